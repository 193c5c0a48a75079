import { type Sum, total } from "../../cells/cell.js";
import type { FindingCollector } from "../../findings/findings.js";
import { byCodePoint } from "../../util/codePoint.js";
import { groupBy } from "../../util/groupBy.js";
import { regionWithin } from "../../vocabulary/regions.js";
import type { ClassifiedCell, UnratedCell } from "./entry.js";
import { CATEGORY, keyOf, type Line, LinePlaces, lineOf, titleAt, titleOf } from "./lines.js";
import { reportCategoryOverlaps, reportOverlaps } from "./overlaps.js";
import type { Quantities, Quantity } from "./quantities.js";
import {
  byCandidates,
  reportResiduals,
  residualEntry,
  residualsOf,
  type Steps,
  toleranceOf,
  withoutValueOf,
} from "./residuals.js";

/** What the inversion needs beside the lines. */
export interface Inversion {
  readonly steps: Steps;
  readonly findings: FindingCollector;
  /** Gives an entry that has none its value added by a rate, from its bases. */
  readonly rated: (entry: UnratedCell) => ClassifiedCell;
  /** The base of that rate, where there is one for the entry. */
  readonly baseOf: (entry: UnratedCell) => "revenue" | "grossOutput" | undefined;
  /** Path of the region asked for; empty for none. */
  readonly regionPath: string;
}

/**
 * Lines of a table by industry whose code or region lies above other lines, or above units, are subtotals: not
 * summed. Each line keeps what stands below it leaves: nothing for a plain subtotal (within the rounding of its printed
 * digits), and a coarse portion under its own code, with a finding, where the parts do not make up the whole.
 *
 * With codes and regions crossing, this is the inversion over both orders at once: portion(L) = value(L) − Σ portion below L.
 * It is done on what is stated: a rate is applied to what the parts leave of the base, and only where no value is stated above.
 * Lines that cannot be placed, or contradict each other, add nothing under a line that holds them.
 *
 * @returns entries whose quantities are portions; subtotals that leave nothing are dropped
 */
export function withoutSubtotals(
  entries: readonly UnratedCell[],
  inversion: Inversion,
): readonly ClassifiedCell[] {
  const tables = groupBy(entries, tableOf);
  const linesIn = (members: readonly ClassifiedCell[]) => members.some(({ kind }) => kind === "lines");
  if (!linesIn(entries)) return entries;
  const readable: LinePlaces[] = [];
  const kept: ClassifiedCell[] = [];
  const inverted: ClassifiedCell[] = [];
  const dated = ([, [first]]: [string, UnratedCell[]]) => (first?.undated === undefined ? 0 : 1);
  for (const [, members] of [...tables].sort((a, b) => dated(a) - dated(b))) {
    const table = new TableInversion(members, inversion, readable);
    kept.push(...table.units());
    inverted.push(...table.lines());
    if (members[0]?.undated === undefined) readable.push(table.places);
  }
  return [...kept, ...inverted];
}

/** Only figures of one scope can be parts of each other; what has no readable period or scope is a table of its own. */
function tableOf(entry: ClassifiedCell): string {
  return entry.undated === undefined ? entry.scope : `?${entry.undated}`;
}

/** The inversion of one table: of the lines and units that may be parts of each other. */
class TableInversion {
  readonly places: LinePlaces;
  readonly #inversion: Inversion;
  /** Tables that a line without period or scope may belong to. */
  readonly #others: readonly LinePlaces[];
  readonly #lines: readonly Line[];
  readonly #units: readonly Line[];

  constructor(members: readonly UnratedCell[], inversion: Inversion, others: readonly LinePlaces[]) {
    const { findings, regionPath } = inversion;
    const lines = members.filter(({ kind }) => kind === "lines");
    const whole = regionPath === "" ? wholeOf(lines) : regionPath;
    this.#inversion = inversion;
    this.#others = others;
    this.#lines = decide(
      lines.map((entry) => lineOf(entry, whole)),
      findings,
    );
    this.#units = members.filter(({ kind }) => kind === "units").map((entry) => lineOf(entry, whole));
    this.places = new LinePlaces(this.#lines);
  }

