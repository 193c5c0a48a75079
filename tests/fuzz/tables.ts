import fc from "fast-check";
import { amountArb, countArb, statedValue, textOf } from "./amounts.js";
import {
  CATEGORIES,
  CLASSES_2011,
  CLASSES_2017,
  COARSE,
  dressed,
  NAMES,
  ODD_NAMES,
  ODD_PERIODS,
  ODD_REGIONS,
  ONLY_2011,
  ONLY_2017,
  placesOf,
  REGIONS,
  SCOPES,
  SPECIAL,
  STARRED,
  UNKNOWN,
} from "./material.js";

/** A generated table: its texts, and for each measure what its column must amount to. */
export interface Table {
  readonly preamble: readonly (readonly string[])[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Last lines that are no data. */
  readonly footer: readonly (readonly string[])[];
  /** Field → for every row what it states, in 分 or units; undefined is missing. */
  readonly stated: ReadonlyMap<string, readonly (bigint | undefined)[]>;
  /** Headers that are no known field and may be asked for with `by`. */
  readonly extra: readonly string[];
}

const UNITS = [
  ["（元）", 2],
  ["（千元）", 5],
  ["（万元）", 6],
  ["(亿元)", 10],
  ["", 2],
] as const;

/** Money columns that come together: the approaches to value added, and bases of rates. */
const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  reported: ["增加值"],
  revenue: ["营业收入"],
  production: ["总产出", "中间投入", "应交增值税"],
  income: ["劳动者报酬", "生产税净额", "固定资产折旧", "营业盈余"],
  statements: ["应付职工薪酬", "税金及附加", "应交增值税", "本年折旧", "营业利润", "其他收益", "投资收益"],
  previous: ["上年同期增加值"],
};
const FIELD: Readonly<Record<string, string>> = {
  增加值: "valueAdded",
  营业收入: "revenue",
  总产出: "grossOutput",
  中间投入: "intermediateInput",
  应交增值税: "vatPayable",
  劳动者报酬: "compensation",
  生产税净额: "netProductionTaxes",
  固定资产折旧: "depreciation",
  营业盈余: "operatingSurplus",
  应付职工薪酬: "payroll",
  税金及附加: "taxesAndSurcharges",
  本年折旧: "depreciation",
  营业利润: "operatingProfit",
  其他收益: "otherIncome",
  投资收益: "investmentIncome",
  上年同期增加值: "previousValueAdded",
};

const WIDEST = 14;

/** Which texts the industry column is drawn from: files are of one kind more often than not. */
const REGIMES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "2017": fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...CLASSES_2017) },
    { weight: 3, arbitrary: fc.constantFrom(...STARRED, ...SPECIAL) },
    { weight: 2, arbitrary: fc.constantFrom(...COARSE) },
    { weight: 1, arbitrary: fc.constantFrom(...ONLY_2017, ...UNKNOWN) },
  ),
  "2011": fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ONLY_2011) },
    { weight: 3, arbitrary: fc.constantFrom(...CLASSES_2011) },
    { weight: 1, arbitrary: fc.constantFrom("6520", "6591", "C", "39", "7430") },
  ),
  mixed: fc.constantFrom(...ONLY_2011, ...ONLY_2017),
  zerosLost: fc.constantFrom(...CLASSES_2017.map((code) => code.replace(/^0+/, "")), "181", "220", "5"),
  names: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_NAMES) },
  ),
  tree: fc.constantFrom("C", "39", "391", "3911", "3912", "392", "3921", "合计", "I", "65", "651", "6513"),
  odd: fc.oneof(fc.constantFrom(...UNKNOWN, ""), fc.string({ maxLength: 6, unit: "grapheme" })),
};

/** Mostly the first kind of text, now and then the second. */
function mostly<T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 12): fc.Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

