import { asRows, dateText } from "../util/given.js";
import type { UnitRecord } from "./unitRecord.js";

/** A value of a record as a caller has it. Text is best for amounts; a number is taken as its shortest decimal text, never calculated with. */
export type LooseValue = string | number | bigint | boolean | Date | null | undefined;

/** The fields of a record by their own names, each with its words. */
type NamedValues = { readonly [F in keyof UnitRecord]?: LooseValue };

/** A record as a caller has it: field names of `UnitRecord`, which an editor completes, or headers as in a file (`营业收入（千元）`). */
export type LooseRecord = NamedValues & Readonly<Record<string, LooseValue>>;

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

function textOf(value: LooseValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : dateText(value);
  return typeof value === "number" && Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
