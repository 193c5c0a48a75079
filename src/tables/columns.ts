import type { Account } from "../accounts/account.js";
import type { Quantity } from "../accounts/entries/quantities.js";
import { isTouched } from "../accounts/intervals/intervalRule.js";
import type { Bilingual } from "../vocabulary/language.js";
import type { Column } from "./contents.js";
import { REASONS } from "./reasons.js";
import type { Bounds, CellValue } from "./statTable.js";

/** Money: people read 亿元, CSV holds 元 to the 分. */
export const YI = {
  unit: { zh: "亿元", en: "100 million yuan" },
  divisor: "100000000",
  decimals: 2,
  csv: { divisor: "1", decimals: 2 },
} as const;

export const YUAN = { unit: { zh: "元", en: "yuan" }, decimals: 2 } as const;

export const PERCENT = { unit: { zh: "%", en: "%" }, divisor: "0.01" } as const;

export const FLOAT_NOTE: Bilingual = {
  zh: "含以双精度浮点计算的数字（投入产出代数、增长核算），非精确小数。",
  en: "Figures of input–output algebra and growth accounting are computed in float64; not exact decimals.",
};

/** City figures are trial calculations unless their maker says otherwise. */
export const TRIAL: Bilingual = {
  zh: "试算，非法定核算数",
  en: "Trial calculation, not an official account",
};

export function text(key: string, zh: string, en: string): Column {
  return { key, label: { zh, en }, kind: "text" };
}

/** A code for machines: in CSV and JSON, not in what people read. */
export function code(key: string, zh: string, en: string): Column {
  return { ...text(key, zh, en), forMachines: true };
}

export function interval(key: string, zh: string, en: string, format: Partial<Column>): Column {
  return { key, label: { zh, en }, kind: "interval", ...format };
}

export function number(key: string, zh: string, en: string, format: Partial<Column>): Column {
  return { key, label: { zh, en }, kind: "number", ...format };
}

export function has(account: Account, quantity: Quantity): boolean {
  let known = quantitiesIn.get(account);
  if (!known) {
    known = new Map();
    quantitiesIn.set(account, known);
  }
  let present = known.get(quantity);
  if (present === undefined) {
    present = account.entries.some((entry) => entry.quantities.has(quantity));
    known.set(quantity, present);
  }
  return present;
}

/** Asked for every row of a table: the entries of an account are gone through once a quantity. */
const quantitiesIn = new WeakMap<Account, Map<Quantity, boolean>>();

/** Whether the input has places of ready-made totals alone. */
function hasUnnamed({ entries }: Account): boolean {
  let any = unnamedIn.get(entries);
  if (any === undefined) {
    any = entries.some((entry) => entry.unnamed !== undefined);
    unnamedIn.set(entries, any);
  }
  return any;
}

/** Asked for every figure that nothing touches. */
const unnamedIn = new WeakMap<Account["entries"], boolean>();

/** Ready-made totals say nothing of the categories they do not name: no figure, rather than zero. */
export function stated(account: Account, bounds: Bounds | undefined): CellValue {
  return (bounds === undefined || !isTouched(bounds)) && hasUnnamed(account) ? REASONS.notNamed : bounds;
}
