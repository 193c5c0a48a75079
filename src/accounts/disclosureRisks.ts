import { categories } from "../classification/categories.js";
import type { FindingCollector } from "../findings/findings.js";
import type { GroupMember } from "../parameters/groups.js";
import type { RiskKind } from "../vocabulary/codelists/risks.js";
import { DisclosureTable } from "./disclosure.js";
import { groupSets } from "./groups.js";
import type { CategorySet } from "./intervals/categorySets.js";
import { everything, inCategory, isCore, isEfficiency } from "./intervals/categorySets.js";
import { classPortionsOf } from "./intervals/classPortions.js";
import type { Portion } from "./intervals/portions.js";

/** A published cell that may give a unit away. */
export interface Risk {
  readonly cell: string;
  readonly risk: RiskKind;
}

/** Warns of every published cell that could give a unit away. */
export function reportDisclosure(
  portions: readonly Portion[],
  areas: ReadonlyMap<string, readonly Portion[]>,
  dimensions: readonly { readonly name: string; readonly values: ReadonlyMap<string, readonly Portion[]> }[],
  groups: readonly GroupMember[],
  findings: FindingCollector,
): readonly Risk[] {
  const risks: Risk[] = [];
  const report = (what: string, table: DisclosureTable, set: CategorySet) => {
    const risk = table.riskOf(set);
    if (!risk) return;
    risks.push({ cell: what, risk });
    findings.add(risk, { cell: what }, { unit: what });
  };
  const whole = new DisclosureTable(portions);
  for (const { code } of categories()) report(code, whole, inCategory(code));
  // Areas and dimensions are published as a whole, as core and as 05.
  const reportPart = (what: string, part: readonly Portion[]) => {
    const table = new DisclosureTable(part);
    report(what, table, everything);
    report(`${what} 01–04`, table, isCore);
    report(`${what} 05`, table, isEfficiency);
  };
  for (const [region, part] of areas) reportPart(`region ${region}`, part);
  for (const { name, values } of dimensions)
    for (const [value, part] of values) reportPart(`${name} ${value}`, part);
  if (groups.length > 0) {
    const byClass = new DisclosureTable(classPortionsOf(portions).portions);
    for (const [group, set] of groupSets(groups)) report(group, byClass, set);
  }
  return risks;
}
