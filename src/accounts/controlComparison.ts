import type { FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import { AGGREGATES } from "../vocabulary/aggregates.js";
import { nodeSet } from "./categories.js";
import { codesEstimate } from "./groups.js";
import { inAggregate } from "./intervals/categorySets.js";
import { type Estimate, isFloor } from "./intervals/intervalRule.js";
import type { Portion } from "./intervals/portions.js";
import type { PortionTable } from "./intervals/portionTable.js";

/** A published total beside the sum of the records. */
export interface ComparisonRow {
  /** What is compared: an aggregate, or `category:NN`. */
  readonly item: string;
  /** The published total. */
  readonly control: ControlTotal;
  /** Its period, vintage and scope in words. */
  readonly label: string;
  /** The sum of the records, 元. */
  readonly records: Estimate;
  /**
   * Published ÷ known: what scaling to the control total would multiply by. A line of its own, never folded in. Undefined where nothing is
   * known, or only a floor.
   */
  readonly scaling: Decimal | undefined;
}

/**
 * Every control total of the place and period against the records: GDP and aggregates, sections, divisions and
 * categories. It says how far the records cover the published figures; no figure of the account is scaled by it.
 */
export function compareWithControls(
  table: PortionTable,
  portions: readonly Portion[],
  controls: Controls,
  findings: FindingCollector,
): readonly ComparisonRow[] {
  return controls.items().flatMap((item) => {
    const records = recordsOf(item, table, portions);
    const control = records && controls.find(item);
    if (!records || !control) return [];
    if (records.known.minus(control.value).greaterThan(control.halfStep))
      findings.add("recordsExceedControl", {
        field: item,
        received: `${records.known.toString()} > ${control.value.toString()}`,
      });
    const scaling =
      records.known.isZero() || isFloor(records) ? undefined : new Decimal(control.value).div(records.known);
    return [{ item, control, label: controls.label(control), records, scaling }];
  });
}

function recordsOf(item: string, table: PortionTable, portions: readonly Portion[]): Estimate | undefined {
  const [kind = "", code = ""] = item.split(":");
  if (kind === "category") return table.estimate(nodeSet(code), "value");
  if (kind === "section" || kind === "division") return codesEstimate(portions, [code], "value");
  const aggregate = kind === "gdp" ? "total" : AGGREGATES.find((each) => each === kind);
  return aggregate && table.estimate(inAggregate(aggregate), "value");
}
