import { asCollector, type FindingCollector } from "../../findings/findings.js";
import { moneyUnit } from "../../numbers/money.js";
import { asText, asTextRows, takes } from "../../util/given.js";
import { nfkc } from "../../util/nfkc.js";
import { type Rows, total } from "./matrix.js";
import { locate } from "./nbsSheet.js";
import { numberIn, SHOWN } from "./numberIn.js";
import { takenOff } from "./parts.js";
import { type FinalColumn, type IoTable, VALUE_COMPONENTS, type ValueComponent } from "./table.js";

/** What stands in a cell of a table that has nothing there. */
const NOTHING = /^[-–—]*$/u;

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
  takes("readNbsTable", { rows, source, findings }, asTextRows, asText, asCollector);
  const sheet = locate(rows);
  if (!sheet) {
    findings.add("ioLabels", { table: source, labels: `${source}: GO, TVA …` });
    return undefined;
  }
  const { columnsOf, rowOf, sectorRow, sectors, sectorColumns, imported } = sheet;
  if (sheet.unmatched.length > 0) {
    findings.add("ioLabels", { table: source, labels: `${source}: ${sheet.unmatched.join(" ")}` });
    return undefined;
  }
  const domestic = sectors.map(({ code }) => sectorRow(code, "domestic"));
  const unread: string[] = [];
  const numberAt = (row: readonly string[] | undefined, column: number): number => {
    const text = row?.[column] ?? "";
    const value = NOTHING.test(text) ? 0 : numberIn(text);
    if (Number.isFinite(value)) return value;
    unread.push(text);
    return 0;
  };
  const block = (lines: readonly (readonly string[] | undefined)[]) =>
    lines.map((line) => sectorColumns.map((column) => numberAt(line, column)));
  const zeros = sectors.map(() => 0);
  const inColumn = (column: number) => domestic.map((line) => numberAt(line, column));
  const summed = (columns: readonly number[]) => sumOf(columns.map(inColumn), sectors.length);
  const components = new Map<ValueComponent, readonly number[]>(
    VALUE_COMPONENTS.flatMap((item) => (rowOf(item) ? block([rowOf(item)]).map((row) => [item, row]) : [])),
  );
  const finalUse = sheet.finalColumns.map(
    ({ code, name, column, exported }): FinalColumn => ({
      code,
      name,
      values: inColumn(column),
      ...(exported && { exported }),
    }),
  );
  const [finalAt] = columnsOf("finalUse");
  const [valueAdded = sumOf([...components.values()], sectors.length)] = rowOf("valueAdded")
    ? block([rowOf("valueAdded")])
    : [];
  const flows = block(domestic);
  const finalTotal =
    finalAt === undefined
      ? sumOf(
          finalUse.map(({ values }) => values),
          sectors.length,
        )
      : inColumn(finalAt);
  const output = summed(columnsOf("output").slice(0, 1));
  const discrepancy = summed(columnsOf("discrepancy"));
  const taken = [...(imported ? [] : columnsOf("imports")), ...columnsOf("inflow")].map(inColumn);
  const tooMuch = flows.map(
    (row, i) => total(row) + (finalTotal[i] ?? 0) + (discrepancy[i] ?? 0) - (output[i] ?? 0),
  );
  const table: IoTable = {
    sectors,
    treatment: imported ? "domestic" : "competitive",
    flows,
    importedFlows: imported ? block(sectors.map(({ code }) => sectorRow(code, "imports"))) : undefined,
    finalUse,
    finalTotal,
    output,
    valueAdded,
    components,
    imports: taken.length === 0 ? zeros : takenOff(taken, tooMuch),
    discrepancy,
    otherInputs: zeros,
    unit: unitStated(rows) ?? "万元",
    source,
  };
  for (const name of sheet.unknown) findings.add("ioUnrecognised", { table: source, name });
  for (const name of sheet.assumed) findings.add("ioAssumedFinalUse", { table: source, name });
  if (unread.length === 0) return table;
  findings.add("ioLabels", {
    table: source,
    labels: `${source}: ${[...new Set(unread)].slice(0, SHOWN).join(" ")}`,
  });
  return undefined;
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
