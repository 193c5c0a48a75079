import type { Figure } from "../figures/figure.js";
import { isMissing, type Missing, missing } from "../figures/missing.js";
import type { FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import type { Controls } from "../parameters/controls.js";
import type { ControlTotal } from "../parameters/controlTotals.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { nodeSet } from "./categories.js";
import { figureOfCodes } from "./groups.js";
import { inAggregate } from "./intervals/categorySets.js";
import type { Portion } from "./intervals/portions.js";
import type { PortionTable } from "./intervals/portionTable.js";

/** A published total beside the sum of the records. */
export interface ComparisonRow {
  /** What the total is of: `gdp`, an aggregate, `section:C`, `division:39`, `category:01`. */
  readonly item: string;
  /** The published total. */
  readonly control: ControlTotal;
  /** Its vintage in words. */
  readonly label: string;
  /** Value added of the records, 元. */
  readonly records: Figure | Missing;
  /**
   * Published ÷ known: what scaling to the control total would multiply by. A line of its own, never folded in. Missing where nothing is
   * known, or only a floor.
   */
  readonly scaling: Decimal | Missing;
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
    if (!isMissing(records) && records.known.minus(control.value).greaterThan(control.halfStep))
      findings.add("recordsExceedControl", {
        item,
        records: records.known.toString(),
        control: control.value.toString(),
      });
    const scaling = scalingOf(control.value, records);
    return [{ item, control, label: controls.label(control), records, scaling }];
  });
}

function scalingOf(published: Decimal, records: Figure | Missing): Decimal | Missing {
  if (isMissing(records)) return records;
  if (records.isFloor) return missing("wholeOpen");
  return records.known.isZero() ? missing("zeroRecords") : new Decimal(published).div(records.known);
}

function recordsOf(
  item: string,
  table: PortionTable,
  portions: readonly Portion[],
): Figure | Missing | undefined {
  const [kind = "", code = ""] = item.split(":");
  if (kind === "category") return table.figure(nodeSet(code), "value");
  if (kind === "section" || kind === "division") return figureOfCodes(portions, [code], "value");
  const aggregate = kind === "gdp" ? "total" : AGGREGATES.ids.find((each) => each === kind);
  return aggregate && table.figure(inAggregate(aggregate), "value");
}
