import { describe, expect, it } from "vitest";
import {
  DEFAULT_POLICY,
  missingStatementItems,
  STATEMENT_ITEMS,
  type ValuePolicy,
  recordValue as valueOfRecord,
} from "../../src/cells/valueAdded.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { MEASURE_FIELDS, type MoneyField } from "../../src/vocabulary/fields.js";

type Items = Readonly<Partial<Record<MoneyField, bigint>>>;

const measuresOf = (items: Items) => {
  const given = new Map<string, bigint>(Object.entries(items));
  return MEASURE_FIELDS.map((field) => given.get(field));
};

const valued = (items: Items, policy: Partial<ValuePolicy> = {}) =>
  valueOfRecord(measuresOf(items), { ...DEFAULT_POLICY, ...policy });

/** A firm's statement in whole 元 for calculation by hand; every item present. */
const STATEMENT = {
  payroll: 300n,
  otherCompensation: 20n,
  taxesAndSurcharges: 15n,
  vatPayable: 40n,
  nonTaxFees: 5n,
  otherIncome: 8n,
  depreciation: 60n,
  operatingProfit: 100n,
  investmentIncome: 30n,
  fairValueGains: -4n,
  disposalGains: 2n,
  hedgingGains: 1n,
  assetImpairment: 7n,
  creditImpairment: 3n,
  interestExpense: 12n,
  interestIncome: 2n,
} as const satisfies Items;

/*
 * compensation         300 + 20                              = 320
 * net production taxes  15 + 40 + 5 − 8                      =  52
 * depreciation          60                                   =  60
 * operating surplus    100 − 30 − (−4) − 2 − 1 + 7 + 3       =  81
 *                                                              513
 */
const BY_HAND = 513n;

