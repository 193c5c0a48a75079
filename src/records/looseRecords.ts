import { asRows, dateText } from "../util/given.js";

/** A record as a caller has it: field names of `UnitRecord` or headers as in a file, values as text, numbers, bigint or dates. */
export type LooseRecord = Readonly<
  Record<string, string | number | bigint | boolean | Date | null | undefined>
>;

/**
 * Records as a table of text: the names of all fields, then a row a record.
 *
 * @param name  of the argument, for whoever gives something else
 */
export function tableOf(records: Iterable<LooseRecord>, name = "records"): string[][] {
  const rows = asRows(records, name) as readonly LooseRecord[];
  const header = [...new Set(rows.flatMap((record) => Object.keys(record)))];
  return [
    header,
    ...rows.map((record) =>
      header.map((field) => textOf(Object.hasOwn(record, field) ? record[field] : undefined)),
    ),
  ];
}

function textOf(value: LooseRecord[string]): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : dateText(value);
  return typeof value === "number" && Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
