import type { Account } from "../accounts/account.js";
import { AGGREGATE_NAMES } from "../accounts/aggregates.js";
import type { AccountNode } from "../accounts/core.js";
import type { Quantity } from "../accounts/entry.js";
import { scaleOf, toDecimalUnits } from "../accounts/mass.js";
import type { ValuePolicy } from "../cells/value.js";
import type { Decimal } from "../numbers/decimal.js";
import { Decimal as Exact } from "../numbers/decimal.js";
import { formatExact, formatScaled } from "../numbers/exact.js";
import { type Bounds, type CellValue, type Column, StatTable } from "./statTable.js";
import { type Bilingual, grouped } from "./text.js";

const YI = { unit: { zh: "亿元", en: "100 million yuan" }, divisor: "100000000", decimals: 2 } as const;
const YUAN = { unit: { zh: "元", en: "yuan" }, decimals: 2 } as const;
const PERCENT = { unit: { zh: "%", en: "%" }, divisor: "0.01" } as const;

/** City figures are trial calculations unless their maker says otherwise (RULES 8). */
export const TRIAL: Bilingual = {
  zh: "试算，非法定核算数",
  en: "Trial calculation, not an official account",
};

function text(key: string, zh: string, en: string): Column {
  return { key, label: { zh, en }, kind: "text" };
}

/** A code for machines: in CSV and JSON, not in what people read. */
function code(key: string, zh: string, en: string): Column {
  return { ...text(key, zh, en), forMachines: true };
}

function interval(key: string, zh: string, en: string, format: Partial<Column>): Column {
  return { key, label: { zh, en }, kind: "interval", ...format };
}

function number(key: string, zh: string, en: string, format: Partial<Column>): Column {
  return { key, label: { zh, en }, kind: "number", ...format };
}

const MEASURE_NAMES: Partial<Record<Quantity, Bilingual>> = {
  totalAssets: { zh: "资产总计", en: "Total assets" },
  totalLiabilities: { zh: "负债合计", en: "Total liabilities" },
  totalProfit: { zh: "利润总额", en: "Total profit" },
  operatingProfit: { zh: "营业利润", en: "Operating profit" },
  operatingCosts: { zh: "营业成本", en: "Operating costs" },
  grossOutput: { zh: "总产出", en: "Gross output" },
};

function has(account: Account, quantity: Quantity): boolean {
  return account.entries.some((entry) => entry.quantities.has(quantity));
}

/** The account of all 195 rows, in 元, for account.csv. */
export function accountTable(account: Account, label: Bilingual | undefined): StatTable {
  const columns = [
    text("code", "代码", "Code"),
    text("level", "层级", "Level"),
    text("name_zh", "名称", "Name (zh)"),
    text("name_en", "英文名称", "Name"),
    interval("value_added", "增加值", "Value added", YUAN),
    interval("share_of_gdp", "占GDP比重", "Share of GDP", { ...PERCENT, decimals: 2 }),
    interval("share_of_core", "占核心产业比重", "Share of the core", { ...PERCENT, decimals: 1 }),
    interval("units", "单位数", "Units", { decimals: 2 }),
    interval("revenue", "营业收入", "Revenue", YUAN),
    interval("employees", "从业人员", "Employees", { decimals: 2 }),
    ...account.measures.map((quantity) =>
      interval(
        quantity,
        MEASURE_NAMES[quantity]?.zh ?? quantity,
        MEASURE_NAMES[quantity]?.en ?? quantity,
        YUAN,
      ),
    ),
    text("vintages", "版本", "Vintages"),
    text("label", "标注", "Label"),
  ];
  const { numerator, denominator } = account.vintages;
  const vintages = account.gdp ? `${numerator || "—"} / GDP ${denominator}` : "";
  const blankUnless = (quantity: Quantity, bounds: Bounds): CellValue =>
    has(account, quantity) ? stated(account, bounds) : undefined;
  const rows = account.nodes.map((node): CellValue[] => [
    node.code,
    String(node.level),
    node.name,
    node.nameEn,
    blankUnless("value", node.value),
    has(account, "value") ? stated(account, node.shareOfGdp) : undefined,
    has(account, "value") ? stated(account, node.shareOfCore) : undefined,
    blankUnless("units", node.units),
    blankUnless("revenue", node.revenue),
    blankUnless("employees", node.employees),
    ...account.measures.map((quantity) => stated(account, node.measures.get(quantity))),
    vintages,
    label ? `${label.zh} / ${label.en}` : "",
  ]);
  return new StatTable(
    "account",
    { zh: "数字经济分类核算表", en: "Account by category of the digital economy" },
    columns,
    rows,
  );
}

