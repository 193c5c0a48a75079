import { rangeOf } from "../classification/candidates.js";
import { industry } from "../classification/industries.js";
import { ancestors } from "../classification/tree.js";
import { convertEdition } from "../classification/editions.js";
import { emptySum, type Sum, total } from "../cells/cell.js";
import type { FindingCollector } from "../findings/findings.js";
import { formatScaled } from "../numbers/exact.js";
import { isMoneyField, MEASURE_FIELDS } from "../records/fields.js";
import type { Entry, Quantity } from "./entry.js";
import { TOTAL_CODE } from "./meaning.js";

/** Codes above a line's code, nearest first; ready-made totals go by category. */
function above(entry: Entry): readonly string[] {
  if (entry.shares.startsWith("category=")) return aboveCategory(entry.shares.slice("category=".length));
  if (entry.code === TOTAL_CODE) return [];
  if (entry.edition === "2017") {
    const found = industry(entry.code);
    return found ? [...ancestors(found).map((each) => each.code), TOTAL_CODE] : [TOTAL_CODE];
  }
  const digits = [3, 2].filter((length) => length < entry.code.length).map((length) => entry.code.slice(0, length));
  const section = industry(convertEdition(entry.code)[0]?.code ?? "")?.section;
  return [...digits, ...(section ? [section] : []), TOTAL_CODE];
}

const RANGE_NAMES = ["01-04", "core", "核心产业", "01-05", "core+05"];

function aboveCategory(code: string): string[] {
  const prefixes = [4, 2].filter((length) => length < code.length).map((length) => code.slice(0, length));
  const own = rangeOf(code) ?? [code.slice(0, 2)];
  const ranges = RANGE_NAMES.filter((name) => {
    const members = rangeOf(name) ?? [];
    return name !== code && members.length > (rangeOf(code)?.length ?? 0) && own.every((each) => members.includes(each));
  });
  return (rangeOf(code) ? ranges : [...prefixes, ...ranges]).map((each) => `category=${each}`);
}

function regionsAbove(path: string): readonly string[] {
  const paths: string[] = [];
  for (const length of [9, 6, 4, 2, 0]) if (length < path.length && !path.startsWith("?")) paths.push(path.slice(0, length));
  return paths;
}

function nodeOf(entry: Entry): string {
  return entry.shares.startsWith("category=") ? entry.shares : entry.code;
}

interface Line {
  readonly entry: Entry;
  readonly node: string;
  readonly aboveNodes: readonly string[];
  readonly aboveRegions: readonly string[];
  readonly parts: Map<Quantity, bigint>;
  partCount: number;
}

/**
 * Lines of a table by industry whose code or region lies above other lines are subtotals (RULES 4): not summed. Each
 * line keeps what the lines below it leave: nothing for a plain subtotal (within the rounding of its printed digits),
 * and a coarse mass under its own code, with a finding, where the parts do not make up the whole.
 *
 * With codes and regions crossing, this is the inversion over both orders at once: mass(L) = value(L) − Σ mass below L.
 *
 * @returns entries whose quantities are masses; subtotals that leave nothing are dropped
 */
export function withoutSubtotals(entries: readonly Entry[], steps: readonly (bigint | undefined)[], findings: FindingCollector): readonly Entry[] {
  const lines = entries.filter((entry) => entry.kind === "lines" && entry.unallocated === undefined && nodeOf(entry) !== "");
  if (lines.length === 0) return entries;
  const others = entries.filter((entry) => !lines.includes(entry));
  const tables = new Map<string, Line[]>();
  for (const entry of lines) {
    const table = [entry.scope, ...entry.dimensions].join("\u001f");
    const line: Line = { entry, node: nodeOf(entry), aboveNodes: above(entry), aboveRegions: regionsAbove(entry.regionPath), parts: new Map(), partCount: 0 };
    tables.set(table, [...(tables.get(table) ?? []), line]);
  }
  const kept = [...tables.values()].flatMap((table) => invert(table, steps, findings));
  return [...others, ...kept];
}

function invert(all: readonly Line[], steps: readonly (bigint | undefined)[], findings: FindingCollector): Entry[] {
  const lines = withoutCoveredRates(all);
  const at = new Map(lines.map((line) => [`${line.node}|${line.entry.regionPath}`, line]));
  const depth = (line: Line) => line.aboveNodes.length + line.aboveRegions.length;
  const order = [...lines].sort((a, b) => depth(b) - depth(a) || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0));
  const kept: Entry[] = [];
  for (const line of order) {
    const residuals = line.partCount === 0 ? line.entry.quantities : residualsOf(line, steps, findings);
    for (const superior of superiors(line, at)) {
      superior.partCount += 1;
      for (const [quantity, sum] of residuals) superior.parts.set(quantity, (superior.parts.get(quantity) ?? 0n) + total(sum));
    }
    if (line.partCount === 0) {
      kept.push(line.entry);
      continue;
    }
    findings.add("subtotalRecognised", { received: `${line.entry.text.trim() || line.node} ${line.entry.regionCode}`.trim() });
    if ([...residuals.values()].some((sum) => sum.count > 0)) kept.push(residualEntry(line.entry, residuals));
  }
  reportOverlaps(lines, at, findings);
  return kept;
}

function superiors(line: Line, at: ReadonlyMap<string, Line>): Line[] {
  const nodes = [line.node, ...line.aboveNodes];
  const regions = [line.entry.regionPath, ...line.aboveRegions];
  const found = nodes.flatMap((node) => regions.map((region) => at.get(`${node}|${region}`)));
  return found.filter((each): each is Line => each !== undefined && each !== line);
}

/** Under a subtotal that states value added, a part without one must not be valued by a rate as well. */
function withoutCoveredRates(lines: readonly Line[]): readonly Line[] {
  const at = new Map(lines.map((line) => [`${line.node}|${line.entry.regionPath}`, line]));
  const byRateOnly = ({ entry }: Line) => entry.methods.size === 1 && entry.methods.has("rate");
  const states = ({ entry }: Line) => entry.methods.size > 0 && !entry.methods.has("rate");
  return lines.map((line) => {
    if (!byRateOnly(line) || !superiors(line, at).some(states)) return line;
    const quantities = new Map(line.entry.quantities);
    quantities.delete("value");
    return { ...line, entry: { ...line.entry, quantities, methods: new Map() } };
  });
}

function residualsOf(line: Line, steps: readonly (bigint | undefined)[], findings: FindingCollector): Map<Quantity, Sum> {
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
    findings.add("subtotalResidual", { unit: line.node, field: quantity, received: `${line.entry.text.trim() || line.node}: ${formatScaled(rest, money ? 2 : 0)}`, ...(quantity === "value" && { money: rest }) });
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

function residualEntry(entry: Entry, residuals: Map<Quantity, Sum>): Entry {
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
function reportOverlaps(lines: readonly Line[], at: ReadonlyMap<string, Line>, findings: FindingCollector): void {
  for (const line of lines)
    for (const node of line.aboveNodes)
      for (const other of lines) {
        if (other.node !== node || !other.aboveRegions.includes(line.entry.regionPath)) continue;
        if (!at.has(`${line.node}|${other.entry.regionPath}`))
          findings.add("linesOverlap", { received: `${line.node} ${line.entry.regionCode} × ${other.node} ${other.entry.regionCode}` });
      }
}
