import { type CountUnit, countUnit, type MoneyUnit, moneyUnit } from "../numbers/money.js";
import { asText } from "../util/given.js";
import { nfkc } from "../util/nfkc.js";
import { readCodeHeader } from "../vocabulary/codeHeaders.js";
import { type Field, fieldNamed, isCountField, isMoneyField } from "../vocabulary/fields.js";

/** What one header cell means: a field, and the unit it states. */
export interface HeaderMeaning {
  /** The field that the column holds. */
  readonly field: Field;
  /** Unit that the header states. */
  readonly unit: MoneyUnit | CountUnit | undefined;
  /** 损失以“—”号记: write-downs carry a minus, so the item's sign is turned. */
  readonly lossesNegative: boolean;
  /** Edition of GB/T 4754 that the header states of its codes or names. */
  readonly edition?: string;
}

/** No form names a column at greater length. */
export const LONGEST_NAME = 400;
const REMARK = /(损失|亏损)以[“"'‘]?[-—–－‐][”"'’]?号?(记|填列|表示)?/u;
const PREVIOUS = /^(上年同期|上年|去年同期|去年)[;,_]?|[;,]?(上年同期|上年|去年同期)$/u;
const CURRENT = /[;,](本年|本期|本年累计|1-本月|期末|年末)$/u;

/**
 * Reads a header as the national forms write it: `营业收入;本年`, `应付职工薪酬（本年贷方累计发生额）;本年`,
 * `其中：本年折旧211;本年`, `营业收入（千元）`, both widths of brackets, blanks inside, and English names.
 *
 * @returns the meaning, or undefined when the name is not known (a mapping file may name it)
 * @example readHeader("营业收入（千元）")?.field //=> "revenue"
 */
export function readHeader(header: string): HeaderMeaning | undefined {
  const text = asText(header, "readHeader: header");
  if (text.length > LONGEST_NAME || !/\p{L}/u.test(text)) return undefined;
  const { name, unit, lossesNegative } = parts(text);
  const previous = PREVIOUS.test(name);
  const code = readCodeHeader(text);
  const field = code?.field ?? lookUp(name.replace(PREVIOUS, "").replace(CURRENT, ""));
  if (!field) return undefined;
  const meant = previous ? previousOf(field) : field;
  if (!meant) return undefined;
  return {
    field: meant,
    unit: acceptUnit(meant, unit),
    lossesNegative,
    ...(code && { edition: code.edition }),
  };
}

/** What a header states besides its name, where a mapping says what the name means. */
export function readMapped(text: string, field: Field): HeaderMeaning {
  const { unit, lossesNegative } = parts(text);
  const code = readCodeHeader(text);
  return { field, unit: acceptUnit(field, unit), lossesNegative, ...(code && { edition: code.edition }) };
}

/** Name, unit and the remark on the sign. */
function parts(text: string) {
  const plain = nfkc(text).replace(/[\s\p{Cf}]+/gu, "");
  const stated = takeUnit(
    plain
      .replace(REMARK, "")
      .replace(/\(\)/gu, "")
      .replace(/\(Q[A-Z]\d{1,4}\)$/u, ""),
  );
  return { ...stated, lossesNegative: REMARK.test(plain) };
}

function previousOf(field: Field): Field | undefined {
  if (field === "valueAdded") return "previousValueAdded";
  return field === "revenue" ? "previousRevenue" : undefined;
}

/** A unit in brackets, after a colon or comma, or as the name's ending: 固定资产合计千元. */
function takeUnit(name: string): { name: string; unit: string | undefined } {
  const bracket = /\((?:单位:)?([^()]+)\)/gu;
  for (const match of name.matchAll(bracket)) {
    const unit = match[1] ?? "";
    if (moneyUnit(unit) ?? countUnit(unit)) return { name: name.replace(match[0], ""), unit };
  }
  const ending =
    /[;,_/:]?(?:单位:)?(万亿元|亿元|千万元|百万元|万元|千元|元|万人|千人|人|万个|个|万户|户|万家|家)$/u.exec(
      name,
    );
  const head = ending ? name.slice(0, ending.index) : name;
  if (ending && !fieldNamed(fold(name)) && fieldNamed(fold(head))) return { name: head, unit: ending[1] };
  const english = /^([^()]*?[a-z])_?\(?(yuan|thousandyuan|millionyuan)\)?$/iu.exec(name);
  if (english?.[1]) return { name: english[1], unit: english[2]?.replace(/yuan/iu, " yuan").trim() };
  return { name, unit: undefined };
}

function acceptUnit(field: Field, unit: string | undefined): MoneyUnit | CountUnit | undefined {
  if (unit === undefined) return undefined;
  if (isMoneyField(field)) return moneyUnit(unit);
  return isCountField(field) ? countUnit(unit) : undefined;
}

function lookUp(name: string): Field | undefined {
  const candidates = [
    name,
    name.replace(/^其中[::]/u, ""),
    name.replace(/^[^:]*其中[::]/u, ""),
    name.replace(/^[-\d.、一二三四五六七八九十]+[.、]/u, ""),
  ];
  for (const each of candidates) {
    const found = fieldNamed(fold(each)) ?? fieldNamed(fold(each).replace(/(?<!\d)\d{1,3}$/u, ""));
    if (found) return found;
  }
  return undefined;
}

function fold(name: string): string {
  return name.replace(/[()_\s-]/gu, "").toLowerCase();
}