/** Ready-made totals say nothing of the categories they do not name: no figure, rather than zero. */
function stated<B extends Bounds>(account: Account, bounds: B | undefined): B | undefined {
  return account.onlyTotals && bounds?.coverage === undefined ? undefined : bounds;
}

/** Core, 大类 and 中类 with value added or any other measure, in 亿元, for people. */
export function summaryTable(account: Account, deepest: 1 | 2 | 3 = 1): StatTable {
  const valued = has(account, "value");
  const shown = account.nodes.filter(
    (node) => node.level <= deepest && (node.level <= 1 || saysMore(account, node)),
  );
  const measures = valued ? [] : account.measures;
  const columns = [
    text("code", "代码", "Code"),
    text("name", "名称", "Category"),
    ...(valued
      ? [
          interval("value", "增加值", "Value added", YI),
          number("coverage", "确定比重", "Coverage", { ...PERCENT, decimals: 1 }),
          ...(account.gdp
            ? [interval("shareOfGdp", "占GDP", "Share of GDP", { ...PERCENT, decimals: 1 })]
            : []),
          interval("shareOfCore", "占核心", "Share of core", { ...PERCENT, decimals: 1 }),
        ]
      : []),
    ...(has(account, "units") ? [interval("units", "单位数", "Units", { decimals: 0 })] : []),
    ...(has(account, "revenue") ? [interval("revenue", "营业收入", "Revenue", YI)] : []),
    ...measures.map((quantity) =>
      interval(
        quantity,
        MEASURE_NAMES[quantity]?.zh ?? quantity,
        MEASURE_NAMES[quantity]?.en ?? quantity,
        YI,
      ),
    ),
    ...(has(account, "employees")
      ? [interval("employees", "从业人员", "Employees", { decimals: 0, unit: { zh: "人", en: "persons" } })]
      : []),
  ];
  const rows = shown.map((node) => {
    const cells: Record<string, CellValue> = {
      code: node.code,
      name: { zh: node.name, en: node.nameEn },
      value: stated(account, node.value),
      coverage: node.value.coverage,
      shareOfGdp: stated(account, node.shareOfGdp),
      shareOfCore: stated(account, node.shareOfCore),
      units: stated(account, node.units),
      revenue: stated(account, node.revenue),
      employees: stated(account, node.employees),
      ...Object.fromEntries(measures.map((quantity) => [quantity, node.measures.get(quantity)])),
    };
    return columns.map((column) => cells[column.key]);
  });
  return new StatTable(
    "summary",
    title(account, { zh: "数字经济核算", en: "Digital-economy account" }),
    columns,
    rows,
    denominatorNote(account),
  );
}

/** A child of which nothing is decided says nothing when all of its parent is. */
function saysMore(account: Account, node: AccountNode): boolean {
  const estimates = (each: AccountNode) =>
    [each.value, each.units, each.revenue, each.employees, ...each.measures.values()].filter(
      (estimate) => estimate.coverage !== undefined,
    );
  const parent = account.nodes.find((each) => each.code === node.code.slice(0, -2));
  const own = estimates(node);
  const open = own.every((estimate) => estimate.coverage?.isZero());
  return (
    own.length > 0 &&
    !(open && parent !== undefined && estimates(parent).every((estimate) => estimate.coverage?.equals(1)))
  );
}

function title(account: Account, of: Bilingual): Bilingual {
  const where = [account.period?.text, account.region, SCOPES[account.scope].zh].filter(Boolean).join(" · ");
  const en = [account.period?.text, account.region, SCOPES[account.scope].en].filter(Boolean).join(" · ");
  return { zh: `${of.zh}（${where}）`, en: `${of.en} (${en})` };
}

export const SCOPES: Readonly<Record<Account["scope"], Bilingual>> = {
  all: { zh: "全部单位", en: "all units" },
  aboveThreshold: { zh: "规模以上", en: "above threshold" },
  belowThreshold: { zh: "规模以下", en: "below threshold" },
};

