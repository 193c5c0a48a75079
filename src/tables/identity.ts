import type { Account } from "../accounts/account.js";
import { scaleOf } from "../accounts/intervals/intervalRule.js";
import { isMissing } from "../figures/missing.js";
import { formatExact, formatScaled } from "../numbers/exact.js";
import { code, number, text } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

/** The closing identity, exact to the last digit that shares and weights make. */
export function identityTable(account: Account): StatTable {
  const { identity } = account;
  const any =
    account.nodes.some(({ value }) => !isMissing(value) || value.reason !== "notInInput") ||
    identity.withoutValue.revenue !== 0n ||
    identity.withoutValue.output !== 0n;
  const money = (value: bigint) => formatExact(value, scaleOf("value"), 2);
  const rows: CellValue[][] = [
    ["in", { zh: "计入的增加值", en: "Value added in" }, money(identity.in)],
    ["knownCore", { zh: "确定属于核心产业", en: "Known core (01–04)" }, money(identity.knownCore)],
    ["known05", { zh: "确定属于05", en: "Known 05" }, money(identity.known05)],
    [
      "knownNonDigital",
      { zh: "确定不属于数字经济", en: "Known non-digital" },
      money(identity.knownNonDigital),
    ],
    ["undetermined", { zh: "未定", en: "Undetermined" }, money(identity.undetermined)],
    ["outside", { zh: "不在分类范围（97）", en: "Outside the classification (97)" }, money(identity.outside)],
    ["unclassifiable", { zh: "无法归类", en: "Unclassifiable" }, money(identity.unclassifiable)],
    [
      "ofWhichConflicting",
      { zh: "　其中：矛盾或破损的记录", en: "  of which contradicting or damaged" },
      money(identity.ofWhichConflicting),
    ],
    [
      "ofWhichUnreadable",
      {
        zh: "　其中：报告期、口径、地区或权数无法识别",
        en: "  of which unreadable period, scope, region or weight",
      },
      money(identity.ofWhichUnreadable),
    ],
    ["unweighted", { zh: "加权前合计", en: "Sum before weights" }, formatScaled(identity.unweighted, 2)],
    [
      "recordsWithoutValue",
      { zh: "无增加值的记录数", en: "Records without value added" },
      String(identity.withoutValue.records),
    ],
    [
      "revenueWithoutValue",
      { zh: "其营业收入", en: "Their revenue" },
      formatScaled(identity.withoutValue.revenue, 2),
    ],
    [
      "outputWithoutValue",
      { zh: "其总产出", en: "Their gross output" },
      formatScaled(identity.withoutValue.output, 2),
    ],
  ];
  const columns = [
    code("row", "行", "Row"),
    text("name", "项目", "Item"),
    number("value", "数值", "Value", {}),
  ];
  return new StatTable(
    "identity",
    { zh: "平衡关系（元）", en: "Closing identity (yuan)" },
    columns,
    any ? rows : [],
  );
}
