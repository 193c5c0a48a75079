import { foldName } from "../classification/names.js";
import type { FindingCollector } from "../findings/findings.js";
import { NAME } from "../parameters/cellKinds.js";
import { parameter, required } from "../parameters/parameter.js";
import type { CellText, RowsOf } from "../parameters/row.js";
import { nearest } from "../util/nearest.js";
import { FIELDS, type Field, isField, namesOf } from "../vocabulary/fields.js";

/** Header text → field name, for headers that are not known. */
export type Mapping = Readonly<Record<string, string>>;

/** A row of a mapping file: which field a header is. */
export interface MappingRow {
  /** Text of the header as it stands in the input. */
  readonly header: CellText;
  /** Name of the field. */
  readonly field: CellText;
}

export const MAPPINGS = /* @__PURE__ */ parameter<MappingRow>()({
  kind: "mapping",
  columns: {
    header: required(NAME, "Text of the header as it stands in the input"),
    field: required(NAME, "Name of the field"),
  },
  make: ({ header, field }, { reject }) => {
    if (header === "") return reject("header", "header", field);
    return isField(field) ? { header, field } : reject("field", nearField(field), field);
  },
  states: { key: ({ header }): string => foldName(header), value: ({ field }) => field },
});

/** Reads rows of a mapping file (`header,field`); a field that does not exist is an error with the nearest that does. */
export function mappingOf(rows: RowsOf<MappingRow>, findings: FindingCollector): Mapping {
  return Object.fromEntries(MAPPINGS.read(rows, findings).map(({ header, field }) => [header, field]));
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