function denominatorNote(account: Account): readonly Bilingual[] {
  if (!account.gdp) return [];
  const { value, vintage, released, source } = account.gdp;
  const yi = grouped(value.div(1e8).toString());
  const of = account.vintages.numerator;
  return [
    {
      zh: `GDP ${yi} 亿元，版本 ${vintage || "未注明"}${released ? `（${released} 发布）` : ""}；分子版本 ${of || "未注明"}。来源：${source || "未注明"}`,
      en: `GDP ${yi} × 100 million yuan, vintage ${vintage || "not stated"}${released ? ` (released ${released})` : ""}; vintage of the numerator ${of || "not stated"}. Source: ${source || "not stated"}`,
    },
  ];
}

const PART_NAMES: Readonly<Record<string, Bilingual>> = {
  all: { zh: "全部", en: "all" },
  core: { zh: "核心产业", en: "core" },
  "05": { zh: "数字化效率提升业", en: "05" },
  "core+05": { zh: "核心与05合计", en: "core + 05" },
};

export function sectorsTable(account: Account): StatTable {
  const rows = account.sectors.map(
    ({ aggregate, part, value, shareOfControl, controlLabel }): CellValue[] => [
      aggregate,
      AGGREGATE_NAMES[aggregate],
      part,
      PART_NAMES[part] ?? part,
      value,
      shareOfControl,
      controlLabel,
    ],
  );
  const columns = [
    code("aggregate", "口径代号", "Aggregate code"),
    text("aggregate_name", "行业口径", "Aggregate"),
    code("part", "部分代号", "Part code"),
    text("part_name", "部分", "Part"),
    interval("value_added", "增加值", "Value added", YUAN),
    interval("share_of_control", "占公布数比重", "Share of the published total", { ...PERCENT, decimals: 2 }),
    text("control", "公布数版本", "Published total"),
  ];
  return new StatTable("sectors", { zh: "分行业增加值", en: "Value added by aggregate" }, columns, rows);
}

const RATE_NAMES: Readonly<Record<string, Bilingual>> = {
  efficiencyRate: { zh: "效率提升业渗透率", en: "efficiency rate (05)" },
  digitalRate: { zh: "数字经济渗透率", en: "digital rate (core ∪ 05)" },
};

export function penetrationTable(account: Account): StatTable {
  const rows = account.penetration.map(
    ({
      aggregate,
      measure,
      numerator,
      denominator,
      denominatorSource,
      denominatorLabel,
      rate,
    }): CellValue[] => [
      aggregate,
      AGGREGATE_NAMES[aggregate],
      measure,
      RATE_NAMES[measure] ?? measure,
      rate,
      numerator,
      denominator,
      denominatorSource === "control" ? denominatorLabel : { zh: "单位数据", en: "records" },
    ],
  );
  const columns = [
    code("aggregate", "口径代号", "Aggregate code"),
    text("aggregate_name", "行业口径", "Aggregate"),
    code("measure", "方法代号", "Measure code"),
    text("measure_name", "渗透率口径", "Measure"),
    interval("rate", "渗透率", "Rate", { ...PERCENT, decimals: 1 }),
    interval("numerator", "分子", "Numerator", YI),
    number("denominator", "分母", "Denominator", YI),
    text("denominator_source", "分母来源", "Source of the denominator"),
  ];
  return new StatTable("penetration", { zh: "渗透率", en: "Penetration" }, columns, rows);
}

/** Groups, and what of them stands above the threshold. */
export function groupsTable(account: Account): StatTable {
  const rows = account.groups.flatMap((group): CellValue[][] => {
    const base: CellValue[] = [
      group.group,
      group.codes.join(" "),
      group.value,
      group.units,
      group.revenue,
      group.employees,
    ];
    const shares = group.shares.map(({ aggregate, ratio, control }): CellValue[] => [
      ...base,
      aggregate,
      ratio,
      [control.item, control.vintage].filter(Boolean).join(" "),
    ]);
    const above = group.aboveThreshold;
    const own: CellValue[][] = above
      ? [
          [
            group.group,
            group.codes.join(" "),
            asBounds(above.value),
            undefined,
            undefined,
            undefined,
            "industry:aboveThreshold",
            asBounds(above.ratio),
            "records",
          ],
        ]
      : [];
    return shares.length + own.length === 0 ? [[...base, "", undefined, ""]] : [...shares, ...own];
  });
  const columns = [
    text("group", "分组", "Group"),
    text("codes", "行业代码", "Codes"),
    interval("value_added", "增加值", "Value added", YI),
    interval("units", "单位数", "Units", { decimals: 0 }),
    interval("revenue", "营业收入", "Revenue", YI),
    interval("employees", "从业人员", "Employees", { decimals: 0 }),
    text("of", "占比分母", "Share of"),
    interval("share", "占比", "Share", { ...PERCENT, decimals: 1 }),
    text("denominator", "分母来源", "Denominator"),
  ];
  return new StatTable("groups", { zh: "用户分组", en: "Groups" }, columns, rows);
}

