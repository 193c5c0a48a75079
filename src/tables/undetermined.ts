import type { Account } from "../accounts/account.js";
import { FEWEST_UNITS } from "../accounts/disclosure.js";
import { Decimal } from "../numbers/decimal.js";
import { CANDIDATES } from "../vocabulary/codelists/candidates.js";
import type { Lang } from "../vocabulary/language.js";
import { categoryCell } from "./coded.js";
import { number, text, YI, YUAN } from "./columns.js";
import { fewRecords } from "./reasons.js";
import { type CellValue, type Coded, StatTable } from "./statTable.js";

export function undeterminedTable(account: Account): StatTable {
  const columns = [
    text("code", "行业代码", "Code"),
    text("text", "原文", "As written"),
    number("records", "记录数", "Records", { decimals: 0 }),
    text("candidates", "候选", "Candidates"),
    number("positive", "使上界增加", "Widens high by", YUAN),
    number("negative", "使下界减少", "Widens low by", YUAN),
  ];
  const rows = account.undetermined.map((item): CellValue[] => [
    categoryCell(item.code),
    item.text,
    new Decimal(item.records),
    candidatesCell(item.candidates),
    item.positive,
    item.negative,
  ]);
  return new StatTable(
    "undetermined",
    { zh: "使区间变宽的代码", en: "Codes that make the intervals wide" },
    columns,
    rows,
  );
}

/** How many codes the report names. */
const WIDEST = 10;

/** The widest codes as a report may print them: one that rests on too few records without amounts, which could be read off. */
export function widestTable(account: Account): StatTable {
  const columns = [
    text("code", "行业代码", "Code"),
    text("candidates", "候选", "Candidates"),
    number("positive", "使上界增加", "Widens high by", YI),
    number("negative", "使下界减少", "Widens low by", YI),
  ];
  const suppressed = fewRecords(FEWEST_UNITS);
  const rows = account.undetermined.slice(0, WIDEST).map((item): CellValue[] => {
    const shown = item.records >= FEWEST_UNITS;
    return [
      categoryCell(item.code),
      candidatesCell(item.candidates),
      shown ? item.positive : suppressed,
      shown ? item.negative : suppressed,
    ];
  });
  return new StatTable(
    "widest",
    { zh: "使区间变宽的代码", en: "Codes that make the intervals wide" },
    columns,
    rows,
    [
      {
        zh: `“—”：${suppressed.missing.zh}。`,
        en: `“—”: ${suppressed.missing.en}.`,
      },
    ],
  );
}

/** Categories that a code may fall into, and what is none of them. */
function candidatesCell(candidates: readonly string[]): Coded | string {
  const id = candidates.join(" ");
  const list = (lang: Lang) =>
    candidates.map((each) => (CANDIDATES.has(each) ? CANDIDATES.words(each, lang) : each)).join(" ");
  return candidates.some(CANDIDATES.has) ? { id, zh: list("zh"), en: list("en") } : id;
}
