import type { Account } from "../../accounts/account.js";
import type { AccountNode } from "../../accounts/core.js";
import { Decimal } from "../../numbers/decimal.js";
import { isUndetermined } from "../cellValue.js";
import { YI } from "../tables/columns.js";
import { summaryTable } from "../tables/index.js";
import { displayWidth, type Lang } from "../text.js";
import { Chart, COLOURS, type Datum, drawn, exactKnown, tooltip } from "./chart.js";
import { subtitle } from "./structure.js";

export interface TreeOptions {
  /** All of the digital economy, or its core alone. */
  readonly root?: "core+05" | "core" | undefined;
  /** Deepest level drawn: 大类 1, 中类 2, 小类 3. */
  readonly deepest?: 1 | 2 | 3 | undefined;
}

/**
 * The tree of categories as an icicle: a level a row, the width of a block its decided value added. What is decided only
 * at a parent leaves a gap under it. An area cannot show what is undetermined, missing or negative: such categories are
 * left out and counted in the subtitle, never drawn as zero.
 */
export function treeChart(account: Account, options: TreeOptions = {}): Chart {
  const { root = "core+05", deepest = 3 } = options;
  return new Chart(summaryTable(account, deepest), (lang) => specOf(account, root, deepest, lang));
}

/** A block of the icicle: from x0 to x1 in 元, from level y0 to y1. */
export interface Block {
  readonly node: AccountNode;
  readonly x0: Decimal;
  readonly x1: Decimal;
  readonly y0: number;
}

/** Rectangles of a tree; blocks lie within their parents, side by side in the order of the classification. */
export function icicle(
  nodes: readonly AccountNode[],
  root: "core+05" | "core",
  deepest: number,
): { readonly blocks: readonly Block[]; readonly left: readonly AccountNode[] } {
  const blocks: Block[] = [];
  const left: AccountNode[] = [];
  const place = (node: AccountNode, x0: Decimal, scale: Decimal, y0: number): Decimal => {
    const width = node.value.known.times(scale);
    const x1 = x0.plus(width);
    blocks.push({ node, x0, x1, y0 });
    const below = node.level < deepest ? childrenOf(nodes, node, root) : [];
    const [drawable, others] = [below.filter(hasArea), below.filter((child) => !hasArea(child))];
    left.push(...others.filter(({ value }) => value.coverage !== undefined));
    const sum = drawable.reduce((all, child) => all.plus(child.value.known), new Decimal(0));
    // Losses beside gains: the gains alone are more than the parent, and share its width.
    const inner = sum.greaterThan(node.value.known) ? scale.times(node.value.known).div(sum) : scale;
    let at = x0;
    for (const child of drawable) at = place(child, at, inner, y0 + 1);
    return x1;
  };
  const top = nodes.find(({ code }) => code === root);
  if (top && hasArea(top)) place(top, new Decimal(0), new Decimal(1), 0);
  return { blocks, left };
}

function hasArea({ value }: AccountNode): boolean {
  return !isUndetermined(value) && value.known.greaterThan(0);
}

function childrenOf(nodes: readonly AccountNode[], node: AccountNode, root: string): readonly AccountNode[] {
  if (node.code !== root)
    return nodes.filter(({ code, level }) => level === node.level + 1 && code.startsWith(node.code));
  return nodes.filter(({ code, level }) => level === 1 && (root === "core+05" || code !== "05"));
}

const WIDTH = 760;
const ROW = 44;
/** Half the width of a Chinese character at the size of the labels, and the margin of a block. */
const COLUMN = 6;
const MARGIN = 6;

function specOf(account: Account, root: "core+05" | "core", deepest: number, lang: Lang) {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const { blocks, left } = icicle(account.nodes, root, deepest);
  const whole = blocks[0]?.x1 ?? new Decimal(1);
  const values = blocks.map(({ node, x0, x1, y0 }): Datum => {
    const yi = (value: Decimal) => value.div(YI.divisor).toNumber();
    const name = lang === "zh" ? node.name : node.nameEn;
    const figure = drawn(node.value, YI, lang);
    return {
      code: node.code,
      name,
      branch: node.level === 0 ? root : node.code.slice(0, 2),
      x0: yi(x0),
      x1: yi(x1),
      y0,
      y1: y0 + 1,
      xMiddle: yi(x0.plus(x1).div(2)),
      yMiddle: y0 + 0.5,
      label: labelOf(node, name, x1.minus(x0).div(whole).times(WIDTH).toNumber()),
      figure: figure.figure,
      coverage: figure.coverage,
      exact: exactKnown(node.value),
    };
  });
  const branches = [...new Set(values.map(({ branch }) => branch))];
  const colours = branches.map((branch) => (branch === root ? "#444444" : COLOURS[Number(branch) - 1]));
  const title = t("确定的增加值 (亿元)", "Decided value added (100 million yuan)");
  const x = { field: "x0", type: "quantitative", title, scale: { nice: false } };
  const y = { field: "y0", type: "quantitative", axis: null, scale: { reverse: true, nice: false } };
  return {
    title: {
      text: t("数字经济分类树", "Tree of categories"),
      subtitle: [subtitle(account, lang), ...leftOut(left, lang)],
      anchor: "start",
    },
    width: WIDTH,
    height: ROW * (1 + Math.max(0, ...blocks.map(({ y0 }) => y0))),
    data: { values },
    encoding: {
      tooltip: tooltip([
        ["code", t("代码", "Code")],
        ["name", t("名称", "Category")],
        ["figure", t("增加值 (亿元)", "Value added (100 million yuan)")],
        ["coverage", t("确定比重", "Coverage")],
        ["exact", t("确定部分 (元)", "Decided (yuan)")],
      ]),
    },
    layer: [
      {
        mark: { type: "rect", stroke: "#ffffff", strokeWidth: 0.5 },
        encoding: {
          x,
          x2: { field: "x1" },
          y,
          y2: { field: "y1" },
          color: {
            field: "branch",
            type: "nominal",
            legend: null,
            scale: { domain: branches, range: colours },
          },
        },
      },
      {
        mark: { type: "text", color: "#ffffff", fontSize: 2 * COLUMN, lineBreak: "\n", baseline: "middle" },
        encoding: {
          x: { field: "xMiddle", type: "quantitative", title },
          y: { field: "yMiddle", type: "quantitative", axis: null },
          text: { field: "label", type: "nominal" },
        },
      },
    ],
  };
}

/** As much of code and name as the block has room for: on a line, on two, or the code alone. */
function labelOf({ code, level }: AccountNode, name: string, pixels: number): string {
  const labels = level === 0 ? [name, code] : [`${code} ${name}`, `${code}\n${name}`, code];
  const width = (label: string) => Math.max(...label.split("\n").map(displayWidth));
  return labels.find((label) => width(label) * COLUMN + MARGIN <= pixels) ?? "";
}

function leftOut(left: readonly AccountNode[], lang: Lang): string[] {
  const open = left.filter(({ value }) => isUndetermined(value)).length;
  const losses = left.filter(({ value }) => value.known.isNegative() && !isUndetermined(value));
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return [
    ...(open > 0
      ? [t(`${open} 个类别尚无确定部分，未画出`, `${open} categories with nothing decided yet are not drawn`)]
      : []),
    ...(losses.length > 0
      ? [
          t(
            `${losses.map(({ code }) => code).join("、")} 增加值为负，未画出`,
            `${losses.map(({ code }) => code).join(", ")}: negative value added is not drawn`,
          ),
        ]
      : []),
  ];
}
