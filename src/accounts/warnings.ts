import type { FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import type { AccountNode } from "./categories.js";

/** Below this the decided part is no picture of the whole: a choice of ours, not a rule. */
const LOW_COVERAGE = /* @__PURE__ */ new Decimal("0.8");

export function reportCoverage(nodes: readonly AccountNode[], findings: FindingCollector): void {
  for (const { code, level, value } of nodes)
    if (level <= 1 && value.coverage?.lessThan(LOW_COVERAGE))
      findings.add("lowCoverage", {
        unit: code,
        received: `${code} ${value.coverage.times(100).toFixed(1)} %`,
      });
}

/** More cells than this usually mean that a free-text column was taken for a code or a dimension. */
const MANY_CELLS = 200_000;

export function reportSize(cells: number, findings: FindingCollector): void {
  if (cells > MANY_CELLS)
    findings.add("tooManyCells", { expected: String(MANY_CELLS), received: String(cells) });
}