describe("the income approach from statement items", () => {
  it("gives 513 for the example calculated by hand", () => {
    expect(valued(STATEMENT)).toEqual({ method: "statements", value: BY_HAND, biased: false });
  });

  it.each<[MoneyField, bigint]>([
    ["payroll", 1n],
    ["otherCompensation", 1n],
    ["taxesAndSurcharges", 1n],
    ["vatPayable", 1n],
    ["nonTaxFees", 1n],
    ["otherIncome", -1n],
    ["depreciation", 1n],
    ["operatingProfit", 1n],
    ["investmentIncome", -1n],
    ["fairValueGains", -1n],
    ["disposalGains", -1n],
    ["hedgingGains", -1n],
    ["assetImpairment", 1n],
    ["creditImpairment", 1n],
    ["revenue", 0n],
    ["operatingCosts", 0n],
    ["totalProfit", 0n],
    ["interestExpense", 0n],
    ["interestIncome", 0n],
    ["totalAssets", 0n],
  ])("moves by the item %s with the factor %s", (field, sign) => {
    const given = new Map<string, bigint>(Object.entries(STATEMENT));
    const more = { ...STATEMENT, [field]: (given.get(field) ?? 0n) + 1000n };
    expect(valued(more)?.value).toBe(BY_HAND + 1000n * sign);
  });

  it("states the sign of every item it uses, and uses no item twice", () => {
    expect(new Set(STATEMENT_ITEMS.map(({ field }) => field)).size).toBe(14);
    expect(STATEMENT_ITEMS).toHaveLength(14);
  });

  it("lets grants cancel: they are inside the profit and taken off the taxes", () => {
    const granted = { ...STATEMENT, otherIncome: 8n + 50n, operatingProfit: 100n + 50n };
    expect(valued(granted)?.value).toBe(BY_HAND);
  });

  it("takes holding gains and write-downs out of production", () => {
    const revalued = { ...STATEMENT, fairValueGains: 996n, operatingProfit: 1100n };
    const writtenDown = { ...STATEMENT, assetImpairment: 57n, operatingProfit: 50n };
    expect(valued(revalued)?.value).toBe(BY_HAND);
    expect(valued(writtenDown)?.value).toBe(BY_HAND);
  });

  it.each<MoneyField>(["payroll", "taxesAndSurcharges", "vatPayable", "depreciation", "operatingProfit"])(
    "gives no value without %s",
    (field) => {
      const { [field]: _, ...rest }: Items = STATEMENT;
      expect(valued(rest)).toBeUndefined();
    },
  );

  it("names the required items that a statement lacks", () => {
    expect(missingStatementItems(measuresOf({ operatingProfit: 1n, payroll: 1n }), DEFAULT_POLICY)).toEqual([
      "taxesAndSurcharges",
      "vatPayable",
      "depreciation",
    ]);
    expect(missingStatementItems(measuresOf(STATEMENT), DEFAULT_POLICY)).toEqual([]);
    expect(missingStatementItems(measuresOf({ revenue: 1n }), DEFAULT_POLICY)).toEqual([]);
  });

  it("asks for interest only where that is added back, and for payroll only where 劳动者报酬 is absent", () => {
    const { interestExpense: _, payroll: __, ...rest } = STATEMENT;
    const lacking = (items: Items, policy: Partial<ValuePolicy> = {}) =>
      missingStatementItems(measuresOf(items), { ...DEFAULT_POLICY, ...policy });
    expect(lacking(rest)).toEqual(["payroll"]);
    expect(lacking(rest, { interest: "addBack" })).toEqual(["payroll", "interestExpense"]);
    expect(lacking({ ...rest, compensation: 1n })).toEqual([]);
    expect(lacking(STATEMENT, { interest: "addBack" })).toEqual([]);
    const { depreciation: ___, ...without } = STATEMENT;
    expect(lacking({ ...without, compensation: 1n })).toEqual(["depreciation"]);
  });

  it("says to which component each item goes: 320 + 52 + 60 + 81 by hand", () => {
    const sums: Record<string, bigint> = {};
    for (const { field, component, sign } of STATEMENT_ITEMS)
      sums[component] = (sums[component] ?? 0n) + sign * ((STATEMENT as Items)[field] ?? 0n);
    expect(sums).toEqual({
      compensation: 320n,
      netProductionTaxes: 52n,
      depreciation: 60n,
      operatingSurplus: 81n,
    });
  });

  it.each<MoneyField>(["otherIncome", "investmentIncome"])(
    "marks the value as biased upwards without %s",
    (field) => {
      const { [field]: item = 0n, ...rest }: Items = STATEMENT;
      expect(valued(rest)).toEqual({ method: "statements", value: BY_HAND + item, biased: true });
    },
  );

  it.each<MoneyField>([
    "otherCompensation",
    "nonTaxFees",
    "fairValueGains",
    "disposalGains",
    "hedgingGains",
    "assetImpairment",
  ])("does not mark it for want of %s", (field) => {
    const { [field]: _, ...rest }: Items = STATEMENT;
    expect(valued(rest)?.biased).toBe(false);
  });

  it("adds net interest back on request: 513 + 12 − 2", () => {
    expect(valued(STATEMENT, { interest: "addBack" })?.value).toBe(523n);
  });

  it("takes VAT payable as it stands, also where it is negative", () => {
    expect(valued({ ...STATEMENT, vatPayable: -40n })?.value).toBe(BY_HAND - 80n);
  });

  it("may end below zero", () => {
    expect(valued({ ...STATEMENT, operatingProfit: -900n })?.value).toBe(BY_HAND - 1000n);
  });

  it("takes 劳动者报酬 where payroll is missing, and does not add to it what it already holds", () => {
    const { payroll: _, otherCompensation: __, ...rest } = STATEMENT;
    expect(valued({ ...rest, compensation: 320n })?.value).toBe(BY_HAND);
    expect(valued({ ...rest, compensation: 320n, otherCompensation: 20n })?.value).toBe(BY_HAND);
  });

  it("gives no value for the 2019 report of 300617, which prints no depreciation, VAT payable or payroll", () => {
    // profit statement of the company's annual report for 2019, retyped; the division is the regulator's, C38
    const { cells, findings } = tallyRecords(
      [
        {
          报告年份: "2019",
          行业代码: "C38",
          企业名称: "安靠智电",
          营业总收入: "318024319.3",
          主营业务收入: "0",
          营业总成本: "265302065.7",
          营业税金及附加: "4725883.47",
          利息费用: "4724801.43",
          利息收入: "556873.92",
          公允价值变动净收益: "-5361917.81",
          投资净收益: "20534266.79",
          营业利润: "75548075.82",
          利润总额: "75294613.51",
          其他收益: "3651420.81",
        },
      ],
      { unit: "元" },
    );
    expect(cells).toHaveLength(1);
    const [cell] = cells;
    expect(cell?.withoutValue).toMatchObject({
      records: 1,
      revenue: { positive: 31802431930n, negative: 0n, count: 1 },
    });
    expect(cell?.methods.statements.value.count).toBe(0);
    expect(findings.find(({ code }) => code === "statementsIncomplete")).toMatchObject({
      expected: "payroll vatPayable depreciation",
      count: 1,
    });
  });
});