const pairArb = fc.record({ at: fc.nat(8), tenth: fc.integer({ min: 0, max: 10 }) });
const shareTextArb = fc.oneof(
  { weight: 6, arbitrary: fc.array(pairArb, { minLength: 1, maxLength: 2 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("四成", "01:0.5;01:0.6", "9999:0.5", "040501:0.4", "nonDigital:1"),
  },
);

function sharesFor(code: string, shares: string | readonly { at: number; tenth: number }[]): string {
  if (typeof shares === "string") return shares;
  const places = placesOf(code);
  return shares.map(({ at, tenth }) => `${places[at % places.length]}:${tenth / 10}`).join(";");
}

function rowArb(industry: fc.Arbitrary<string>, calm: boolean) {
  return fc.record({
    unit: mostly(
      fc.oneof(fc.nat(999), fc.nat(9)).map((n) => `单位${n}`),
      fc.constantFrom("", "9.14E+17", "91410800MA3X0000AA", "无", "单位1", " 单位2", "constructor"),
    ),
    industry,
    dress: fc.nat(60),
    period: mostly(fc.constant(0), fc.nat(9), calm ? 1000 : 12),
    scope: mostly(fc.constant(0), fc.nat(5), calm ? 1000 : 2),
    region: mostly(fc.nat(REGIONS.length - 1), fc.nat(20), calm ? 1000 : 12),
    shares: shareTextArb,
    digital: fc.constantFrom("", "0.4", "40%", "1.2", "高", "0.1234567"),
    category: fc.constantFrom(...CATEGORIES, "01-04", "0199", ""),
    weight: mostly(fc.constantFrom("", "1", "2.5", "1.333333"), fc.constantFrom("-2", "两", "0.0000001")),
    bundle: fc.nat(),
    amounts: fc.array(amountArb, { minLength: WIDEST, maxLength: WIDEST }),
    employees: countArb,
    extra: fc.constantFrom("国有", "民营", "", "合计", "a,b", '"引"'),
    /** Repeats an earlier row, as it is or with another amount. */
    again: fc.nat(40),
  });
}

type Row = ReturnType<typeof rowArb> extends fc.Arbitrary<infer T> ? T : never;

interface Plan {
  readonly named: boolean;
  readonly columns: Readonly<
    Record<
      | "unit"
      | "period"
      | "scope"
      | "region"
      | "shares"
      | "digital"
      | "category"
      | "weight"
      | "employees"
      | "extra"
      | "junk"
      | "twice"
      | "noCode",
      boolean
    >
  >;
  readonly bundles: readonly string[];
  readonly units: readonly number[];
  readonly preamble: number;
  readonly footer: number;
  readonly rows: readonly Row[];
}

/** Without the bias towards the ends of the range: it would be no percentage. */
const often = (percent: number) => fc.noBias(fc.nat(99)).map((n) => n >= 100 - percent);

const planArb: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant("2017") },
      { weight: 5, arbitrary: fc.constantFrom(...Object.keys(REGIMES)) },
    ),
    often(60),
  )
  .chain(([regime, calm]) =>
    fc.record({
      named: fc.constant(regime === "names"),
      columns: fc.record({
        unit: often(regime === "tree" ? 20 : 88),
        period: often(45),
        scope: often(25),
        region: often(55),
        shares: often(25),
        digital: often(10),
        category: often(10),
        weight: often(12),
        employees: often(35),
        extra: often(25),
        junk: often(12),
        twice: often(4),
        noCode: often(6),
      }),
      bundles: fc.oneof(
        { weight: 3, arbitrary: fc.constant(["reported"]) },
        { weight: 2, arbitrary: fc.constant(["reported", "revenue"]) },
        { weight: 4, arbitrary: fc.subarray(Object.keys(BUNDLES), { minLength: 1, maxLength: 3 }) },
      ),
      units: fc.oneof(
        { weight: 8, arbitrary: fc.constant([2]) },
        { weight: 3, arbitrary: fc.array(fc.nat(UNITS.length - 1), { minLength: 1, maxLength: 4 }) },
      ),
      preamble: mostly(fc.constant(0), fc.nat(4), 4),
      footer: mostly(fc.constant(0), fc.nat(3), 6),
      rows: fc.array(rowArb(REGIMES[regime] ?? fc.constant("3911"), calm), { minLength: 0, maxLength: 8 }),
    }),
  );

const PREAMBLES: readonly (readonly (readonly string[])[])[] = [
  [],
  [["某市规模以上企业情况"]],
  [["某市规模以上企业情况"], ["单位：万元"]],
  [["单位：元"]],
  [[], ["表号：B203-1", "制定机关：国家统计局"]],
];
const FOOTERS: readonly (readonly (readonly string[])[])[] = [
  [],
  [["注：不含个体"]],
  [[""], ["单位负责人：张三", "填表人：李四"]],
  [["数据来源：统计年鉴"]],
];

const SWALLOWED = 39;

const STATED_POWER: Readonly<Record<string, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

