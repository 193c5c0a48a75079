import type { Account } from "../accounts/account.js";
import { AGGREGATE_NAMES } from "../vocabulary/aggregates.js";
import { interval, number, PERCENT, stated, text, YI } from "./columns.js";
import { REASONS } from "./reasons.js";
import { type CellValue, StatTable } from "./statTable.js";

/** Groups, and what of them stands above the threshold. */
export function groupsTable(account: Account): StatTable {
  const rows = account.groups.flatMap((group): CellValue[][] => {
    const base: CellValue[] = [
      group.group,
      group.codes.join(" "),
      stated(account, group.value),
      stated(account, group.units),
      stated(account, group.revenue),
      stated(account, group.employees),
    ];
    const shares = group.shares.map(({ aggregate, ratio, control }): CellValue[] => [
      ...base,
      AGGREGATE_NAMES[aggregate],
      ratio,
      [control.key.item, control.release.vintage].filter(Boolean).join(" "),
    ]);
    const above = group.aboveThreshold;
    const own: CellValue[][] = above
      ? [
          [
            group.group,
            group.codes.join(" "),
            above.estimate,
            REASONS.notSplit,
            REASONS.notSplit,
            REASONS.notSplit,
            { zh: "规上工业", en: "above-threshold industry" },
            above.share,
            { zh: "单位数据", en: "records" },
          ],
        ]
      : [];
    // Without a published total the figure itself still has its row: the above-threshold part is not the group.
    return [...(shares.length > 0 ? shares : [[...base, "", REASONS.noDenominator, ""]]), ...own];
  });
  const columns = [
    text("group", "分组", "Group"),
    text("codes", "行业代码", "Codes"),
    interval("value_added", "增加值", "Value added", YI),
    interval("units", "单位数", "Units", { decimals: 0 }),
    interval("revenue", "营业收入", "Revenue", YI),
    interval("employees", "从业人员", "Employees", { decimals: 0 }),
    text("of", "占比分母", "Share of"),
    interval("share", "占比", "Share", { ...PERCENT, decimals: 1 }),
    text("denominator", "分母来源", "Denominator"),
  ];
  return new StatTable("groups", { zh: "用户分组", en: "Groups" }, columns, rows);
}

/** Published sentences and the denominators that fit their figures. */
export function claimsTable(account: Account): StatTable {
  const rows = account.claims.map(({ claim, implied, named, fitting }): CellValue[] => [
    claim.group,
    claim.value,
    claim.share,
    `${claim.aggregate}${claim.scope === "all" ? "" : `:${claim.scope}`}`,
    named ? named.value : REASONS.noControl,
    `${implied.low.div(1e8).toFixed(0)} – ${implied.high.div(1e8).toFixed(0)}`,
    fitting.map((each) => `${each.label} ${each.value.div(1e8).toFixed(2)}`).join("; "),
    claim.source,
  ]);
  const columns = [
    text("group", "分组", "Group"),
    number("value", "所印数值", "Printed value", { ...YI, decimals: 1 }),
    number("share", "所印占比", "Printed share", { ...PERCENT, decimals: 1 }),
    text("named", "所称分母", "Denominator named"),
    number("named_value", "所称分母的值", "Its value", YI),
    text("implied", "推得的分母（亿元）", "Denominator implied (100 million yuan)"),
    text("fitting", "相符的分母（亿元）", "Denominators that fit (100 million yuan)"),
    text("source", "出处", "Source"),
  ];
  return new StatTable(
    "claims",
    { zh: "公开表述的复算", en: "Published sentences recomputed" },
    columns,
    rows,
  );
}
