import { lazy } from "../../util/lazy.js";
import { chapterOf } from "../definition.js";
import { AMOUNT, CATEGORY, CONTROL_ITEM, PERIOD, QUANTITY, releases, SCOPE, text, texts } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("growth");

/** Change over time, and revisions. */
export const growthFindings = /* @__PURE__ */ lazy(() => ({
  levelMissing: define({
    severity: "warning",
    values: { item: CONTROL_ITEM, wanted: releases("所需的期与版本", "period and vintage wanted", " ") },
    cases: { there: releases("已有的期与版本", "periods and vintages there", ", ") },
    zh: ({ item, wanted, there }) => `序列 ${item} 没有 ${wanted} 的数据；有：${there}`,
    en: ({ item, wanted, there }) => `the series ${item} has no figure for ${wanted}; there are: ${there}`,
    advice: {
      zh: "补充该期数据，或指明已有的发布口径",
      en: "add the figure, or name a release that is there",
    },
    field: ({ item }) => item,
    expected: ({ wanted }) => wanted,
    received: ({ there }) => there,
  }),
  priceUnlinked: define({
    severity: "warning",
    values: { item: CONTROL_ITEM, period: PERIOD, base: text("基期", "base period") },
    cases: { known: texts("已有的指数", "indices there", ", ") },
    zh: ({ item, period, base, known }) =>
      `${item} 的价格指数推不出 ${period}/${base}，没有可比价增速；文件中有：${known}`,
    en: ({ item, period, base, known }) =>
      `no price index of ${item} for ${period}/${base} can be had, and so no rate at comparable prices; the file has ${known}`,
    advice: {
      zh: "补上这两期的指数，或两期同一基期（如 2010=100）的指数",
      en: "add the index between the two periods, or those of both over one base (2010 = 100)",
    },
    field: ({ item }) => item,
    expected: ({ period, base }) => `${period}/${base}`,
    received: ({ known }) => known,
  }),
  growthBase: define({
    severity: "warning",
    values: { item: CONTROL_ITEM, base: text("基期", "base period") },
    cases: { from: AMOUNT, to: text("本期金额", "amount now") },
    zh: ({ item, base, from, to }) =>
      `${item} 的基期 ${base} 为零、为负或接近零（${from} → ${to} 元），不计算增速`,
    en: ({ item, base, from, to }) =>
      `the base of ${item} in ${base} is zero, negative or near zero (${from} → ${to} yuan): no rate is given`,
    advice: { zh: "改用绝对变化量说明", en: "state the change itself instead" },
    field: ({ item }) => item,
    expected: ({ base }) => base,
    received: ({ from, to }) => `${from} → ${to}`,
  }),
  wholeStill: define({
    severity: "warning",
    values: { item: CONTROL_ITEM },
    cases: { from: AMOUNT, to: text("本期金额", "amount now") },
    zh: ({ item, from, to }) =>
      `${item} 几乎不变或下降（${from} → ${to} 元），不计算各部分对它的贡献率；拉动照常给出`,
    en: ({ item, from, to }) =>
      `${item} hardly moved or fell (${from} → ${to} yuan): no contribution to it is given; pulls are`,
    advice: {
      zh: "引用拉动的百分点，或说明绝对变化量",
      en: "quote the pull in percentage points, or the changes themselves",
    },
    field: ({ item }) => item,
    received: ({ from, to }) => `${from} → ${to}`,
  }),
  periodsApart: define({
    severity: "error",
    values: { expected: text("应为的上期", "previous period expected") },
    cases: { current: text("本期", "this period"), previous: text("上期", "previous period") },
    unread: true,
    zh: ({ current, previous, expected }) =>
      `两期不能同口径比较：本期与上期为 ${current} / ${previous}，上期应为 ${expected}（种类相同，相距一年或 --apart 所述）`,
    en: ({ current, previous, expected }) =>
      `the two periods cannot be compared like for like: they are ${current} / ${previous} (this / previous), and the previous one should be ${expected}, of the same kind, a year or what --apart states before`,
    advice: {
      zh: "检查文件及其先后；用 --period、--base 指明两期，相距不是一年时用 --apart（如 3y、1q）",
      en: "check the files and their order; name the periods with --period and --base, and another distance with --apart (3y, 1q)",
    },
    expected: ({ expected }) => expected,
    received: ({ current, previous }) => `${current} / ${previous}`,
  }),
  scopesApart: define({
    severity: "error",
    cases: { current: SCOPE, previous: SCOPE },
    unread: true,
    zh: ({ current, previous }) =>
      `两期的统计范围不同，不能同口径比较（本期 / 上期）：${current} / ${previous}`,
    en: ({ current, previous }) =>
      `the scopes of the two files differ, and nothing was compared (this / previous): ${current} / ${previous}`,
    advice: {
      zh: "给出同一范围的文件，或用 --scope 只取一种范围",
      en: "give files of one scope, or choose one with --scope",
    },
    received: ({ current, previous }) => `${current} / ${previous}`,
  }),
  unitsUnpaired: define({
    severity: "error",
    values: { previous: texts("上期的单位", "units of the previous file", ", ") },
    cases: { current: texts("本期的单位", "units of this file", ", ") },
    unread: true,
    zh: ({ current, previous }) => `没有一个单位在两期都有：本期 ${current}；上期 ${previous}`,
    en: ({ current, previous }) =>
      `no unit stands in both files: this file ${current}; previous file ${previous}`,
    advice: {
      zh: "检查两期单位标识是否同一种（统一社会信用代码、单位名称）；按行业汇总的表不能匹配，用 --controls 给出水平",
      en: "check that both identify units in the same way (credit code, name); tables by industry have no units to pair: give levels with --controls",
    },
    expected: ({ previous }) => previous,
    received: ({ current }) => current,
  }),
  previousAmountsMissing: define({
    severity: "error",
    cases: { units: texts("单位", "units", ", ") },
    unread: true,
    zh: ({ units }) => `没有一行同时有本期数和上年同期数：${units}`,
    en: ({ units }) => `no row states an amount of this period and of a year before: ${units}`,
    advice: {
      zh: "补上上年同期的列（如 上年同期营业收入），或用 --previous 给出上期单位文件",
      en: "add a column of a year before (上年同期营业收入), or give the units of the previous period with --previous",
    },
    received: ({ units }) => units,
  }),
  growthUndecided: define({
    severity: "warning",
    values: { quantity: QUANTITY },
    cases: { category: CATEGORY },
    zh: ({ quantity, category }) => `${quantity}：部分类别尚有未定部分，增速只依据已确定部分：${category}`,
    en: ({ quantity, category }) =>
      `${quantity}: part of a category is undetermined; the rate rests on what is decided: ${category}`,
    advice: { zh: "用系数文件或再识别缩小未定部分", en: "narrow it with shares or re-identification" },
    field: ({ quantity }) => quantity,
    received: ({ category }) => category,
  }),
  growthPublished: define({
    severity: "warning",
    values: { item: CONTROL_ITEM, published: text("公布增速", "published rate") },
    cases: { computed: texts("计算结果与版本", "rate computed, and vintages", " ") },
    zh: ({ item, published, computed }) =>
      `${item} 公布增速 ${published} %，按所给水平计算为 ${computed}：基期已修订、口径不同或按可比价`,
    en: ({ item, published, computed }) =>
      `${item}: published growth ${published} %, the levels given make ${computed}: a revised base, another sample or comparable prices`,
    advice: {
      zh: "查看隐含基期，找到当时所用的基数",
      en: "look at the implied base and find the release that was used",
    },
    field: ({ item }) => item,
    expected: ({ published }) => `${published} %`,
    received: ({ computed }) => computed,
  }),
}));
