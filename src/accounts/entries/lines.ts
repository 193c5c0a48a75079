import { candidatesOfCode, classesOfCategory, rangeOf } from "../../classification/candidates.js";
import { classesOf, codeExists } from "../../classification/editions.js";
import type { Edition } from "../../classification/industries.js";
import { foldName } from "../../classification/names.js";
import { lineage } from "../../classification/tree.js";
import { groupBy, groupByEach } from "../../util/groupBy.js";
import { isTotalName } from "../../vocabulary/industryText.js";
import { regionsAbove } from "../../vocabulary/regions.js";
import { CORE, CORE_PLUS_05 } from "../categories.js";
import type { ClassifiedCell, UnratedCell } from "./entry.js";
import { TOTAL_CODE } from "./industryReading.js";
import type { Quantity } from "./quantities.js";

export const CATEGORY = "category=";

/** A line of a table, or a unit beside it: where it stands, what may stand above it, and what was found below it. */
export interface Line {
  readonly entry: UnratedCell;
  /** Cannot be placed, or others contradict it: it holds parts, and is part of nothing. */
  readonly contested: boolean;
  readonly node: string;
  /** Nearest first. */
  readonly aboveNodes: readonly string[];
  readonly aboveRegions: readonly string[];
  /** Its place in the user's dimensions. */
  readonly place: string;
  /** Its own place and the totals above it. */
  readonly places: readonly string[];
  /** What stands below it, each quantity of it once. */
  readonly parts: Map<Quantity, bigint>;
  /** How many numbers are printed below it, by quantity: of what a part leaves blank there is none. */
  readonly printed: Map<Quantity, number>;
  hasParts: boolean;
  /** Bases that a part with value added does not state: what the parts leave of them is not free of that part. */
  readonly unsplit: Set<Quantity>;
}

/** @param whole  path of the region that all of the table lies in */
export function lineOf(entry: UnratedCell, whole: string): Line {
  const values = dimensionValues(entry);
  return {
    entry,
    contested: entry.unallocated !== undefined,
    node: nodeOf(entry),
    aboveNodes: above(entry),
    aboveRegions: regionsOver(entry.regionPath, whole),
    place: values.map((value) => `\u001f${value}`).join(""),
    places: placesOf(values),
    parts: new Map(),
    printed: new Map(),
    hasParts: false,
    unsplit: new Set(),
  };
}

/** What the file calls a line, or its code. */
export function titleOf({ entry, node }: Line): string {
  return entry.text.trim() || node;
}

/** The same with its region. */
export function titleAt(line: Line): string {
  return `${titleOf(line)} ${line.entry.regionCode}`.trim();
}

/** Where a line stands: node, region, dimensions. */
export function keyOf({ node, entry, place }: Line): string {
  return placeKey(node, entry.regionPath, place);
}

function placeKey(node: string, region: string, dimensions: string): string {
  return `${node}|${region}|${dimensions}`;
}

/** The lines of one table by where they stand. */
export class LinePlaces {
  readonly #at: ReadonlyMap<string, readonly Line[]>;
  readonly #lines: readonly Line[];
  #below: ReadonlyMap<string, readonly Line[]> | undefined;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#at = groupBy(lines, keyOf);
  }

  /** Lines that hold this one, nearest industry first. A line that can be read holds those of its own place that cannot. */
  above(line: Line): readonly Line[] {
    const regions = [line.entry.regionPath, ...line.aboveRegions];
    return [line.node, ...line.aboveNodes].flatMap((node) =>
      regions.flatMap((region) =>
        line.places.flatMap((place) =>
          (this.#at.get(placeKey(node, region, place)) ?? []).filter(
            (each) => each !== line && holds(each, line),
          ),
        ),
      ),
    );
  }

  has(node: string, region: string, place: string): boolean {
    return this.#at.has(placeKey(node, region, place));
  }

  /** Lines of one region whose industry lies below a node. */
  below(node: string, region: string): readonly Line[] {
    this.#below ??= groupByEach(this.#lines, ({ aboveNodes, entry }) =>
      aboveNodes.map((each) => `${each}|${entry.regionPath}`),
    );
    return this.#below.get(`${node}|${region}`) ?? [];
  }
}

function holds(each: Line, line: Line): boolean {
  if (line.entry.kind === "units" || keyOf(each) !== keyOf(line)) return true;
  return line.contested && !each.contested;
}

function categoryOf(entry: ClassifiedCell): string | undefined {
  return entry.shares.startsWith(CATEGORY) ? entry.shares.slice(CATEGORY.length) : undefined;
}

/** What a line is about: an industry, a category of ready-made totals, or an industry's part in a category. */
function nodeOf(entry: ClassifiedCell): string {
  const category = categoryOf(entry);
  if (category === undefined) return entry.code === "" ? `?${foldName(entry.text)}` : entry.code;
  return entry.code === "" ? entry.shares : `${entry.code}|${category}`;
}

