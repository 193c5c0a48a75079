import type { FindingCollector } from "../../findings/findings.js";
import { total } from "./matrix.js";
import type { IoTable } from "./table.js";

/** Which rows and columns of a labelled matrix are what; all others of the sheet are left aside. */
export interface LabelledPlan {
  /** Labels of the sectors' rows, in order. */
  readonly rows: readonly string[];
  /** Labels of the sectors' columns in the same order; default the same labels. */
  readonly columns?: readonly string[] | undefined;
  readonly finalUse?: readonly string[] | undefined;
  readonly output: string;
  readonly valueAdded: string;
  /** Rows of inputs besides products and value added: imports, taxes on products. */
  readonly otherInputs?: readonly string[] | undefined;
  readonly unit?: string | undefined;
}

/**
 * Reads any matrix with labels in its first row and first column: flows of domestic products, final use, output, value added.
 *
 * Numbers may have commas between thousands; an empty cell is 0. Amounts stay in the unit of the matrix.
 *
 * @param source  name of the file, for findings
 * @returns undefined when a named label is missing or not a number stands in a cell (finding `ioLabels`)
 * @example readLabelledMatrix([["", "1", "2", "use", "made"], ["1", "150", "500", "350", "1,000"], ["2", "200", "100", "1,700", "2,000"], ["VA", "650", "1,400"]], { rows: ["1", "2"], finalUse: ["use"], output: "made", valueAdded: "VA" }, "table.csv", new FindingCollector())?.flows //=> [[150, 500], [200, 100]]
 */
export function readLabelledMatrix(
  rows: readonly (readonly string[])[],
  plan: LabelledPlan,
  source: string,
  findings: FindingCollector,
): IoTable | undefined {
  const [head = [], ...body] = rows;
  const { rows: labels, columns = labels, finalUse = [], otherInputs = [] } = plan;
  const columnAt = new Map(head.map((label, i) => [label.trim(), i]));
  const lineOf = new Map(body.map((row) => [(row[0] ?? "").trim(), row]));
  const missing = [
    ...[...labels, plan.valueAdded, ...otherInputs].filter((label) => !lineOf.has(label)),
    ...[...columns, ...finalUse, plan.output].filter((label) => !columnAt.has(label)),
    ...(columns.length === labels.length ? [] : [`${labels.length} ≠ ${columns.length}`]),
  ];
  let bad: string | undefined;
  const cell = (row: string, column: string) => {
    const text = (lineOf.get(row)?.[columnAt.get(column) ?? -1] ?? "").trim().replaceAll(",", "");
    const value = text === "" ? 0 : Number(text);
    if (!Number.isFinite(value)) bad = `${row} × ${column}: ${text}`;
    return Number.isFinite(value) ? value : 0;
  };
  const inRow = (row: string) => columns.map((column) => cell(row, column));
  const table: IoTable = {
    sectors: labels.map((label, i) => ({ code: label, name: columns[i] ?? label })),
    treatment: "domestic",
    flows: labels.map(inRow),
    importedFlows: undefined,
    finalUse: finalUse.map((column) => ({
      code: column,
      name: column,
      values: labels.map((row) => cell(row, column)),
    })),
    finalTotal: labels.map((row) => total(finalUse.map((column) => cell(row, column)))),
    output: labels.map((row) => cell(row, plan.output)),
    valueAdded: inRow(plan.valueAdded),
    components: new Map(),
    imports: labels.map(() => 0),
    discrepancy: labels.map(() => 0),
    otherInputs: columns.map((column) => total(otherInputs.map((row) => cell(row, column)))),
    unit: plan.unit ?? "",
    source,
  };
  if (missing.length === 0 && bad === undefined) return table;
  findings.add("ioLabels", { field: source, received: [...missing, bad].filter(Boolean).join(", ") });
  return undefined;
}
