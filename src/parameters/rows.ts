import type { FindingCollector, Place } from "../findings/findings.js";
import { asRows, textFor } from "../util/given.js";
import { groupBy } from "../util/groupBy.js";
import { markPlace, notedPlace, placeOfRow } from "./rowPlaces.js";
import { columnsOf, type RowOf, type RowShape, wrongColumns } from "./rowShape.js";

export type Raw = Readonly<Record<string, string | undefined>>;

/** Rows that say the same twice count once; rows that contradict each other are all left out: no first-wins. */
export function agreeing<T extends object>(
  file: string,
  rows: readonly T[],
  keyOf: (row: T) => string,
  contentOf: (row: T) => unknown,
  findings: FindingCollector,
): T[] {
  return [...groupBy(rows, keyOf)].flatMap(([key, group]) => {
    const values = new Set(group.map(contentOf));
    if (values.size === 1) return group.slice(0, 1);
    const contents = [...values].map(String).sort();
    findings.add("parameterConflict", { file, key, contents }, { place: notedPlace(group[1] ?? {}) });
    return [];
  });
}

export function yearOf(text: string | undefined): number | undefined {
  const trimmed = (text ?? "").trim();
  if (trimmed === "") return 0;
  return /^\d{4}$/.test(trimmed) ? Number(trimmed) : undefined;
}

type Reject = (field: string, expected: string, content: string) => undefined;

/** Rows as text: a number or a date stands for its text, null for nothing. */
export function rawRows(given: unknown, name: string): readonly Raw[] {
  const rows = asRows(given, name);
  return rows.some(hasOther) ? rows.map(textRow) : (rows as readonly Raw[]);
}

function hasOther(row: Readonly<Record<string, unknown>>): boolean {
  for (const name of Object.keys(row))
    if (typeof row[name] !== "string" && row[name] !== undefined) return true;
  return false;
}

/** What stands for no text stays as it is, and is a finding of its row. */
function textRow(row: Readonly<Record<string, unknown>>): Raw {
  if (!hasOther(row)) return row as Raw;
  const made = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null ? undefined : (textFor(value) ?? value),
    ]),
  ) as Raw;
  const place = notedPlace(row);
  if (place) markPlace(made, place);
  return made;
}

export function readRows<S extends RowShape, T extends object>(
  file: string,
  shape: S,
  given: readonly Raw[],
  findings: FindingCollector,
  read: (row: RowOf<S>, reject: Reject, place: Place) => T | undefined,
): T[] {
  const rows = rawRows(given, file);
  const known = columnsOf(shape);
  const [first] = rows;
  const absent = first ? wrongColumns(shape, {}).filter((name) => !Object.hasOwn(first, name)) : [];
  if (first && absent.length > 0 && rows.every((row) => !Object.hasOwn(row, absent[0] ?? ""))) {
    const { file: name } = placeOfRow(first, file, 0);
    findings.add(
      "parameterInvalid",
      { part: file, expected: absent.join(","), content: Object.keys(first).join(",") },
      { place: { file: name, row: 1 } },
    );
    return [];
  }
  const names = new Set<string>();
  for (const raw of rows) for (const name of Object.keys(raw)) names.add(name);
  const unknown = [...names].filter((name) => name !== "" && !known.includes(name));
  for (const name of unknown) findings.add("parameterColumnIgnored", { file, known, column: name });
  return rows.flatMap((raw, i) => {
    const wrong = wrongColumns(shape, raw);
    const place = placeOfRow(raw, file, i);
    if (wrong.length > 0) {
      findings.add(
        "parameterInvalid",
        { part: file, expected: wrong.join(" "), content: Object.keys(raw).join(",") },
        { place },
      );
      return [];
    }
    const made = read(
      raw as RowOf<S>,
      (field, expected, content) => {
        findings.add("parameterInvalid", { part: `${file}.${field}`, expected, content }, { place });
        return undefined;
      },
      place,
    );
    if (made === undefined) return [];
    markPlace(made, place);
    return [made];
  });
}
