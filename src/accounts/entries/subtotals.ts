// One file past 300 lines: the inversion and what may lie above what belong together; apart, neither explains itself.
import { addTo, emptySum, type Sum, total } from "../../cells/cell.js";
import { rangeOf } from "../../classification/candidates.js";
import { classesOf } from "../../classification/editions.js";
import { lineage } from "../../classification/tree.js";
import type { FindingCollector } from "../../findings/findings.js";
import { formatScaled } from "../../numbers/exact.js";
import { byCodePoint } from "../../util/codePoint.js";
import { groupBy } from "../../util/groupBy.js";
import { isMoneyField, MEASURE_FIELDS } from "../../vocabulary/fields.js";
import { isTotalName } from "../../vocabulary/industryText.js";
import { CORE, CORE_PLUS_05 } from "../categories.js";
import type { Entry } from "./entry.js";
import { TOTAL_CODE } from "./industryReading.js";
import type { Quantities, Quantity } from "./quantities.js";

const CATEGORY = "category=";

function categoryOf(entry: Entry): string | undefined {
  return entry.shares.startsWith(CATEGORY) ? entry.shares.slice(CATEGORY.length) : undefined;
}

/** What a line is about: an industry, a category of ready-made totals, or an industry's part in a category. */
function nodeOf(entry: Entry): string {
  const category = categoryOf(entry);
  if (category === undefined) return entry.code;
  return entry.code === "" ? entry.shares : `${entry.code}|${category}`;
}

/** Nodes above a line's, nearest first. */
function above(entry: Entry): readonly string[] {
  const category = categoryOf(entry);
  if (category === undefined) return [...aboveCode(entry), ...categoriesHolding(entry)];
  const categories = aboveCategory(category);
  return entry.code === "" ? categories : [entry.code, ...aboveCode(entry), entry.shares, ...categories];
}

/** An industry whose candidates all lie in one category is a part of that category's ready-made total. */
function categoriesHolding(entry: Entry): readonly string[] {
  const codes = entry.atoms.map((candidate) => candidate.category);
  const [first = ""] = codes;
  const deepest = [6, 4, 2]
    .map((length) => first.slice(0, length))
    .find((category) => codes.every((code) => code.startsWith(category)));
  if (deepest) return [`${CATEGORY}${deepest}`, ...aboveCategory(deepest)];
  return rangesHolding(codes.map(divisionOf));
}

