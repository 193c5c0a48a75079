import type { Pairing, UnpairedUnit } from "../engines/memory/pairing.js";
import { isMissing } from "../figures/missing.js";
import type { LikeForLike, PairedGrowth } from "../methods/growth/likeForLike.js";
import { byCodePoint } from "../util/codePoint.js";
import { need } from "../util/given.js";
import { BASES } from "../vocabulary/codelists/bases.js";
import { QUANTITIES } from "../vocabulary/codelists/quantities.js";
import { SAMPLES } from "../vocabulary/codelists/samples.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import { UNPAIRED_KINDS, type UnpairedKind } from "../vocabulary/codelists/unpairedKinds.js";
import { categoryCell, periodCell, vintageCell } from "./coded.js";
import { YI } from "./columns.js";
import { BASE_PERIOD, BASE_RELEASE, PERIOD, RATE, REGION, RELEASE, SCOPE } from "./growthWords.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/**
 * Like-for-like growth by category (`likeForLike`), with both periods, scope, both vintages and who is in the sample: rates in %, amounts in 亿元 (in 元 in CSV), counts of entrants, leavers and
 * changes of code in the note. A rate that a finding refuses is empty.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", revenue: "11", previousRevenue: "10" }];
 * const pairing = pairRecords(units, undefined, { unit: "元" });
 * const [, core] = likeForLikeTable(likeForLike(pairing)).toCSV().split("\n");
 * core?.split(",").slice(2, 9); //=> ["营业收入", "以本期单位为准（上年同期数由本期单位填报）", "现价", "10.0", "11.00", "11.00", "11.00"]
 */
export function likeForLikeTable(growth: LikeForLike): StatTable {
  need(growth, "likeForLikeTable: growth", "a LikeForLike (from likeForLike)", "current", "previous", "rows");
  const { current: now, previous: before } = growth;
  const { text, number, interval } = columnsOf<PairedGrowth>();
  const columns = [
    text("code", "代码", "Code", ({ code }) => categoryCell(code)),
    text("name", "名称", "Name", ({ name, nameEn }) => ({ zh: name, en: nameEn })),
    text("measure", "指标", "Measure", ({ quantity }) => QUANTITIES.of(quantity)),
    text("sample", "样本", "Sample", () => SAMPLES.of(growth.sample)),
    text("basis", "价格口径", "Basis", () => BASES.of(growth.basis)),
    number(
      "growth",
      "同口径增速",
      "Like-for-like growth",
      ({ rate }) => (isMissing(rate) ? rate : rate.known),
      RATE,
    ),
    interval("current", "本期数", "Current", ({ current }) => current, YI),
    interval("previous", "上年同期数（基期数）", "Previous", ({ previous }) => previous, YI),
    { ...PERIOD, read: () => periodCell(now.period?.text) },
    { ...BASE_PERIOD, read: () => periodCell(before.period?.text) },
    { ...SCOPE, read: () => SCOPES.of(now.scope) },
    { ...RELEASE, read: () => vintageCell(now.vintage) },
    { ...BASE_RELEASE, read: () => vintageCell(before.vintage) },
    { ...REGION, read: () => now.region },
  ];
  const { entrants, leavers, codeChanges, withoutPrevious, incomplete } = growth.counts;
  const note = {
    zh: `新增单位 ${entrants} 家，退出单位 ${leavers} 家，行业代码变动 ${codeChanges} 家，未报上年同期 ${withoutPrevious} 家，某项只有一期 ${incomplete} 家（该项不比较）；两期都按本期的行业、地区、权数和系数；同口径增速不等于两期公布水平之比。`,
    en: `${entrants} entrants, ${leavers} leavers, ${codeChanges} changes of code, ${withoutPrevious} without a previous amount, ${incomplete} with an amount of one period only (not compared); both ends by the codes, regions, weights and shares of the current one; like-for-like growth is not the ratio of two published levels.`,
  };
  const title = { zh: "同口径增速", en: "Like-for-like growth" };
  return tableOf("like-for-like", title, columns, growth.rows, [note]);
}

/**
 * Entrants, leavers and changes of code, unit by unit: internal, for it names units.
 *
 * @param pairing  by `pairRecords`
 * @example
 * const at = (unit: string, industryCode: string, period: string, revenue: string) => ({ unit, industryCode, period, revenue });
 * const [before, now] = [[at("A1", "3911", "2022", "10")], [at("A1", "6513", "2023", "11"), at("A2", "3911", "2023", "5")]];
 * const pairing = pairRecords(now, before, { unit: "万元" });
 * unpairedTable(pairing).toCSV().split("\n").slice(1, 3); //=> ["新增单位,A2,,3911", "行业代码变动,A1,3911,6513"]
 */
export function unpairedTable(pairing: Pairing): StatTable {
  need(pairing, "unpairedTable: pairing", "a Pairing (from pairRecords)", "entrants", "leavers");
  const { text } = columnsOf<UnpairedLine>();
  const columns = [
    text("kind", "类型", "Kind", ({ kind }) => UNPAIRED_KINDS.of(kind)),
    text("unit", "单位", "Unit", ({ unit }) => unit),
    text("previous_code", "原代码", "Former code", ({ previousCode }) => previousCode),
    text("code", "现代码", "Code", ({ code }) => code),
  ];
  const rows = [
    ...linesOf("entrant", pairing.entrants),
    ...linesOf(
      "leaver",
      pairing.leavers.map((each) => ({ ...each, code: "" })),
    ),
    ...linesOf("codeChange", pairing.codeChanges),
    ...linesOf("withoutPrevious", pairing.withoutPrevious),
    ...linesOf("incomplete", pairing.incomplete),
  ];
  return tableOf("unpaired", { zh: "未匹配单位", en: "Units without a pair" }, columns, rows);
}

/** A unit without a pair, and why. */
type UnpairedLine = UnpairedUnit & { readonly kind: UnpairedKind };

function linesOf(kind: UnpairedKind, units: readonly UnpairedUnit[]): readonly UnpairedLine[] {
  const order = ({ unit, previousCode, code }: UnpairedUnit) => [unit, previousCode, code].join("\u001f");
  return units.map((each) => ({ ...each, kind })).sort((one, other) => byCodePoint(order(one), order(other)));
}
