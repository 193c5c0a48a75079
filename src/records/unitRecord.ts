/**
 * One enterprise or establishment, or one line of a table by industry, in canonical text: what every reader produces
 * and what callers may pass as objects. Money is decimal text in 元 with at most two decimals; counts are whole.
 * Missing is absent, never zero and never the empty text. A type and no interface: as such it is taken where a `LooseRecord` is.
 */
export type UnitRecord = {
  /** 统一社会信用代码, or any identifier of the unit; what stands twice is found by it. */
  readonly unit?: string;
  /** 单位名称; stands in where there is no identifier. */
  readonly unitName?: string;
  /** 主要业务活动, shown in the list for re-identification. */
  readonly activity?: string;
  /** 数据状态 of the form of the Torch programme (火炬统计); `dis` marks a void row. */
  readonly dataStatus?: string;
  /** 报告期: `2023`, `2023Q1`, `2023-06`, `2023年1-6月`. */
  readonly period?: string;
  /** 期别类型: `cumulative` (累计); all else is of the period alone. */
  readonly periodKind?: string;
  /** 统计口径: `all`, `aboveThreshold` or `belowThreshold`, by any of their names. */
  readonly scope?: string;
  /** 行政区划代码, 6 to 12 digits. */
  readonly region?: string;
  /** 国民经济行业代码 of GB/T 4754, as it stands in the file, leading zeros kept. */
  readonly industryCode?: string;
  /** Official name of the industry, where there is no code. */
  readonly industryName?: string;
  /** A ready-made total: the category that the whole line belongs to. */
  readonly category?: string;
  /** `category:share` pairs, `010606:0.4;nonDigital:0.6`. */
  readonly shares?: string;
  /** 数字化系数, 0 to 1; only where the code has one candidate. */
  readonly digitalShare?: string;
  /** 抽样权数, 0 or more. */
  readonly weight?: string;
  /** 企业单位数: units in a line of a table, whole. */
  readonly units?: string;
  /** 从业人员, persons, whole. */
  readonly employees?: string;
  /** 增加值 as the source states it, 元. */
  readonly valueAdded?: string;
  /** 总产出, 元. */
  readonly grossOutput?: string;
  /** 中间投入, 元. */
  readonly intermediateInput?: string;
  /** 应交增值税, 元; may be negative. */
  readonly vatPayable?: string;
  /** 劳动者报酬, 元. */
  readonly compensation?: string;
  /** 生产税净额, 元. */
  readonly netProductionTaxes?: string;
  /** 固定资产折旧 (本年折旧), 元. */
  readonly depreciation?: string;
  /** 营业盈余, 元. */
  readonly operatingSurplus?: string;
  /** 营业收入, 元; a base of the rate method. */
  readonly revenue?: string;
  /** 营业成本, 元. */
  readonly operatingCosts?: string;
  /** 利润总额, 元. */
  readonly totalProfit?: string;
  /** 营业利润, 元; required by the income approach from statements. */
  readonly operatingProfit?: string;
  /** 税金及附加, 元; required by the same. */
  readonly taxesAndSurcharges?: string;
  /** 应付职工薪酬 (本年贷方累计发生额), 元. */
  readonly payroll?: string;
  /** 其他属于劳动者报酬的部分, 元. */
  readonly otherCompensation?: string;
  /** 上交政府的各项非税费用, 元. */
  readonly nonTaxFees?: string;
  /** 其他收益 (grants), 元. */
  readonly otherIncome?: string;
  /** 投资收益, 元. */
  readonly investmentIncome?: string;
  /** 公允价值变动收益, 元. */
  readonly fairValueGains?: string;
  /** 资产处置收益, 元. */
  readonly disposalGains?: string;
  /** 净敞口套期收益, 元. */
  readonly hedgingGains?: string;
  /** 资产减值损失, 元. */
  readonly assetImpairment?: string;
  /** 信用减值损失, 元. */
  readonly creditImpairment?: string;
  /** 利息费用, 元. */
  readonly interestExpense?: string;
  /** 利息收入, 元. */
  readonly interestIncome?: string;
  /** 资产总计, 元. */
  readonly totalAssets?: string;
  /** 负债合计, 元. */
  readonly totalLiabilities?: string;
  /** 上年同期增加值, 元. */
  readonly previousValueAdded?: string;
  /** 上年同期营业收入, 元. */
  readonly previousRevenue?: string;
};
