import { type Cell, total, VALUE_METHODS } from "../cells/cell.js";
import { formatScaled } from "../numbers/exact.js";
import { isMoneyField, MEASURE_FIELDS } from "../terms/fields.js";
import { type CellValue, type Column, StatTable } from "./statTable.js";

/** The cells of a tally as a table: sums in 元 and counts, exact. Internal: a cell may be one unit. */
export function cellsTable(cells: readonly Cell[]): StatTable {
  const measures = MEASURE_FIELDS.map((field, i) => ({ field, i, money: isMoneyField(field) })).filter(
    ({ i }) => cells.some((cell) => (cell.measures[i]?.count ?? 0) > 0),
  );
  const dimensions = cells.reduce((most, { key }) => Math.max(most, key.dimensions.length), 0);
  const text = (key: string): Column => ({ key, label: { zh: key, en: key }, kind: "text" });
  const columns = [
    ...["kind", "period", "period_kind", "scope", "region", "industry", "shares", "decision", "weight"].map(
      text,
    ),
    ...Array.from({ length: dimensions }, (_, i) => text(`dimension_${i + 1}`)),
    text("conflict"),
    text("records"),
    ...VALUE_METHODS.flatMap((method) => [
      text(`value_${method}_positive`),
      text(`value_${method}_negative`),
      text(`value_${method}_count`),
    ]),
    text("without_value"),
    ...measures.flatMap(({ field }) => [text(field), text(`${field}_count`)]),
  ];
  const rows = cells.map(({ key, records, methods, withoutValue, measures: sums }): CellValue[] => {
    const row: CellValue[] = [
      key.kind,
      key.period,
      key.periodKind,
      key.scope,
      key.region,
      key.industry,
      key.shares,
      key.decision,
      key.weight,
    ];
    for (let i = 0; i < dimensions; i += 1) row.push(key.dimensions[i] ?? "");
    row.push(key.conflict ? "1" : "", String(records));
    for (const method of VALUE_METHODS) {
      const { value } = methods[method];
      if (value.count === 0) row.push("", "", "");
      else row.push(yuan(value.positive), yuan(value.negative), String(value.count));
    }
    row.push(String(withoutValue.records));
    for (const { i, money } of measures) {
      const sum = sums[i];
      if (!sum || sum.count === 0) row.push("", "");
      else row.push(money ? yuan(total(sum)) : total(sum).toString(), String(sum.count));
    }
    return row;
  });
  return new StatTable("cells", { zh: "单元", en: "Cells" }, columns, rows);
}

function yuan(fen: bigint): string {
  return formatScaled(fen, 2);
}
