import type { TallyPlan } from "../../cells/plan.js";
import { measureIndex, type ParsedRow } from "../../cells/row.js";
import { recordValue } from "../../cells/valueAdded.js";
import { A_YEAR, earlierBy } from "../../vocabulary/distance.js";
import { MEASURE_FIELDS } from "../../vocabulary/fields.js";
import { periodOf } from "../../vocabulary/periods.js";
import type { SettledRow } from "./repeatedCase.js";

const VALUE_ADDED = /* @__PURE__ */ measureIndex("valueAdded");
const REVENUE = /* @__PURE__ */ measureIndex("revenue");
/** Amounts of the previous period that a row of this period states, and the measures they are the previous ones of. */
export const PREVIOUS = [
  { previous: measureIndex("previousValueAdded"), current: VALUE_ADDED },
  { previous: measureIndex("previousRevenue"), current: REVENUE },
] as const;

/** Without these a record has no value added of its own, whatever else it states: one for each method. */
const NEEDED_FOR_VALUE = (
  ["valueAdded", "intermediateInput", "operatingSurplus", "taxesAndSurcharges"] as const
).map(measureIndex);

function ownValueOf(row: ParsedRow, { policy }: TallyPlan): bigint | undefined {
  return recordValue(row.measures, policy)?.value;
}

/** This period's amounts, value added as the record has it by any method. */
export function amountsNow(row: ParsedRow, plan: TallyPlan): readonly (bigint | undefined)[] {
  const amounts = [...row.measures];
  amounts[VALUE_ADDED] = ownValueOf(row, plan);
  return amounts;
}

/** Measures that make a quantity which only one of two rows has. */
export function atOneEnd(a: ParsedRow, b: ParsedRow, plan: TallyPlan): readonly number[] {
  const differ = (of: (row: ParsedRow) => bigint | undefined) =>
    (of(a) === undefined) !== (of(b) === undefined);
  return [
    ...(differ((row) => ownValueOf(row, plan)) ? NEEDED_FOR_VALUE : []),
    ...(differ((row) => row.measures[REVENUE]) ? [REVENUE] : []),
  ];
}

export function without(row: ParsedRow, uncompared: readonly number[]): ParsedRow {
  if (uncompared.length === 0) return row;
  return withMeasures(row, (i) => (uncompared.includes(i) ? undefined : row.measures[i]));
}

export function withMeasures(row: ParsedRow, amountOf: (index: number) => bigint | undefined): ParsedRow {
  return { ...row, measures: MEASURE_FIELDS.map((_, i) => amountOf(i)) };
}

/** The amounts of a previous row under the code, region, weight and shares of the current one, decisions of people included. */
export function under(previous: ParsedRow, { row, key }: SettledRow): ParsedRow {
  const { period, periodKind } = previous.texts;
  const { period: _now, periodKind: _kind, ...texts } = row.texts;
  return {
    ...previous,
    dimensions: row.dimensions,
    texts: {
      ...texts,
      ...(key.decision !== "" && { shares: key.shares }),
      ...(period !== undefined && { period }),
      ...(periodKind !== undefined && { periodKind }),
    },
  };
}

export function yearBefore(row: ParsedRow): ParsedRow {
  const { periodKind: _kind, ...texts } = row.texts;
  const period = periodOf(row.texts.period ?? "", row.texts.periodKind ?? "");
  const before = period && earlierBy(period, A_YEAR);
  return before ? { ...row, texts: { ...texts, period: before.text } } : row;
}
