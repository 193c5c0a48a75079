import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { isField, properName } from "../vocabulary/fields.js";
import type { FindingCode } from "./catalogue.js";

/**
 * Values of findings that are the program's own, not the data's, in the words of each language. What a file holds is
 * never translated: it is shown as it stands.
 */
const WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  // Why a file cannot be read or written, by the system's own names.
  EACCES: { zh: "没有权限（EACCES）", en: "permission denied (EACCES)" },
  EPERM: { zh: "不允许这样做（EPERM）", en: "not permitted (EPERM)" },
  ELOOP: { zh: "链接互相指向（ELOOP）", en: "links that lead in a circle (ELOOP)" },
  ENAMETOOLONG: { zh: "文件名过长（ENAMETOOLONG）", en: "the name is too long (ENAMETOOLONG)" },
  ENOENT: { zh: "不存在（ENOENT）", en: "it does not exist (ENOENT)" },
  ENOTDIR: { zh: "路径中有一段不是文件夹（ENOTDIR）", en: "a part of the path is no folder (ENOTDIR)" },
  EEXIST: {
    zh: "该处已有同名的文件或失效的链接（EEXIST）",
    en: "a file or a dangling link of that name stands there (EEXIST)",
  },
  EISDIR: { zh: "是文件夹（EISDIR）", en: "it is a folder (EISDIR)" },
  EIO: { zh: "读写出错，介质或系统故障（EIO）", en: "input/output error of the disk or system (EIO)" },
  ENOSPC: { zh: "磁盘已满（ENOSPC）", en: "the disk is full (ENOSPC)" },
  EDQUOT: { zh: "磁盘配额已用完（EDQUOT）", en: "the disk quota is used up (EDQUOT)" },
  EROFS: { zh: "所在磁盘只读（EROFS）", en: "the disk is read-only (EROFS)" },
  EMFILE: { zh: "打开的文件太多（EMFILE）", en: "too many open files (EMFILE)" },
  EXDEV: { zh: "该处是另一块磁盘或挂载点（EXDEV）", en: "another disk is mounted there (EXDEV)" },
  ENOTEMPTY: { zh: "文件夹不为空（ENOTEMPTY）", en: "the folder is not empty (ENOTEMPTY)" },
  EBUSY: {
    zh: "正被其他程序使用，或是挂载点（EBUSY）",
    en: "in use by another program, or a mount point (EBUSY)",
  },
  FIFO: { zh: "管道", en: "a pipe" },
  socket: { zh: "套接字", en: "a socket" },
  device: { zh: "设备", en: "a device" },
  // What parameter files are expected to hold.
  "0 … 1, ≤ 6 decimals": { zh: "0 到 1 之间、最多六位小数", en: "0 to 1, at most six decimals" },
  "≥ 0, ≤ 6 decimals": { zh: "不小于 0、最多六位小数", en: "0 or more, at most six decimals" },
  decimal: { zh: "十进制数字", en: "a decimal number" },
  "元 … 亿元": { zh: "元、千元、万元、百万元或亿元", en: "元, 千元, 万元, 百万元 or 亿元" },
  "≠ 单位 unit": { zh: "单位标识和名称以外的列", en: "a column other than the unit's identifier or name" },
  "category + share": { zh: "category 与 share 都填", en: "both category and share" },
  "(空)": { zh: "（空）", en: "(empty)" },
  ZIP: { zh: "压缩包目录无法读取", en: "its zip directory cannot be read" },
};

const SCOPES: Readonly<Record<string, string>> = {
  all: "全部单位",
  aboveThreshold: "规上",
  belowThreshold: "规下",
};

/** Findings whose values are names of fields, of scopes, or a Chinese and an English name side by side. */
const OF_FIELDS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "columnAmbiguous",
  "columnDuplicated",
  "mappingUnmatched",
  "statementsIncomplete",
  "subtotalBaseUnsplit",
]);
const OF_SCOPES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "scopeIncomplete",
  "scopeLeftOut",
  "scopeMixture",
  "scopesApart",
  "controlScope",
  "controlForced",
]);
const OF_CONTROLS: ReadonlySet<FindingCode> = new Set<FindingCode>(["recordsExceedControl", "wholeStill"]);
const OF_TWO_NAMES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "zeroDenominator",
  "denominatorFromCells",
]);

