import type { AccountNode } from "../../accounts/categories.js";
import { isTouched } from "../../accounts/intervals/intervalRule.js";
import { Decimal } from "../../numbers/decimal.js";
import { isUndetermined } from "../../tables/cellValue.js";

/** A block of the icicle: from x0 to x1 in 元, from level y0 to y1. */
export interface Block {
  readonly node: AccountNode;
  readonly x0: Decimal;
  readonly x1: Decimal;
  readonly y0: number;
}

/** What is drawn, and the categories that are not: undetermined, or not above zero. */
export interface Drawing {
  readonly blocks: readonly Block[];
  readonly left: readonly AccountNode[];
}

/** Rectangles of a tree; blocks lie within their parents, side by side in the order of the classification. */
export function icicle(nodes: readonly AccountNode[], root: "core+05" | "core", deepest: number): Drawing {
  const blocks: Block[] = [];
  const left: AccountNode[] = [];
  const place = (node: AccountNode, x0: Decimal, scale: Decimal, y0: number): Decimal => {
    const width = node.value.known.times(scale);
    const x1 = x0.plus(width);
    blocks.push({ node, x0, x1, y0 });
    const below = node.level < deepest ? childrenOf(nodes, node, root) : [];
    const [drawable, others] = [below.filter(hasArea), below.filter((child) => !hasArea(child))];
    left.push(...others.filter(({ value }) => isTouched(value)));
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
