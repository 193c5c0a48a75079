import type { FindingCollector } from "../../findings/findings.js";
import { moneyUnit } from "../../numbers/money.js";
import { nfkc } from "../../util/nfkc.js";
import { total } from "./matrix.js";
import { numberIn, SHOWN } from "./numberIn.js";
import {
  type FinalColumn,
  type IoSector,
  type IoTable,
  VALUE_COMPONENTS,
  type ValueComponent,
} from "./table.js";

/** Codes and names of rows and columns in the tables of the National Bureau of Statistics, and what they mean. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  intermediateUse: ["TIU", "中间使用合计"],
  finalUse: ["TFU", "最终使用合计"],
  imports: ["IM", "进口"],
  discrepancy: ["ERR", "其他", "误差"],
  output: ["GO", "总产出"],
  valueAdded: ["TVA", "增加值合计"],
  compensation: ["VA001", "劳动者报酬"],
  netProductionTaxes: ["VA002", "生产税净额"],
  depreciation: ["VA003", "固定资产折旧"],
  operatingSurplus: ["VA004", "营业盈余"],
};

/** Sums among the columns of final use and the parts they are counted by, where those stand in the table. */
const SUMS: Readonly<Record<string, RegExp>> = {
  THC: /^FU10[12]$/,
  TC: /^FU10\d$/,
  GCF: /^FU20\d$/,
  居民消费支出小计: /居民消费/,
  居民消费小计: /居民消费/,
  最终消费支出合计: /居民消费|政府消费/,
  最终消费合计: /居民消费|政府消费/,
  资本形成总额合计: /固定资本形成|存货/,
  资本形成合计: /固定资本形成|存货/,
};

/** Columns right of the sectors that are no final use. */
const NO_FINAL_USE = ["intermediateUse", "imports", "discrepancy"] as const;

/** What stands in a cell of a table that has nothing there. */
const NOTHING = /^[-–—]*$/u;

const SECTOR_CODE = /^\d{2,6}[A-Z]?$/;

/**
 * Reads a table as the National Bureau of Statistics publishes it: 42 to 153 sectors; a row of codes above the numbers and a column of codes
 * beside them; ERR or 其他 where the table has it; imports as a column (competitive) or as rows of their own marked in a column Origin
 * (Domestic / Imports / TOT).
 *
 * Amounts are in 万元, or as a title says (单位：亿元). Numbers may have commas between thousands; an empty cell, or one with a dash, is 0.
 *
 * @param rows    the sheet as rows of text, titles above the codes included
 * @param source  name of the file, for findings
 * @returns undefined when no row of codes or no row of value added is found, sectors differ between rows and columns or stand twice,
 * or a cell that is needed holds no number (finding `ioLabels`)
 * @example
 * const head = ["", "01", "02", "TIU", "TFU", "GO"];
 * const sectors = [["01", "150", "500", "650", "350", "1000"], ["02", "200", "100", "300", "1700", "2000"]];
 * const sheet = [head, ...sectors, ["TVA", "650", "1400"]];
 * readNbsTable(sheet, "table.csv", new FindingCollector())?.flows; //=> [[150, 500], [200, 100]]
 */
export function readNbsTable(
  rows: readonly (readonly string[])[],
  source: string,
  findings: FindingCollector,
): IoTable | undefined {
  const sheet = locate(rows);
  if (!sheet) {
    findings.add("ioLabels", { field: source, received: `${source}: GO, TVA …` });
    return undefined;
  }
  const { columnOf, rowOf, sectors, sectorColumns, imported } = sheet;
  const domestic = sectors.map(({ code }) => rowOf(code, "Domestic"));
  if (sheet.unmatched.length > 0) {
    findings.add("ioLabels", { field: source, received: `${source}: ${sheet.unmatched.join(" ")}` });
    return undefined;
  }
  const unread: string[] = [];
  const numberAt = (row: readonly string[] | undefined, column: number): number => {
    const text = (row?.[column] ?? "").trim();
    const value = NOTHING.test(text) ? 0 : numberIn(text);
    if (Number.isFinite(value)) return value;
    unread.push(text);
    return 0;
  };
  const block = (lines: readonly (readonly string[] | undefined)[]) =>
    lines.map((line) => sectorColumns.map((column) => numberAt(line, column)));
  const inColumn = (item: string) => {
    const column = columnOf(item);
    return domestic.map((line) => (column === undefined ? 0 : numberAt(line, column)));
  };
  const inRow = (item: string) => sectorColumns.map((column) => numberAt(rowNamed(item, rowOf), column));
  const components = new Map<ValueComponent, readonly number[]>(
    VALUE_COMPONENTS.flatMap((item) => (rowNamed(item, rowOf) ? [[item, inRow(item)] as const] : [])),
  );
  const finalUse = sheet.finalColumns.map(
    ({ code, name, column }): FinalColumn => ({
      code,
      name,
      values: domestic.map((line) => numberAt(line, column)),
    }),
  );
  const table: IoTable = {
    sectors,
    treatment: imported ? "domestic" : "competitive",
    flows: block(domestic),
    importedFlows: imported ? block(sectors.map(({ code }) => rowOf(code, "Imports"))) : undefined,
    finalUse,
    finalTotal:
      columnOf("finalUse") === undefined
        ? sectors.map((_, i) => total(finalUse.map(({ values }) => values[i] ?? 0)))
        : inColumn("finalUse"),
    output: inColumn("output"),
    valueAdded: inRow("valueAdded"),
    components,
    imports: imported ? sectors.map(() => 0) : inColumn("imports"),
    discrepancy: inColumn("discrepancy"),
    otherInputs: sectors.map(() => 0),
    unit: unitStated(rows) ?? "万元",
    source,
  };
  if (unread.length === 0) return table;
  findings.add("ioLabels", {
    field: source,
    received: `${source}: ${[...new Set(unread)].slice(0, SHOWN).join(" ")}`,
  });
  return undefined;
}

