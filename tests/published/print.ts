/**
 * `npm run published`: every published figure that the library is held to, in one table.
 */

import { text } from "../../src/tables/columns.js";
import { type CellValue, StatTable } from "../../src/tables/statTable.js";
import { chinaChecks } from "./china.js";
import { judge } from "./evaluate.js";
import { ioChecks } from "./inputOutput.js";
import { figureOf, readChecks, readFigures } from "./tables.js";

export const VERDICTS = {
  equal: { zh: "一致", en: "equal" },
  withinRounding: { zh: "在其输入的舍入误差内", en: "within the rounding of its inputs" },
  notReproducible: { zh: "无法复算", en: "not reproducible" },
} as const;

export function publishedTable(): StatTable {
  const figures = readFigures();
  const rows = readChecks().map((check): CellValue[] => {
    const { outcome, gives } = judge(check, figures);
    const [first] = check.printed;
    const source = first === undefined ? "" : figureOf(figures, first).source;
    const printed = check.printed.map((id) => figureOf(figures, id).value).join(" ");
    return [check.id, source, printed, gives, VERDICTS[outcome], check.reason];
  });
  const real = process.env.DIGECON_REAL_DATA;
  const io = [...ioChecks(), ...(real ? chinaChecks(real) : [])].map((check): CellValue[] => [
    check.figure,
    check.source,
    check.printed,
    check.ours,
    check.printed === check.ours ? VERDICTS.equal : VERDICTS.notReproducible,
    check.why,
  ]);
  const columns = [
    text("figure", "指标", "Figure"),
    text("source", "来源", "Source"),
    text("printed", "公布值", "Printed"),
    text("ours", "计算值", "Ours"),
    text("verdict", "结论", "Verdict"),
    text("why", "说明", "Why"),
  ];
  const all = [...rows, ...io];
  const counted = Object.values(VERDICTS).map((verdict) => ({
    verdict,
    count: all.filter((row) => row[4] === verdict).length,
  }));
  const absent = {
    zh: "全国投入产出表不随本项目提供；DIGECON_REAL_DATA 指明其所在文件夹时列出其恒等式与数字投入系数。",
    en: "The national input–output tables are not kept here: their identities and digital coefficients are listed where DIGECON_REAL_DATA names the folder that holds them.",
  };
  const title = { zh: "公布值核对", en: "Published figures" };
  return new StatTable("published", title, columns, all, [
    {
      zh: counted.map(({ verdict, count }) => `${count} 项${verdict.zh}`).join("；"),
      en: counted.map(({ verdict, count }) => `${count} ${verdict.en}`).join("; "),
    },
    ...(real ? [] : [absent]),
  ]);
}
