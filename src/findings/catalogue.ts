export type Severity = "error" | "warning" | "info";

interface Entry {
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
  /** What to do about it. */
  readonly advice: { readonly zh: string; readonly en: string };
}

function entry(severity: Severity, zh: string, en: string, adviceZh: string, adviceEn: string): Entry {
  return { severity, zh, en, advice: { zh: adviceZh, en: adviceEn } };
}

/**
 * Every finding the library can make, in one place. `{field}`, `{expected}`, `{received}` are filled from the finding;
 * `received` is the first of the sample.
 *
 * error: a figure is wrong or missing because of it. warning: a person must decide. info: good to know.
 */
export const CATALOGUE = {
  // files
  fileUnreadable: entry("error", "无法读取文件 {field}：{received}", "cannot read {field}: {received}", "检查路径、权限和文件是否完整", "check the path, the permissions and that the file is complete"),
  fileEmpty: entry("error", "文件 {field} 没有数据行", "{field} holds no data rows", "确认导出的是数据表而不是空表", "make sure that the export holds data"),
  encodingDetected: entry("info", "文件 {field} 不是 UTF-8，按 {received} 读取", "{field} is not UTF-8 and was read as {received}", "如有乱码，用 --encoding 声明编码", "state the encoding with --encoding if names look garbled"),
  encodingBroken: entry("warning", "文件 {field} 含有无法解码的字节", "{field} holds bytes that cannot be decoded as {expected}", "用 --encoding 声明编码，或重新导出", "state the encoding with --encoding, or export the file again"),
  raggedRow: entry("warning", "行的列数不是 {expected}，而是 {received}", "a row has {received} columns instead of {expected}", "检查该行的引号和分隔符", "check the quotes and delimiters of that row"),
  csvMalformed: entry("error", "CSV 结构有误（{received}），其后的行未读", "the CSV is malformed ({received}); rows after it were not read", "修正该处引号后重跑", "mend the quotes there and run again"),
  // headers
  headerNotFound: entry("error", "没有找到表头：前 {expected} 行里没有可识别的列名", "no header found: none of the first {expected} rows names a known column", "用 --mapping 文件给出列名对应关系", "give the column names in a mapping file (--mapping)"),
  codeColumnMissing: entry("error", "缺少行业代码、行业名称或数字经济分类列", "no column for industry code, industry name or category", "用 --mapping 指明哪一列是行业代码", "name the industry column in a mapping file (--mapping)"),
  unitMissing: entry("error", "金额列“{received}”没有计量单位", "the amount column “{received}” states no unit", "在列名里写单位，如“营业收入（千元）”，或用 --unit 千元 声明", "put the unit into the header, e.g. 营业收入（千元）, or state it with --unit 千元"),
  unitConflict: entry("info", "列“{received}”的表头单位与 --unit {expected} 不同，以表头为准", "the header unit of “{received}” differs from --unit {expected}; the header's is taken", "", ""),
  columnIgnored: entry("info", "未使用的列：{received}", "column not used: {received}", "如需使用，用 --mapping 指明", "name it in a mapping file if it should be used"),
  columnDuplicated: entry("warning", "两列都是“{field}”，只取第一列，未用“{received}”", "two columns mean {field}; the first is taken, not “{received}”", "删去多余的列，或用 --mapping 指明", "delete one of them or name the right one in a mapping file"),
  linesSkipped: entry("info", "表头前后的说明行未作数据：{received}", "preamble, sub-header or footer line not read as data: {received}", "", ""),
  // values
  notANumber: entry("warning", "“{field}”应为数字，得到“{received}”，按缺失处理", "{field}: expected a number, received “{received}”; treated as missing", "更正该值，或把它声明为缺失标记（--missing）", "correct the value, or declare the text as a missing marker (--missing)"),
  missingMarker: entry("info", "“{field}”中的“{received}”按缺失处理", "{field}: “{received}” was read as missing", "缺失不等于零；如属正常用 --missing 声明", "missing is not zero; declare it with --missing if intended"),
  finerThanFen: entry("info", "“{field}”细于 1 分，已四舍五入", "{field} is finer than one 分 and was rounded, halves away from zero", "", ""),
  amountImplausible: entry("warning", "“{field}”的绝对值达到 10^17 分：{received}", "{field} is 10^17 分 or more: {received}", "检查计量单位是否声明正确", "check that the unit was stated correctly"),
  countNotWhole: entry("warning", "“{field}”应为整数，得到“{received}”，已取整", "{field}: expected a whole number, received “{received}”; rounded", "检查计量单位", "check the unit"),
  negativeCount: entry("warning", "“{field}”不应为负：{received}，按缺失处理", "{field} cannot be negative: {received}; treated as missing", "更正该值", "correct the value"),
  periodUnreadable: entry("error", "报告期无法识别：{received}", "the period cannot be read: {received}", "写成 2023、2023Q1、2023-06 或 2023年1-6月", "write 2023, 2023Q1, 2023-06 or 2023年1-6月"),
  periodMissing: entry("warning", "没有报告期", "no period is stated", "用 --period 声明", "state it with --period"),
  periodNotChosen: entry("error", "文件含多个报告期：{received}", "the input holds several periods: {received}", "用 --period 选定一个", "choose one with --period"),
  scopeUnreadable: entry("error", "统计口径无法识别：{received}", "the scope cannot be read: {received}", "用 all、aboveThreshold、belowThreshold 或 规上、规下、全部", "use all, aboveThreshold or belowThreshold (全部, 规上, 规下)"),
  scopeUndeclared: entry("info", "未声明统计口径，按“全部单位”处理", "no scope is declared; read as all units", "用 --scope 声明", "declare it with --scope"),
  scopeMixture: entry("error", "统计口径混用：{received}", "scopes are mixed: {received}", "规上与规下之和才等于全部；用 --scope 只取一种口径", "only aboveThreshold + belowThreshold make all; choose one with --scope"),
  regionUnreadable: entry("warning", "行政区划代码不像 6 至 12 位代码：{received}", "not a 6- to 12-digit region code: {received}", "更正代码", "correct the code"),
  regionUnknown: entry("warning", "行政区划代码的省级部分不存在：{received}", "the province part of the region code does not exist: {received}", "更正代码", "correct the code"),
  weightInvalid: entry("error", "权数应为不超过六位小数的正数：{received}，按 1 处理", "a weight must be positive with at most six decimals: {received}; taken as 1", "更正权数", "correct the weight"),
  creditCodeInvalid: entry("warning", "统一社会信用代码校验不符：{received}", "the unified social credit code fails its check digit (GB 32100): {received}", "更正代码", "correct the code"),
  unitIdMissing: entry("warning", "有单位没有标识，无法查重", "units without an identifier: they cannot be checked for duplicates", "补上统一社会信用代码", "add the unified social credit code"),
  duplicatesUnchecked: entry("warning", "未做重复单位检查", "the check for duplicate units was turned off", "去掉 --no-duplicates 后重跑", "run without --no-duplicates"),
  duplicateIdentical: entry("warning", "完全相同的重复记录只计一次：{received}", "identical duplicate records count once: {received}", "删去重复行", "delete the duplicates"),
  duplicateConflict: entry("error", "同一单位同期的记录互相矛盾，全部列入未分配：{received}", "records of one unit and period contradict each other; all of them stay unallocated: {received}", "查明哪一条正确，删去其余", "find out which one is right and delete the others"),
  // codes
  unknownCode: entry("error", "行业代码不存在：{received}", "no such industry code: {received}", "对照 GB/T 4754 更正；其金额保留在“无法归类”行", "correct it against GB/T 4754; its money stays in the unclassifiable line"),
  otherEdition: entry("error", "代码 {received} 不属于 GB/T 4754-{expected}，而属于另一版本", "code {received} is not of GB/T 4754-{expected} but of the other edition", "核对版本：整份文件若属另一版本，用 --edition 声明", "check the edition; if the whole file is of the other one, state it with --edition"),
  editionMismatch: entry("error", "声明为 {expected} 版，但代码更像 {received}", "declared as edition {expected}, but the codes look like {received}", "确认版本后用 --edition 重跑：版本错会悄悄改变代码含义", "make sure of the edition and run again with --edition: the wrong one silently changes meanings"),
  editionDetected: entry("warning", "未声明版本；代码显示为 {received}，按此读取", "no edition was declared; the codes show {received} and were read so", "用 --edition 声明以确认", "confirm it with --edition"),
  editionAssumed: entry("info", "未声明版本，代码两版皆通，按 2017 版读取", "no edition was declared and the codes fit both; read as 2017", "用 --edition 声明", "state it with --edition"),
  editionsMixed: entry("warning", "文件里两个版本的代码并存：{received}", "codes of both editions stand in the input: {received}", "分清来源后分别转换", "separate the sources and convert each"),
  ambiguousCode: entry("warning", "代码 {received} 对应多个行业：{expected}", "code {received} stands for several industries: {expected}", "保持不定，其金额落在区间内；如知去向请给出份额", "it stays undecided and widens the interval; give shares if you know where it went"),
  coarseCode: entry("info", "代码 {received} 粗于四位，只能按其下各类的并集归类", "code {received} is coarser than four digits: its candidates are the union of what is below it", "尽量用四位代码", "use 4-digit codes where you can"),
  uncertainRow: entry("info", "代码 {received} 涉及分类表中存疑的行：{expected}", "code {received} rests on an uncertain row of the table: {expected}", "见 classification/SOURCES.md", "see classification/SOURCES.md"),
  unknownName: entry("error", "行业名称不在 GB/T 4754-2017 中：{received}", "no such industry name in GB/T 4754-2017: {received}", "用官方名称或代码", "use the official name or the code"),
  ambiguousName: entry("error", "行业名称“{received}”对应多个代码：{expected}", "the industry name “{received}” has several codes: {expected}", "改用代码", "use the code"),
  leadingZeroRepaired: entry("warning", "代码丢失前导零，已补上：{received}", "codes that have lost their leading zero were repaired: {received}", "把代码列存为文本", "store the code column as text"),
  leadingZeroAmbiguous: entry("warning", "代码可能是它本身，也可能丢了前导零，两种读法都保留为候选：{received}", "codes that may be themselves or may have lost a leading zero; both readings stay candidates: {received}", "把代码列存为文本后重新导出", "store the code column as text and export again"),
  letterMismatch: entry("warning", "门类字母与代码不符：{received}", "the section letter does not fit the code: {received}", "更正字母或代码", "correct the letter or the code"),
  categoryUnknown: entry("error", "数字经济分类代码不存在：{received}", "no such category: {received}", "用 01、0101 或 010101 这样的代码", "use codes such as 01, 0101 or 010101"),
  // shares
  shareUnreadable: entry("error", "数字化份额无法识别：{received}，未采用", "the share cannot be read: {received}; not used", "写成 010606:0.4;nonDigital:0.6，最多六位小数", "write 010606:0.4;nonDigital:0.6 with at most six decimals"),
  shareAboveOne: entry("error", "代码 {received} 的份额之和大于 1，未采用", "the shares of {received} add up to more than 1 and were not used", "更正份额", "correct the shares"),
  shareNotCandidate: entry("warning", "{received}：该行业不可能属于 {expected}，份额未采用", "{received}: the industry cannot belong to {expected}; the share was not used", "对照分类更正", "correct it against the classification"),
  shareOnUnstarredCore: entry("warning", "{received} 全部属于核心产业，不为 1 的份额未采用", "{received} belongs to its core category as a whole; a share other than 1 was ignored", "删去该份额", "delete the share"),
  shareRestOpen: entry("info", "{received} 的份额之和小于 1，其余部分仍未定", "the shares of {received} leave a rest, which stays undetermined", "如其余部分确为非数字经济，加上 nonDigital 份额", "add a nonDigital share if the rest is known to be non-digital"),
  shareCarried: entry("info", "{received} 沿用 {expected} 年的份额", "{received} uses a share of {expected}, carried forward", "有新份额时更新", "update it when a newer one is known"),
  digitalShareAmbiguous: entry("error", "{received} 有多个候选类别，单一数字化份额未采用", "{received} has several candidate categories; the bare digital share was not used", "写明类别，如 040501:0.3", "name the category, e.g. 040501:0.3"),
  sharesByDecision: entry("info", "采用再识别结论：{received}", "re-identification decisions used: {received}", "", ""),
  // value added
  outputWithoutVat: entry("warning", "总产出不含增值税但缺应交增值税，生产法无法得出增加值", "output without VAT and no VAT payable: no value by the production approach", "补应交增值税，或声明 --output-basis inclVat", "add VAT payable, or declare --output-basis inclVat"),
  statementsIncomplete: entry("info", "财务状况表项目不足，收入法无法得出增加值：缺 {expected}", "statement items do not suffice for the income approach: {expected} missing", "补齐项目", "add the items"),
  statementsBiased: entry("warning", "缺其他收益或投资收益，收入法增加值偏高", "其他收益 or 投资收益 is missing: value added by the income approach is biased upwards", "补齐项目", "add the items"),
  statementsNotForIndustry: entry("warning", "金融业与公共部门不适用企业报表收入法：{received}", "the income approach from business statements does not hold for finance and public units: {received}", "给出增加值，或用增加值率法", "give value added as reported, or a rate"),
  approachesDiffer: entry("warning", "生产法与收入法相差超过 {expected}：{received}", "production and income approach differ by more than {expected}: {received}", "核对两套数据", "check both sets of data"),
  withoutValue: entry("warning", "没有可用的增加值：{received}", "no usable value added: {received}", "补增加值、投入产出或报表项目，或在增加值率文件里给出率", "give value added, output and inputs, statement items, or a rate in the rate file"),
  rateRounded: entry("info", "增加值率法的结果按单元取整到分", "results of the rate method are rounded to 分 cell by cell", "", ""),
  valueAboveRevenue: entry("warning", "增加值大于营业收入：{received}", "value added exceeds revenue: {received}", "核对两个指标的单位", "check the units of both"),
  // industry lines
  subtotalRecognised: entry("info", "合计行未重复计入：{received}", "subtotal line not counted twice: {received}", "", ""),
  subtotalResidual: entry("warning", "合计行“{field}”与其组成相差，差额按该行代码保留：{received}", "a subtotal differs from its parts in {field}; the difference is kept under its own code: {received}", "核对该行与其下各行", "check the line and the lines below it"),
  linesOverlap: entry("error", "行业与地区交叉的合计行可能重复：{received}", "lines that cross by industry and region may overlap: {received}", "补上交叉格，或去掉其中一组", "add the crossing cells or drop one of the sets"),
  // parameters
  parameterInvalid: entry("error", "参数文件 {field} 有误：应为 {expected}，得到 {received}", "parameter file {field}: expected {expected}, received {received}", "更正该行", "correct the row"),
  parameterUnused: entry("info", "参数未被使用：{received}", "parameter not used: {received}", "", ""),
  controlMissing: entry("warning", "缺少控制总量 {expected}", "no control total for {expected}", "在 --controls 文件里给出", "give it in the --controls file"),
  controlOtherPeriod: entry("warning", "控制总量只有其他年份：{received}，需要 {expected}", "control totals are only of {received}; {expected} is needed", "补本期控制总量", "add the control totals of the period"),
  controlScope: entry("error", "分子口径 {received} 与分母口径 {expected} 不同，未计算比率", "numerator scope {received} and denominator scope {expected} differ; the ratio was not computed", "用同口径的控制总量，或用 --force-scope 强制并加注", "use control totals of the same scope, or force it with --force-scope, which labels the result"),
  controlForced: entry("warning", "口径不一致而强制计算：分子 {received}，分母 {expected}", "forced across scopes: numerator {received}, denominator {expected}", "引用时须加注", "say so wherever the figure is used"),
  controlUnbalanced: entry("warning", "三次产业之和与 GDP 不等：{received}", "the sectors do not add up to GDP: {received}", "核对控制总量的版本", "check the vintages of the control totals"),
  controlVintages: entry("info", "同一控制总量有多个版本，取最新发布的：{received}", "several vintages of one control total; the latest released is taken: {received}", "用 --vintage 指定版本", "choose one with --vintage"),
  denominatorFromCells: entry("info", "{field} 的分母取自单位数据，不含 {expected}", "the denominator of {field} comes from the records, which lack {expected}", "有控制总量时在 --controls 里给出", "give a control total in --controls where there is one"),
  zeroDenominator: entry("warning", "{field} 的分母为零，不计算", "the denominator of {field} is zero: no figure", "", ""),
  // results
  claimDenominator: entry("warning", "“{field}”：按其表述，分母为 {received}；但所印数字要求分母在 {expected} 之间", "“{field}”: as worded its denominator is {received}, but its printed figures need one between {expected}", "引用时写明实际的分母", "name the denominator that was really used when quoting it"),
  claimFits: entry("info", "“{field}”的数字与以 {received} 为分母相符", "the figures of “{field}” fit the denominator {received}", "", ""),
  lowCoverage: entry("info", "{received} 的确定部分占比低，区间宽", "{received}: little of it is decided, the interval is wide", "见 internal/undetermined.csv：哪些代码使区间变宽", "see internal/undetermined.csv for the codes that make it wide"),
  fewUnits: entry("warning", "少于三个单位：{received}", "fewer than three units: {received}", "对外发布前做保密处理", "apply disclosure control before publication"),
  dominated: entry("warning", "一两家单位占绝大部分：{received}", "dominated by one or two units: {received}", "对外发布前做保密处理", "apply disclosure control before publication"),
  tooManyCells: entry("warning", "单元数 {received} 超过 {expected}", "{received} cells, more than {expected}", "减少维度，检查代码列是否选错", "use fewer dimensions and check the code column"),
  linesAsUnits: entry("info", "各行按{received}读取", "rows are read as {received}", "用 --kind units 或 --kind lines 声明", "declare it with --kind units or --kind lines"),
  groupUnknown: entry("error", "分组 {field} 中的代码不存在：{received}", "group {field}: no such code: {received}", "更正分组文件", "correct the group file"),
  nothingSelected: entry("error", "没有符合所选报告期、地区和口径的数据：{received}", "nothing is left for the chosen period, region and scope: {received}", "检查 --period、--region、--scope", "check --period, --region and --scope"),
} as const satisfies Record<string, Entry>;

export type FindingCode = keyof typeof CATALOGUE;

/** Findings whose words may hold data of single units: publishable reports print their count only. */
export const UNIT_LEVEL: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "raggedRow",
  "linesSkipped",
  "notANumber",
  "missingMarker",
  "finerThanFen",
  "amountImplausible",
  "countNotWhole",
  "negativeCount",
  "creditCodeInvalid",
  "unitIdMissing",
  "duplicateIdentical",
  "duplicateConflict",
  "approachesDiffer",
  "valueAboveRevenue",
  "withoutValue",
  "sharesByDecision",
]);
