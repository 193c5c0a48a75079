import { foldName } from "../classification/names.js";
import type { FindingCollector } from "../findings/findings.js";
import { agreeing, type Raw, readRows } from "../parameters/rows.js";
import { nearest } from "../util/nearest.js";
import { FIELDS, type Field, isField, namesOf } from "../vocabulary/fields.js";

/** Header text → field name, for headers that are not known. */
export type Mapping = Readonly<Record<string, string>>;

const ROW = ["header", "field"] as const;

/** Reads rows of a mapping file (`header,field`); a field that does not exist is an error with the nearest that does. */
export function mappingOf(rows: readonly Raw[], findings: FindingCollector): Mapping {
  const read = readRows("mapping", ROW, rows, findings, (row, reject) => {
    const [header, field] = [row.header.trim(), row.field.trim()];
    if (header === "") return reject("header", "header", row.field);
    return isField(field) ? { header, field } : reject("field", nearField(field), field);
  });
  const rest = agreeing(
    "mapping",
    read,
    (row) => foldName(row.header),
    (row) => row.field,
    findings,
  );
  return Object.fromEntries(rest.map(({ header, field }) => [header, field]));
}

/** The field that a mapping gives a header. */
export function mappedField(text: string, mapping: Mapping | undefined): Field | undefined {
  for (const [header, field] of Object.entries(mapping ?? {}))
    if (foldName(header) === foldName(text) && isField(field)) return field;
  return undefined;
}

/** Says which rows of a mapping did nothing: their field does not exist, or their header stands in none of the tables. */
export function reportMapping(
  mapping: Mapping | undefined,
  layouts: readonly { readonly mapped?: readonly string[] }[],
  findings: FindingCollector,
): void {
  const met = new Set(layouts.flatMap(({ mapped = [] }) => mapped.map(foldName)));
  for (const [header, field] of Object.entries(mapping ?? {}))
    if (!isField(field))
      findings.add("parameterInvalid", { part: "mapping.field", expected: nearField(field), content: field });
    else if (!met.has(foldName(header))) findings.add("mappingUnmatched", { field, header });
}

/** The field whose own or known name is nearest; all fields where none is near. */
function nearField(text: string): string {
  const names = new Map(FIELDS.flatMap((field) => [field, ...namesOf(field)].map((name) => [name, field])));
  const near = nearest(text, names.keys());
  return (near === undefined ? undefined : names.get(near)) ?? FIELDS.join(" | ");
}
