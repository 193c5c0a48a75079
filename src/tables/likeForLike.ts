import type { Pairing, UnpairedUnit } from "../engines/memory/pairing.js";
import type { LikeForLike } from "../methods/growth/likeForLike.js";
import { byCodePoint } from "../util/codePoint.js";
import { need } from "../util/given.js";
import type { Bilingual } from "../vocabulary/language.js";
import { interval, number, SCOPES, text, YI } from "./columns.js";
import {
  BASE_PERIOD,
  BASE_RELEASE,
  BASES,
  PERIOD,
  RATE,
  REGION,
  RELEASE,
  SAMPLES,
  SCOPE,
} from "./growthWords.js";
import { type CellValue, StatTable } from "./statTable.js";

/**
 * Like-for-like growth by category (`likeForLike`), with both periods, scope, both vintages and who is in the sample: rates in %, amounts in 亿元 (in 元 in CSV), counts of entrants, leavers and
 * changes of code in the note. A rate that a finding refuses is empty.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", revenue: "11", previousRevenue: "10" }];
 * const pairing = pairRecords(units, undefined, { unit: "元" }, new FindingCollector());
 * const [, core] = likeForLikeTable(likeForLike(pairing)).toCSV().split("\n");
 * core?.split(",").slice(2, 9); //=> ["营业收入", "本期单位同口径", "现价", "10.0", "11.00", "11.00", "11.00"]
 */
export function likeForLikeTable(growth: LikeForLike): StatTable {
  need(growth, "likeForLikeTable: growth", "a LikeForLike (from likeForLike)", "current", "previous", "rows");
  const { current: now, previous: before } = growth;
  const rows = growth.rows.map(
    ({ code: category, name, nameEn, quantity, current, previous, value }): CellValue[] => [
      category,
      { zh: name, en: nameEn },
      quantity === "value" ? { zh: "增加值", en: "value added" } : { zh: "营业收入", en: "revenue" },
      SAMPLES[growth.sample],
      BASES[growth.basis],
      value,
      current,
      previous,
      now.period?.text ?? "",
      before.period?.text ?? "",
      SCOPES[now.scope],
      now.vintage,
      before.vintage,
      now.region,
    ],
  );
  const columns = [
    text("code", "代码", "Code"),
    text("name", "名称", "Name"),
    text("measure", "指标", "Measure"),
    text("sample", "样本", "Sample"),
    text("basis", "价格口径", "Basis"),
    number("growth", "同口径增速", "Like-for-like growth", RATE),
    interval("current", "本期", "Current", YI),
    interval("previous", "上期", "Previous", YI),
    PERIOD,
    BASE_PERIOD,
    SCOPE,
    RELEASE,
    BASE_RELEASE,
    REGION,
  ];
  const { entrants, leavers, codeChanges, withoutPrevious, incomplete } = growth.counts;
  const note = {
    zh: `新进 ${entrants} 家，退出 ${leavers} 家，行业代码变动 ${codeChanges} 家，未报上年同期 ${withoutPrevious} 家，某项只有一期 ${incomplete} 家（该项不比较）；两期都按本期的行业、地区、权数和系数；同口径增速不等于两期公布水平之比。`,
    en: `${entrants} entrants, ${leavers} leavers, ${codeChanges} changes of code, ${withoutPrevious} without a previous amount, ${incomplete} with an amount of one period only (not compared); both ends by the codes, regions, weights and shares of the current one; like-for-like growth is not the ratio of two published levels.`,
  };
  return new StatTable("like-for-like", { zh: "同口径增长", en: "Like-for-like growth" }, columns, rows, [
    note,
  ]);
}

/**
 * Entrants, leavers and changes of code, unit by unit: internal, for it names units.
 *
 * @param pairing  by `pairRecords`
 * @example
 * const at = (unit: string, industryCode: string, period: string, revenue: string) => ({ unit, industryCode, period, revenue });
 * const [before, now] = [[at("A1", "3911", "2022", "10")], [at("A1", "6513", "2023", "11"), at("A2", "3911", "2023", "5")]];
 * const pairing = pairRecords(now, before, { unit: "万元" }, new FindingCollector());
 * unpairedTable(pairing).toCSV().split("\n").slice(1, 3); //=> ["新进,A2,,3911", "代码变动,A1,3911,6513"]
 */
export function unpairedTable(pairing: Pairing): StatTable {
  need(pairing, "unpairedTable: pairing", "a Pairing (from pairRecords)", "entrants", "leavers");
  const group = (kind: Bilingual, units: readonly UnpairedUnit[]) =>
    units
      .map(({ unit, code: now, previousCode }): CellValue[] => [kind, unit, previousCode, now])
      .sort((a, b) => byCodePoint(a.join("\u001f"), b.join("\u001f")));
  const rows = [
    ...group({ zh: "新进", en: "entrant" }, pairing.entrants),
    ...group(
      { zh: "退出", en: "leaver" },
      pairing.leavers.map((each) => ({ ...each, code: "" })),
    ),
    ...group({ zh: "代码变动", en: "change of code" }, pairing.codeChanges),
    ...group({ zh: "未报上年同期", en: "no previous amount" }, pairing.withoutPrevious),
    ...group({ zh: "某项只有一期", en: "an amount of one period only" }, pairing.incomplete),
  ];
  const columns = [
    text("kind", "类型", "Kind"),
    text("unit", "单位", "Unit"),
    text("previous_code", "原代码", "Former code"),
    text("code", "现代码", "Code"),
  ];
  return new StatTable("unpaired", { zh: "未匹配单位", en: "Units without a pair" }, columns, rows);
}
