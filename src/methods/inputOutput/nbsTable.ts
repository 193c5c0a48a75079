import { type Missing, missing } from "../../figures/missing.js";
import { FindingCollector } from "../../findings/findings.js";
import { moneyUnit } from "../../numbers/money.js";
import { asText, asTextRows, takes } from "../../util/given.js";
import { nfkc } from "../../util/nfkc.js";
import { type Rows, total } from "./matrix.js";
import { locate, type NbsSheet } from "./nbsSheet.js";
import { numberIn, SHOWN } from "./numberIn.js";
import { takenOff } from "./parts.js";
import { type FinalColumn, type IoTable, type IoTableRead, VALUE_COMPONENTS } from "./table.js";

/** What stands in a cell of a table that has nothing there. */
const NOTHING = /^[-–—]*$/u;

/** The number in the cell of a row and a column. */
type NumberAt = (row: readonly string[] | undefined, column: number) => number;

/**
 * Reads a table as the National Bureau of Statistics publishes it: 42 to 153 sectors; a row of codes above the numbers and a column of codes
 * beside them, or names where it has no codes; ERR or 其他 where the table has it; imports as a column (competitive) or as rows of their own
 * marked in a column Origin (Domestic / Imports / TOT). In a table of a province 国内省外流入 (IF) is taken off as imports are, and
 * 国内省外流出 (OF) is an export. Value added without a row of its own is the sum of its components.
 *
 * Amounts are in 万元, or as a title says (单位：亿元). Numbers may have commas between thousands; an empty cell, or one with a dash, is 0.
 *
 * @param rows    the sheet as rows of text, titles above the codes included
 * @param source  name of the file, for findings
 * @returns no table when no row of codes or no row of value added is found, sectors differ between rows and columns or stand twice,
 * or a cell that is needed holds no number (finding `ioLabels`); rows and columns that are not recognised or assumed are findings
 * @example
 * const head = ["", "01", "02", "TIU", "TFU", "GO"];
 * const sectors = [["01", "150", "500", "650", "350", "1000"], ["02", "200", "100", "300", "1700", "2000"]];
 * const { table } = readNbsTable([head, ...sectors, ["TVA", "650", "1400"]], "table.csv");
 * isMissing(table) || table.flows; //=> [[150, 500], [200, 100]]
 */
export function readNbsTable(rows: readonly (readonly string[])[], source: string): IoTableRead {
  takes("readNbsTable", { rows, source }, asTextRows, asText);
  const findings = new FindingCollector();
  const table = tableIn(rows, asText(source, "source"), findings);
  return { table, findings: findings.list() };
}

function tableIn(
  rows: readonly (readonly string[])[],
  source: string,
  findings: FindingCollector,
): IoTable | Missing {
  const unreadable = (labels: string) => {
    findings.add("ioLabels", { table: source, labels: `${source}: ${labels}` });
    return missing("unreadable");
  };
  const sheet = locate(rows);
  if (!sheet) return unreadable("GO, TVA …");
  if (sheet.unmatched.length > 0) return unreadable(sheet.unmatched.join(" "));
  const unread = new Set<string>();
  const amounts = amountsIn(sheet, (row, column) => {
    const text = row?.[column] ?? "";
    const value = NOTHING.test(text) ? 0 : numberIn(text);
    if (Number.isFinite(value)) return value;
    unread.add(text);
    return 0;
  });
  for (const name of sheet.unknown) findings.add("ioUnrecognised", { table: source, name });
  for (const name of sheet.assumed) findings.add("ioAssumedFinalUse", { table: source, name });
  if (unread.size > 0) return unreadable([...unread].slice(0, SHOWN).join(" "));
  return { ...amounts, unit: unitStated(rows) ?? "万元", source };
}

/** All amounts of a sheet whose rows and columns were found. */
function amountsIn(sheet: NbsSheet, numberAt: NumberAt): Omit<IoTable, "unit" | "source"> {
  const { columnsOf, rowOf, sectorRow, sectors, sectorColumns, imported } = sheet;
  const rowsOf = (origin: string) => sectors.map(({ code }) => sectorRow(code, origin));
  const domestic = rowsOf("domestic");
  const inRow = (row: readonly string[] | undefined) => sectorColumns.map((column) => numberAt(row, column));
  const inColumn = (column: number) => domestic.map((row) => numberAt(row, column));
  const summed = (columns: readonly number[]) => sumOf(columns.map(inColumn), sectors.length);
  const components = VALUE_COMPONENTS.flatMap((item) => {
    const row = rowOf(item);
    return row ? [[item, inRow(row)] as const] : [];
  });
  const finalUse = sheet.finalColumns.map(
    ({ code, name, column, exported }): FinalColumn => ({
      code,
      name,
      values: inColumn(column),
      ...(exported && { exported }),
    }),
  );
  const [totalAt] = columnsOf("finalUse");
  const valueAddedRow = rowOf("valueAdded");
  const added = components.map(([, values]) => values);
  const valueAdded = valueAddedRow ? inRow(valueAddedRow) : sumOf(added, sectors.length);
  const flows = domestic.map(inRow);
  const single = finalUse.map(({ values }) => values);
  const finalTotal = totalAt === undefined ? sumOf(single, sectors.length) : inColumn(totalAt);
  const output = summed(columnsOf("output").slice(0, 1));
  const discrepancy = summed(columnsOf("discrepancy"));
  const taken = [...(imported ? [] : columnsOf("imports")), ...columnsOf("inflow")].map(inColumn);
  const tooMuch = flows.map(
    (row, i) => total(row) + (finalTotal[i] ?? 0) + (discrepancy[i] ?? 0) - (output[i] ?? 0),
  );
  const zeros = sectors.map(() => 0);
  return {
    sectors,
    treatment: imported ? "domestic" : "competitive",
    flows,
    importedFlows: imported ? rowsOf("imports").map(inRow) : undefined,
    finalUse,
    finalTotal,
    output,
    valueAdded,
    components: new Map(components),
    imports: taken.length === 0 ? zeros : takenOff(taken, tooMuch),
    discrepancy,
    otherInputs: zeros,
  };
}

/** The sum of rows of one length, zeros of none. */
function sumOf(rows: Rows, length: number): readonly number[] {
  return Array.from({ length }, (_, i) => total(rows.map((row) => row[i] ?? 0)));
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
