import type { Told } from "../findings/catalogue.js";
import type { MoneyField } from "../vocabulary/fields.js";
import type { ValueMethod } from "./cell.js";
import { measureIndex } from "./row.js";

/** Choices that decide how a record's value added is found. Integers only: an engine can do all of it. */
export interface ValuePolicy {
  /** Methods in order of preference; the first that the record's data allow is taken. */
  readonly methods: readonly ValueMethod[];
  /** Whether 总产出 is stated without VAT (as the national forms do) or with it. */
  readonly outputBasis: "exVat" | "inclVat";
  /** `asIntermediate`: 营业利润 as it stands, after interest. `addBack`: net interest is added to the surplus. */
  readonly interest: "asIntermediate" | "addBack";
  /** Production against income: a gap beyond this part of the former is a finding. Decimal text, at most six decimals. */
  readonly tolerance: string;
}

/** What is stated is taken first, then production, then income; gaps of more than 1 % between the two are reported. */
export const DEFAULT_POLICY: ValuePolicy = {
  methods: ["reported", "production", "income", "statements"],
  outputBasis: "exVat",
  interest: "asIntermediate",
  tolerance: "0.01",
};

export interface RecordValue {
  readonly method: ValueMethod;
  readonly value: bigint;
  readonly biased: boolean;
}

type Measures = readonly (bigint | undefined)[];

function at(measures: Measures, field: MoneyField): bigint | undefined {
  return measures[measureIndex(field)];
}

/** The first method of the policy that the record's data allow; undefined when none does. */
export function recordValue(measures: Measures, policy: ValuePolicy): RecordValue | undefined {
  for (const method of policy.methods) {
    const found = METHODS[method](measures, policy);
    if (found) return { method, ...found };
  }
  return undefined;
}

const METHODS: Readonly<
  Record<ValueMethod, (m: Measures, policy: ValuePolicy) => { value: bigint; biased: boolean } | undefined>
> = {
  reported: (m) => exact(at(m, "valueAdded")),
  production: (m, policy) => exact(production(m, policy)),
  income: (m) => exact(income(m)),
  statements,
};

function exact(value: bigint | undefined) {
  return value === undefined ? undefined : { value, biased: false };
}

/** 生产法: output − intermediate input, + VAT payable where output is stated without VAT. */
export function production(m: Measures, policy: ValuePolicy): bigint | undefined {
  const output = at(m, "grossOutput");
  const input = at(m, "intermediateInput");
  if (output === undefined || input === undefined) return undefined;
  if (policy.outputBasis === "inclVat") return output - input;
  const vat = at(m, "vatPayable");
  return vat === undefined ? undefined : output - input + vat;
}

/** 收入法, from its four components. */
export function income(m: Measures): bigint | undefined {
  const parts = (["compensation", "netProductionTaxes", "depreciation", "operatingSurplus"] as const).map(
    (field) => at(m, field),
  );
  return parts.reduce<bigint | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0n,
  );
}

/** An item of the statement form, where it goes, and its sign there. `required`: without it there is no usable value. */
export interface StatementItem {
  /** The item of the form. */
  readonly field: MoneyField;
  /** The component of the income approach that it goes into. */
  readonly component: "compensation" | "netProductionTaxes" | "depreciation" | "operatingSurplus";
  /** Whether it adds to the component or is taken off. */
  readonly sign: 1n | -1n;
  /** Without it there is no value added by statements. */
  readonly required: boolean;
}

/**
 * 收入法 from the items of the national statement form (603). A model, not a published rule: the worksheet of the
 * National Bureau of Statistics is not public. Grants are inside 营业利润 and are taken off taxes, so they cancel;
 * holding gains and write-downs are not production and leave the surplus; revenue is booked without VAT, so VAT enters
 * once, with the taxes. Not used: 差旅费, 董事会费 (part may be pay), 职工教育经费 (part may be intermediate).
 */
export const STATEMENT_ITEMS: readonly StatementItem[] = [
  { field: "payroll", component: "compensation", sign: 1n, required: true },
  { field: "otherCompensation", component: "compensation", sign: 1n, required: false },
  { field: "taxesAndSurcharges", component: "netProductionTaxes", sign: 1n, required: true },
  { field: "vatPayable", component: "netProductionTaxes", sign: 1n, required: true },
  { field: "nonTaxFees", component: "netProductionTaxes", sign: 1n, required: false },
  { field: "otherIncome", component: "netProductionTaxes", sign: -1n, required: false },
  { field: "depreciation", component: "depreciation", sign: 1n, required: true },
  { field: "operatingProfit", component: "operatingSurplus", sign: 1n, required: true },
  { field: "investmentIncome", component: "operatingSurplus", sign: -1n, required: false },
  { field: "fairValueGains", component: "operatingSurplus", sign: -1n, required: false },
  { field: "disposalGains", component: "operatingSurplus", sign: -1n, required: false },
  { field: "hedgingGains", component: "operatingSurplus", sign: -1n, required: false },
  { field: "assetImpairment", component: "operatingSurplus", sign: 1n, required: false },
  { field: "creditImpairment", component: "operatingSurplus", sign: 1n, required: false },
];

/** What a record states for an item. Where 劳动者报酬 stands in for 应付职工薪酬 it holds the other parts of pay already. */
function statementItem(m: Measures, field: MoneyField): bigint | undefined {
  const payroll = at(m, "payroll");
  if (field === "payroll") return payroll ?? at(m, "compensation");
  return field === "otherCompensation" && payroll === undefined ? undefined : at(m, field);
}

function statements(m: Measures, policy: ValuePolicy): { value: bigint; biased: boolean } | undefined {
  let value = 0n;
  for (const { field, sign, required } of STATEMENT_ITEMS) {
    const item = statementItem(m, field);
    if (item === undefined && required) return undefined;
    value += sign * (item ?? 0n);
  }
  if (policy.interest === "addBack") {
    const expense = at(m, "interestExpense");
    if (expense === undefined) return undefined;
    value += expense - (at(m, "interestIncome") ?? 0n);
  }
  const biased = at(m, "otherIncome") === undefined || at(m, "investmentIncome") === undefined;
  return { value, biased };
}

/** Required statement items that a record lacks, where it has the beginning of a statement (营业利润). */
export function missingStatementItems(m: Measures, policy: ValuePolicy): readonly MoneyField[] {
  if (at(m, "operatingProfit") === undefined) return [];
  const interest: readonly MoneyField[] =
    policy.interest === "addBack" && at(m, "interestExpense") === undefined ? ["interestExpense"] : [];
  const items = STATEMENT_ITEMS.filter(
    ({ field, required }) =>
      required && at(m, field) === undefined && !(field === "payroll" && at(m, "compensation") !== undefined),
  ).map(({ field }) => field);
  return [...items, ...interest];
}

/** What a person should hear of how a record's value added was found, or why it was not. */
export type ValueFinding = Told<"statementsBiased" | "outputWithoutVat" | "statementsIncomplete">;

/** Which amounts a record states decides it all: not how large they are. */
export function valueFindings(
  m: Measures,
  policy: ValuePolicy,
  found: RecordValue | undefined,
): readonly ValueFinding[] {
  if (found) return found.biased ? [{ code: "statementsBiased", values: { method: found.method } }] : [];
  const findings: ValueFinding[] = [];
  if (at(m, "grossOutput") !== undefined && at(m, "intermediateInput") !== undefined)
    findings.push({ code: "outputWithoutVat", values: {} });
  const missing = missingStatementItems(m, policy);
  if (missing.length > 0) findings.push({ code: "statementsIncomplete", values: { missing } });
  return findings;
}