describe("the method of a record's value added", () => {
  const all: Items = {
    ...STATEMENT,
    valueAdded: 1000n,
    grossOutput: 2000n,
    intermediateInput: 1100n,
    compensation: 300n,
    netProductionTaxes: 50n,
    operatingSurplus: 90n,
  };

  it("is the first in the policy that the data allow", () => {
    expect(valued(all)).toMatchObject({ method: "reported", value: 1000n });
    const { valueAdded: _, ...produced }: Items = all;
    // 2000 − 1100 + 40 VAT
    expect(valued(produced)).toMatchObject({ method: "production", value: 940n });
    const { grossOutput: __, ...earned } = produced;
    // 300 + 50 + 60 + 90
    expect(valued(earned)).toMatchObject({ method: "income", value: 500n });
    const { operatingSurplus: ___, ...stated } = earned;
    expect(valued(stated)).toMatchObject({ method: "statements", value: BY_HAND });
  });

  it("follows another order where the policy has one, and leaves out what it does not name", () => {
    expect(valued(all, { methods: ["statements", "reported"] })?.method).toBe("statements");
    expect(valued(all, { methods: ["income"] })?.method).toBe("income");
    expect(valued({ valueAdded: 1n }, { methods: ["production"] })).toBeUndefined();
    expect(valued(all, { methods: [] })).toBeUndefined();
  });

  it("adds VAT payable to output that is stated without it, and not to output that contains it", () => {
    const made = { grossOutput: 2000n, intermediateInput: 1100n, vatPayable: 40n };
    expect(valued(made)?.value).toBe(940n);
    expect(valued(made, { outputBasis: "inclVat" })?.value).toBe(900n);
  });

  it("gives no value for output without VAT where VAT payable is missing", () => {
    const made = { grossOutput: 2000n, intermediateInput: 1100n };
    expect(valued(made)).toBeUndefined();
    expect(valued(made, { outputBasis: "inclVat" })?.value).toBe(900n);
  });

  it("does not take a missing component of income for zero", () => {
    expect(valued({ compensation: 1n, netProductionTaxes: 1n, depreciation: 1n })).toBeUndefined();
    expect(
      valued({ compensation: 1n, netProductionTaxes: 1n, depreciation: 0n, operatingSurplus: -3n })?.value,
    ).toBe(-1n);
  });

  it("is none for a record without any of them", () => {
    expect(valued({})).toBeUndefined();
    expect(valued({ revenue: 100n })).toBeUndefined();
  });

  it("is reported for a reported zero: zero is a value", () => {
    expect(valued({ valueAdded: 0n })).toEqual({ method: "reported", value: 0n, biased: false });
  });
});