function aboveCode({ code, edition }: Entry): readonly string[] {
  if (code === TOTAL_CODE) return [];
  if (edition === "2017") return [...lineage(code).slice(1), TOTAL_CODE];
  const digits = [3, 2].filter((length) => length < code.length).map((length) => code.slice(0, length));
  return [...digits, ...sectionsAbove(code), TOTAL_CODE];
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

function regionsAbove(path: string): readonly string[] {
  const paths: string[] = [];
  if (path.startsWith("?")) return [""];
  for (const length of [9, 6, 4, 2, 0]) if (length < path.length) paths.push(path.slice(0, length));
  return paths;
}

interface Line {
  readonly entry: Entry;
  readonly node: string;
  readonly aboveNodes: readonly string[];
  readonly aboveRegions: readonly string[];
  /** Its place in the user's dimensions. */
  readonly place: string;
  /** Its own place and the totals above it. */
  readonly places: readonly string[];
  readonly parts: Map<Quantity, bigint>;
  partCount: number;
}

/**
 * Lines of a table by industry whose code or region lies above other lines, or above units, are subtotals: not
 * summed. Each line keeps what stands below it leaves: nothing for a plain subtotal (within the rounding of its printed
 * digits), and a coarse portion under its own code, with a finding, where the parts do not make up the whole.
 *
 * With codes and regions crossing, this is the inversion over both orders at once: portion(L) = value(L) − Σ portion below L.
 *
 * @returns entries whose quantities are portions; subtotals that leave nothing are dropped
 */
export function withoutSubtotals(
  entries: readonly Entry[],
  steps: readonly (bigint | undefined)[],
  findings: FindingCollector,
): readonly Entry[] {
  const lines = new Set(entries.filter((entry) => entry.kind === "lines" && entry.unallocated === undefined));
  if (lines.size === 0) return entries;
  const others = entries.filter((entry) => !lines.has(entry));
  const tables = groupBy(lines, tableOf);
  const units = others.filter((entry) => entry.unallocated === undefined);
  const kept = [...tables].flatMap(([table, members]) => {
    const { single, contradicting } = decide(members.map(lineOf), findings);
    const below = units.filter((entry) => tableOf(entry) === table);
    return [...contradicting, ...invert(single, below, steps, findings)];
  });
  return [...others, ...kept];
}

/** Only figures of one scope can be parts of each other. */
function tableOf(entry: Entry): string {
  return entry.scope;
}

/** The values of the user's dimensions, 合计 in one form. */
function dimensionValues({ dimensions }: Entry): readonly string[] {
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

/** Where a line stands: node, region, dimensions. */
function placeKey(node: string, region: string, dimensions: string): string {
  return `${node}|${region}|${dimensions}`;
}

/** Where an entry stands and the places above it, whatever it is about: its own first. */
export function placesHolding(entry: Entry): readonly string[] {
  const regions = [entry.regionPath, ...regionsAbove(entry.regionPath)];
  const places = placesOf(dimensionValues(entry));
  return regions.flatMap((region) => places.map((place) => placeKey(tableOf(entry), region, place)));
}

function lineOf(entry: Entry): Line {
  const values = dimensionValues(entry);
  return {
    entry,
    node: nodeOf(entry),
    aboveNodes: above(entry),
    aboveRegions: regionsAbove(entry.regionPath),
    place: values.map((value) => `\u001f${value}`).join(""),
    places: placesOf(values),
    parts: new Map(),
    partCount: 0,
  };
}

/** Lines that turn out to mean the same industry and region (3911 and its name): alike they count once, else not at all. */
function decide(
  lines: readonly Line[],
  findings: FindingCollector,
): { single: readonly Line[]; contradicting: readonly Entry[] } {
  const single: Line[] = [];
  const contradicting: Entry[] = [];
  for (const members of groupBy(lines, keyOf).values()) {
    const alike = new Set(members.map(({ entry }) => amountsOf(entry))).size === 1;
    for (const [i, line] of members.entries()) {
      const { entry, node } = line;
      const value = entry.quantities.get("value");
      if (!alike) {
        findings.add("duplicateConflict", { received: node, ...(value && { money: total(value) }) });
        contradicting.push({ ...entry, atoms: [], unallocated: "conflict" });
      } else if (i === 0) single.push(line);
      else findings.add("duplicateIdentical", { received: node });
    }
  }
  return { single, contradicting };
}

function amountsOf({ quantities, weight, shares }: Entry): string {
  return [weight, shares, ...[...quantities].map(([quantity, sum]) => `${quantity}=${total(sum)}`)].join(" ");
}

function invert(
  all: readonly Line[],
  units: readonly Entry[],
  steps: readonly (bigint | undefined)[],
  findings: FindingCollector,
): Entry[] {
  const lines = withoutCoveredRates(all);
  const at = new Map(lines.map((line) => [keyOf(line), line]));
  const depth = (line: Line) => line.aboveNodes.length + line.aboveRegions.length + line.places.length;
  const order = [...lines].sort((a, b) => depth(b) - depth(a) || byCodePoint(a.node, b.node));
  const kept: Entry[] = [];
  for (const entry of units) {
    const found = superiors(lineOf(entry), at);
    const named = entry.code || entry.text;
    if (found.length > 0)
      findings.add("unitsUnderLines", { unit: named, received: named, count: entry.records });
    for (const superior of found) addPart(superior, entry.quantities, entry.records);
  }
  for (const line of order) {
    const residuals = line.partCount === 0 ? undefined : residualsOf(line, steps, findings);
    for (const superior of superiors(line, at)) addPart(superior, residuals ?? line.entry.quantities, 1);
    if (!residuals) {
      kept.push(line.entry);
      continue;
    }
    findings.add("subtotalRecognised", { received: `${titleOf(line)} ${line.entry.regionCode}`.trim() });
    if (residuals.size > 0) kept.push(residualEntry(line.entry, residuals));
  }
  reportOverlaps(lines, at, findings);
  return kept;
}

function addPart(superior: Line, quantities: Quantities, count: number): void {
  superior.partCount += count;
  for (const [quantity, sum] of quantities)
    superior.parts.set(quantity, (superior.parts.get(quantity) ?? 0n) + total(sum));
}

/** What the file calls a line, or its code. */
function titleOf({ entry, node }: Line): string {
  return entry.text.trim() || node;
}

function keyOf({ node, entry, place }: Line): string {
  return placeKey(node, entry.regionPath, place);
}

function superiors(line: Line, at: ReadonlyMap<string, Line>): Line[] {
  const nodes = [line.node, ...line.aboveNodes];
  const regions = [line.entry.regionPath, ...line.aboveRegions];
  const found = nodes.flatMap((node) =>
    regions.flatMap((region) => line.places.map((place) => at.get(placeKey(node, region, place)))),
  );
  return found.filter((each): each is Line => each !== undefined && each !== line);
}

/** Under a subtotal that states value added, a part without one must not be valued by a rate as well. */
function withoutCoveredRates(lines: readonly Line[]): readonly Line[] {
  const at = new Map(lines.map((line) => [keyOf(line), line]));
  const byRateOnly = ({ entry }: Line) => entry.methods.size === 1 && entry.methods.has("rate");
  const states = ({ entry }: Line) => entry.methods.size > 0 && !entry.methods.has("rate");
  return lines.map((line) => {
    if (!byRateOnly(line) || !superiors(line, at).some(states)) return line;
    const quantities = new Map(line.entry.quantities);
    quantities.delete("value");
    return { ...line, entry: { ...line.entry, quantities, methods: new Map() } };
  });
}

function residualsOf(
  line: Line,
  steps: readonly (bigint | undefined)[],
  findings: FindingCollector,
): Map<Quantity, Sum> {
  const residuals = new Map<Quantity, Sum>();
  for (const [quantity, sum] of line.entry.quantities) {
    if (sum.count === 0) continue;
    const rest = total(sum) - (line.parts.get(quantity) ?? 0n);
    const step = stepOf(quantity, steps);
    // Each printed number is off by at most half its last digit: the whole and every part.
    const tolerance = step <= 1n ? 0n : (step * BigInt(line.partCount + 1)) / 2n;
    if (-tolerance <= rest && rest <= tolerance) continue;
    const money = quantity === "value" || isMoneyField(quantity);
    // Stated value added is reported once, as value.
    if (quantity !== "valueAdded" || !line.entry.methods.has("reported"))
      findings.add("subtotalResidual", {
        unit: line.node,
        field: quantity,
        received: `${titleOf(line)}: ${formatScaled(rest, money ? 2 : 0)}`,
        ...(quantity === "value" && { money: rest }),
      });
    const kept = emptySum();
    addTo(kept, rest);
    residuals.set(quantity, kept);
  }
  return residuals;
}

function stepOf(quantity: Quantity, steps: readonly (bigint | undefined)[]): bigint {
  return steps[MEASURE_FIELDS.indexOf(quantity === "value" ? "valueAdded" : quantity)] ?? 1n;
}

function residualEntry(entry: Entry, residuals: Quantities): Entry {
  const value = residuals.get("value");
  const method = [...entry.methods.keys()][0];
  return {
    ...entry,
    quantities: residuals,
    methods: value && method ? new Map([[method, value]]) : new Map(),
    withoutValue: { records: 0, revenue: 0n, output: 0n },
    records: 0,
  };
}

/** (C, county) and (39, city) overlap in (39, county): without that cell nobody can tell by how much. */
function reportOverlaps(
  lines: readonly Line[],
  at: ReadonlyMap<string, Line>,
  findings: FindingCollector,
): void {
  const byNode = groupBy(lines, (line) => line.node);
  for (const line of lines)
    for (const node of line.aboveNodes)
      for (const other of byNode.get(node) ?? []) {
        if (!other.aboveRegions.includes(line.entry.regionPath)) continue;
        if (!at.has(placeKey(line.node, other.entry.regionPath, line.place)))
          findings.add("linesOverlap", {
            received: `${line.node} ${line.entry.regionCode} × ${other.node} ${other.entry.regionCode}`,
          });
      }
}