function asBounds(value: Decimal): Bounds {
  return { known: value, low: value, high: value };
}

/** Published sentences and the denominators that fit their figures. */
export function claimsTable(account: Account): StatTable {
  const rows = account.claims.map(({ claim, implied, named, fitting }): CellValue[] => [
    claim.group,
    claim.value,
    claim.share,
    `${claim.aggregate}${claim.scope === "all" ? "" : `:${claim.scope}`}`,
    named ? named.value : undefined,
    `${implied.low.div(1e8).toFixed(0)} – ${implied.high.div(1e8).toFixed(0)}`,
    fitting.map((each) => `${each.label} ${each.value.div(1e8).toFixed(2)}`).join("; "),
    claim.source,
  ]);
  const columns = [
    text("group", "分组", "Group"),
    number("value", "所印数值", "Printed value", { ...YI, decimals: 1 }),
    number("share", "所印占比", "Printed share", { ...PERCENT, decimals: 1 }),
    text("named", "所称分母", "Denominator named"),
    number("named_value", "所称分母的值", "Its value", YI),
    text("implied", "推得的分母（亿元）", "Denominator implied (100 million yuan)"),
    text("fitting", "相符的分母（亿元）", "Denominators that fit (100 million yuan)"),
    text("source", "出处", "Source"),
  ];
  return new StatTable(
    "claims",
    { zh: "公开表述的复算", en: "Published sentences recomputed" },
    columns,
    rows,
  );
}

export function regionsTable(account: Account): StatTable {
  const columns = [
    text("region", "地区", "Region"),
    interval("value_added", "增加值", "Value added", YI),
    interval("core", "核心产业", "Core", YI),
    interval("efficiency", "数字化效率提升业", "05", YI),
    interval("core_in_value", "核心占增加值", "Core in value added", { ...PERCENT, decimals: 1 }),
    interval("core_in_gdp", "核心占本地GDP", "Core in own GDP", { ...PERCENT, decimals: 1 }),
    number("units", "单位数", "Units", { decimals: 0 }),
  ];
  const rows = account.regions.map((part): CellValue[] => [
    part.key === "" ? { zh: "本级（未分到下级）", en: "own level" } : part.key,
    part.value,
    part.core,
    part.efficiency,
    part.coreInValue,
    part.coreInGdp,
    part.units,
  ]);
  return new StatTable("regions", { zh: "分地区", en: "By region" }, columns, rows);
}

export function dimensionTables(account: Account): readonly StatTable[] {
  return account.dimensions.map(({ name, parts }, i) => {
    const columns = [
      text("part", name, name),
      interval("value_added", "增加值", "Value added", YI),
      interval("core", "核心产业", "Core", YI),
      interval("efficiency", "数字化效率提升业", "05", YI),
      interval("core_in_value", "核心占增加值", "Core in value added", { ...PERCENT, decimals: 1 }),
      number("units", "单位数", "Units", { decimals: 0 }),
    ];
    const rows = parts.map((part): CellValue[] => [
      part.key === "" ? "—" : part.key,
      part.value,
      part.core,
      part.efficiency,
      part.coreInValue,
      part.units,
    ]);
    return new StatTable(`by-${i + 1}-${name}`, { zh: `按${name}分`, en: `By ${name}` }, columns, rows);
  });
}

