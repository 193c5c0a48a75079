import type { Account } from "../accounts/account.js";
import type { Identity } from "../accounts/identity.js";
import { scaleOf } from "../accounts/intervals/intervalRule.js";
import { isMissing } from "../figures/missing.js";
import { formatExact, formatScaled } from "../numbers/exact.js";
import type { Bilingual } from "../vocabulary/language.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/** A line of the closing identity: its name for machines, its name for people, how its value is read. */
type Line = readonly [row: string, name: Bilingual, value: (identity: Identity) => string];

const portion = (value: bigint) => formatExact(value, scaleOf("value"), 2);
const fen = (value: bigint) => formatScaled(value, 2);

const LINES: readonly Line[] = [
  ["in", { zh: "计入的增加值", en: "Value added in" }, (each) => portion(each.in)],
  ["knownCore", { zh: "已判定属于核心产业", en: "Known core (01–04)" }, (each) => portion(each.knownCore)],
  ["known05", { zh: "已判定属于05", en: "Known 05" }, (each) => portion(each.known05)],
  [
    "knownNonDigital",
    { zh: "已判定不属于数字经济", en: "Known non-digital" },
    (each) => portion(each.knownNonDigital),
  ],
  ["undetermined", { zh: "待判定", en: "Undetermined" }, (each) => portion(each.undetermined)],
  [
    "outside",
    { zh: "不在分类范围（97）", en: "Outside the classification (97)" },
    (each) => portion(each.outside),
  ],
  ["unclassifiable", { zh: "无法归类", en: "Unclassifiable" }, (each) => portion(each.unclassifiable)],
  [
    "ofWhichConflicting",
    { zh: "　其中：矛盾或破损的记录", en: "  of which contradicting or damaged" },
    (each) => portion(each.ofWhichConflicting),
  ],
  [
    "ofWhichUnreadable",
    {
      zh: "　其中：报告期、统计范围、地区或权数无法识别",
      en: "  of which unreadable period, scope, region or weight",
    },
    (each) => portion(each.ofWhichUnreadable),
  ],
  ["unweighted", { zh: "加权前合计", en: "Sum before weights" }, (each) => fen(each.unweighted)],
  [
    "recordsWithoutValue",
    { zh: "无增加值的记录数", en: "Records without value added" },
    ({ withoutValue }) => String(withoutValue.records),
  ],
  [
    "revenueWithoutValue",
    { zh: "其营业收入", en: "Their revenue" },
    ({ withoutValue }) => fen(withoutValue.revenue),
  ],
  [
    "outputWithoutValue",
    { zh: "其总产出", en: "Their gross output" },
    ({ withoutValue }) => fen(withoutValue.output),
  ],
];

/** The closing identity in 元, exact to the last digit that shares and weights make. */
export function identityTable(account: Account): StatTable {
  const { identity } = account;
  const any =
    account.nodes.some(({ value }) => !isMissing(value) || value.reason !== "notInInput") ||
    identity.withoutValue.revenue !== 0n ||
    identity.withoutValue.output !== 0n;
  const { code, text, number } = columnsOf<Line>();
  const columns = [
    code("row", "行", "Row", ([row]) => row),
    text("name", "项目", "Item", ([, name]) => name),
    number("value", "数值", "Value", ([, , value]) => value(identity)),
  ];
  const title = { zh: "总量平衡核对（元）", en: "Closing identity (yuan)" };
  return tableOf("identity", title, columns, any ? LINES : []);
}
