import type { AccountNode } from "../../accounts/categories.js";
import type { Figure } from "../../figures/figure.js";
import { isFigure } from "../../figures/missing.js";
import { Decimal } from "../../numbers/decimal.js";

/** A node with a figure of its value added: the others have nothing to draw. */
export interface Drawable {
  readonly node: AccountNode;
  readonly value: Figure;
}

/** A block of the icicle: from x0 to x1 in 元, from level y0 to y1. */
export interface Block extends Drawable {
  readonly x0: Decimal;
  readonly x1: Decimal;
  readonly y0: number;
}

/** What is drawn, and the categories that are not: undetermined, or not above zero. */
export interface Drawing {
  readonly blocks: readonly Block[];
  readonly left: readonly Drawable[];
}

/** Rectangles of a tree; blocks lie within their parents, side by side in the order of the classification. */
export function icicle(nodes: readonly AccountNode[], root: "core+05" | "core", deepest: number): Drawing {
  const blocks: Block[] = [];
  const left: Drawable[] = [];
  const place = ({ node, value }: Drawable, x0: Decimal, scale: Decimal, y0: number): Decimal => {
    const x1 = x0.plus(value.known.times(scale));
    blocks.push({ node, value, x0, x1, y0 });
    const below = node.level < deepest ? drawables(childrenOf(nodes, node, root)) : [];
    const [withArea, others] = [below.filter(hasArea), below.filter((child) => !hasArea(child))];
    left.push(...others.filter((child) => child.value.isTouched));
    const sum = withArea.reduce((all, child) => all.plus(child.value.known), new Decimal(0));
    // Losses beside gains: the gains alone are more than the parent, and share its width.
    const inner = sum.greaterThan(value.known) ? scale.times(value.known).div(sum) : scale;
    let at = x0;
    for (const child of withArea) at = place(child, at, inner, y0 + 1);
    return x1;
  };
  const [top] = drawables(nodes.filter(({ code }) => code === root));
  if (top && hasArea(top)) place(top, new Decimal(0), new Decimal(1), 0);
  return { blocks, left };
}

function drawables(nodes: readonly AccountNode[]): readonly Drawable[] {
  return nodes.flatMap((node) => (isFigure(node.value) ? [{ node, value: node.value }] : []));
}

function hasArea({ value }: Drawable): boolean {
  return !value.isUndetermined && value.known.greaterThan(0);
}

function childrenOf(nodes: readonly AccountNode[], node: AccountNode, root: string): readonly AccountNode[] {
  if (node.code !== root)
    return nodes.filter(({ code, level }) => level === node.level + 1 && code.startsWith(node.code));
  return nodes.filter(({ code, level }) => level === 1 && (root === "core+05" || code !== "05"));
}
