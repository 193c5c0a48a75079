import { AGGREGATES, type Aggregate } from "../vocabulary/codelists/aggregates.js";
import { BASES } from "../vocabulary/codelists/bases.js";
import { CATEGORY_RANGES } from "../vocabulary/codelists/categoryRanges.js";
import { INDUSTRY_LEVELS } from "../vocabulary/codelists/industryLevels.js";
import { SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import { systemReason } from "../vocabulary/codelists/systemReasons.js";
import { VINTAGES } from "../vocabulary/codelists/vintages.js";
import { WHOLES } from "../vocabulary/codelists/wholes.js";
import { type Field, properName } from "../vocabulary/fields.js";
import type { Bilingual, Lang } from "../vocabulary/language.js";
import { EXPECTED_FORMS } from "./expectedForms.js";

/** A value of a finding: plain data, as JSON has it. */
export type FindingValue =
  | string
  | number
  | readonly FindingValue[]
  | { readonly [name: string]: FindingValue };

/** What a value of a finding is, and how it is written where people or programs read it. */
export interface Kind<T> {
  /** What it is called where a message is shown without data. */
  readonly name: Bilingual;
  /** As a column of findings.csv holds it: the same in every language. */
  text(value: T): string;
  /** As a message of one language says it. */
  words(value: T, lang: Lang): string;
}

/** Values of a finding by name, each with its kind. */
export type Kinds = Readonly<Record<string, Kind<unknown>>>;

/**
 * A kind of its own; without words of its own the text is what people read.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function kind<T extends FindingValue>(
  name: Bilingual,
  text: (value: T) => string,
  words: (value: T, lang: Lang) => string = text,
): Kind<T> {
  return { name, text, words };
}

/**
 * Text that is shown as it stands: what a file holds is never translated.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function text(zh: string, en: string): Kind<string> {
  return kind({ zh, en }, (value) => value);
}

/** @__NO_SIDE_EFFECTS__ */
export function number(zh: string, en: string): Kind<number> {
  return kind({ zh, en }, String);
}

/**
 * Texts one after the other.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function texts(zh: string, en: string, separator: string): Kind<readonly string[]> {
  return kind({ zh, en }, (values) => values.join(separator));
}

const EMPTY = "(空)";

/** @__NO_SIDE_EFFECTS__ */
function orEmpty<T extends FindingValue>(zh: string, en: string, text: (value: T) => string): Kind<T> {
  return kind(
    { zh, en },
    (value) => text(value) || EMPTY,
    (value, lang) => text(value) || (lang === "zh" ? "（空）" : "(empty)"),
  );
}

/**
 * Text that may be empty, which is then said.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function filled(zh: string, en: string): Kind<string> {
  return orEmpty(zh, en, (value) => value);
}

/** @__NO_SIDE_EFFECTS__ */
export function filledTexts(zh: string, en: string, separator: string): Kind<readonly string[]> {
  return orEmpty(zh, en, (values) => values.join(separator));
}

/** Two amounts beside each other, in 元 as decimal text. */
export type TwoAmounts = { readonly first: string; readonly second: string };

/** @__NO_SIDE_EFFECTS__ */
export function twoAmounts(zh: string, en: string, sign: string): Kind<TwoAmounts> {
  return kind({ zh, en }, ({ first, second }) => `${first} ${sign} ${second}`);
}

export const FILE = /* @__PURE__ */ text("文件", "file");
export const COLUMN = /* @__PURE__ */ text("列名", "column");
export const COLUMNS = /* @__PURE__ */ texts("列名", "columns", " | ");
export const CONTENT = /* @__PURE__ */ text("内容", "content");
export const LINE = /* @__PURE__ */ text("该行内容", "line");
export const CODE = /* @__PURE__ */ text("代码", "code");
export const CODES = /* @__PURE__ */ texts("代码", "codes", " ");
/** A category by its code, core and 01–05 by their names. */
export const CATEGORY = /* @__PURE__ */ kind<string>(
  { zh: "类别", en: "category" },
  (category) => category,
  (category, lang) => (CATEGORY_RANGES.has(category) ? CATEGORY_RANGES.words(category, lang) : category),
);
export const REGION = /* @__PURE__ */ text("地区", "region");
export const PERIOD = /* @__PURE__ */ text("报告期", "period");
export const PERIODS = /* @__PURE__ */ texts("报告期", "periods", " ");
export const YEAR = /* @__PURE__ */ number("年份", "year");
export const AMOUNT = /* @__PURE__ */ text("金额", "amount");
export const UNIT_OF_RECORDS = /* @__PURE__ */ text("单位", "unit");
/** A stage of the accounts by its words; a name of another kind stands as it is. */
function vintageInWords(vintage: string, lang: Lang): string {
  const stage = VINTAGES.read(vintage);
  return stage ? VINTAGES.words(stage, lang) : vintage;
}

export const VINTAGE = /* @__PURE__ */ kind<string>(
  { zh: "版本", en: "vintage" },
  (vintage) => vintage,
  vintageInWords,
);

/** Which release of a total: its vintage, day of release, basis and scope, each empty where it is not stated. */
export type ReleaseFacts = {
  readonly vintage: string;
  readonly released: string;
  readonly basis: string;
  readonly scope: string;
};

export const RELEASE = /* @__PURE__ */ kind<ReleaseFacts>(
  { zh: "版本与口径", en: "release" },
  ({ vintage, released, basis, scope }) => [vintage, released, basis, scope].filter(Boolean).join(", "),
  ({ vintage, released, basis, scope }, lang) => {
    const [ofBasis, ofScope] = [BASES.read(basis), SCOPES.read(scope)];
    const words = [
      vintageInWords(vintage, lang),
      released,
      ofBasis ? BASES.words(ofBasis, lang) : basis,
      ofScope ? SCOPES.words(ofScope, lang) : scope,
    ];
    return words.filter(Boolean).join(lang === "zh" ? "，" : ", ");
  },
);

/**
 * Releases, each as its period and vintage: `2024 final`.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function releases(zh: string, en: string, separator: string): Kind<readonly string[]> {
  const inWords = (release: string, lang: Lang) => {
    const [period = "", ...vintage] = release.split(" ");
    return [period, vintageInWords(vintage.join(" "), lang)].join(" ").trim();
  };
  return kind(
    { zh, en },
    (values) => values.join(separator),
    (values, lang) => values.map((release) => inWords(release, lang)).join(lang === "zh" ? "、" : separator),
  );
}
export const SECTOR = /* @__PURE__ */ text("部门", "sector");
export const QUANTITY = /* @__PURE__ */ text("指标", "quantity");

/** A line of a table by industry: its title and region. */
export const TABLE_LINE = /* @__PURE__ */ text("行", "line");

/** Why the system refuses a path, by its own name of the reason. */
export const REASON = /* @__PURE__ */ kind<string>(
  { zh: "原因", en: "reason" },
  (value) => value,
  systemReason,
);

/** What a parameter file should hold there: an example, values to choose from, or a form with words of its own. */
export const EXPECTED = /* @__PURE__ */ kind<string>(
  { zh: "应有内容", en: "what is expected" },
  (value) => value,
  (value, lang) => (EXPECTED_FORMS.has(value) ? EXPECTED_FORMS.words(value, lang) : value),
);

/** The part of a workbook that is damaged, or what its reader says. */
export const DAMAGED_PART = /* @__PURE__ */ kind<string>(
  { zh: "损坏之处", en: "what is damaged" },
  (value) => value,
  (value, lang) => {
    if (value !== "ZIP") return value;
    return lang === "zh" ? "压缩包目录无法读取" : "its zip directory cannot be read";
  },
);

const fieldName = (field: Field, lang: Lang) => (lang === "zh" ? properName(field) : field);

export const FIELD = /* @__PURE__ */ kind<Field>({ zh: "字段", en: "field" }, (field) => field, fieldName);

export const FIELDS = /* @__PURE__ */ kind<readonly Field[]>(
  { zh: "字段", en: "fields" },
  (fields) => fields.join(" "),
  (fields, lang) => fields.map((field) => fieldName(field, lang)).join(lang === "zh" ? "、" : " "),
);

export const SCOPE = /* @__PURE__ */ kind<Scope>(
  { zh: "统计范围", en: "scope" },
  (scope) => scope,
  SCOPES.words,
);

/** @__NO_SIDE_EFFECTS__ */
export function scopes(separator: string): Kind<readonly Scope[]> {
  return kind(
    { zh: "统计范围", en: "scopes" },
    (values) => values.join(separator),
    (values, lang) => values.map((scope) => SCOPES.words(scope, lang)).join(separator),
  );
}

export const AGGREGATE = /* @__PURE__ */ kind<Aggregate>(
  { zh: "行业口径", en: "aggregate" },
  AGGREGATES.both,
  (aggregate, lang) => AGGREGATES.words(aggregate, lang),
);

const CATEGORY_LEVEL: Bilingual = { zh: "数字经济分类", en: "category" };

/** What a control total or a series is of: `gdp`, an aggregate, a level and its code, or the growth of these. */
export const CONTROL_ITEM = /* @__PURE__ */ kind<string>(
  { zh: "核算项目", en: "item" },
  (item) => item,
  itemInWords,
);

function itemInWords(item: string, lang: Lang): string {
  const [of = "", code = ""] = item.split(":");
  if (of === "growth")
    return lang === "zh" ? `${itemInWords(code, lang)}增速` : `growth of ${itemInWords(code, lang)}`;
  if (WHOLES.has(item)) return WHOLES.words(item, lang);
  if (AGGREGATES.has(of)) return AGGREGATES.words(of, lang);
  const category = code || of;
  if (CATEGORY_RANGES.has(category)) return CATEGORY_RANGES.words(category, lang);
  if (of === "category") return `${CATEGORY_LEVEL[lang]} ${code}`;
  return INDUSTRY_LEVELS.has(of) ? `${INDUSTRY_LEVELS.words(of, lang)} ${code}` : item;
}

/** A row as it was cut into cells: how many they are, and the beginning of what stands in them. */
export const ROW = /* @__PURE__ */ kind<{ readonly cells: number; readonly shown: string }>(
  { zh: "该行", en: "row" },
  ({ cells, shown }) => `${cells}: ${shown}`,
);

/** A cell of a sheet and the formula in it. */
export const FORMULA = /* @__PURE__ */ kind<{ readonly cell: string; readonly formula: string }>(
  { zh: "公式", en: "formula" },
  ({ cell, formula }) => `${cell} =${formula}`,
);

/** How many of the records have a code that each edition knows, and the edition that they show. */
export type EditionCounts = {
  readonly edition: string;
  readonly records: number;
  readonly in2011: number;
  readonly in2017: number;
};

export const EDITION_COUNTS = /* @__PURE__ */ kind<EditionCounts>(
  { zh: "代码所示的版本", en: "edition of the codes" },
  ({ edition, records, in2011, in2017 }) =>
    `${edition} (2011: ${in2011}/${records}, 2017: ${in2017}/${records})`,
  ({ edition, records, in2011, in2017 }, lang) =>
    lang === "zh"
      ? ` ${edition} 版（${records} 条记录中，代码见于 2011 版的 ${in2011} 条，见于 2017 版的 ${in2017} 条）`
      : `${edition} (of ${records} records, ${in2011} have codes of 2011 and ${in2017} of 2017)`,
);