/** The closing identity, exact to the last digit that shares and weights make. */
export function identityTable(account: Account): StatTable {
  const { identity } = account;
  const any =
    has(account, "value") || identity.withoutValue.revenue !== 0n || identity.withoutValue.output !== 0n;
  const money = (value: bigint) => formatExact(value, scaleOf("value"), 2);
  const rows: CellValue[][] = [
    ["in", { zh: "计入的增加值", en: "Value added in" }, money(identity.in)],
    ["knownCore", { zh: "确定属于核心产业", en: "Known core (01–04)" }, money(identity.knownCore)],
    ["known05", { zh: "确定属于05", en: "Known 05" }, money(identity.known05)],
    [
      "knownNonDigital",
      { zh: "确定不属于数字经济", en: "Known non-digital" },
      money(identity.knownNonDigital),
    ],
    ["undetermined", { zh: "未定", en: "Undetermined" }, money(identity.undetermined)],
    ["outside", { zh: "不在分类范围（97）", en: "Outside the classification (97)" }, money(identity.outside)],
    ["unclassifiable", { zh: "无法归类", en: "Unclassifiable" }, money(identity.unclassifiable)],
    [
      "ofWhichConflicting",
      { zh: "　其中：矛盾记录", en: "  of which contradicting" },
      money(identity.ofWhichConflicting),
    ],
    [
      "ofWhichUnreadable",
      { zh: "　其中：报告期或口径无法识别", en: "  of which of unreadable period or scope" },
      money(identity.ofWhichUnreadable),
    ],
    ["unweighted", { zh: "加权前合计", en: "Sum before weights" }, formatScaled(identity.unweighted, 2)],
    [
      "recordsWithoutValue",
      { zh: "无增加值的记录数", en: "Records without value added" },
      String(identity.withoutValue.records),
    ],
    [
      "revenueWithoutValue",
      { zh: "其营业收入", en: "Their revenue" },
      formatScaled(identity.withoutValue.revenue, 2),
    ],
    [
      "outputWithoutValue",
      { zh: "其总产出", en: "Their gross output" },
      formatScaled(identity.withoutValue.output, 2),
    ],
  ];
  const columns = [
    code("row", "行", "Row"),
    text("name", "项目", "Item"),
    number("value", "数值", "Value", {}),
  ];
  return new StatTable(
    "identity",
    { zh: "平衡关系（元）", en: "Closing identity (yuan)" },
    columns,
    any ? rows : [],
  );
}

const METHOD_NAMES: Readonly<Record<string, Bilingual>> = {
  reported: { zh: "直接填报", en: "reported" },
  production: { zh: "生产法", en: "production approach" },
  income: { zh: "收入法（四项构成）", en: "income approach (components)" },
  statements: { zh: "收入法（报表项目，模型）", en: "income approach (statement items, a model)" },
  rate: { zh: "增加值率法", en: "rate method" },
};

export function methodsTable(account: Account): StatTable {
  const columns = [
    code("method", "方法代号", "Method code"),
    text("name", "方法", "Method"),
    number("records", "记录数", "Records", { decimals: 0 }),
    number("value", "增加值", "Value added", YI),
    number("biased", "偏高记录数", "Records biased upwards", { decimals: 0 }),
  ];
  const rows = account.methods.map(({ method, records, value, biased }): CellValue[] => [
    method,
    METHOD_NAMES[method] ?? method,
    new Exact(records),
    toDecimalUnits(value, "value"),
    new Exact(biased),
  ]);
  return new StatTable(
    "methods",
    { zh: "增加值的来源", en: "How value added was found" },
    columns,
    rows,
    policyNotes(account.policy),
  );
}

/** The choices behind value added, stated beside it (RULES 3). */
function policyNotes({ methods, outputBasis, interest }: ValuePolicy): readonly Bilingual[] {
  const order = methods.map((method) => METHOD_NAMES[method]);
  const vat =
    outputBasis === "exVat" ? { zh: "不含增值税", en: "without VAT" } : { zh: "含增值税", en: "with VAT" };
  const paid =
    interest === "asIntermediate"
      ? { zh: "利息按中间投入处理", en: "interest counts as intermediate" }
      : { zh: "利息加回营业盈余", en: "interest is added back to the surplus" };
  return [
    {
      zh: `取值次序：${order.map((name) => name?.zh).join("、")}、增加值率法；总产出${vat.zh}；${paid.zh}。`,
      en: `Order: ${order.map((name) => name?.en).join(", ")}, rate method; gross output ${vat.en}; ${paid.en}.`,
    },
  ];
}

