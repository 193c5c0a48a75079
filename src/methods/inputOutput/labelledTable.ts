import { asCollector, type FindingCollector } from "../../findings/findings.js";
import { asArray, asText, asTextRows, type Shape, takes } from "../../util/given.js";
import { labelledSheet } from "./labelledSheet.js";
import { columnSums, total } from "./matrix.js";
import { numberIn, SHOWN } from "./numberIn.js";
import { addedUp, takenOff, valueAddedOf } from "./parts.js";
import { type FinalColumn, type IoTable, VALUE_COMPONENTS, type ValueComponent } from "./table.js";

/** Which rows and columns of a labelled matrix are what; all others of the sheet are left aside, and said. */
export interface LabelledPlan {
  /** Labels of the sectors' rows, in order. */
  readonly rows: readonly string[];
  /** Labels of the sectors' columns in the same order; default the same labels. */
  readonly columns?: readonly string[] | undefined;
  readonly finalUse?: readonly string[] | undefined;
  /** Column of all final uses together; default the sum of `finalUse` and `exports`. */
  readonly finalTotal?: string | undefined;
  /** Columns of final use that leave the region: exports, 国内省外流出. */
  readonly exports?: readonly string[] | undefined;
  /** Columns that are taken off the uses: imports, 国内省外流入. A table that has one is competitive. */
  readonly imports?: readonly string[] | undefined;
  /** Columns that balance the rows: 其他, ERR. */
  readonly discrepancy?: readonly string[] | undefined;
  readonly output: string;
  /** Row of value added, or several rows that it is the sum of; none where `components` are all of it. */
  readonly valueAdded: string | readonly string[];
  /** Rows of the components of value added, labels by component. */
  readonly components?: Readonly<Partial<Record<ValueComponent, readonly string[]>>> | undefined;
  /** Rows of inputs besides products and value added: imports, taxes on products. */
  readonly otherInputs?: readonly string[] | undefined;
  /** Columns, of final use or beside it, of what builds fixed capital of the digital sectors. */
  readonly digitalCapital?: readonly string[] | undefined;
  /** Rows and columns that are not needed: nothing is said of them. */
  readonly leftAside?: readonly string[] | undefined;
  readonly unit?: string | undefined;
}

/** Labels that a plan cannot do without. */
const PLAN: Shape = { rows: asArray, output: asText };

/**
 * Reads any matrix with labels above and beside its numbers: flows of products, final use, output, value added.
 *
 * Titles may stand above the labels, names beside codes. Numbers may have commas between thousands; an empty cell is 0. Several rows of value
 * added add up, and so do several columns of one role; a total among its parts is not added again. Amounts stay in the unit of the matrix.
 *
 * @param source  name of the file, for findings
 * @returns undefined when no sector is named, a named label is missing or stands twice, or not a number stands in a cell (finding `ioLabels`);
 * rows and columns with numbers that the plan does not name are the finding `ioLeftAside`
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
  takes("readLabelledMatrix", { rows, plan, source, findings }, asTextRows, PLAN, asText, asCollector);
  const { rows: labels, columns = labels, finalTotal, leftAside = [], components = {} } = plan;
  const { finalUse = [], exports = [], imports = [], discrepancy = [], digitalCapital = [] } = plan;
  const otherInputs = plan.otherInputs ?? [];
  const valueAdded = typeof plan.valueAdded === "string" ? [plan.valueAdded] : plan.valueAdded;
  const named = {
    rows: {
      sector: labels,
      valueAdded: valueAdded.length === 0 && !hasComponents(components) ? [""] : valueAdded,
      ...components,
      otherInput: otherInputs,
    },
    columns: {
      column: columns,
      finalUse,
      finalTotal: finalTotal === undefined ? [] : [finalTotal],
      exports,
      imports,
      discrepancy,
      output: [plan.output],
      digitalCapital,
    },
  };
  const sheet = labelledSheet(rows, named);
  const wrong = [
    ...sheet.wrong,
    ...(columns.length === labels.length && labels.length > 0
      ? []
      : [`${labels.length} × ${columns.length}`]),
  ];
  const unread = new Set<string>();
  const cell = (row: string, column: string) => {
    const text = sheet.textAt(row, column);
    const value = text === "" ? 0 : numberIn(text);
    if (Number.isFinite(value)) return value;
    unread.add(`${row} × ${column}: ${text}`);
    return 0;
  };
  const inRow = (row: string) => columns.map((column) => cell(row, column));
  const inColumn = (column: string) => labels.map((row) => cell(row, column));
  const inColumns = (some: readonly string[], rest: readonly number[], sum: typeof addedUp) =>
    some.length === 0 ? labels.map(() => 0) : sum(some.map(inColumn), rest);
  const summed = (some: readonly string[]) =>
    labels.map((row) => total(some.map((column) => cell(row, column))));
  const finals = [...new Set([...finalUse, ...exports])];
  const flows = labels.map(inRow);
  const others = columns.map((column) => total(otherInputs.map((row) => cell(row, column))));
  const output = inColumn(plan.output);
  const inputs = columnSums(flows);
  const parts = VALUE_COMPONENTS.flatMap((name) => {
    const stated = components[name] ?? [];
    return stated.length === 0 ? [] : [{ name, labels: stated, values: columnSums(stated.map(inRow)) }];
  });
  const balancing = summed(discrepancy);
  const used = flows.map((row, i) => total(row) + (balancing[i] ?? 0) - (output[i] ?? 0));
  const stated = finalTotal === undefined ? summed(finals) : inColumn(finalTotal);
  const taken = inColumns(
    imports,
    used.map((value, i) => value + (stated[i] ?? 0)),
    takenOff,
  );
  const table: IoTable = {
    sectors: labels.map((label, i) => ({ code: label, name: columns[i] ?? label })),
    treatment: imports.length > 0 ? "competitive" : "domestic",
    flows,
    importedFlows: undefined,
    finalUse: finals.map(
      (label): FinalColumn => ({
        code: label,
        name: label,
        values: inColumn(label),
        ...(exports.includes(label) && { exported: true }),
      }),
    ),
    finalTotal:
      finalTotal === undefined
        ? inColumns(
            finals,
            used.map((value, i) => (taken[i] ?? 0) - value),
            addedUp,
          )
        : stated,
    output,
    valueAdded: valueAddedOf(
      valueAdded.map(inRow),
      parts.flatMap((part) =>
        part.labels.flatMap((label) => (valueAdded.includes(label) ? [] : [inRow(label)])),
      ),
      output.map((made, j) => made - (inputs[j] ?? 0) - (others[j] ?? 0)),
    ),
    components: new Map(parts.map(({ name, values }) => [name, values])),
    imports: taken,
    discrepancy: balancing,
    otherInputs: others,
    ...(digitalCapital.length > 0 && { digitalCapital: summed(digitalCapital) }),
    unit: plan.unit ?? "",
    source,
  };
  wrong.push(...[...unread].slice(0, SHOWN));
  if (wrong.length > 0) {
    findings.add("ioLabels", { table: source, labels: wrong.join(", ") });
    return undefined;
  }
  for (const name of sheet.leftAside(leftAside)) findings.add("ioLeftAside", { table: source, name });
  return table;
}

function hasComponents(components: NonNullable<LabelledPlan["components"]>): boolean {
  return VALUE_COMPONENTS.some((name) => (components[name] ?? []).length > 0);
}
