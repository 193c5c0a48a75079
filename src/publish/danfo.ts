import { Decimal } from "../numbers/decimal.js";
import { frameOf, tableOf } from "../tables/frame.js";
import type { StatTable } from "../tables/statTable.js";
import {
  asArray,
  asFlag,
  asFunction,
  asOptions,
  need,
  type OptionTakes,
  refuse,
  takes,
} from "../util/given.js";

/** What is needed of danfojs or danfojs-node: pass the library itself. */
export interface DanfoLibrary<DataFrame> {
  /** The class of DataFrames. */
  readonly DataFrame: new (
    data: (string | null)[][],
    options: { columns: string[]; dtypes: string[] },
  ) => DataFrame;
}

/** What is read of a DataFrame. */
export interface DanfoFrame {
  /** Names of the columns. */
  readonly columns: readonly string[];
  /** Types of the columns. */
  readonly dtypes: readonly string[];
  /** Rows of values. */
  readonly values: unknown;
}

/** How a DataFrame is read. */
export interface FromDanfoOptions {
  /** Read columns whose digits float32 has lost, as they are; default: refuse them. */
  readonly acceptFloat32?: boolean | undefined;
}

const FROM_DANFO_OPTIONS: OptionTakes<FromDanfoOptions> = { acceptFloat32: asFlag };

/** A record for `tallyRecords`; null where the frame has nothing. */
export type DanfoRecord = Readonly<Record<string, string | null>>;

/**
 * A table as a DataFrame, to look at, sort, join and filter. Every column is text: figures are exact decimals as the table
 * holds them (money in 元, shares as ratios), codes keep their zeros, what is missing is null. An interval is four columns
 * (`_known`, `_low`, `_high`, `_coverage`), a name in two languages two (`_zh`, `_en`), the reason why figures are missing
 * two more (`_missing_zh`, `_missing_en`).
 *
 * danfojs computes in float32: 123456789.01 becomes 123456792, and a missing value plus 1 becomes 1. It shows figures; it
 * is not to make them. Compute before, or from the text.
 *
 * @param table  a table of results
 * @param dfd    the library: `import * as dfd from "danfojs-node"`
 * @example
 * import * as dfd from "danfojs-node";
 * const table = penetrationListTable(publishedPenetration("2022"));
 * toDanfo(table, dfd).column("rate_known").values; //=> ["0.105", "0.24", "0.447"]
 */
export function toDanfo<DataFrame>(table: StatTable, dfd: DanfoLibrary<DataFrame>): DataFrame {
  takes("toDanfo", { table, dfd }, { columns: asArray, rows: asArray }, { DataFrame: asFunction });
  const { columns, rows } = frameOf(table);
  // Without dtypes danfojs takes "0101" for a number.
  return new dfd.DataFrame(
    rows.map((row) => [...row]),
    { columns: [...columns], dtypes: columns.map(() => "string") },
  );
}

/**
 * The table again that `toDanfo` made a DataFrame of, exactly, whatever rows are left and in whatever order.
 *
 * @param like  the table it was made of: its columns, units and notes are taken
 * @throws {RangeError} when a column is missing or a bound is no decimal
 * @example
 * import * as dfd from "danfojs-node";
 * const table = penetrationListTable(publishedPenetration("2022"));
 * const frame = toDanfo(table, dfd);
 * tableFromDanfo(frame.head(1), table).rows.length; //=> 1
 */
export function tableFromDanfo(df: DanfoFrame, like: StatTable): StatTable {
  takes("tableFromDanfo", { like }, { columns: asArray, rows: asArray });
  return tableOf(
    { columns: df.columns, rows: rowsOf(df).map((row) => row.map((value) => textOf(value))) },
    like,
  );
}

