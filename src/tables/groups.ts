import type { Account } from "../accounts/account.js";
import type { ClaimFigure, Denominator } from "../accounts/claims.js";
import type { GroupFigure } from "../accounts/groups.js";
import { missing } from "../figures/missing.js";
import type { Claim } from "../parameters/claims.js";
import { AGGREGATES } from "../vocabulary/codelists/aggregates.js";
import { DENOMINATOR_SOURCES } from "../vocabulary/codelists/denominatorSources.js";
import { scopedAggregate } from "../vocabulary/codelists/scopedAggregates.js";
import type { CellValue, Coded } from "./cellValue.js";
import { controlCell } from "./coded.js";
import { PERSONS, SHARE, UNITS, YI } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

/** A group beside one whole: a published total, or above-threshold industry of the records. */
interface GroupLine extends Pick<GroupFigure, "group" | "codes"> {
  readonly value: CellValue;
  readonly unitCount: CellValue;
  readonly revenue: CellValue;
  readonly employees: CellValue;
  readonly whole: CellValue;
  readonly share: CellValue;
  readonly denominator: CellValue;
}

/** The user's groups of industries, and what of them stands above the threshold. */
export function groupsTable(account: Account): StatTable {
  const { text, interval } = columnsOf<GroupLine>();
  const columns = [
    text("group", "产业", "Industry group", ({ group }) => group),
    text("codes", "行业代码", "Codes", ({ codes }) => codes.join(" ")),
    interval("value_added", "增加值", "Value added", ({ value }) => value, YI),
    interval("units", "单位数", "Units", ({ unitCount }) => unitCount, UNITS),
    interval("revenue", "营业收入", "Revenue", ({ revenue }) => revenue, YI),
    interval("employees", "从业人员", "Employees", ({ employees }) => employees, PERSONS),
    text("of", "占比分母", "Share of", ({ whole }) => whole),
    interval("share", "占比", "Share", ({ share }) => share, SHARE),
    text("denominator", "分母来源", "Denominator", ({ denominator }) => denominator),
  ];
  const title = { zh: "自定义产业（专题产业）", en: "User-defined industries" };
  return tableOf(
    "groups",
    title,
    columns,
    account.groups.flatMap((group) => linesOf(group, account)),
  );
}

function linesOf(group: GroupFigure, account: Account): readonly GroupLine[] {
  const shares = group.shares.map(
    ({ aggregate, ratio, control }): GroupLine => ({
      ...group,
      whole: AGGREGATES.of(aggregate),
      share: ratio,
      denominator: controlCell(
        control,
        account.scope,
        [control.key.item, control.release.vintage].filter(Boolean).join(" "),
      ),
    }),
  );
  // Without a published total the figure itself still has its row: the above-threshold part is not the group.
  const alone: GroupLine = { ...group, whole: "", share: missing("noDenominator"), denominator: "" };
  return [...(shares.length > 0 ? shares : [alone]), ...aboveThreshold(group)];
}

function aboveThreshold({ group, codes, aboveThreshold: above }: GroupFigure): readonly GroupLine[] {
  if (!above) return [];
  const none = missing("notSplit");
  return [
    {
      group,
      codes,
      value: above.value,
      unitCount: none,
      revenue: none,
      employees: none,
      whole: scopedAggregate("industry", "aboveThreshold"),
      share: above.share,
      denominator: DENOMINATOR_SOURCES.of("cells"),
    },
  ];
}

/** Quoted figures and the denominators that fit them. */
export function claimsTable(account: Account): StatTable {
  const { text, number } = columnsOf<ClaimFigure>();
  const columns = [
    text("group", "产业", "Industry group", ({ claim }) => claim.group),
    number("value", "原文数值", "Quoted value", ({ claim }) => claim.value, {
      ...YI,
      decimals: 1,
      means: "published",
    }),
    number("share", "原文占比", "Quoted share", ({ claim }) => claim.share, { ...SHARE, means: "published" }),
    text("named", "原文口径", "Denominator named", ({ claim }) => namedCell(claim)),
    number(
      "named_value",
      "原文口径的数值",
      "Its value",
      ({ named }) => named?.value.known ?? missing("noControl"),
      { ...YI, asPublished: true },
    ),
    text(
      "implied",
      "反推分母（亿元）",
      "Denominator implied (100 million yuan)",
      ({ implied }) => `${implied.low.div(1e8).toFixed(0)} – ${implied.high.div(1e8).toFixed(0)}`,
      { means: "diagnostic" },
    ),
    text(
      "fitting",
      "吻合的分母（亿元）",
      "Denominators that fit (100 million yuan)",
      ({ fitting }) => fittingCell(fitting),
      { means: "diagnostic" },
    ),
    text("source", "出处", "Source", ({ claim }) => claim.source),
  ];
  return tableOf("claims", { zh: "引用数据核对", en: "Quoted figures checked" }, columns, account.claims);
}

/** The denominator that a sentence names: 规上工业. */
function namedCell({ aggregate, scope }: Claim): Coded {
  return {
    id: scope === "all" ? aggregate : `${aggregate}:${scope}`,
    ...scopedAggregate(aggregate, scope),
  };
}

/** Denominators that fit, each with its value in 亿元. */
function fittingCell(fitting: readonly Denominator[]): Coded {
  const list = (nameOf: (each: Denominator) => string, between: string) =>
    fitting.map((each) => `${nameOf(each)} ${each.value.known.div(1e8).toFixed(2)}`).join(between);
  return {
    id: list(({ label }) => label, "; "),
    zh: list(({ name }) => name.zh, "；"),
    en: list(({ name }) => name.en, "; "),
  };
}
