import type { Account } from "../accounts/account.js";
import type { Cell } from "../cells/cell.js";
import type { Tally } from "../cells/tally.js";
import type { Classified } from "../classification/classify.js";
import type { Finding } from "../findings/findings.js";
import { type Showable, VIEW, VIEW_OPTIONS, type ViewOptions } from "../tables/protocol.js";
import type { View } from "../tables/view.js";
import { asOptions, refuse } from "../util/given.js";
import { has } from "../util/has.js";
import { accountView } from "./accountView.js";
import { classifiedView } from "./classifiedView.js";
import { findingsView } from "./findingsView.js";
import { isPlainResult } from "./result.js";
import { resultView } from "./resultView.js";
import { cellsView, tallyView } from "./tallyViews.js";

/**
 * A result as it is to be looked at: in Chinese or English, long tables at full length or shortened. Last in a notebook
 * cell it is shown as a table or chart, logged or put into a string as text.
 *
 * Results show themselves in Chinese, tables to 20 rows; `show` is for any other choice. There is no setting that a cell
 * run before could have changed: the same cell gives the same output. For a notebook in English define
 * `const en = (result) => show(result, { lang: "en" })` once.
 *
 * @param result   an account or a part of it, a tally, cells, findings, an answer of `classify`, a table or a chart,
 *                 or what `resultOf` made of any result
 * @param options  language, most rows of a table
 * @throws {TypeError} when the value is none of these
 * @example show(classify("3911"), { lang: "en" }).toString().split("\n")[0] //=> "3911 计算机整机制造 (GB/T 4754-2017) · 1 row × 5 columns"
 */
export function show(result: object, options: ViewOptions = {}): View {
  if (typeof result !== "object" || result === null) refuse("show", SHOWABLE, result);
  const view = asOptions(options, "show", VIEW_OPTIONS);
  if (VIEW in result) return (result as Showable)[VIEW](view) as View;
  if (isPlainResult(result)) return resultView(result, view);
  if (Array.isArray(result)) {
    if (result.every(isFinding)) return findingsView(result, view);
    if (result.every(isCell)) return cellsView(result, view);
  } else if (has(result, "nodes", "identity", "findings")) return accountView(result as Account, view);
  else if (has(result, "cells", "counts", "findings")) return tallyView(result as Tally, view);
  else if (has(result, "matches", "edition", "within")) return classifiedView(result as Classified, view);
  return refuse("show", SHOWABLE, result);
}

function isFinding(value: unknown): value is Finding {
  return typeof value === "object" && value !== null && has(value, "code", "severity", "sample");
}

function isCell(value: unknown): value is Cell {
  return typeof value === "object" && value !== null && has(value, "key", "methods", "measures");
}

const SHOWABLE =
  "an account or a part of it, a tally, cells, findings, an answer of classify, a table or a chart, or what resultOf made";
