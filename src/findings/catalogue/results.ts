import { lazy } from "../../util/lazy.js";
import { CLAIM, DENOMINATOR, IMPLIED } from "../claimKinds.js";
import { chapterOf } from "../definition.js";
import { CATEGORY, number, text, texts } from "../kinds.js";

const define = /* @__PURE__ */ chapterOf("results");

/** Results, and what they can bear. */
export const resultFindings = /* @__PURE__ */ lazy(() => ({
  claimDenominator: define({
    severity: "warning",
    values: { claim: CLAIM, implied: IMPLIED },
    cases: { denominator: DENOMINATOR },
    zh: ({ claim, denominator, implied }) =>
      `“${claim}”：按其表述，分母为 ${denominator}；但所印数字要求分母在 ${implied} 之间`,
    en: ({ claim, denominator, implied }) =>
      `“${claim}”: as worded its denominator is ${denominator}, but its printed figures need one between ${implied}`,
    advice: { zh: "引用时写明实际的分母", en: "name the denominator that was really used when quoting it" },
    field: ({ claim }) => claim,
    expected: ({ implied }) => implied,
    received: ({ denominator }) => denominator,
  }),
  claimFits: define({
    severity: "info",
    values: { claim: CLAIM },
    cases: { denominator: DENOMINATOR },
    reported: true,
    zh: ({ claim, denominator }) => `“${claim}”的数字与以 ${denominator} 为分母相符`,
    en: ({ claim, denominator }) => `the figures of “${claim}” fit the denominator ${denominator}`,
    advice: {
      zh: "不必处理；引用该表述时写明这一分母",
      en: "nothing to do; name this denominator when quoting the sentence",
    },
    field: ({ claim }) => claim,
    received: ({ denominator }) => denominator,
  }),
  lowCoverage: define({
    severity: "info",
    cases: { category: CATEGORY, coverage: text("确定比重", "decided part") },
    zh: ({ category, coverage }) => `${category} ${coverage} % 的确定部分占比低，区间宽`,
    en: ({ category, coverage }) =>
      `${category} ${coverage} %: little of it is decided, the interval is wide`,
    advice: {
      zh: "见 internal/undetermined.csv：哪些代码使区间变宽",
      en: "see internal/undetermined.csv for the codes that make it wide",
    },
    received: ({ category, coverage }) => `${category} ${coverage} %`,
  }),
  fewUnits: define({
    severity: "warning",
    cases: { cell: text("表中的格", "cell of a table") },
    zh: ({ cell }) => `少于三个单位：${cell}`,
    en: ({ cell }) => `fewer than three units: ${cell}`,
    advice: { zh: "对外发布前做保密处理", en: "apply disclosure control before publication" },
    received: ({ cell }) => cell,
  }),
  dominated: define({
    severity: "warning",
    cases: { cell: text("表中的格", "cell of a table") },
    zh: ({ cell }) => `一两家单位占绝大部分：${cell}`,
    en: ({ cell }) => `dominated by one or two units: ${cell}`,
    advice: { zh: "对外发布前做保密处理", en: "apply disclosure control before publication" },
    received: ({ cell }) => cell,
  }),
  tooManyCells: define({
    severity: "warning",
    values: { most: number("上限", "limit") },
    cases: { cells: number("组数", "number of groups") },
    zh: ({ cells, most }) => `按行业、地区、分组列等汇总后仍有 ${cells} 组，超过 ${most} 组`,
    en: ({ cells, most }) =>
      `summed by industry, region and the chosen columns there are ${cells} groups, more than ${most}`,
    advice: {
      zh: "减少 --by 的列；检查是否误把名称或说明列当成代码列",
      en: "name fewer columns in --by, and check that no column of names or remarks was taken for the code",
    },
    expected: ({ most }) => most,
    received: ({ cells }) => cells,
  }),
  rowsAreUnits: define({
    severity: "info",
    zh: () => "未声明行的含义，按每行一个单位读取",
    en: () => "not declared what a row is; read as one unit a row",
    advice: {
      zh: "用 --kind units 或 --kind lines 声明",
      en: "declare it with --kind units or --kind lines",
    },
  }),
  rowsAreLines: define({
    severity: "info",
    zh: () => "未声明行的含义，按每行一个行业的汇总读取",
    en: () => "not declared what a row is; read as one line of a table by industry a row",
    advice: {
      zh: "用 --kind units 或 --kind lines 声明",
      en: "declare it with --kind units or --kind lines",
    },
  }),
  nothingSelected: define({
    severity: "error",
    cases: { selection: texts("所选", "what was chosen", " ") },
    zh: ({ selection }) => `没有符合所选报告期、地区和口径的数据：${selection}`,
    en: ({ selection }) => `nothing is left for the chosen period, region and scope: ${selection}`,
    advice: { zh: "检查 --period、--region、--scope", en: "check --period, --region and --scope" },
    received: ({ selection }) => selection,
  }),
}));