  /** Units, and what of them lies under lines: to be asked before the lines. */
  units(): readonly ClassifiedCell[] {
    return this.#units.flatMap((unit) => {
      const { entry } = unit;
      const above = this.places.above(unit);
      const [nearest] = above;
      if (unit.contested) return this.#isHeld(unit, above) ? [] : [entry];
      if (nearest) {
        const industry = entry.code || entry.text;
        const values = { industry, line: titleAt(nearest) };
        this.#inversion.findings.add("unitsUnderLines", values, { unit: industry, count: entry.records });
        this.#pass(unit, entry, above);
      }
      return [entry];
    });
  }

  lines(): readonly ClassifiedCell[] {
    const depth = (line: Line) => line.aboveNodes.length + line.aboveRegions.length + line.places.length;
    const order = [...this.#lines].sort((a, b) => depth(b) - depth(a) || byCodePoint(a.node, b.node));
    const kept = order.map((line) => ({ line, left: this.#left(line) }));
    const unknown = kept.filter(({ line, left }) => left.length > 0 && isUnknown(line));
    const fitting = this.#fitting(unknown.map(({ line }) => line));
    const { findings } = this.#inversion;
    const readable = kept.filter(({ line }) => !line.contested);
    reportOverlaps(
      readable.map(({ line }) => line),
      this.places,
      findings,
    );
    const left = readable.filter((each) => each.left.length > 0);
    reportCategoryOverlaps(
      left.map(({ line }) => line),
      this.places,
      findings,
    );
    return kept.flatMap(({ line, left }) => (fitting.has(line) ? [] : left));
  }

  /** What a line has that nothing below it has; what it has is passed on to all that is above it. */
  #left(line: Line): readonly ClassifiedCell[] {
    const { steps, findings } = this.#inversion;
    const above = this.places.above(line);
    if (line.contested && this.#isHeld(line, above)) return [];
    const covered = !line.contested && above.some(statesValue);
    if (!line.hasParts) {
      const own = this.#rated(line, line.entry, covered);
      if (!line.contested) this.#pass(line, own, above);
      return [own];
    }
    const residuals = residualsOf(line, steps);
    const own = this.#rated(line, residualEntry(line, residuals), covered);
    findings.add("subtotalRecognised", { line: titleAt(line) });
    if (!line.contested) {
      reportResiduals(line, residuals, findings);
      this.#pass(line, own, above);
    }
    if (residuals.size === 0) return [];
    return byCandidates(line, own, this.places);
  }

  /**
   * Under a line that states value added, a part without it is in that value already: no rate is applied. Nor is one to a base
   * that holds the unstated base of a part with value added.
   */
  #rated(line: Line, entry: UnratedCell, covered: boolean): ClassifiedCell {
    const { bases, ...own } = entry;
    if (!bases || bases.records === 0) return entry;
    const base = this.#inversion.baseOf(entry);
    // What parts leave nothing of has its value added in them.
    const used = base && line.hasParts && line.entry.quantities.has(base) && !entry.quantities.has(base);
    if (covered || used) return { ...own, withoutValue: withoutValueOf(undefined) };
    if (base === undefined || !line.unsplit.has(base)) return this.#inversion.rated(entry);
    this.#inversion.findings.add("subtotalBaseUnsplit", { base, line: titleAt(line) }, { unit: line.node });
    return { ...own, withoutValue: withoutValueOf(bases) };
  }

  /** @param own  what the line has that nothing below it has */
  #pass(line: Line, own: ClassifiedCell, above: readonly Line[]): void {
    for (const superior of above) {
      superior.hasParts = true;
      for (const [quantity, sum] of own.quantities)
        superior.parts.set(quantity, (superior.parts.get(quantity) ?? 0n) + total(sum));
      for (const [quantity, { count }] of line.entry.quantities)
        superior.printed.set(quantity, (superior.printed.get(quantity) ?? 0) + count);
    }
    const value = own.quantities.get("value");
    if (value) this.#noteUnsplit(line.entry.quantities, value, above);
  }

  /** A part has value added and does not state a base: the nearest lines above that do hold its base, nobody knows how much. */
  #noteUnsplit(stated: Quantities, value: Sum, above: readonly Line[]): void {
    for (const base of BASES) {
      if ((stated.get(base)?.count ?? 0) >= value.count) continue;
      const stating = above.filter(({ entry }) => entry.quantities.has(base));
      for (const line of stating)
        if (!stating.some((other) => other !== line && this.places.above(other).includes(line)))
          line.unsplit.add(base);
    }
  }

  /** Whether what cannot be placed lies in a line that counts already; then it is told, and adds nothing. */
  #isHeld(line: Line, above: readonly Line[]): boolean {
    const { undated } = line.entry;
    const elsewhere = this.#others.map((places) =>
      places.above(line).find((each) => line.entry.kind === "units" || keyOf(each) !== keyOf(line)),
    );
    // Whichever period it is of: in this one a line holds it, and in another it is no part of this account.
    const everywhere = undated !== undefined && elsewhere.length > 0 && elsewhere.every(Boolean);
    const holder = above[0] ?? (everywhere ? elsewhere[0] : undefined);
    if (holder) this.#tellHeld(line, holder);
    return holder !== undefined;
  }

  #tellHeld({ entry, ...line }: Line, holder: Line): void {
    const value = entry.quantities.get("value");
    const values = { row: titleOf({ entry, ...line }) || "(空)", subtotal: titleAt(holder) };
    this.#inversion.findings.add("unplacedInSubtotal", values, {
      unit: entry.text.trim(),
      count: entry.records,
      place: entry.place,
      ...(value && { money: total(value) }),
    });
  }

  /**
   * Lines of industries that nobody knows, in a table whose other lines all lie in one of them: parts of that one as well, if what
   * its parts leave is enough for them.
   */
  #fitting(unknown: readonly Line[]): ReadonlySet<Line> {
    const fitting = new Set<Line>();
    if (unknown.length === 0) return fitting;
    const placeOf = ({ entry, place }: Line) => `${entry.regionPath}|${place}`;
    const readable = groupBy(
      this.#lines.filter(({ contested }) => !contested),
      placeOf,
    );
    for (const [place, members] of groupBy(unknown, placeOf)) {
      const root = rootOf(readable.get(place) ?? []);
      if (!root || !this.#isEnough(root, members)) continue;
      for (const line of members) {
        this.#tellHeld(line, root);
        fitting.add(line);
      }
    }
    return fitting;
  }

  #isEnough(root: Line, members: readonly Line[]): boolean {
    const { steps } = this.#inversion;
    return SIZES.every((quantity) => {
      const sums = members.flatMap(({ entry }) => entry.quantities.get(quantity) ?? []);
      const stated = root.entry.quantities.get(quantity);
      if (sums.length === 0) return true;
      if (!stated) return false;
      const left = total(stated) - (root.parts.get(quantity) ?? 0n);
      return sums.reduce((sum, each) => sum + total(each), 0n) <= left + toleranceOf(root, quantity, steps);
    });
  }
}

