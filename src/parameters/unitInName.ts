import type { GivenRow } from "./row.js";

/** A column that may be called by its name with its unit in brackets. */
interface UnitColumn {
  readonly name: string;
  readonly unit: string | undefined;
}

/** How units of columns are written, in both languages. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  ratio: ["ratio", "比率", "比例"],
  元: ["元", "yuan"],
  year: ["year", "年", "年份"],
  units: ["units", "number", "家", "个"],
};

/** Of columns whose unit each row states in its cell `unit`. */
export const AS_STATED = "as stated in unit";

const NAME_AND_UNIT = /^(?<name>[^（(]*[^（(\s])\s*[（(]\s*(?<unit>[^（()）]*?)\s*[)）]\s*$/u;

/**
 * A row whose columns have their plain names: `share（ratio）`, as tables of ours write it, is `share`. A bracket that says another unit than
 * the column has, as `share（%）`, makes another name, and so does one beside a column that has the plain name.
 */
export function withPlainNames(row: GivenRow, columns: readonly UnitColumn[]): GivenRow {
  const { cells } = row;
  const renamed = Object.keys(cells).map((name) => [name, plainName(name, cells, columns) ?? name] as const);
  if (renamed.every(([name, plain]) => name === plain)) return row;
  return { ...row, cells: Object.fromEntries(renamed.map(([name, plain]) => [plain, cells[name]])) };
}

function plainName(written: string, cells: GivenRow["cells"], columns: readonly UnitColumn[]) {
  const { name = "", unit = "" } = NAME_AND_UNIT.exec(written)?.groups ?? {};
  const column = columns.find((each) => each.name === name);
  if (column?.unit === undefined || Object.hasOwn(cells, name)) return undefined;
  const units = column.unit === AS_STATED ? [cells.unit] : (WRITTEN[column.unit] ?? [column.unit]);
  return units.includes(unit) ? name : undefined;
}
