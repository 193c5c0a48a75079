import type { FindingCollector } from "../../findings/findings.js";
import { need } from "../../util/given.js";
import { total } from "./matrix.js";
import { numberIn, SHOWN } from "./numberIn.js";
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
 * @returns undefined when no sector is named, a named label is missing or stands twice, or not a number stands in a cell (finding `ioLabels`)
 * @example
 * const head = ["", "1", "2", "use", "made"];
 * const sectors = [["1", "150", "500", "350", "1,000"], ["2", "200", "100", "1,700", "2,000"]];
 * const plan = { rows: ["1", "2"], finalUse: ["use"], output: "made", valueAdded: "VA" };
 * const sheet = [head, ...sectors, ["VA", "650", "1,400"]];
 * readLabelledMatrix(sheet, plan, "table.csv", new FindingCollector())?.flows; //=> [[150, 500], [200, 100]]
 */
export function readLabelledMatrix(
  rows: readonly (readonly string[])[],
  plan: LabelledPlan,
  source: string,
  findings: FindingCollector,
): IoTable | undefined {
  need(rows, "readLabelledMatrix: rows", "rows of text, each an array");
  const [head = [], ...body] = rows;
  const { rows: labels, columns = labels, finalUse = [], otherInputs = [] } = plan;
  const [, ...columnLabels] = head.map((label) => label.trim());
  const rowLabels = body.map(([label = ""]) => label.trim());
  const columnAt = new Map(columnLabels.map((label, i) => [label, i + 1]));
  const lineOf = new Map(body.map((row, i) => [rowLabels[i], row]));
  const wrong = [
    ...notOnce([...labels, plan.valueAdded, ...otherInputs], rowLabels),
    ...notOnce([...columns, ...finalUse, plan.output], columnLabels),
    ...(columns.length === labels.length && labels.length > 0
      ? []
      : [`${labels.length} × ${columns.length}`]),
  ];
  const unread = new Set<string>();
  const cell = (row: string, column: string) => {
    const text = (lineOf.get(row)?.[columnAt.get(column) ?? -1] ?? "").trim();
    const value = text === "" ? 0 : numberIn(text);
    if (Number.isFinite(value)) return value;
    unread.add(`${row} × ${column}: ${text}`);
    return 0;
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
  wrong.push(...[...unread].slice(0, SHOWN));
  if (wrong.length === 0) return table;
  findings.add("ioLabels", { field: source, received: wrong.join(", ") });
  return undefined;
}

/** Labels that the sheet does not have, or has more than once: which of two is meant nobody knows. No label at all is shown as "". */
function notOnce(named: readonly string[], found: readonly string[]): string[] {
  return named.flatMap((label) => {
    if (label === "") return ['""'];
    const times = found.filter((each) => each === label).length;
    if (times === 1) return [];
    return [times === 0 ? label : `${label} (${times})`];
  });
}