/**
 * The rows of a DataFrame as records for `tallyRecords`. Text is taken as it stands, a number as its shortest decimal
 * text, null, undefined and NaN as missing.
 *
 * Read files with text columns where you can (`dtypes`, or `digecon/csv` instead of danfojs): a code that danfojs took for
 * a number has no leading zeros any more.
 *
 * @throws {RangeError} naming the column, for numbers that have lost digits: whole numbers beyond 2⁵³, and float32 columns
 * that danfojs has computed (a sum of 0.1 reads 0.10000000149011612, and 123456789.01 has become 123456792). Whole numbers
 * of an int32 column beyond 2²⁴ are rounded by danfojs too, which nothing in the column tells.
 * @example
 * import { DataFrame } from "danfojs-node";
 * const columns = ["行业代码", "增加值（万元）"];
 * const frame = new DataFrame([["3911", "12.5"]], { columns, dtypes: ["string", "string"] });
 * fromDanfo(frame); //=> [{ "行业代码": "3911", "增加值（万元）": "12.5" }]
 */
export function fromDanfo(df: DanfoFrame, options: FromDanfoOptions = {}): DanfoRecord[] {
  const { acceptFloat32 = false } = asOptions(options, "fromDanfo", FROM_DANFO_OPTIONS);
  const rows = rowsOf(df);
  const computed = df.columns.map((name, i) => {
    const numbers = rows.map((row) => row[i]).filter((value) => typeof value === "number");
    const lost = lossOf(numbers, df.dtypes[i] ?? "");
    if (lost && !(acceptFloat32 && lost.why === "float32")) throw new RangeError(explain(name, lost));
    return lost !== undefined;
  });
  return rows.map((row) =>
    Object.fromEntries(df.columns.map((name, i) => [name, textOf(row[i], computed[i])])),
  );
}

const FRAME = "a DataFrame: an object with columns and with values as rows";

function rowsOf(df: DanfoFrame): readonly (readonly unknown[])[] {
  need(df, "df", FRAME, "columns", "values");
  const { columns, values } = df;
  if (!Array.isArray(columns) || !Array.isArray(values) || !values.every((row) => Array.isArray(row)))
    return refuse("df", FRAME, df);
  return values;
}

/** Whole numbers that every float32 holds end here, and so does what nine digits tell apart. */
const FLOAT32_WHOLE = 2 ** 24;
const FLOAT32_DIGITS = 9;

interface Loss {
  readonly why: "float32" | "unsafe";
  readonly value: number;
}

/** A number of more digits than its float holds, or one that stands where only a float32 could. */
function lossOf(values: readonly number[], dtype: string): Loss | undefined {
  const numbers = values.filter(Number.isFinite);
  const unsafe = numbers.find((value) => Math.abs(value) > Number.MAX_SAFE_INTEGER);
  if (unsafe !== undefined) return { why: "unsafe", value: unsafe };
  if (dtype !== "float32" || !numbers.every((value) => Math.fround(value) === value)) return undefined;
  const value = numbers.find((each) => significant(each) > FLOAT32_DIGITS || Math.abs(each) >= FLOAT32_WHOLE);
  return value === undefined ? undefined : { why: "float32", value };
}

function significant(value: number): number {
  return new Decimal(value).precision();
}

function explain(name: string, { why, value }: Loss): string {
  const column = JSON.stringify(name);
  return why === "unsafe"
    ? `column ${column} 列：${value} 超过浮点数能准确表示的整数，数字已丢失；请把该列作为文本读入 / is beyond the whole numbers that a float holds, digits are lost; read the column as text`
    : `column ${column} 列：${value} 只有 float32 的精度，danfojs 的运算已使数字丢失；请在运算前取数，或按文本读入；确要使用请加 acceptFloat32: true / has the precision of float32 only, danfojs has computed it and digits are lost; take the values before the computation or read them as text; to use them nevertheless pass acceptFloat32: true`;
}

function textOf(value: unknown, computed = false): string | null {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return String(value);
  const text = computed && !Number.isInteger(value) ? shortestFloat32(value) : value;
  return new Decimal(text).toFixed();
}

/** The shortest decimal that is this float32: 0.30000001192092896 was 0.3. */
function shortestFloat32(value: number): string {
  for (let digits = 1; digits < FLOAT32_DIGITS; digits += 1) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toPrecision(FLOAT32_DIGITS);
}
