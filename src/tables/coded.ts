import type { ControlTotal } from "../parameters/controlTotals.js";
import { controlWords, itemWords, releaseWords, vintageWords } from "../parameters/itemWords.js";
import type { Release } from "../parameters/release.js";
import { RANGE_CODES } from "../vocabulary/codelists/categoryRanges.js";
import type { CodeList } from "../vocabulary/codelists/codeList.js";
import type { Scope } from "../vocabulary/codelists/scopes.js";
import type { Bilingual } from "../vocabulary/language.js";
import { periodTextInWords } from "../vocabulary/periodWords.js";
import type { Coded } from "./cellValue.js";

/** A cell of a coded value that machines read as `id` and people in words; where both are one, the text alone. */
function cellOf(id: string, words: Bilingual): Coded | string {
  return words.zh === id && words.en === id ? id : { id, ...words };
}

/** A value of a code list. */
export function codedCell<Id extends string>(list: CodeList<Id>, id: Id): Coded {
  return { id, ...list.of(id) };
}

/** A text of a file: in words where the list has it, else as it stands. */
export function textCell(list: CodeList, text: string): Coded | string {
  const id = list.read(text);
  return id === undefined ? text : { id: text, ...list.of(id) };
}

/** What a control total or a series is of. */
export function itemCell(item: string): Coded | string {
  return cellOf(item, itemWords(item));
}

/** The stage of the accounts of a figure. */
export function vintageCell(vintage: string): Coded | string {
  return cellOf(vintage, vintageWords(vintage));
}

/** A release: its stage and date. */
export function releaseCell(release: Pick<Release, "vintage" | "released">): Coded | string {
  return cellOf([release.vintage, release.released].filter(Boolean).join(" "), releaseWords(release));
}

/**
 * A published total beside a figure.
 *
 * @param scope  scope of the figure
 * @param id     how machines read it
 */
export function controlCell(control: ControlTotal, scope: Scope, id: string): Coded {
  return { id, ...controlWords(control, scope) };
}

/** A period, by its text or by what a text of a file names; empty for none. */
export function periodCell(period: string | undefined): Coded | string {
  return period === undefined ? "" : cellOf(period, periodTextInWords(period));
}

/** Code of a category; core and core + 05 as the range that they are. */
export function categoryCell(code: string): Coded | string {
  return RANGE_CODES.has(code) ? codedCell(RANGE_CODES, code) : code;
}