/** The texts of a table, and what they state. `unit`: the unit that the caller declares for bare headers. */
export function tableOf(plan: Plan, unit: string | undefined): Table {
  const { columns, named, bundles, units } = plan;
  const preamble = PREAMBLES[plan.preamble] ?? [];
  const fallback = preamble.flat().includes("单位：万元")
    ? 6
    : preamble.flat().includes("单位：元")
      ? 2
      : (STATED_POWER[unit ?? ""] ?? 2);
  const money = [...new Set(bundles.flatMap((bundle) => BUNDLES[bundle] ?? []))];
  const moneyColumns = money.map((name, i) => {
    const [suffix, power] = UNITS[units[i % units.length] ?? 0] ?? UNITS[0];
    return { name, header: `${name}${suffix}`, power: suffix === "" ? fallback : power };
  });
  const rows = repeatedRows(plan.rows);
  const cells: [string, (row: Row) => string][] = [
    ...(columns.unit ? [["统一社会信用代码", (row: Row) => row.unit] as [string, (row: Row) => string]] : []),
    ...(columns.noCode
      ? []
      : [[named ? "行业名称" : "行业代码", industryOf] as [string, (row: Row) => string]]),
    ...pick(columns.period, "报告期", (row) => PERIODS[row.period] ?? ""),
    ...pick(columns.scope, "统计口径", (row) => [...SCOPES, "大型"][row.scope] ?? ""),
    ...pick(columns.region, "行政区划代码", (row) => [...REGIONS, ...ODD_REGIONS][row.region] ?? "410800"),
    ...pick(columns.shares, "数字化份额", (row) =>
      row.bundle % 3 === 0 ? "" : sharesFor(row.industry, row.shares),
    ),
    ...pick(columns.digital, "数字化系数", (row) => row.digital),
    ...pick(columns.category, "数字经济分类", (row) => row.category),
    ...pick(columns.weight, "抽样权数", (row) => row.weight),
    // Now and then a cell that has swallowed a row of the file.
    ...pick(columns.extra, "所有制", (row) =>
      row.again === SWALLOWED ? `x\n${cells.map(() => "1").join(",")}` : row.extra,
    ),
    ...pick(columns.junk, columns.twice ? "revenu" : "备用", (row) => row.extra),
    ...moneyColumns.map(({ header, name }, i): [string, (row: Row) => string] => [
      header,
      (row) => (isLeftOut(row, name, bundles) ? "" : textOf(row.amounts[i] ?? { missing: "" })),
    ]),
    ...pick(columns.employees, "从业人员期末人数", (row) => textOf(row.employees)),
    ...pick(columns.employees && columns.twice, "平均用工人数", (row) => textOf(row.employees)),
    ...pick(columns.twice, "从业人员平均人数", (row) => textOf(row.employees)),
    ...pick(columns.twice, "职工人数", () => "7"),
  ];
  const stated = new Map<string, (bigint | undefined)[]>();
  for (const [i, { name, power }] of moneyColumns.entries()) {
    const value = (row: Row) =>
      isLeftOut(row, name, bundles) ? undefined : statedValue(row.amounts[i] ?? { missing: "" }, power);
    stated.set(FIELD[name] ?? name, rows.map(value));
  }
  if (columns.employees)
    stated.set(
      "employees",
      rows.map((row) => statedValue(row.employees, 0, true)),
    );
  // Two columns of one meaning: which is taken is another matter.
  if (money.includes("固定资产折旧") && money.includes("本年折旧")) stated.delete("depreciation");
  return {
    preamble,
    header: cells.map(([header]) => header),
    rows: rows.map((row) => cells.map(([, text]) => text(row))),
    footer: FOOTERS[plan.footer] ?? [],
    stated,
    extra: columns.extra ? ["所有制"] : [],
  };
}

const PERIODS = ["2022", "2022年", "2021", "", "2022Q1", ...ODD_PERIODS];

function pick(
  present: boolean,
  header: string,
  text: (row: Row) => string,
): [string, (row: Row) => string][] {
  return present ? [[header, text]] : [];
}

function industryOf(row: Row): string {
  return dressed(row.industry, row.dress);
}

/** Each row has the columns of one of the bundles, and now and then of all. */
function isLeftOut(row: Row, name: string, bundles: readonly string[]): boolean {
  if (bundles.length < 2 || row.bundle % 4 === 0) return false;
  return !(BUNDLES[bundles[row.bundle % bundles.length] ?? ""] ?? []).includes(name);
}

/** A row that comes again as it is, or with other amounts. */
function repeatedRows(rows: readonly Row[]): readonly Row[] {
  const made: Row[] = [];
  for (const row of rows) {
    const before = made.at(-1);
    if (before && row.again === 0) made.push(before);
    else if (before && row.again === 1) made.push({ ...before, amounts: row.amounts });
    else made.push(row);
  }
  return made;
}

export type { Plan };
export { planArb };