/** Published totals beside the records; the scaling factor is printed and never applied. */
export function comparisonTable(account: Account): StatTable {
  const columns = [
    text("item", "控制总量", "Control total"),
    number("published", "公布数", "Published", YI),
    interval("records", "单位数据", "Records", YI),
    number("scaling", "公布数÷单位数据", "Published ÷ records", { decimals: 4 }),
    text("control", "版本", "Vintage"),
  ];
  const rows = account.comparison.map(({ item, control, records, scaling, label }): CellValue[] => [
    item,
    control.value,
    records,
    scaling,
    label,
  ]);
  return new StatTable(
    "control-comparison",
    { zh: "与控制总量对照（未按其调整）", en: "Against control totals (nothing is scaled)" },
    columns,
    rows,
  );
}

export function undeterminedTable(account: Account): StatTable {
  const columns = [
    text("code", "行业代码", "Code"),
    text("text", "原文", "As written"),
    number("records", "记录数", "Records", { decimals: 0 }),
    text("candidates", "候选", "Candidates"),
    number("positive", "使上界增加", "Widens high by", YUAN),
    number("negative", "使下界减少", "Widens low by", YUAN),
  ];
  const rows = account.undetermined.map((item): CellValue[] => [
    item.code,
    item.text,
    new Exact(item.records),
    item.candidates.join(" "),
    item.positive,
    item.negative,
  ]);
  return new StatTable(
    "undetermined",
    { zh: "使区间变宽的代码", en: "Codes that make the intervals wide" },
    columns,
    rows,
  );
}

/** How many codes the report names. */
const WIDEST = 10;
/** Codes resting on fewer records than this are named without amounts: one unit's value could be read off. */
const FEWEST_RECORDS = 3;

/** The widest codes as a report may print them. */
export function widestTable(account: Account): StatTable {
  const columns = [
    text("code", "行业代码", "Code"),
    text("candidates", "候选", "Candidates"),
    number("positive", "使上界增加", "Widens high by", YI),
    number("negative", "使下界减少", "Widens low by", YI),
  ];
  const rows = account.undetermined.slice(0, WIDEST).map((item): CellValue[] => {
    const shown = item.records >= FEWEST_RECORDS;
    return [
      item.code,
      item.candidates.join(" "),
      shown ? item.positive : undefined,
      shown ? item.negative : undefined,
    ];
  });
  return new StatTable(
    "widest",
    { zh: "使区间变宽的代码", en: "Codes that make the intervals wide" },
    columns,
    rows,
  );
}

export function quotientsTable(account: Account): StatTable {
  const columns = [
    text("code", "代码", "Code"),
    text("name", "名称", "Category"),
    number("lq", "区位商", "Location quotient", { decimals: 2 }),
    text("reference", "参照地区", "Reference"),
  ];
  const rows = account.locationQuotients.map((each): CellValue[] => [
    each.code,
    each.name,
    each.value,
    each.reference,
  ]);
  return new StatTable("location-quotients", { zh: "区位商", en: "Location quotients" }, columns, rows);
}

export function parametersTable(account: Account): StatTable {
  const columns = [
    text("kind", "参数", "Parameter"),
    text("what", "内容", "What"),
    text("year", "年份", "Year"),
    text("source", "来源", "Source"),
    number("uses", "使用次数", "Uses", { decimals: 0 }),
  ];
  const rows = account.parameters.map((use): CellValue[] => [
    use.kind,
    use.what,
    use.year,
    use.source,
    new Exact(use.uses),
  ]);
  return new StatTable("parameters", { zh: "所用参数", en: "Parameters used" }, columns, rows);
}

export function concentrationTable(account: Account): StatTable {
  const columns = [
    text("code", "代码", "Code"),
    number("records", "单位数", "Records", { decimals: 0 }),
    number("cr1", "CR1", "CR1", { ...PERCENT, decimals: 1 }),
    number("cr4", "CR4", "CR4", { ...PERCENT, decimals: 1 }),
    number("cr8", "CR8", "CR8", { ...PERCENT, decimals: 1 }),
    number("hhi", "HHI", "HHI", { decimals: 4 }),
  ];
  const rows = [...account.concentration].map(([code, each]): CellValue[] => [
    code,
    new Exact(each.records),
    each.cr1,
    each.cr4,
    each.cr8,
    each.hhi,
  ]);
  return new StatTable(
    "concentration",
    { zh: "营业收入集中度", en: "Concentration of revenue" },
    columns,
    rows,
  );
}
