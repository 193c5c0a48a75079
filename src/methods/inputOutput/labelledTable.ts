import { type Missing, missing } from "../../figures/missing.js";
import { FindingCollector } from "../../findings/findings.js";
import { asArray, asText, asTextRows, type Shape, takes } from "../../util/given.js";
import { labelledSheet } from "./labelledSheet.js";
import { columnSums, total } from "./matrix.js";
import { numberIn, SHOWN } from "./numberIn.js";
import { addedUp, takenOff, valueAddedOf } from "./parts.js";
import {
  type FinalColumn,
  type IoTable,
  type IoTableRead,
  VALUE_COMPONENTS,
  type ValueComponent,
} from "./table.js";

/** Which rows and columns of a labelled matrix are what; all others of the sheet are left aside, and said. */
export interface LabelledPlan {
  /** Labels of the sectors' rows, in order. */
  readonly rows: readonly string[];
  /** Labels of the sectors' columns in the same order; default the same labels. */
  readonly columns?: readonly string[] | undefined;
  /** Columns of single final uses that stay in the region. */
  readonly finalUse?: readonly string[] | undefined;
  /** Column of all final uses together; default the sum of `finalUse` and `exports`. */
  readonly finalTotal?: string | undefined;
  /** Columns of final use that leave the region: exports, 国内省外流出. */
  readonly exports?: readonly string[] | undefined;
  /** Columns that are taken off the uses: imports, 国内省外流入. A table that has one is competitive. */
  readonly imports?: readonly string[] | undefined;
  /** Columns that balance the rows: 其他, ERR. */
  readonly discrepancy?: readonly string[] | undefined;
  /** Column of total output. */
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
  /** Unit of all amounts. */
  readonly unit?: string | undefined;
}

/** Labels that a plan cannot do without. */
const PLAN: Shape = { rows: asArray, output: asText };

/** A plan whose defaults are filled in. */
type CompletePlan = {
  readonly [K in Exclude<keyof LabelledPlan, "valueAdded" | "finalTotal" | "unit">]-?: NonNullable<
    LabelledPlan[K]
  >;
} & {
  readonly valueAdded: readonly string[];
  readonly finalTotal: string | undefined;
  /** Labels of the components that are named. */
  readonly stated: readonly (readonly [ValueComponent, readonly string[]])[];
};

/** The number in the cell of two labels. */
type NumberAt = (row: string, column: string) => number;

/**
 * Reads any matrix with labels above and beside its numbers: flows of products, final use, output, value added.
 *
 * Titles may stand above the labels, names beside codes. Numbers may have commas between thousands; an empty cell is 0. Several rows of value
 * added add up, and so do several columns of one role; a total among its parts is not added again. Amounts stay in the unit of the matrix.
 *
 * @param source  name of the file, for findings
 * @returns no table when no sector is named, a named label is missing or stands twice, or not a number stands in a cell (finding `ioLabels`);
 * rows and columns with numbers that the plan does not name are the finding `ioLeftAside`
 * @example
 * const sheet = [["", "1", "2", "use", "made"], ["1", "150", "500", "350", "1,000"], ["2", "200", "100", "1,700", "2,000"]];
 * const plan = { rows: ["1", "2"], finalUse: ["use"], output: "made", valueAdded: "VA" };
 * const { table } = readLabelledMatrix([...sheet, ["VA", "650", "1,400"]], plan, "table.csv");
 * isMissing(table) || table.flows; //=> [[150, 500], [200, 100]]
 */
export function readLabelledMatrix(
  rows: readonly (readonly string[])[],
  plan: LabelledPlan,
  source: string,
): IoTableRead {
  takes("readLabelledMatrix", { rows, plan, source }, asTextRows, PLAN, asText);
  const findings = new FindingCollector();
  const table = tableIn(rows, plan, asText(source, "source"), findings);
  return { table, findings: findings.list() };
}

function tableIn(
  rows: readonly (readonly string[])[],
  given: LabelledPlan,
  source: string,
  findings: FindingCollector,
): IoTable | Missing {
  const plan = completed(given);
  const sheet = labelledSheet(rows, namesIn(plan));
  const unread = new Set<string>();
  const amounts = amountsIn(plan, (row, column) => {
    const text = sheet.textAt(row, column);
    const value = text === "" ? 0 : numberIn(text);
    if (Number.isFinite(value)) return value;
    unread.add(`${row} × ${column}: ${text}`);
    return 0;
  });
  const { rows: labels, columns } = plan;
  const isSquare = columns.length === labels.length && labels.length > 0;
  const wrong = [
    ...sheet.wrong,
    ...(isSquare ? [] : [`${labels.length} × ${columns.length}`]),
    ...[...unread].slice(0, SHOWN),
  ];
  if (wrong.length > 0) {
    findings.add("ioLabels", { table: source, labels: wrong.join(", ") });
    return missing("unreadable");
  }
  for (const name of sheet.leftAside(plan.leftAside)) findings.add("ioLeftAside", { table: source, name });
  return { ...amounts, unit: given.unit ?? "", source };
}

