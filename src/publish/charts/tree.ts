import type { Account } from "../../accounts/account.js";
import type { AccountNode } from "../../accounts/categories.js";
import { Decimal } from "../../numbers/decimal.js";
import { interval, text, YI } from "../../tables/columns.js";
import { type CellValue, StatTable } from "../../tables/statTable.js";
import { displayWidth } from "../../tables/text.js";
import { asOptions, type OptionTakes, oneOf, refuse } from "../../util/given.js";
import type { Lang } from "../../vocabulary/language.js";
import { Chart, COLOURS, drawn, exactKnown, tooltip } from "./chart.js";
import { type Block, type Drawable, type Drawing, icicle } from "./icicle.js";
import { subtitle } from "./structure.js";
import { axis, type Shape, svg } from "./svg.js";

/** Which part of the tree is drawn. */
export interface TreeOptions {
  /** All of the digital economy, or its core alone. */
  readonly root?: "core+05" | "core" | undefined;
  /** Deepest level drawn: 大类 1, 中类 2, 小类 3. */
  readonly deepest?: 1 | 2 | 3 | undefined;
}

const TREE_OPTIONS: OptionTakes<TreeOptions> = {
  root: /* @__PURE__ */ oneOf<"core+05" | "core">(["core+05", "core"]),
  deepest: (given, name) =>
    given === 1 || given === 2 || given === 3 ? given : refuse(name, "1 | 2 | 3", given, RangeError),
};

/**
 * The tree of categories as an icicle: a level a row, the width of a block its decided value added. What is decided only
 * at a parent leaves a gap under it. An area cannot show what is undetermined, missing or negative: such categories are
 * left out and counted in the subtitle, never drawn as zero.
 */
export function treeChart(account: Account, options: TreeOptions = {}): Chart {
  const { root = "core+05", deepest = 3 } = asOptions(options, "treeChart", TREE_OPTIONS);
  const drawing = icicle(account.nodes, root, deepest);
  return new Chart(
    blocksTable(drawing.blocks),
    (lang) => specOf(account, root, drawing, lang),
    (lang) => picture(account, root, drawing, lang),
  );
}

const TITLE = { zh: "数字经济分类树", en: "Tree of categories" } as const;
const AXIS = { zh: "确定的增加值 (亿元)", en: "Decided value added (100 million yuan)" } as const;

function blocksTable(blocks: readonly Block[]): StatTable {
  return new StatTable(
    "tree",
    TITLE,
    [
      text("code", "代码", "Code"),
      text("name", "名称", "Category"),
      interval("value", "增加值", "Value added", YI),
    ],
    blocks.map(({ node, value }): CellValue[] => [node.code, { zh: node.name, en: node.nameEn }, value]),
  );
}

const WIDTH = 760;
const ROW = 44;
/** Half the width of a Chinese character at the size of the labels, and the margin of a block. */
const COLUMN = 6;
const MARGIN = 6;

/** What is drawn, in 亿元 and levels. */
function valuesOf(blocks: readonly Block[], root: string, lang: Lang) {
  const whole = blocks[0]?.x1 ?? new Decimal(1);
  return blocks.map(({ node, value, x0, x1, y0 }) => {
    const yi = (yuan: Decimal) => yuan.div(YI.divisor).toNumber();
    const name = lang === "zh" ? node.name : node.nameEn;
    const figure = drawn(value, YI, lang);
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
      exact: exactKnown(value),
    };
  });
}

function specOf(account: Account, root: string, { blocks, left }: Drawing, lang: Lang) {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const values = valuesOf(blocks, root, lang);
  const branches = [...new Set(values.map(({ branch }) => branch))];
  const colours = branches.map((branch) => colourOf(branch));
  const title = AXIS[lang];
  const x = { field: "x0", type: "quantitative", title, scale: { nice: false } };
  const y = { field: "y0", type: "quantitative", axis: null, scale: { reverse: true, nice: false } };
  return {
    title: {
      text: TITLE[lang],
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

function colourOf(branch: string): string {
  return COLOURS[Number(branch) - 1] ?? "#444444";
}

function picture(account: Account, root: string, { blocks, left }: Drawing, lang: Lang): string {
  const values = valuesOf(blocks, root, lang);
  const most = values[0]?.x1 || 1;
  const x = (value: number) => MARGIN * 2 + (value / most) * WIDTH;
  const bottom = ROW * (1 + Math.max(0, ...blocks.map(({ y0 }) => y0)));
  const shapes = values.flatMap(({ branch, x0, x1, xMiddle, y0, label }): Shape[] => [
    { rect: [x(x0), y0 * ROW, x(x1) - x(x0), ROW], fill: colourOf(branch) },
    ...label.split("\n").map(
      (line, i, lines): Shape => ({
        text: line,
        at: [x(xMiddle), y0 * ROW + ROW / 2 + 4 + (i - (lines.length - 1) / 2) * 15],
        anchor: "middle",
        fill: "#ffffff",
      }),
    ),
  ]);
  const titles = [TITLE[lang], subtitle(account, lang), ...leftOut(left, lang)];
  return svg(WIDTH + MARGIN * 8, bottom + 40, titles, [...axis(most, x, bottom, AXIS[lang]), ...shapes]);
}

/** As much of code and name as the block has room for: on a line, on two, or the code alone. */
function labelOf({ code, level }: AccountNode, name: string, pixels: number): string {
  const labels = level === 0 ? [name, code] : [`${code} ${name}`, `${code}\n${name}`, code];
  const width = (label: string) => Math.max(...label.split("\n").map(displayWidth));
  return labels.find((label) => width(label) * COLUMN + MARGIN <= pixels) ?? "";
}

function leftOut(left: readonly Drawable[], lang: Lang): string[] {
  const open = left.filter(({ value }) => value.isUndetermined).length;
  const losses = left.filter(({ value }) => value.known.isNegative() && !value.isUndetermined);
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return [
    ...(open > 0
      ? [t(`${open} 个类别尚无确定部分，未画出`, `${open} categories with nothing decided yet are not drawn`)]
      : []),
    ...(losses.length > 0
      ? [
          t(
            `${losses.map(({ node }) => node.code).join("、")} 增加值为负，未画出`,
            `${losses.map(({ node }) => node.code).join(", ")}: negative value added is not drawn`,
          ),
        ]
      : []),
  ];
}
