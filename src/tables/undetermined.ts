import type { Account } from "../accounts/account.js";
import { FEWEST_UNITS } from "../accounts/disclosure.js";
import type { UndeterminedCode } from "../accounts/undetermined.js";
import { missing } from "../figures/missing.js";
import { Decimal } from "../numbers/decimal.js";
import { CANDIDATES } from "../vocabulary/codelists/candidates.js";
import { REASONS } from "../vocabulary/codelists/reasons.js";
import type { Lang } from "../vocabulary/language.js";
import type { CellValue, Coded } from "./cellValue.js";
import { categoryCell } from "./coded.js";
import { RECORDS, YI, YUAN } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

const TITLE = { zh: "使区间变宽的代码", en: "Codes that make the intervals wide" };

const column = /* @__PURE__ */ columnsOf<UndeterminedCode>();

const codeColumn = () => column.text("code", "行业代码", "Code", ({ code }) => categoryCell(code));
const candidatesColumn = () =>
  column.text("candidates", "候选", "Candidates", ({ candidates }) => candidatesCell(candidates));

/** The codes whose value added is not decided, by how much they widen the figures. */
export function undeterminedTable(account: Account): StatTable {
  const columns = [
    codeColumn(),
    column.text("text", "原文", "As written", (item) => item.text),
    column.number("records", "记录数", "Records", ({ records }) => new Decimal(records), RECORDS),
    candidatesColumn(),
    column.number("positive", "使上界增加", "Widens high by", ({ positive }) => positive, YUAN),
    column.number("negative", "使下界减少", "Widens low by", ({ negative }) => negative, YUAN),
  ];
  return tableOf("undetermined", TITLE, columns, account.undetermined);
}

/** How many codes the report names. */
const WIDEST = 10;

/** An amount that rests on too few records could be read off. */
function publishable({ records }: UndeterminedCode, amount: Decimal): CellValue {
  return records >= FEWEST_UNITS ? amount : missing("fewRecords");
}

/** The widest codes as a report may print them: one that rests on too few records without amounts. */
export function widestTable(account: Account): StatTable {
  const columns = [
    codeColumn(),
    candidatesColumn(),
    column.number("positive", "使上界增加", "Widens high by", (item) => publishable(item, item.positive), YI),
    column.number("negative", "使下界减少", "Widens low by", (item) => publishable(item, item.negative), YI),
  ];
  const { zh, en } = REASONS.of("fewRecords");
  const note = { zh: `“—”：${zh}。`, en: `“—”: ${en}.` };
  return tableOf("widest", TITLE, columns, account.undetermined.slice(0, WIDEST), [note]);
}

/** Categories that a code may fall into, and what is none of them. */
function candidatesCell(candidates: readonly string[]): Coded | string {
  const id = candidates.join(" ");
  const list = (lang: Lang) =>
    candidates.map((each) => (CANDIDATES.has(each) ? CANDIDATES.words(each, lang) : each)).join(" ");
  return candidates.some(CANDIDATES.has) ? { id, zh: list("zh"), en: list("en") } : id;
}
