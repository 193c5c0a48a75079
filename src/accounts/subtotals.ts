// One file past 300 lines: the inversion and what may lie above what belong together; apart, neither explains itself.
import { emptySum, type Sum, total } from "../cells/cell.js";
import { rangeOf } from "../classification/candidates.js";
import { convertEdition } from "../classification/editions.js";
import { industry } from "../classification/industries.js";
import { ancestors } from "../classification/tree.js";
import type { FindingCollector } from "../findings/findings.js";
import { formatScaled } from "../numbers/exact.js";
import { isMoneyField, MEASURE_FIELDS } from "../terms/fields.js";
import { groupBy } from "../terms/groupBy.js";
import { isTotalName } from "../terms/industryText.js";
import type { Entry, Quantity } from "./entry.js";
import { TOTAL_CODE } from "./meaning.js";
import type { Quantities } from "./quantities.js";

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
  const [first, ...rest] = entry.atoms.map((atom) => atom.category);
  if (first === undefined || !/^\d/.test(first)) return [];
  const holds = (code: string) => rest.every((each) => each.startsWith(code));
  const deepest = [6, 4, 2].map((length) => first.slice(0, length)).find(holds);
  if (deepest) return [`${CATEGORY}${deepest}`, ...aboveCategory(deepest)];
  const digital = rest.every((each) => /^\d/.test(each));
  const core = digital && [first, ...rest].every((each) => !each.startsWith("05"));
  return [...(core ? [`${CATEGORY}core`] : []), ...(digital ? [`${CATEGORY}core+05`] : [])];
}

function aboveCode(entry: Entry): readonly string[] {
  if (entry.code === TOTAL_CODE) return [];
  if (entry.edition === "2017") {
    const found = industry(entry.code);
    return found ? [...ancestors(found).map((each) => each.code), TOTAL_CODE] : [TOTAL_CODE];
  }
  const digits = [3, 2]
    .filter((length) => length < entry.code.length)
    .map((length) => entry.code.slice(0, length));
  const section = industry(convertEdition(entry.code)[0]?.code ?? "")?.section;
  return [...digits, ...(section ? [section] : []), TOTAL_CODE];
}

function aboveCategory(code: string): string[] {
  const prefixes = [4, 2].filter((length) => length < code.length).map((length) => code.slice(0, length));
  const own = rangeOf(code) ?? [code.slice(0, 2)];
  const ranges = ["core", "core+05"].filter((name) => {
    const members = rangeOf(name) ?? [];
    return (
      name !== code &&
      members.length > (rangeOf(code)?.length ?? 0) &&
      own.every((each) => members.includes(each))
    );
  });
  return (rangeOf(code) ? ranges : [...prefixes, ...ranges]).map((each) => `${CATEGORY}${each}`);
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
  /** Its own place in the user's dimensions first, then the totals above it. */
  readonly dimensions: readonly string[];
  readonly parts: Map<Quantity, bigint>;
  partCount: number;
}

/**
 * Lines of a table by industry whose code or region lies above other lines, or above units, are subtotals (RULES 4): not
 * summed. Each line keeps what stands below it leaves: nothing for a plain subtotal (within the rounding of its printed
 * digits), and a coarse mass under its own code, with a finding, where the parts do not make up the whole.
 *
 * With codes and regions crossing, this is the inversion over both orders at once: mass(L) = value(L) − Σ mass below L.
 *
 * @returns entries whose quantities are masses; subtotals that leave nothing are dropped
 */