const OF_BOTH: ReadonlySet<FindingCode> = new Set<FindingCode>(["claimDenominator", "claimFits"]);
const UNIT = { zh: "亿元", en: "× 100 million yuan" };
const PHRASES: readonly { readonly zh: string; readonly en: string }[] = [
  { zh: "全部单位", en: "all units," },
  { zh: "规模以上", en: "above-threshold" },
  { zh: "规模以下", en: "below-threshold" },
  ...AGGREGATES.codes,
];

/** Of a text that names things in both languages one after the other, the words of one. */
function ofBoth(value: string, lang: "zh" | "en"): string {
  const single = PHRASES.reduce(
    (text, { zh, en }) => text.replace(`${zh} ${en}`, lang === "zh" ? zh : en),
    value,
  );
  if (lang === "en") return single.replaceAll(UNIT.zh, UNIT.en);
  // A control total begins with the name of its item.
  return single.replace(/^[a-z]+(?= )/, (item) => {
    const aggregate = AGGREGATES.ids.find((each) => each === item);
    return aggregate ? AGGREGATES.of(aggregate).zh : item === "gdp" ? "地区生产总值" : item;
  });
}

const OF_EDITIONS: ReadonlySet<FindingCode> = new Set<FindingCode>(["editionMismatch", "editionDetected"]);

/** `2011 (2011: 3/3, 2017: 1/3)`: how many of the records have a code that each edition knows. */
function editionsInWords(value: string, lang: "zh" | "en"): string {
  const [, edition, older, of, newer] =
    /^(\d{4}) \(2011: (\d+)\/(\d+), 2017: (\d+)\/\d+\)$/.exec(value) ?? [];
  if (edition === undefined) return value;
  return lang === "zh"
    ? ` ${edition} 版（${of} 条记录中，代码见于 2011 版的 ${older} 条，见于 2017 版的 ${newer} 条）`
    : `${edition} (of ${of} records, ${older} have codes of 2011 and ${newer} of 2017)`;
}

const LEVELS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  section: { zh: "门类", en: "section" },
  division: { zh: "大类", en: "division" },
  category: { zh: "数字经济分类", en: "category" },
};

/** What a control total is of: `gdp`, an aggregate, or a level and its code. */
function controlInWords(item: string, lang: "zh" | "en"): string {
  const [kind = "", code = ""] = item.split(":");
  if (kind === "gdp") return lang === "zh" ? "地区生产总值" : "GDP";
  const aggregate = AGGREGATES.ids.find((each) => each === kind);
  if (aggregate) return AGGREGATES.of(aggregate)[lang];
  const level = Object.hasOwn(LEVELS, kind) ? LEVELS[kind]?.[lang] : undefined;
  return level ? `${level} ${code}` : item;
}

/** A value as a person of that language reads it. */
export function inWords(value: string, lang: "zh" | "en"): string {
  return Object.hasOwn(WORDS, value) ? (WORDS[value]?.[lang] ?? value) : value;
}

/** A value of a finding in the words of a language; `received` of a column is what the file holds and stays. */
export function valueInWords(
  code: FindingCode,
  name: "field" | "expected" | "received",
  value: string,
  lang: "zh" | "en",
): string {
  const each = (translated: (token: string) => string) => value.replace(/[A-Za-z]+/g, translated);
  if (OF_BOTH.has(code)) return ofBoth(value, lang);
  if (OF_EDITIONS.has(code) && name === "received") return editionsInWords(value, lang);
  if (OF_CONTROLS.has(code) && name === "field") return controlInWords(value, lang);
  if (OF_TWO_NAMES.has(code) && name === "field")
    return lang === "zh" ? (value.split(" ", 1)[0] ?? "") : value.replace(/^\S+ /u, "");
  if (lang === "en") return inWords(value, lang);
  if (OF_FIELDS.has(code) && name !== "received")
    return each((token) => (isField(token) ? properName(token) : token)).replaceAll(" ", "、");
  if (OF_SCOPES.has(code))
    return each((token) => (Object.hasOwn(SCOPES, token) ? (SCOPES[token] ?? token) : token));
  return inWords(value, lang);
}