/** Nodes above a line's, nearest first. */
function above(entry: ClassifiedCell): readonly string[] {
  const category = categoryOf(entry);
  if (category === undefined) return [...aboveCode(entry), ...categoriesHolding(entry)];
  const classes = entry.code === "" ? entry.classes : classesOfCategory(category);
  const holding = [...aboveCategory(category), ...industriesHolding(category, classes, entry.edition)];
  if (entry.code === "") return holding;
  return [...new Set([entry.code, ...aboveCode(entry), entry.shares, ...holding])];
}

/**
 * A ready-made total of a category all of whose classes lie in one industry is a part of that industry's line, and of 合计. Where
 * all of the industry lies in the category as well, the industry is the part. Of the 2011 edition sections alone are compared.
 */
function industriesHolding(
  category: string,
  [first = "", ...others]: readonly string[],
  edition: Edition,
): readonly string[] {
  const holding = lineage(first).filter((code) => others.every((each) => lineage(each).includes(code)));
  const compared = holding.filter((code) => edition === "2017" || code.length === 1);
  return [...compared.filter((code) => !liesIn(code, category)), TOTAL_CODE];
}

function liesIn(code: string, category: string): boolean {
  const roots = rangeOf(category) ?? [category];
  return candidatesOfCode(code, "2017").every((each) => roots.some((root) => each.category.startsWith(root)));
}

/** An industry whose candidates all lie in one category is a part of that category's ready-made total. */
function categoriesHolding({ candidates, code, edition }: ClassifiedCell): readonly string[] {
  // What is not allocated has no candidates any more; its code, where there is such a code, still has.
  const codes = (candidates.length > 0 ? candidates : candidatesOfCode(code, edition)).map(
    ({ category }) => category,
  );
  const [first] = codes;
  if (first === undefined) return [];
  const deepest = [6, 4, 2]
    .map((length) => first.slice(0, length))
    .find((category) => codes.every((each) => each.startsWith(category)));
  if (deepest) return [`${CATEGORY}${deepest}`, ...aboveCategory(deepest)];
  return rangesHolding(codes.map(divisionOf));
}

/** Codes above a code, nearest first; those of a code that does not exist are what its digits say. */
export function aboveCode({ code, edition }: Pick<ClassifiedCell, "code" | "edition">): readonly string[] {
  if (code === TOTAL_CODE) return [];
  const digits = [3, 2].filter((length) => length < code.length).map((length) => code.slice(0, length));
  if (edition === "2011") return [...digits, ...sectionsAbove(code), TOTAL_CODE];
  if (codeExists(code, edition)) return [...lineage(code).slice(1), TOTAL_CODE];
  const known = digits.find((each) => codeExists(each, edition)) ?? "";
  return [...lineage(known), TOTAL_CODE];
}

/** The section of a code of the 2011 edition: the one most of its division is in still. */
function sectionsAbove(code: string): readonly string[] {
  const sections = classesOf(divisionOf(code), "2011").flatMap((each) => lineage(each).slice(-1));
  const [largest] = [...groupBy(sections, (each) => each).values()].sort((a, b) => b.length - a.length);
  return [...new Set(largest)].filter((section) => section !== code);
}

function aboveCategory(code: string): readonly string[] {
  const range = rangeOf(code);
  if (range) return rangesHolding(range).filter((name) => name !== `${CATEGORY}${code}`);
  const prefixes = [4, 2].filter((length) => length < code.length).map((length) => code.slice(0, length));
  return [...prefixes.map((each) => `${CATEGORY}${each}`), ...rangesHolding([divisionOf(code)])];
}

/** Ready-made totals above the 大类 that hold all of these; nothing holds what is outside the classification. */
function rangesHolding(divisions: readonly string[]): readonly string[] {
  return [CORE, CORE_PLUS_05]
    .filter((range) => divisions.every((each) => rangeOf(range)?.includes(each)))
    .map((range) => `${CATEGORY}${range}`);
}

/** The two digits of an industry's division or of a category's 大类. */
function divisionOf(code: string): string {
  return code.slice(0, 2);
}

/** An area that no code names lies in the whole of the table, wherever that is. */
function regionsOver(path: string, whole: string): readonly string[] {
  if (!path.startsWith("?")) return regionsAbove(path);
  return whole === "" ? [""] : [whole, ...regionsAbove(whole)];
}

/** The values of the user's dimensions, 合计 in one form. */
function dimensionValues({ dimensions }: ClassifiedCell): readonly string[] {
  return dimensions.map((text) => (isTotalName(text) ? TOTAL_CODE : text.trim()));
}

/** A line's place in the user's dimensions and the places above it: each value may be totalled. */
function placesOf(values: readonly string[]): readonly string[] {
  return values.reduce<readonly string[]>(
    (places, value) =>
      places.flatMap((place) =>
        (value === TOTAL_CODE ? [value] : [value, TOTAL_CODE]).map((each) => `${place}\u001f${each}`),
      ),
    [""],
  );
}

/** Where an entry stands and the places above it, whatever it is about: its own first. */
export function placesHolding(entry: ClassifiedCell): readonly string[] {
  const regions = [entry.regionPath, ...regionsAbove(entry.regionPath)];
  const places = placesOf(dimensionValues(entry));
  return regions.flatMap((region) => places.map((place) => placeKey(entry.scope, region, place)));
}
