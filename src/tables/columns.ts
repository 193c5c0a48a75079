import type { Bilingual } from "../vocabulary/language.js";
import type { Column } from "./contents.js";

/** Money: people read 亿元, CSV holds 元 to the 分. */
export const YI = {
  unit: { zh: "亿元", en: "100 million yuan" },
  divisor: "100000000",
  decimals: 2,
  csv: { divisor: "1", decimals: 2, unit: { zh: "元", en: "yuan" } },
} as const;

export const YUAN = { unit: { zh: "元", en: "yuan" }, decimals: 2 } as const;

export const PERCENT = { unit: { zh: "%", en: "%" }, divisor: "0.01" } as const;

/** A share that people read to one decimal. */
export const SHARE = { ...PERCENT, decimals: 1 } as const;

/** What others published, with their digits. */
export const PUBLISHED_YI = { ...YI, means: "published", asPublished: true } as const;

/** Enterprises and establishments: whole. */
export const UNITS = { unit: { zh: "家", en: "number" }, decimals: 0 } as const;

/** Units as their value added is split by shares: no count of enterprises. */
export const SPLIT_UNITS = { unit: { zh: "家，按份额折算", en: "number split by shares" } } as const;

export const PERSONS = { unit: { zh: "人", en: "persons" }, decimals: 0 } as const;

/** Records, whatever they are of. */
export const RECORDS = { means: "rowCount", decimals: 0 } as const;

export const FLOAT_NOTE: Bilingual = {
  zh: "含以双精度浮点计算的数字（投入产出代数、增长核算），非精确小数。",
  en: "Figures of input–output algebra and growth accounting are computed in float64; not exact decimals.",
};

export function text(key: string, zh: string, en: string, format: Partial<Column> = {}): Column {
  return { key, label: { zh, en }, kind: "text", means: "name", ...format };
}

/** A code for machines: in CSV and JSON, not in what people read. */
export function code(key: string, zh: string, en: string, format: Partial<Column> = {}): Column {
  return { ...text(key, zh, en, format), forMachines: true };
}

export function interval(key: string, zh: string, en: string, format: Partial<Column> = {}): Column {
  return { key, label: { zh, en }, kind: "interval", means: "figure", ...format };
}

export function number(key: string, zh: string, en: string, format: Partial<Column> = {}): Column {
  return { key, label: { zh, en }, kind: "number", means: "figure", ...format };
}
