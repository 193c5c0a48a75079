import { nfkc } from "../util/nfkc.js";
/** How many 分 one unit of money holds, as a power of ten, and how many persons or units a counting unit holds. */
export const MONEY_UNITS = {
  元: 2,
  千元: 5,
  万元: 6,
  百万元: 8,
  千万元: 9,
  亿元: 10,
  万亿元: 14,
} as const;
export const COUNT_UNITS = {
  个: 0,
  家: 0,
  户: 0,
  人: 0,
  千人: 3,
  万人: 4,
  万个: 4,
  万家: 4,
  万户: 4,
} as const;

/** Units of money that headers and options may state: 元, 千元, 万元, 亿元. */
export type MoneyUnit = keyof typeof MONEY_UNITS;
/** Units of counts that headers may state: 个, 千人, 万户. */
export type CountUnit = keyof typeof COUNT_UNITS;

const ALIASES: Readonly<Record<string, MoneyUnit | CountUnit>> = {
  yuan: "元",
  rmb: "元",
  cny: "元",
  人民币元: "元",
  "thousand yuan": "千元",
  "1000 yuan": "千元",
  "10000 yuan": "万元",
  "10 thousand yuan": "万元",
  "million yuan": "百万元",
  "100 million yuan": "亿元",
  亿: "亿元",
  万: "万元",
  "trillion yuan": "万亿元",
  persons: "人",
  person: "人",
  units: "个",
};

const BY_ALIAS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ /* @__PURE__ */ Object.entries(ALIASES).map(([name, unit]) => [
    name.replace(/\s+/gu, ""),
    unit,
  ]),
);

/** The declared unit a text names, or undefined: never a guess from the size of the figures. */
export function moneyUnit(text: string): MoneyUnit | undefined {
  const name = canonical(text);
  return Object.hasOwn(MONEY_UNITS, name) ? (name as MoneyUnit) : undefined;
}

export function countUnit(text: string): CountUnit | undefined {
  const name = canonical(text);
  return Object.hasOwn(COUNT_UNITS, name) ? (name as CountUnit) : undefined;
}

/** What a unit may also be called. */
export function namesOfUnit(unit: MoneyUnit | CountUnit): readonly string[] {
  return Object.keys(ALIASES).filter((text) => ALIASES[text] === unit);
}

function canonical(text: string): string {
  const trimmed = nfkc(text).trim();
  const key = trimmed.toLowerCase().replace(/\s+/gu, "");
  return BY_ALIAS.get(key) ?? trimmed;
}
