import { asText, takes } from "../util/given.js";
import { type Category, categoryTable } from "./categories.js";
import { type Industry, industryTable } from "./industries.js";

/**
 * The categories or industries directly below one, in table order. It takes the node, not its code: "01" is both a
 * category and a division.
 *
 * @example
 * const computers = category("0101");
 * computers && children(computers).length; //=> 6
 */
export function children(node: Category): readonly Category[];
export function children(node: Industry): readonly Industry[];
export function children(node: Category | Industry): readonly (Category | Industry)[] {
  takes("children", { node }, { table: asText, code: asText });
  const table = node.table === "digital-economy-2021" ? categoryTable() : industryTable();
  return table.childrenOf.get(node.code) ?? [];
}

/**
 * The categories or industries above one, nearest first.
 *
 * @example
 * const computers = industry("3911");
 * computers && ancestors(computers).map(({ code }) => code); //=> ["391", "39", "C"]
 */
export function ancestors(node: Category): readonly Category[];
export function ancestors(node: Industry): readonly Industry[];
export function ancestors(node: Category | Industry): readonly (Category | Industry)[] {
  takes("ancestors", { node }, { table: asText, code: asText });
  const { byCode } = node.table === "digital-economy-2021" ? categoryTable() : industryTable();
  const above: (Category | Industry)[] = [];
  for (let at = node.parent; at !== undefined; at = above.at(-1)?.parent) {
    const parent = byCode.get(at);
    if (!parent) break;
    above.push(parent);
  }
  return above;
}

/** An industry code and the codes above it, nearest first; empty when the code does not exist. */
export function lineage(code: string): readonly string[] {
  const known = lineages.get(code);
  if (known) return known;
  const found = industryTable().byCode.get(code);
  if (!found) return [];
  const made = [found.code, ...ancestors(found).map((each) => each.code)];
  lineages.set(code, made);
  return made;
}

/** Asked for every cell by every parameter; there are as many as codes. */
const lineages = new Map<string, readonly string[]>();
