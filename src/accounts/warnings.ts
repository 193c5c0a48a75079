import { rangeOf } from "../classification/candidates.js";
import { category } from "../classification/categories.js";
import { children } from "../classification/tree.js";
import { isMissing } from "../figures/missing.js";
import type { FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import { type AccountNode, nodeSet } from "./categories.js";
import type { PortionTable } from "./intervals/portionTable.js";

/** Below this the decided part is no picture of the whole: a choice of ours, not a rule. */
const LOW_COVERAGE = /* @__PURE__ */ new Decimal("0.8");

export function reportCoverage(nodes: readonly AccountNode[], findings: FindingCollector): void {
  for (const { code, level, value } of nodes)
    if (level <= 1 && !isMissing(value) && value.coverage?.lessThan(LOW_COVERAGE))
      findings.add(
        "lowCoverage",
        { category: code, coverage: value.coverage.times(100).toFixed(1) },
        { unit: code },
      );
}

/** The parts of a node that its ready-made totals leave unnamed, wholly or in part. */
export function reportFloors(
  nodes: readonly AccountNode[],
  table: PortionTable,
  findings: FindingCollector,
): void {
  for (const { code, value } of nodes) {
    if (isMissing(value) || !value.isFloor) continue;
    const missing = partsOf(code).filter((part) => table.isOpen(nodeSet(part), "value"));
    findings.add("totalsNotNamed", { missing, category: code }, { unit: code });
  }
}

/** What stands directly below a node. */
function partsOf(code: string): readonly string[] {
  const found = category(code);
  return rangeOf(code) ?? (found ? children(found).map((each) => each.code) : []);
}

/** More cells than this usually mean that a free-text column was taken for a code or a dimension. */
const MANY_CELLS = 200_000;

export function reportSize(cells: number, findings: FindingCollector): void {
  if (cells > MANY_CELLS) findings.add("tooManyCells", { most: MANY_CELLS, cells });
}
