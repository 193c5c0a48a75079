import { median, medianAbsoluteDeviation } from "simple-statistics";
import type { ClassifiedCell } from "../accounts/entries/entry.js";
import { total } from "../cells/cell.js";
import { industry } from "../classification/industries.js";
import { type Finding, FindingCollector } from "../findings/findings.js";
import { asText, takes } from "../util/given.js";

/** Codes of a section that are needed before any of them can be called outlying. */
const FEWEST_CODES = 8;
/** Robust z-score from which a code is reported; with the scale factor 1.4826 the deviation estimates σ. */
const FAR = 5;
const MAD_TO_SIGMA = 1.4826;
/** Half an order of magnitude at least: a slip of units (千元, 万元) is ten times. */
const LEAST_DISTANCE = 0.5;

/**
 * Industries whose value added over revenue lies far from the other industries of their section: most often a column in
 * another unit. On logarithms, by median and median absolute deviation, so that the outliers do not hide themselves.
 *
 *     |log₁₀ r − median| > max(0.5, 5 · 1.4826 · MAD)
 *
 * Floats, and only a finding: no figure changes. Values made by a rate are left out, they say nothing of the data.
 *
 * @example
 * const codes = ["1311", "1411", "1711", "1811", "2011", "2211", "2411", "2611"];
 * const rows = codes.map((industryCode, i) => ({ industryCode, revenue: i === 3 ? "1" : "1000", valueAdded: "250" }));
 * const { entries } = account(tallyRecords(rows, { unit: "元" }), { period: "2023" });
 * checkValueRates(entries).map(({ received }) => received); //=> ["1811 运动机织服装制造 250.000"]
 */
export function checkValueRates(entries: readonly ClassifiedCell[]): readonly Finding[] {
  takes("checkValueRates", { entries }, [{ code2017: asText, methods: {}, quantities: {} }]);
  const findings = new FindingCollector();
  const bySection = new Map<string, Map<string, { value: bigint; revenue: bigint }>>();
  for (const { code2017, methods, quantities } of entries) {
    const section = industry(code2017)?.section;
    const value = quantities.get("value");
    const revenue = quantities.get("revenue");
    if (!section || !value || !revenue || methods.has("rate")) continue;
    const codes = bySection.get(section) ?? new Map<string, { value: bigint; revenue: bigint }>();
    const sums = codes.get(code2017) ?? { value: 0n, revenue: 0n };
    codes.set(code2017, { value: sums.value + total(value), revenue: sums.revenue + total(revenue) });
    bySection.set(section, codes);
  }
  for (const codes of bySection.values()) checkSection(codes, findings);
  return findings.list();
}

function checkSection(
  codes: ReadonlyMap<string, { value: bigint; revenue: bigint }>,
  findings: FindingCollector,
): void {
  const rates = [...codes].flatMap(([code, { value, revenue }]) =>
    value > 0n && revenue > 0n ? [{ code, rate: Number(value) / Number(revenue) }] : [],
  );
  if (rates.length < FEWEST_CODES) return;
  const logs = rates.map(({ rate }) => Math.log10(rate));
  const centre = median(logs);
  const limit = Math.max(LEAST_DISTANCE, FAR * MAD_TO_SIGMA * medianAbsoluteDeviation(logs));
  for (const { code, rate } of rates)
    if (Math.abs(Math.log10(rate) - centre) > limit)
      findings.add(
        "rateOutlying",
        { median: (10 ** centre).toFixed(3), code, name: industry(code)?.name ?? "", rate: rate.toFixed(3) },
        { unit: code },
      );
}
