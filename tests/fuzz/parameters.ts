import fc from "fast-check";
import type { AccountOptions } from "../../src/accounts/account.js";
import { DEFAULT_POLICY } from "../../src/cells/valueAdded.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import type { FindingCollector } from "../../src/findings/findings.js";
import type { ClaimRow } from "../../src/parameters/claims.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import { decisionsOf } from "../../src/parameters/decisions.js";
import type { DigitalShareRow } from "../../src/parameters/digitalShares.js";
import type { GroupRow } from "../../src/parameters/groups.js";
import type { ValueAddedRateRow } from "../../src/parameters/valueAddedRates.js";
import { given } from "../support/rows.js";
import { CATEGORIES, CLASSES_2017, SPECIAL, STARRED } from "./material.js";

type Rows = readonly Readonly<Record<string, string>>[];

/** Everything a caller states beside the table. */
export interface Stated {
  readonly tally: Omit<TallyOptions, "plan" | "by"> & { readonly interest: "asIntermediate" | "addBack" };
  readonly duplicates: boolean;
  readonly inclVat: boolean;
  readonly by: boolean;
  readonly account: AccountOptions;
  readonly decisions: Rows;
}

const code = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("A", "C", "C", "E", "F", "G", "I", "I", "39", "65") },
  { weight: 4, arbitrary: fc.constantFrom(...STARRED, ...SPECIAL, "C", "39", "I", "65", "383") },
  { weight: 2, arbitrary: fc.constantFrom(...CLASSES_2017) },
  { weight: 1, arbitrary: fc.constantFrom("9999", "", "constructor") },
);
const year = fc.constantFrom("", "2022", "2022", "2020", "2023", "去年");
const share = fc.constantFrom("0.4", "0.6", "0", "1", "0.123456", "1.2", "四成", "0.1234567", "");
const region = fc.constantFrom("", "410800", "410802", "110000", "山阳区");
const scope = fc.constantFrom("", "all", "规上", "规下", "大型");
const category = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("01", "010606", "0104", "05", "0502", "040503", "nonDigital") },
  { weight: 1, arbitrary: fc.constantFrom(...CATEGORIES, "9999") },
);

const shareRow = fc.record({
  gbt4754: code,
  category,
  share,
  region,
  year,
  method: fc.constantFrom("", "推算"),
  source: fc.constantFrom("", "示例"),
});
const rateRow = fc.record({
  gbt4754: code,
  rate: fc.constantFrom("0.3", "0.333333", "33", "三成", "-0.1", "0"),
  base: fc.constantFrom("revenue", "revenue", "output", "产值"),
  region,
  scope,
  year,
  source: fc.constant("示例"),
});
const CONTROL_ITEMS = [
  "gdp",
  "地区生产总值",
  "primary",
  "secondary",
  "tertiary",
  "industry",
  "工业",
  "services",
];
const controlRow = fc.record({
  period: fc.constantFrom("2022", "2022", "2022", "2022年", "2021", "去年"),
  region: fc.constantFrom("410800", "410800", "410800", "410802", "", "110000"),
  item: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...CONTROL_ITEMS) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("section:C", "division:39", "category:01", "growth:gdp", "总值"),
    },
  ),
  value: fc.constantFrom("100", "40", "20", "0", "1.50", "-5", "2234.78", "约一百", "0.01"),
  unit: fc.constantFrom("亿元", "亿元", "万元", "元", "美元"),
  basis: fc.constantFrom("", "", "现价", "可比价"),
  vintage: fc.constantFrom("初步核算", "初步核算", "最终核实", ""),
  released: fc.constantFrom("2023-01", "2023-01", "2023-12", ""),
  scope: fc.constantFrom("", "all", "all", "规上", "大型"),
  source: fc.constant("示例"),
});
/** GDP and its three sectors as one release prints them, adding up or not. */
const releaseArb = fc
  .record({
    values: fc.tuple(...["100", "20", "40", "40"].map((usual) => fc.constantFrom(usual, usual, usual, "45"))),
    vintage: fc.constantFrom("初步核算", "最终核实"),
    released: fc.constantFrom("2023-01", "2023-12"),
  })
  .map(({ values, vintage, released }) =>
    ["gdp", "primary", "secondary", "tertiary"].map((item, i) => ({
      period: "2022",
      region: "410800",
      item,
      value: values[i] ?? "100",
      unit: "亿元",
      basis: "",
      vintage,
      released,
      scope: "all",
      source: "示例",
    })),
  );
const groupRow = fc.record({ group: fc.constantFrom("甲组", "乙组"), gbt4754: code });
const claimRow = fc.record({
  group: fc.constantFrom("甲组", "丙组"),
  value: fc.constantFrom("0.5", "25.3", "若干", "40", "40"),
  unit: fc.constantFrom("亿元", "元", "美元"),
  share: fc.constantFrom("2.8", "100", "40.0", "40.0", "0", "多"),
  denominator: fc.constantFrom("industry", "total", "industry:aboveThreshold", "primary", "宇宙"),
  source: fc.constant("示例"),
});
const decisionRow = fc.record({
  unit: fc.nat(9).map((n) => `单位${n}`),
  gbt4754: fc.constantFrom("", "", "3831", "4790"),
  category: fc.constantFrom("010606", "nonDigital", "05", ""),
  share: fc.constantFrom("0.4", "0.6", "1", ""),
  source: fc.constantFrom("走访", ""),
  date: fc.constantFrom("2022-05", "2020", "", "去年"),
});

