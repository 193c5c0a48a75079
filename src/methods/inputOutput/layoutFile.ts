import { type Finding, FindingCollector } from "../../findings/findings.js";
import { NAME } from "../../parameters/cellKinds.js";
import { type CellKind, parameter, required } from "../../parameters/parameter.js";
import type { CellText, RowsOf } from "../../parameters/row.js";
import type { LabelledPlan } from "./labelledTable.js";
import { VALUE_COMPONENTS } from "./table.js";

/** What a row or a column of a sheet may be called in a layout file. */
export const LAYOUT_ROLES = [
  "sector",
  "column",
  "finalUse",
  "finalTotal",
  "exports",
  "domesticOutflow",
  "imports",
  "domesticInflow",
  "error",
  "output",
  "valueAdded",
  ...VALUE_COMPONENTS,
  "otherInput",
  "digitalCapital",
  "unused",
] as const;
export type LayoutRole = (typeof LAYOUT_ROLES)[number];

/** Roles that one row or column has. */
const ONE_ONLY = ["output", "finalTotal"] as const satisfies readonly LayoutRole[];

/** A row of a layout file: what one row or column of a sheet is. */
export interface LayoutRow {
  /** One of `LAYOUT_ROLES`: `sector`, `output`, `imports`. */
  readonly role: CellText;
  /** What the row or column is called in the sheet. */
  readonly label: CellText;
}

const ROLE: CellKind<LayoutRole> = {
  expected: LAYOUT_ROLES.join("|"),
  read: (text) => LAYOUT_ROLES.find((each) => each === text.trim()),
};

export const LAYOUT = /* @__PURE__ */ parameter<LayoutRow>()({
  kind: "layout",
  columns: {
    role: required(ROLE, "What the row or column is"),
    label: required(NAME, "What it is called in the sheet"),
  },
  make: ({ role, label }, { place, reject }) =>
    label === "" ? reject("label", role, '""') : { role, label, place },
});

/**
 * Reads rows of a layout file (`role,label`): which row or column of a sheet is what.
 *
 * A role of another name, an empty label, and a second label for a role that one alone has are the finding `parameterInvalid`; a row that stands twice counts once.
 *
 * @param rows  objects with these keys, or rows of a file as `readParameters` gives them
 * @example
 * const rows = [{ role: "sector", label: "A" }, { role: "output", label: "x" }, { role: "imports", label: "m" }];
 * const { plan } = readLayout(rows);
 * [plan.rows, plan.output, plan.imports]; //=> [["A"], "x", ["m"]]
 */
export function readLayout(rows: RowsOf<LayoutRow>): {
  readonly plan: LabelledPlan;
  readonly findings: readonly Finding[];
} {
  const findings = new FindingCollector();
  const plan = planOf(labelsByRole(rows, findings));
  return { plan, findings: findings.list() };
}

function labelsByRole(
  rows: RowsOf<LayoutRow>,
  findings: FindingCollector,
): ReadonlyMap<LayoutRole, readonly string[]> {
  const labels = new Map<LayoutRole, string[]>();
  for (const { role, label, place } of LAYOUT.read(rows, findings, "readLayout: rows")) {
    const known = labels.get(role) ?? [];
    const [first] = known;
    if (first !== undefined && first !== label && ONE_ONLY.some((each) => each === role))
      findings.add(
        "parameterInvalid",
        { part: "layout.role", expected: `1 × ${role}`, content: `${first}, ${label}` },
        { place },
      );
    else if (!known.includes(label)) labels.set(role, [...known, label]);
  }
  return labels;
}

function planOf(labels: ReadonlyMap<LayoutRole, readonly string[]>): LabelledPlan {
  const of = (...roles: readonly LayoutRole[]) => roles.flatMap((role) => labels.get(role) ?? []);
  const columns = of("column");
  const [finalTotal] = of("finalTotal");
  return {
    rows: of("sector"),
    columns: columns.length > 0 ? columns : undefined,
    finalUse: of("finalUse"),
    finalTotal,
    exports: of("exports", "domesticOutflow"),
    imports: of("imports", "domesticInflow"),
    discrepancy: of("error"),
    output: of("output")[0] ?? "",
    valueAdded: of("valueAdded"),
    components: Object.fromEntries(VALUE_COMPONENTS.map((component) => [component, of(component)])),
    otherInputs: of("otherInput"),
    digitalCapital: of("digitalCapital"),
    leftAside: of("unused"),
  };
}