const BASES = ["revenue", "grossOutput"] as const;
const SIZES: readonly Quantity[] = ["value", ...BASES];

/** The region that all lines of a table lie in, where it has lines of its own and others below it. */
function wholeOf(lines: readonly ClassifiedCell[]): string {
  const paths = [...new Set(lines.map(({ regionPath }) => regionPath))].filter(
    (path) => !path.startsWith("?"),
  );
  const [shortest = ""] = paths.sort((a, b) => a.length - b.length);
  return paths.length > 1 && paths.every((path) => regionWithin(path, shortest)) ? shortest : "";
}

/** The line that all others of its region lie in, if there are any. */
function rootOf(lines: readonly Line[]): Line | undefined {
  const [root] = [...lines].sort((a, b) => a.aboveNodes.length - b.aboveNodes.length);
  const holdsAll = lines.every((line) => line === root || line.aboveNodes.includes(root?.node ?? ""));
  return holdsAll && lines.length > 1 ? root : undefined;
}

/** Neither a name nor digits say where it lies. */
function isUnknown({ entry, node, aboveNodes }: Line): boolean {
  return entry.unallocated === "unknownCode" && !node.startsWith(CATEGORY) && aboveNodes.length <= 1;
}

function statesValue({ entry, contested }: Line): boolean {
  return !contested && entry.methods.size > 0;
}

/** Lines that turn out to mean the same industry and region (3911 and its name): alike they count once, else not at all. */
function decide(lines: readonly Line[], findings: FindingCollector): readonly Line[] {
  return [
    ...groupBy(lines, (line) => `${line.entry.unallocated === "unreadable"}|${keyOf(line)}`).values(),
  ].flatMap((members) => decideOne(members, findings));
}

function decideOne(members: readonly Line[], findings: FindingCollector): readonly Line[] {
  const [first] = members;
  if (!first || members.length === 1 || first.entry.unallocated === "unreadable") return members;
  const contradicted = members.some(({ entry }) => entry.unallocated === "conflict");
  if (!contradicted && new Set(members.map(({ entry }) => amountsOf(entry))).size === 1) {
    findings.add("duplicateIdentical", { record: first.node }, { count: members.length - 1 });
    return [first];
  }
  return members.map((line) => {
    const { entry, node } = line;
    const value = entry.quantities.get("value");
    if (entry.unallocated === "conflict") return line;
    findings.add("duplicateConflict", { record: node }, value && { money: total(value) });
    return { ...line, contested: true, entry: { ...entry, candidates: [], unallocated: "conflict" } };
  });
}

function amountsOf({ quantities, weight, shares }: ClassifiedCell): string {
  return [weight, shares, ...[...quantities].map(([quantity, sum]) => `${quantity}=${total(sum)}`)].join(" ");
}