/** What makes a row contradict its twin, in whichever file it stands. */
const CONTRADICTION = { share: "0.5", rate: "0.25", value: "99", base: "output" };

/** Without the bias towards the ends of the range: it would be no percentage. */
const chanceArb = fc.noBias(fc.nat(99));

/** Seldom any rows, then a few; now and then one with a column too many or too few. */
function rows<T extends Record<string, string>>(row: fc.Arbitrary<T>, percent: number, most: number) {
  return fc
    .tuple(chanceArb, fc.array(row, { minLength: 1, maxLength: most }), fc.noBias(fc.nat(30)))
    .map(([chance, made, fault]): Rows => {
      if (chance < 100 - percent) return [];
      const [again] = made;
      if (fault === 28 && again) return [...made, { ...again, ...CONTRADICTION }];
      if (fault === 30) return made.map((each) => ({ ...each, 备注: "无" }));
      const [first, ...rest] = made;
      if (fault === 29 && first) return [Object.fromEntries(Object.entries(first).slice(1)), ...rest];
      return made;
    });
}

const option = <T>(percent: number, arbitrary: fc.Arbitrary<T>) =>
  fc.tuple(chanceArb, arbitrary).map(([chance, value]) => (chance >= 100 - percent ? value : undefined));

export const statedArb: fc.Arbitrary<Stated> = fc
  .record({
    tally: fc.record({
      unit: option(40, fc.constantFrom("元" as const, "万元" as const, "千元" as const)),
      kind: option(30, fc.constantFrom("units" as const, "units" as const, "lines" as const)),
      missing: fc.constantFrom([], ["—"], ["NA", "-"]),
      mapping: option(
        6,
        fc.constantFrom({ 备用: "region" }, { 所有制: "unitName" }, { ["__proto__"]: "unit", x: "y" }),
      ),
      checks: fc.boolean(),
      interest: fc.constantFrom("asIntermediate" as const, "asIntermediate" as const, "addBack" as const),
    }),
    duplicates: fc.noBias(fc.nat(30)).map((n) => n > 0),
    inclVat: fc.noBias(fc.nat(5)).map((n) => n === 0),
    by: fc.noBias(fc.nat(3)).map((n) => n > 0),
    edition: option(40, fc.constantFrom("2017" as const, "2011" as const)),
    period: option(75, fc.constantFrom("2022", "2022", "2022", "2022", "2022", "2021", "2022Q1", "去年")),
    region: option(50, fc.constantFrom("410800", "410800", "410800", "410800", "410000", "山阳区", "110000")),
    scope: option(
      20,
      fc.constantFrom("all" as const, "all" as const, "aboveThreshold" as const, "belowThreshold" as const),
    ),
    shares: rows(shareRow, 30, 4).map(given<DigitalShareRow>),
    rates: rows(rateRow, 25, 3).map(given<ValueAddedRateRow>),
    controls: rows(controlRow, 30, 6).map(given<ControlTotalRow>),
    release: option(12, releaseArb),
    groups: rows(groupRow, 15, 3).map(given<GroupRow>),
    claims: rows(claimRow, 15, 3).map(given<ClaimRow>),
    decisions: rows(decisionRow, 20, 4),
    vintage: option(6, fc.constantFrom("初步核算", "最终核实", "没有这一版")),
    forceScope: fc.noBias(fc.nat(5)).map((n) => n === 0),
    reference: option(10, fc.constantFrom("110000", "")),
    dataVintage: option(10, fc.constant("快报")),
  })
  .map(({ tally, duplicates, inclVat, by, decisions, release, ...account }) => ({
    tally: { ...tally, period: account.period },
    duplicates,
    inclVat,
    by,
    account: { ...account, controls: [...account.controls, ...(release ?? [])] },
    decisions,
  }));

/** The options of both steps, for a table that has these further columns; decisions as a file of them would be read. */
export function optionsOf(stated: Stated, extra: readonly string[], findings: FindingCollector) {
  const { interest, ...tally } = stated.tally;
  const by = stated.by ? extra : [];
  const { period = "", scope = "all", region = "" } = stated.account;
  return {
    tally: {
      ...tally,
      by,
      plan: {
        policy: {
          ...DEFAULT_POLICY,
          interest,
          outputBasis: stated.inclVat ? ("inclVat" as const) : ("exVat" as const),
        },
        duplicates: stated.duplicates,
        decisions: decisionsOf(given(stated.decisions), findings),
        defaults: { period, scope, region },
      },
    },
    account: stated.account,
  };
}
