/** A record as a caller has it: field names of `UnitRecord` or headers as in a file, values as text, numbers or bigint. */
export type LooseRecord = Readonly<Record<string, string | number | bigint | boolean | null | undefined>>;

/** Records as a table of text: the names of all fields, then a row a record. */
export function tableOf(records: readonly LooseRecord[]): string[][] {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) =>
    header.map((name) => textOf(Object.hasOwn(record, name) ? record[name] : undefined)),
  );
  return [header, ...rows];
}

function textOf(value: LooseRecord[string]): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" && Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
