import { type CellKey, keyText } from "../../cells/cell.js";
import type { ParsedRow } from "../../cells/row.js";
import { canonicalRange } from "../../classification/candidates.js";
import { comparePlaces, type Place } from "../../findings/findings.js";
import { MICRO, parseMicro } from "../../numbers/exact.js";
import { byCodePoint } from "../../util/codePoint.js";
import { nfkc } from "../../util/nfkc.js";

/** A row as it counts, after duplicates and decisions of people. */
export interface SettledRow {
  readonly row: ParsedRow;
  readonly key: CellKey;
  readonly unit: string;
  readonly place: Place;
}

/** The rows of a case that occurs more than once. */
export interface RepeatedCase {
  /** In an order that is not that in which they were met. */
  readonly rows: readonly SettledRow[];
  /** All of them say the same, spelling aside. */
  readonly isOneStatement: boolean;
  /** What a person knows the case by. */
  readonly label: string;
}

export function repeatedCase(unsorted: readonly SettledRow[]): RepeatedCase {
  const rows = [...unsorted].sort(
    (a, b) => byCodePoint(orderText(a), orderText(b)) || comparePlaces(a.place, b.place),
  );
  const statements = new Set(rows.map(fingerprint));
  const [first] = rows;
  const label =
    first && first.unit === "" ? first.key.industry.trim() || first.key.shares : (first?.unit ?? "");
  return { rows, isOneStatement: statements.size === 1, label };
}

/** Spellings of one case may differ (2023, 2023年): a fixed order, so that the order of rows does not matter. */
function orderText({ row, key, unit }: SettledRow): string {
  return [
    keyText(key),
    unit,
    ...row.steps.map((step) => (step === undefined ? "" : step.toString().padStart(24, "0"))),
  ].join("\u001f");
}

/** What must be equal for two rows of one case to be the same statement, spelling aside. */
function fingerprint({ row, key }: SettledRow): string {
  const weight = key.weight.trim() === "" ? MICRO : (parseMicro(key.weight) ?? key.weight);
  return [
    sameShares(key.shares),
    weight,
    ...key.dimensions.map((text) => text.trim()),
    ...row.measures.map((value) => value?.toString() ?? ""),
  ].join("\u001f");
}

/** 030304:0.40 and 030304:0.4 say the same, and so do 01-04 and 核心产业. */
function sameShares(text: string): string {
  if (text.startsWith("category=")) return canonicalRange(text.slice("category=".length));
  const pairs = nfkc(text)
    .split(/[;,]/u)
    .map((pair) => {
      const [to = "", share = ""] = pair.split(/[:=]/u).map((part) => part.trim());
      return `${to}:${parseMicro(share) ?? share}`;
    });
  return pairs.sort(byCodePoint).join(";");
}