function completed(plan: LabelledPlan): CompletePlan {
  const { components = {} } = plan;
  return {
    rows: plan.rows,
    columns: plan.columns ?? plan.rows,
    finalUse: plan.finalUse ?? [],
    finalTotal: plan.finalTotal,
    exports: plan.exports ?? [],
    imports: plan.imports ?? [],
    discrepancy: plan.discrepancy ?? [],
    output: plan.output,
    valueAdded: typeof plan.valueAdded === "string" ? [plan.valueAdded] : plan.valueAdded,
    components,
    stated: VALUE_COMPONENTS.flatMap((name) => {
      const labels = components[name] ?? [];
      return labels.length === 0 ? [] : [[name, labels] as const];
    }),
    otherInputs: plan.otherInputs ?? [],
    digitalCapital: plan.digitalCapital ?? [],
    leftAside: plan.leftAside ?? [],
  };
}

/** All labels that must be found, by their roles; without any value added a label that no sheet has, so that it is missed. */
function namesIn(plan: CompletePlan) {
  const { finalTotal, valueAdded, stated } = plan;
  return {
    rows: {
      sector: plan.rows,
      valueAdded: valueAdded.length === 0 && stated.length === 0 ? [""] : valueAdded,
      ...plan.components,
      otherInput: plan.otherInputs,
    },
    columns: {
      column: plan.columns,
      finalUse: plan.finalUse,
      finalTotal: finalTotal === undefined ? [] : [finalTotal],
      exports: plan.exports,
      imports: plan.imports,
      discrepancy: plan.discrepancy,
      output: [plan.output],
      digitalCapital: plan.digitalCapital,
    },
  };
}

/** All amounts that a plan names. */
function amountsIn(plan: CompletePlan, numberAt: NumberAt): Omit<IoTable, "unit" | "source"> {
  const { rows: labels, columns, imports, finalTotal, digitalCapital } = plan;
  const inRow = (row: string) => columns.map((column) => numberAt(row, column));
  const inColumn = (column: string) => labels.map((row) => numberAt(row, column));
  const summed = (some: readonly string[]) =>
    labels.map((row) => total(some.map((column) => numberAt(row, column))));
  const inColumns = (some: readonly string[], rest: readonly number[], sum: typeof addedUp) =>
    some.length === 0 ? labels.map(() => 0) : sum(some.map(inColumn), rest);
  const finals = [...new Set([...plan.finalUse, ...plan.exports])];
  const flows = labels.map(inRow);
  const otherInputs = columns.map((column) => total(plan.otherInputs.map((row) => numberAt(row, column))));
  const output = inColumn(plan.output);
  const components = plan.stated.map(([name, some]) => [name, columnSums(some.map(inRow))] as const);
  const discrepancy = summed(plan.discrepancy);
  // What uses without the final ones are above output: final uses less imports make up for it.
  const used = flows.map((row, i) => total(row) + (discrepancy[i] ?? 0) - (output[i] ?? 0));
  const final = finalTotal === undefined ? summed(finals) : inColumn(finalTotal);
  const tooMuch = used.map((value, i) => value + (final[i] ?? 0));
  const taken = inColumns(imports, tooMuch, takenOff);
  const needed = used.map((value, i) => (taken[i] ?? 0) - value);
  const inputs = columnSums(flows);
  return {
    sectors: labels.map((label, i) => ({ code: label, name: columns[i] ?? label })),
    treatment: imports.length > 0 ? "competitive" : "domestic",
    flows,
    importedFlows: undefined,
    finalUse: finals.map((label): FinalColumn => {
      const exported = plan.exports.includes(label);
      return { code: label, name: label, values: inColumn(label), ...(exported && { exported }) };
    }),
    finalTotal: finalTotal === undefined ? inColumns(finals, needed, addedUp) : final,
    output,
    valueAdded: valueAddedOf(
      plan.valueAdded.map(inRow),
      plan.stated.flatMap(([, some]) => some.filter((label) => !plan.valueAdded.includes(label)).map(inRow)),
      output.map((made, j) => made - (inputs[j] ?? 0) - (otherInputs[j] ?? 0)),
    ),
    components: new Map(components),
    imports: taken,
    discrepancy,
    otherInputs,
    ...(digitalCapital.length > 0 && { digitalCapital: summed(digitalCapital) }),
  };
}
