import { nfkc } from "../../util/nfkc.js";
import type { ValueComponent } from "./table.js";

/** What a row or a column of an input–output table is, besides sectors and single final uses. */
export type Item =
  | "intermediateUse"
  | "finalUse"
  | "imports"
  | "inflow"
  | "discrepancy"
  | "output"
  | "intermediateInput"
  | "totalInput"
  | "valueAdded"
  | ValueComponent;

/** Codes and names by which tables call them, as `plainName` writes them: the national bureau's, provinces', and English ones. */
const NAMES: Readonly<Record<Item, RegExp>> = {
  intermediateUse: /^(tiu|中间使用(合计|总计|小计)?|(total)?intermediate(uses?|demand)(total)?)$/u,
  finalUse: /^(tfu|最终使用(合计|总计)?|(total)?final(uses?|demand)(total)?)$/u,
  imports:
    /^(im|(货物|服务|商品)?(贸易)?进口(总额|合计|额)?|(total)?imports?(of)?(goods)?(and)?(services)?(total)?)$/u,
  inflow:
    /^(if|(进口(和|与|及))?净?(国内)?净?((省|市|区|州|域|地区|区域)(外|际|间)|外省|外地)?净?(流入|调入|输入)(总额|合计|额)?|(.*(domestic|provinc|region|rest|china|state).*)?inflows?(from.*)?|(domestic|interprovincial|interregional)imports?)$/u,
  discrepancy:
    /^(err|其[他它]|(统计)?误差(项)?|平衡项|others?|errors?(andomissions)?|(statistical)?discrepanc(y|ies))$/u,
  output: /^(go|总产出(合计)?|(total|gross)?outputs?(total)?)$/u,
  intermediateInput: /^(tii|中间投入(合计|总计|小计)?|(total)?intermediate(inputs?|consumption)(total)?)$/u,
  totalInput: /^(ti|总投入(合计)?|total(inputs?|outlays?))$/u,
  valueAdded: /^(tva|gva|增加值(合计|总计|小计)?|(total)?(gross)?valueadded(total)?)$/u,
  compensation:
    /^(va?00?1|(劳动者|雇员|从业人员)报酬|compensation(of(employees|labou?r|labou?rers|workers))?)$/u,
  netProductionTaxes:
    /^(va?00?2|生产税净额|net(production)?tax(es)?(onproduction)?|(other)?taxesonproduction(net|lesssubsidies)|taxeslesssubsidiesonproduction)$/u,
  depreciation:
    /^(va?00?3|(固定资产)?折旧|depreciation(offixed(assets?|capital))?|consumptionoffixedcapital)$/u,
  operatingSurplus: /^(va?00?4|营业盈余|(net|gross)?operatingsurplus(andmixedincome)?)$/u,
};

/** Names of single final uses. */
const FINAL_USE =
  /^(fu\d+|thc|tc|gcf|ex|of)$|消费|资本形成|存货|库存|出口|流出|调出|输出|consumption|capital|inventor|stocks|exports?|outflow|households?|government/u;

/** Sums among the columns of final use, and the parts they are counted by where those stand in the table. */
const SUMS: readonly (readonly [sum: RegExp, parts: RegExp])[] = [
  [
    /^(thc|居民消费(支出)?(小计|合计)?|(total)?households?consumption(expenditures?)?)$/u,
    /^fu10[12]$|(农村|城镇|城市)居民|(rural|urban)/u,
  ],
  [/^(居民消费(支出)?小计)$/u, /居民消费/u],
  [
    /^(tc|(最终)?消费(支出)?(小计|合计)|(total)?(final)?consumption(expenditures?)?)$/u,
    /^fu10\d$|居民消费|政府消费|(households?|government).*consumption|consumption.*(households?|government)/u,
  ],
  [
    /^(gcf|资本形成(总额)?(小计|合计)?|(total)?(gross)?capitalformation)$/u,
    /^fu20\d$|固定资本形成|存货|fixed|inventor|stocks/u,
  ],
  [
    /^((总)?(流出|调出)合计|出口(和|与|及)(国内)?(省外)?(流出|调出)(合计)?)$/u,
    /^(ex|of)$|出口|省外流出|调出$/u,
  ],
];

/** What leaves the region: exports, and in a table of a province what flows out to others; not a balance of both ways. */
const EXPORTED = /^(ex|of)$|exports?|outflow|出口|流出|调出|输出/u;
const BALANCE = /净|\bnet|^net/u;

/** Names of rows and columns are shorter; of what is longer no more is looked at. */
const LONGEST_NAME = 400;

/** A name in one spelling: without blanks, remarks in brackets, a sign in words before it or a code behind it. */
export function plainName(cell: string): string {
  return nfkc(cell.slice(0, LONGEST_NAME))
    .toLowerCase()
    .replace(/[\s\u200b\ufeff"'‘’“”_-]+/gu, "")
    .replace(/\([^)]*\)$/u, "")
    .replace(/^(减|加|less|plus)[::]/u, "")
    .replace(/(?<=\p{Script=Han})[a-z]{2,3}\d*$/u, "");
}

export function isItem(item: Item, cell: string): boolean {
  return NAMES[item].test(plainName(cell));
}

/** The item that a row or a column with these labels is. */
export function itemOf(labels: readonly string[], among: readonly Item[]): Item | undefined {
  return among.find((item) => labels.some((label) => isItem(item, label)));
}

export function isFinalUse(cell: string): boolean {
  return FINAL_USE.test(plainName(cell));
}

/** Whether a name of all uses of a kind may as well stand above the group of their columns: nothing in it says that it is a sum. */
export function mayBeGroup(item: Item, cell: string): boolean {
  if (item !== "finalUse" && item !== "intermediateUse") return false;
  return !/total|合计|总计|小计|^t[if]u$/u.test(plainName(cell));
}

/** Whether a column of final use leaves the region, by its code or name. */
export function isExported(cell: string): boolean {
  const name = plainName(cell);
  return EXPORTED.test(name) && !BALANCE.test(name);
}

/** Whether a column is the sum of others of these. */
export function isSumOf(column: string, all: readonly string[]): boolean {
  const name = plainName(column);
  return SUMS.some(
    ([sum, parts]) =>
      sum.test(name) &&
      all.some((each) => {
        const other = plainName(each);
        return other !== name && parts.test(other) && !sum.test(other);
      }),
  );
}

export const COLUMN_ITEMS = [
  "intermediateUse",
  "finalUse",
  "imports",
  "inflow",
  "discrepancy",
  "output",
] as const satisfies readonly Item[];

export const ROW_ITEMS = [
  "intermediateInput",
  "totalInput",
  "valueAdded",
  "compensation",
  "netProductionTaxes",
  "depreciation",
  "operatingSurplus",
] as const satisfies readonly Item[];
