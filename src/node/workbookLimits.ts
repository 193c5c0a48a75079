import { inflateRawSync } from "node:zlib";
import type { FindingValues } from "../findings/catalogue.js";
import { contentsOf } from "../records/contents.js";
import { BUDGET, Cost } from "../records/workbookBudget.js";
import { type ZipEntry, zipEntries } from "../records/zip.js";

/** Bytes of a workbook once it is unpacked. The text of one sheet of a million rows stays below this. */
const LARGEST = 256 * 1024 * 1024;
/** Text of tables shrinks to a tenth, or a fiftieth where it repeats itself; beyond this a large part is no table. */
const RATIO = 200;
const RATIO_FROM = 16 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const DEFLATED = 8;

export type WorkbookProblem =
  | {
      readonly code: "workbookTooLarge";
      readonly values: Omit<FindingValues<"workbookTooLarge">, "file">;
    }
  | {
      readonly code: "workbookDamaged";
      readonly values: Omit<FindingValues<"workbookDamaged">, "file">;
    };

/**
 * Why a workbook must not be handed to the reader: it would unpack to more than a table can be, or its directory does
 * not say the truth about its members, or would take too much memory. Every member is unpacked here first, never further than it declares, and
 * what it would cost is counted.
 */
export function workbookProblem(bytes: Uint8Array): WorkbookProblem | undefined {
  if (bytes.length > LARGEST) return tooLarge(`${mebibytes(bytes.length)} MiB`);
  const { contents } = contentsOf(bytes);
  if (contents !== "zip") return tooCostly([new Cost(contents === "ole" ? "a.xls" : "HTML", bytes)]);
  const entries = zipEntries(bytes);
  if (!entries) return { code: "workbookDamaged", values: { part: "ZIP" } };
  if (entries.length > MOST_ENTRIES) return tooLarge(`${entries.length} × ZIP`);
  const declared = entries.reduce((sum, entry) => sum + entry.declared, 0);
  if (declared > LARGEST) return tooLarge(`${mebibytes(declared)} MiB`);
  const costs: Cost[] = [];
  for (const entry of entries) {
    if (entry.declared > RATIO_FROM && entry.declared > RATIO * entry.compressed)
      return tooLarge(
        `${entry.name}: ${mebibytes(entry.declared)} MiB / ${entry.compressed} B`,
        `${mebibytes(RATIO_FROM)} MiB, ${RATIO} : 1`,
      );
    const content = unpacked(bytes, entry);
    if (!content) return { code: "workbookDamaged", values: { part: entry.name } };
    costs.push(new Cost(entry.name, content));
  }
  return tooCostly(costs);
}

/** Undefined where a member is not as large as it declares. */
function unpacked(bytes: Uint8Array, { method, at, compressed, declared }: ZipEntry): Uint8Array | undefined {
  const packed = bytes.subarray(at, at + compressed);
  if (packed.length < compressed) return undefined;
  if (method !== DEFLATED) return method === 0 && compressed === declared ? packed : undefined;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: declared + 1 });
    return content.length === declared ? content : undefined;
  } catch {
    return undefined;
  }
}

/** A small file can make the reader take all memory there is, by elements that are many and short. */
function tooCostly(costs: readonly Cost[]): WorkbookProblem | undefined {
  const sum = costs.reduce((all, { total }) => all + total, 0);
  if (sum <= BUDGET) return undefined;
  const [most] = costs.toSorted((a, b) => b.total - a.total);
  return tooLarge(`${most?.words ?? ""} ≈ ${mebibytes(sum)} MiB`, `≈ ${mebibytes(BUDGET)} MiB`);
}

function tooLarge(size: string, limit = `${mebibytes(LARGEST)} MiB`): WorkbookProblem {
  return { code: "workbookTooLarge", values: { limit, size } };
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
