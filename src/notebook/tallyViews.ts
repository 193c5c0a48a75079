import { type Cell, total, VALUE_METHODS } from "../cells/cell.js";
import type { Tally } from "../cells/tally.js";
import { missing } from "../figures/missing.js";
import { Decimal } from "../numbers/decimal.js";
import { formatScaled } from "../numbers/exact.js";
import { textCell } from "../tables/coded.js";
import { number, text } from "../tables/columns.js";
import type { Column } from "../tables/contents.js";
import type { ViewOptions } from "../tables/protocol.js";
import { type CellValue, StatTable } from "../tables/statTable.js";
import { grouped } from "../tables/text.js";
import { View } from "../tables/view.js";
import { byCodePoint } from "../util/codePoint.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import { isMoneyField, MEASURE_FIELDS, properName } from "../vocabulary/fields.js";
import type { Lang } from "../vocabulary/language.js";
import { severityLine } from "./findingsView.js";

const WAN = { unit: { zh: "万元", en: "10,000 yuan" }, divisor: "10000", decimals: 2 } as const;
/** How many cells a tally names. */
const BIGGEST = 8;
const INTERNAL = {
  zh: "内部资料：一个单元可能就是一个单位。",
  en: "Internal: a cell may be a single unit.",
} as const;

/** What was read: rows, cells, measures found with their sums, the biggest cells, findings by severity. */
export function tallyView(tally: Tally, options: ViewOptions): View {
  const { lang = "zh" } = options;
  const { cells, counts, findings } = tally;
  const biggest = cellsTable(cells);
  const n = (value: number) => grouped(String(value));
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return new View(
    [
      { title: t("单元汇总", "Tally") },
      {
        lines: [
          t(
            `${n(counts.rows)} 条记录 → ${n(cells.length)} 个单元`,
            `${n(counts.rows)} records → ${n(cells.length)} cells`,
          ),
          t(
            `重复 ${n(counts.duplicates)} 条（只计一次），相互矛盾 ${n(counts.conflicts)} 条（不归类）`,
            `${n(counts.duplicates)} duplicates (counted once), ${n(counts.conflicts)} contradicting (not allocated)`,
          ),
          severityLine(findings, lang),
        ],
      },
      { table: measuresTable(tally) },
      { table: shortened(biggest, lang) },
    ],
    biggest,
    options,
  );
}

export function cellsView(cells: readonly Cell[], options: ViewOptions): View {
  const table = cellsTable(cells);
  return new View([{ table }], table, options);
}

/** Only the head, unlike a shortened table: the smallest cells say nothing here. */
function shortened(table: StatTable, lang: Lang): StatTable {
  if (table.rows.length <= BIGGEST) return table;
  const all = grouped(String(table.rows.length));
  const title = {
    ...table.title,
    [lang]: lang === "zh" ? `最大的单元（共 ${all} 个）` : `Biggest cells (of ${all})`,
  };
  return new StatTable(table.name, title, table.columns, table.rows.slice(0, BIGGEST), table.notes);
}

/** The columns that were understood, with what stood in them. */
export function measuresTable({ cells }: Tally): StatTable {
  const rows = MEASURE_FIELDS.flatMap((field, i): CellValue[][] => {
    const count = cells.reduce((sum, cell) => sum + (cell.measures[i]?.count ?? 0), 0);
    if (count === 0) return [];
    const sum = cells.reduce((all, cell) => all + total(cell.measures[i] ?? NOTHING), 0n);
    const money = isMoneyField(field);
    return [
      [
        { zh: properName(field), en: field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) },
        new Decimal(count),
        money ? fenToYuan(sum) : "",
        money ? "" : new Decimal(sum.toString()),
      ],
    ];
  });
  return new StatTable(
    "measures",
    { zh: "读到的数值项", en: "Measures that were read" },
    [
      text("measure", "项目", "Measure"),
      number("count", "有值记录数", "Records with a value", { decimals: 0 }),
      number("sum", "金额合计", "Sum of money", WAN),
      number("number", "数量合计", "Sum of counts", { decimals: 0 }),
    ],
    rows,
  );
}

const NOTHING = { positive: 0n, negative: 0n, count: 0 };
const REVENUE = MEASURE_FIELDS.indexOf("revenue");

/** Cells by the size of their value added, then of their revenue. */
export function cellsTable(cells: readonly Cell[]): StatTable {
  const sized = cells.map((cell) => ({
    cell,
    value: ownValue(cell),
    revenue: cell.measures[REVENUE] ?? NOTHING,
  }));
  const size = (value: bigint) => (value < 0n ? -value : value);
  const descending = (a: bigint, b: bigint) => (a < b ? 1 : a > b ? -1 : 0);
  sized.sort(
    (a, b) =>
      descending(size(a.value?.sum ?? 0n), size(b.value?.sum ?? 0n)) ||
      descending(size(total(a.revenue)), size(total(b.revenue))) ||
      byCodePoint(a.cell.key.industry, b.cell.key.industry),
  );
  const columns: Column[] = [
    text("industry", "行业（原文）", "Industry (as written)"),
    text("region", "地区", "Region"),
    text("period", "报告期", "Period"),
    text("scope", "口径", "Scope"),
    number("records", "记录数", "Records", { decimals: 0 }),
    number("value", "增加值", "Value added", WAN),
    number("revenue", "营业收入", "Revenue", WAN),
  ];
  const rows = sized.map(({ cell, value, revenue }): CellValue[] => [
    cell.key.industry,
    cell.key.region,
    cell.key.period,
    textCell(SCOPES, cell.key.scope),
    new Decimal(cell.records),
    value ? fenToYuan(value.sum) : missing("noValue"),
    revenue.count > 0 ? fenToYuan(total(revenue)) : missing("notInInput"),
  ]);
  return new StatTable("cells", { zh: "单元", en: "Cells" }, columns, rows, [INTERNAL]);
}

/** Value added of the records that had one of their own; undefined where none had. */
function ownValue(cell: Cell): { readonly sum: bigint } | undefined {
  const found = VALUE_METHODS.map((method) => cell.methods[method].value).filter(({ count }) => count > 0);
  return found.length === 0 ? undefined : { sum: found.reduce((sum, each) => sum + total(each), 0n) };
}

function fenToYuan(fen: bigint): Decimal {
  return new Decimal(formatScaled(fen, 2));
}
