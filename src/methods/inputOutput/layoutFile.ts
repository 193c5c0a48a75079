import { type Finding, FindingCollector } from "../../findings/findings.js";
import { type Raw, readRows } from "../../parameters/rows.js";
import { takes } from "../../util/given.js";
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
/** What a row or column of a sheet is. */
export type LayoutRole = (typeof LAYOUT_ROLES)[number];

/** Roles that one row or column has. */
const ONE_ONLY = ["output", "finalTotal"] as const satisfies readonly LayoutRole[];

/**
 * Reads rows of a layout file (`role,label`): which row or column of a sheet is what.
 *
 * A role of another name, an empty label, and a second label for a role that one alone has are the finding `parameterInvalid`; a row that stands twice counts once.
 *
 * @example
 * const rows = [{ role: "sector", label: "A" }, { role: "output", label: "x" }, { role: "imports", label: "m" }];
 * const { plan } = layoutPlan(rows);
 * [plan.rows, plan.output, plan.imports]; //=> [["A"], "x", ["m"]]
 */
export function layoutPlan(rows: readonly Raw[]): {
  readonly plan: LabelledPlan;
  readonly findings: readonly Finding[];
} {
  takes("layoutPlan", { rows });
  const findings = new FindingCollector();
  const plan = planOf(labelsByRole(rows, findings));
  return { plan, findings: findings.list() };
}

function labelsByRole(
  rows: readonly Raw[],
  findings: FindingCollector,
): ReadonlyMap<LayoutRole, readonly string[]> {
  const labels = new Map<LayoutRole, string[]>();
  readRows("layout", ["role", "label"] as const, rows, findings, (row, reject) => {
    const stated = row.role.trim();
    const label = row.label.trim();
    const role = LAYOUT_ROLES.find((each) => each === stated);
    if (!role) return reject("role", LAYOUT_ROLES.join("|"), stated);
    if (label === "") return reject("label", stated, '""');
    const known = labels.get(role) ?? [];
    const [first] = known;
    if (first !== undefined && first !== label && ONE_ONLY.some((each) => each === role))
      return reject("role", `1 × ${role}`, `${first}, ${label}`);
    if (!known.includes(label)) labels.set(role, [...known, label]);
    return { role, label };
  });
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