export function withoutSubtotals(
  entries: readonly Entry[],
  steps: readonly (bigint | undefined)[],
  findings: FindingCollector,
): readonly Entry[] {
  const lines = new Set(
    entries.filter(
      (entry) => entry.kind === "lines" && entry.unallocated === undefined && nodeOf(entry) !== "",
    ),
  );
  if (lines.size === 0) return entries;
  const others = entries.filter((entry) => !lines.has(entry));
  const tables = groupBy(lines, tableOf);
  const units = others.filter((entry) => entry.unallocated === undefined && entry.code !== "");
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

/** A line's place in the user's dimensions, 合计 in one form, and the places above it: each value may be totalled. */
function dimensionPlaces(dimensions: readonly string[]): readonly string[] {
  const values = dimensions.map((text) => (isTotalName(text) ? TOTAL_CODE : text.trim()));
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

function lineOf(entry: Entry): Line {
  return {
    entry,
    node: nodeOf(entry),
    aboveNodes: above(entry),
    aboveRegions: regionsAbove(entry.regionPath),
    dimensions: dimensionPlaces(entry.dimensions),
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
  for (const [first, ...more] of groupBy(lines, keyOf).values()) {
    if (!first) continue;
    const alike = more.every((line) => amountsOf(line.entry) === amountsOf(first.entry));
    if (alike) single.push(first);
    if (more.length === 0) continue;
    if (alike) findings.add("duplicateIdentical", { received: first.node, count: more.length });
    else
      for (const { entry, node } of [first, ...more]) {
        const value = entry.quantities.get("value");
        findings.add("duplicateConflict", { received: node, ...(value && { money: total(value) }) });
        contradicting.push({ ...entry, atoms: [], unallocated: "conflict" });
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
  const depth = (line: Line) => line.aboveNodes.length + line.aboveRegions.length + line.dimensions.length;
  const order = [...lines].sort(
    (a, b) => depth(b) - depth(a) || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0),
  );
  const kept: Entry[] = [];
  for (const entry of units) {
    const found = superiors(lineOf(entry), at);
    if (found.length > 0)
      findings.add("unitsUnderLines", { unit: entry.code, received: entry.code, count: entry.records });
    for (const superior of found) addPart(superior, entry.quantities, entry.records);
  }
  for (const line of order) {
    const residuals = line.partCount === 0 ? line.entry.quantities : residualsOf(line, steps, findings);
    for (const superior of superiors(line, at)) addPart(superior, residuals, 1);
    if (line.partCount === 0) {
      kept.push(line.entry);
      continue;
    }
    findings.add("subtotalRecognised", {
      received: `${line.entry.text.trim() || line.node} ${line.entry.regionCode}`.trim(),
    });
    if ([...residuals].some(([, sum]) => sum.count > 0)) kept.push(residualEntry(line.entry, residuals));
  }
  reportOverlaps(lines, at, findings);
  return kept;
}

function addPart(superior: Line, quantities: Quantities, count: number): void {
  superior.partCount += count;
  for (const [quantity, sum] of quantities)
    superior.parts.set(quantity, (superior.parts.get(quantity) ?? 0n) + total(sum));
}

function keyOf({ node, entry, dimensions }: Line): string {
  return placeKey(node, entry.regionPath, dimensions[0] ?? "");
}

function superiors(line: Line, at: ReadonlyMap<string, Line>): Line[] {
  const nodes = [line.node, ...line.aboveNodes];
  const regions = [line.entry.regionPath, ...line.aboveRegions];
  const found = nodes.flatMap((node) =>
    regions.flatMap((region) => line.dimensions.map((place) => at.get(placeKey(node, region, place)))),
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
    const size = rest < 0n ? -rest : rest;
    const step = stepOf(quantity, steps);
    // Each printed number is off by at most half its last digit: the whole and every part.
    const tolerance = step <= 1n ? 0n : (step * BigInt(line.partCount + 1)) / 2n;
    if (size <= tolerance) continue;
    const money = quantity === "value" || isMoneyField(quantity);
    // Stated value added is reported once, as value.
    if (quantity !== "valueAdded" || !line.entry.methods.has("reported"))
      findings.add("subtotalResidual", {
        unit: line.node,
        field: quantity,
        received: `${line.entry.text.trim() || line.node}: ${formatScaled(rest, money ? 2 : 0)}`,
        ...(quantity === "value" && { money: rest }),
      });
    const kept = emptySum();
    kept.count = 1;
    if (rest < 0n) kept.negative = rest;
    else kept.positive = rest;
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
        if (!at.has(placeKey(line.node, other.entry.regionPath, line.dimensions[0] ?? "")))
          findings.add("linesOverlap", {
            received: `${line.node} ${line.entry.regionCode} × ${other.node} ${other.entry.regionCode}`,
          });
      }
}
