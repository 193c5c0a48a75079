import { type Cell, total, VALUE_METHODS } from "../cells/cell.js";
import { formatScaled } from "../numbers/exact.js";
import { YUAN } from "../tables/columns.js";
import { csvText } from "../tables/text.js";
import { isMoneyField, MEASURE_FIELDS } from "../vocabulary/fields.js";
import type { Lang } from "../vocabulary/language.js";

/**
 * The cells of a tally as CSV: sums in 元 and counts, exact. Internal: a cell may be one unit. There may be 200 000 cells of
 * forty fields, so that this is no table that is held and printed, but one line made after the other.
 *
 * @param marking  words that stand in a last column of every line
 */
export function cellsCsv(
  cells: readonly Cell[],
  marking: string,
  options: { readonly bom?: boolean | undefined; readonly lang?: Lang | undefined },
): string {
  const yuanWord = `（${YUAN.unit[options.lang ?? "zh"]}）`;
  const measures = presentMeasures(cells);
  const dimensions = cells.reduce((most, { key }) => Math.max(most, key.dimensions.length), 0);
  const header = [
    ...["kind", "period", "period_kind", "scope", "region", "industry", "shares", "decision", "weight"],
    ...Array.from({ length: dimensions }, (_, i) => `dimension_${i + 1}`),
    "conflict",
    "records",
    ...VALUE_METHODS.flatMap((method) => [
      `value_${method}_positive${yuanWord}`,
      `value_${method}_negative${yuanWord}`,
      `value_${method}_count`,
    ]),
    "without_value",
    ...measures.flatMap(({ field, money }) => [`${field}${money ? yuanWord : ""}`, `${field}_count`]),
    "marking",
  ];
  const text = remembering(csvText);
  const end = csvText(marking);
  const lines = cells.map((cell) => `${keyOf(cell, dimensions, text)}${sumsOf(cell, measures)},${end}`);
  return `${options.bom ? "\ufeff" : ""}${[header.join(","), ...lines].join("\n")}\n`;
}

function keyOf({ key, records }: Cell, dimensions: number, text: (value: string) => string): string {
  let line = `${key.kind},${text(key.period)},${text(key.periodKind)},${text(key.scope)},${text(key.region)}`;
  line += `,${text(key.industry)},${text(key.shares)},${text(key.decision)},${text(key.weight)}`;
  for (let i = 0; i < dimensions; i += 1) line += `,${text(key.dimensions[i] ?? "")}`;
  return `${line},${key.conflict ? "1" : ""},${records}`;
}

function sumsOf(
  { methods, withoutValue, measures: sums }: Cell,
  measures: ReturnType<typeof presentMeasures>,
): string {
  let line = "";
  for (const method of VALUE_METHODS) {
    const { value } = methods[method];
    line += value.count === 0 ? ",,," : `,${yuan(value.positive)},${yuan(value.negative)},${value.count}`;
  }
  line += `,${withoutValue.records}`;
  for (const { i, money } of measures) {
    const sum = sums[i];
    if (!sum || sum.count === 0) line += ",,";
    else line += `,${money ? yuan(total(sum)) : total(sum)},${sum.count}`;
  }
  return line;
}

/** The measures that any cell holds. */
function presentMeasures(cells: readonly Cell[]) {
  return MEASURE_FIELDS.flatMap((field, i) =>
    cells.some(({ measures }) => measures[i]?.count) ? [{ field, i, money: isMoneyField(field) }] : [],
  );
}

function yuan(fen: bigint): string {
  return fen === 0n ? "0.00" : formatScaled(fen, 2);
}

/** Keys repeat: a few thousand texts in all. */
function remembering(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    if (text === "") return text;
    let known = made.get(text);
    if (known === undefined) {
      known = make(text);
      made.set(text, known);
    }
    return known;
  };
}