/** The unit that a title names. */
function unitStated(rows: readonly (readonly string[])[]): string | undefined {
  for (const cell of rows.flat()) {
    const stated = /单位:\s*([^\s,;)]+)/u.exec(nfkc(cell))?.[1];
    const unit = stated === undefined ? undefined : moneyUnit(stated);
    if (unit) return unit;
  }
  return undefined;
}

type FindRow = (code: string, origin: string) => readonly string[] | undefined;

function rowNamed(item: string, rowOf: FindRow): readonly string[] | undefined {
  for (const name of ITEMS[item] ?? []) {
    const found = rowOf(name, "TOT") ?? rowOf(name, "Domestic") ?? rowOf(name, "");
    if (found) return found;
  }
  return undefined;
}

function locate(rows: readonly (readonly string[])[]) {
  const isItem = (item: string, cell: string) => ITEMS[item]?.includes(cell.trim()) ?? false;
  const headAt = rows.findIndex(
    (row) =>
      row.some((cell) => isItem("output", cell)) &&
      row.filter((cell) => SECTOR_CODE.test(cell.trim())).length > 1,
  );
  const head = rows[headAt]?.map((cell) => cell.trim());
  const body = rows.slice(headAt + 1);
  if (!head) return undefined;
  const codeAt = columnOfCodes(head, body);
  const originAt = head.findIndex((_, i) => body.some((row) => /^imports$/i.test((row[i] ?? "").trim())));
  const sectorColumns = head.flatMap((cell, i) => (SECTOR_CODE.test(cell) && i !== codeAt ? [i] : []));
  const nameAt = columnOfNames(head, body, codeAt);
  // Rows of sums may have a name and no code.
  const rowOf: FindRow = (code, origin) =>
    body.find(
      (row) =>
        ((row[codeAt] ?? "").trim() === code || (row[nameAt] ?? "").trim() === code) &&
        (originAt < 0 || (row[originAt] ?? "").trim().toLowerCase() === origin.toLowerCase()),
    );
  const sectors = sectorColumns.map((column): IoSector => {
    const code = head[column] ?? "";
    return { code, name: (body.find((row) => (row[codeAt] ?? "").trim() === code)?.[nameAt] ?? "").trim() };
  });
  if (!rowNamed("valueAdded", rowOf)) return undefined;
  const columnOf = (item: string) => {
    const at = head.findIndex((cell) => isItem(item, cell));
    return at < 0 ? undefined : at;
  };
  const from = Math.max(-1, ...sectorColumns);
  const last = columnOf("finalUse") ?? columnOf("output") ?? head.length;
  const used = head.flatMap((code, column) =>
    column > from && column < last && code !== "" && !NO_FINAL_USE.some((item) => isItem(item, code))
      ? [{ code, name: code, column }]
      : [],
  );
  const isSum = (code: string) =>
    used.some((each) => each.code !== code && !(each.code in SUMS) && SUMS[code]?.test(each.code));
  const finalColumns = used.filter(({ code }) => !isSum(code));
  const inRows = body
    .map((row) => ({
      code: (row[codeAt] ?? "").trim(),
      origin: (row[originAt] ?? "").trim().toLowerCase(),
    }))
    .filter(({ code }) => SECTOR_CODE.test(code));
  return {
    columnOf,
    rowOf,
    sectors,
    sectorColumns,
    finalColumns,
    unmatched: unmatched(
      sectors.map(({ code }) => code),
      inRows,
      originAt < 0 ? "" : "domestic",
    ),
    imported: originAt >= 0,
  };
}

/** The column beside the numbers that repeats the codes above them; names may stand before or after it. */
function columnOfCodes(head: readonly string[], body: readonly (readonly string[])[]): number {
  const codes = new Set(head.filter((cell) => SECTOR_CODE.test(cell)));
  const counts = head.map((_, i) => body.filter((row) => codes.has((row[i] ?? "").trim())).length);
  return counts.indexOf(Math.max(...counts));
}

/** Sectors that stand in rows only, in columns only, or twice: two rows of one origin may be domestic and imported products that nothing tells apart. */
function unmatched(
  columns: readonly string[],
  rows: readonly { readonly code: string; readonly origin: string }[],
  domestic: string,
): string[] {
  const wrong = new Set(columns.filter((code, i) => columns.indexOf(code) !== i));
  const found = new Set<string>();
  for (const { code, origin } of rows) {
    const key = `${code} ${origin}`;
    if (found.has(key) || !columns.includes(code)) wrong.add(code);
    found.add(key);
  }
  for (const code of columns) if (!found.has(`${code} ${domestic}`)) wrong.add(code);
  return [...wrong];
}

/** The column with the sectors' Chinese names, -1 without one: where groups of rows have names beside it, the one with more different texts. */
function columnOfNames(
  head: readonly string[],
  body: readonly (readonly string[])[],
  codeAt: number,
): number {
  const counts = head.map((_, i) => {
    const texts = i === codeAt ? [] : body.map((row) => (row[i] ?? "").trim());
    return new Set(texts.filter((text) => /\p{Script=Han}/u.test(text))).size;
  });
  const most = Math.max(...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}
