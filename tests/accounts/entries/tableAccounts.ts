import { account } from "../../../src/accounts/account.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../../src/figures/missing.js";

export type Row = readonly [
  industryCode: string,
  revenue: string,
  valueAdded?: string,
  more?: Record<string, string>,
];

/** A table by industry in 亿元; figures in 元. */
export function tableAccount(
  rows: readonly Row[],
  rates: readonly string[],
  options: { region?: string } = {},
) {
  const records = rows.map(([industryCode, revenue, valueAdded = "", more = {}]) => ({
    industryCode,
    period: "2023",
    revenue,
    valueAdded,
    ...more,
  }));
  const { nodes, identity, findings } = account(tallyRecords(records, { kind: "lines", unit: "亿元" }), {
    edition: "2017",
    rates: rates.map((text) => {
      const [gbt4754 = "", rate = "", base = "revenue", region = ""] = text.split(" ");
      return { gbt4754, rate, base, region, year: "2023" };
    }),
    ...options,
  });
  const node = (code: string) => {
    const value = nodes.find((each) => each.code === code)?.value;
    return [needFigure(value).known, needFigure(value).low, needFigure(value).high]
      .map((each) => Number(each) / 1e8)
      .join(" ");
  };
  const yi = (micro: bigint) => Number(micro / 10n ** 14n) / 1e6;
  return {
    in: yi(identity.in / 100n),
    without: { ...identity.withoutValue },
    node,
    said: (code: string) => findings.filter((each) => each.code === code),
  };
}
