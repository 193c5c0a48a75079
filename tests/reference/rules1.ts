/**
 * A second, deliberately plain reading of the candidate rule and the interval rule.
 *
 * Tests hold the library to it, so it shares no code with the library and prefers the obvious loop to the fast one.
 * It is one file so that it can be read from top to bottom against the rules without following an import.
 * Every sum is an exact integer in units of 1e-12 分: value in 分 × share in millionths × weight in millionths.
 */
import { readFileSync } from "node:fs";

const TABLES = new URL("../../classification/", import.meta.url);
const ONE = 1_000_000n;

export type Edition = "2011" | "2017";

/** One place a mass may fall into. */
export interface Atom {
  /** Code of a 小类, or "nonDigital", or "outside" for division 97; of a higher category where only that much is settled. */
  category: string;
  /** Section letter of the industry. */
  section: string;
  /** Sector of the industry under the three-sector rule: "1", "2" or "3". */
  sector: string;
  /** No class that leads here does so by a settled rule. */
  open: boolean;
}

export interface RefRecord {
  code: string;
  /** In 分. */
  value: bigint;
  /** Share × 1e6; the category is a node of any level, or "nonDigital". */
  pairs?: { category: string; micro: bigint }[];
  /** Weight × 1e6; 1 when absent. */
  weightMicro?: bigint;
}

/** All in units of 1e-12 分. */
export interface RefEstimate {
  known: bigint;
  low: bigint;
  high: bigint;
  undeterminedPositive: bigint;
  undeterminedNegative: bigint;
}

/** All in units of 1e-12 分. */
export interface RefIdentity {
  total: bigint;
  knownCore: bigint;
  known05: bigint;
  knownNonDigital: bigint;
  undetermined: bigint;
  outside: bigint;
  unclassifiable: bigint;
}

export type Predicate = (a: Atom) => boolean;

// ---------------------------------------------------------------- tables

/** The rows of a table as column name → text. Columns are found by name, so added columns do no harm. */
function readTable(name: string, columns: string[]): Map<string, string>[] {
  const text = readFileSync(new URL(name, TABLES), "utf8").replace(/^\uFEFF/, "");
  const lines: string[][] = [];
  let line: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') field += c;
      else if (text.charAt(i + 1) === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      line.push(field);
      field = "";
    } else if (c === "\n") {
      line.push(field);
      lines.push(line);
      line = [];
      field = "";
    } else if (c !== "\r") field += c;
  }
  if (field !== "" || line.length > 0) lines.push([...line, field]);

  const header = lines[0] ?? [];
  for (const column of columns) {
    if (!header.includes(column)) throw new Error(`${name} has no column ${column}`);
  }
  return lines
    .slice(1)
    .filter((fields) => fields.some((f) => f !== ""))
    .map((fields) => new Map(header.map((column, i) => [column, fields[i] ?? ""])));
}

function cell(row: Map<string, string>, column: string): string {
  return row.get(column) ?? "";
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

interface Industry {
  code: string;
  level: string;
  parent: string;
  sector: string;
}

const industries = new Map<string, Industry>();
for (const row of readTable("gbt4754-2017.csv", ["code", "level", "parent", "sector"])) {
  industries.set(cell(row, "code"), {
    code: cell(row, "code"),
    level: cell(row, "level"),
    parent: cell(row, "parent"),
    sector: cell(row, "sector"),
  });
}

interface CategoryRow {
  code: string;
  level: string;
  parent: string;
  /** Industry codes without their star: 4-digit class, 2-digit division or section letter. */
  industryCodes: string[];
}

const categories = new Map<string, CategoryRow>();
for (const row of readTable("digital-economy-2021.csv", ["code", "level", "parent", "gbt4754_codes"])) {
  categories.set(cell(row, "code"), {
    code: cell(row, "code"),
    level: cell(row, "level"),
    parent: cell(row, "parent"),
    industryCodes: words(cell(row, "gbt4754_codes")).map((word) => word.replace("*", "")),
  });
}

interface Starred {
  candidates: string[];
  remainder05: string;
  exhaustive: boolean;
}

const starred = new Map<string, Starred>();
for (const row of readTable("core-starred.csv", ["gbt4754", "candidates", "remainder05", "exhaustive"])) {
  starred.set(cell(row, "gbt4754"), {
    candidates: words(cell(row, "candidates")),
    remainder05: cell(row, "remainder05"),
    exhaustive: cell(row, "exhaustive") === "true",
  });
}

/** Rows of 05 whose scope note or siblings leave an industry out that their own codes would take in. */
const exclusions = readTable("scope-exclusions.csv", ["category", "gbt4754"]).map((row) => ({
  category: cell(row, "category"),
  code: cell(row, "gbt4754"),
}));

const correspondence = readTable("gbt4754-2011-to-2017.csv", ["code_2011", "code_2017"]).map((row) => ({
  from: cell(row, "code_2011"),
  to: cell(row, "code_2017"),
}));

// ---------------------------------------------------------------- trees

/** The code itself and everything above it in GB/T 4754-2017, deepest first. */
function industryChain(code: string): Industry[] {
  const chain: Industry[] = [];
  for (let at = industries.get(code); at !== undefined; at = industries.get(at.parent)) chain.push(at);
  return chain;
}

function ancestorAt(code: string, level: string): string {
  const found = industryChain(code).find((industry) => industry.level === level);
  if (found === undefined) throw new RangeError(`${code} has no ${level}`);
  return found.code;
}

function sectorOf(code: string): string {
  const found = industryChain(code).find((industry) => industry.sector !== "");
  if (found === undefined) throw new RangeError(`${code} has no sector`);
  return found.sector;
}

/** Whether a category is the node or lies under it. "nonDigital" and "outside" lie under nothing but themselves. */
function liesUnder(category: string, node: string): boolean {
  if (category === node) return true;
  const row = categories.get(category);
  return row !== undefined && row.parent !== "" && liesUnder(row.parent, node);
}

// ---------------------------------------------------------------- candidates

interface Candidate {
  category: string;
  open: boolean;
}

const settled = (category: string): Candidate => ({ category, open: false });

/** What is left of a starred class in 05: nothing, a settled row, or one that is open by its section. */
function remainderOf(remainder: string, code4: string, section: string | undefined): Candidate[] {
  if (remainder === "none") return [];
  if (remainder !== "open") return [settled(remainder)];
  if (section === "C") return [{ category: "050204", open: true }];
  if (section === "E") return [{ category: "050903", open: true }];
  throw new RangeError(`${code4}: no 05 row is settled for an open remainder in section ${section}`);
}

function candidatesOfClass(code4: string): Candidate[] {
  const section = ancestorAt(code4, "section");
  const division = ancestorAt(code4, "division");
  if (division === "97") return [settled("outside")];

  const star = starred.get(code4);
  if (star !== undefined) {
    const result = [...star.candidates.map(settled), ...remainderOf(star.remainder05, code4, section)];
    if (!star.exhaustive) result.push(settled("nonDigital"));
    return result;
  }

  const core: string[] = [];
  const efficiency: string[] = [];
  for (const row of categories.values()) {
    if (row.level !== "3") continue;
    if (!liesUnder(row.code, "05")) {
      if (row.industryCodes.includes(code4)) core.push(row.code);
      continue;
    }
    if (exclusions.some((one) => one.category === row.code && [code4, division].includes(one.code))) continue;
    const named = [code4, division, section].some((code) => row.industryCodes.includes(code));
    if (named) efficiency.push(row.code);
  }
  // An unstarred core class is in its one 小类 and in nothing of 05, whatever its division says.
  if (core.length > 1) throw new RangeError(`${code4} is unstarred but has several core rows`);
  if (core.length === 1) return core.map(settled);
  return [...efficiency, "nonDigital"].map(settled);
}

function distinctAtoms(candidates: Atom[]): Atom[] {
  const byKey = new Map<string, Atom>();
  for (const atom of candidates) {
    const key = `${atom.category} ${atom.section} ${atom.sector}`;
    const open = atom.open && (byKey.get(key)?.open ?? true);
    byKey.set(key, { ...atom, open });
  }
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

const rememberedClasses = new Map<string, Atom[]>();

/** The candidates of a class of the 2017 edition, each with the section and sector of that class. */
export function atomsOfClass(code4: string): Atom[] {
  if (industries.get(code4)?.level !== "class")
    throw new RangeError(`${code4} is not a class of GB/T 4754-2017`);
  let candidates = rememberedClasses.get(code4);
  if (candidates === undefined) {
    const section = ancestorAt(code4, "section");
    const sector = sectorOf(code4);
    candidates = distinctAtoms(
      candidatesOfClass(code4).map((candidate) => ({ ...candidate, section, sector })),
    );
    rememberedClasses.set(code4, candidates);
  }
  return candidates.map((atom) => ({ ...atom }));
}

/** The classes of 2017 that a code of an edition may stand for; none when the code does not exist there. */
function classesBelow(code: string, edition: Edition): string[] {
  if (edition === "2011" && /^[0-9]{2,4}$/.test(code)) {
    return correspondence.filter((pair) => pair.from.startsWith(code)).map((pair) => pair.to);
  }
  const result: string[] = [];
  for (const industry of industries.values()) {
    if (industry.level !== "class") continue;
    if (industryChain(industry.code).some((above) => above.code === code)) result.push(industry.code);
  }
  // The 2011 edition has letters besides its digits, and they are read as in 2017; any other text is unknown to it.
  if (edition === "2011" && industries.get(code)?.level !== "section") return [];
  return result;
}

const rememberedCodes = new Map<string, Atom[] | null>();

/** The candidates of a letter, division, group or class; null when the edition has no such code. */
export function candidatesOfCode(code: string, edition: Edition): Atom[] | null {
  const key = `${edition} ${code}`;
  let candidates = rememberedCodes.get(key);
  if (candidates === undefined) {
    const classes = classesBelow(code, edition);
    candidates = classes.length === 0 ? null : distinctAtoms(classes.flatMap((code4) => atomsOfClass(code4)));
    rememberedCodes.set(key, candidates);
  }
  return candidates === null ? null : candidates.map((atom) => ({ ...atom }));
}

// ---------------------------------------------------------------- masses

/** A piece of a record's value with the places it may fall into. */
interface Part {
  candidates: Atom[];
  amount: bigint;
}

/** The parts of a record; null when its code does not exist. Their amounts always add up to value × weight. */
function partsOf(record: RefRecord, edition: Edition): Part[] | null {
  const all = candidatesOfCode(record.code, edition);
  if (all === null) return null;
  const weight = record.weightMicro ?? ONE;
  let pairs = record.pairs ?? [];
  if (pairs.some((pair) => pair.micro < 0n)) throw new RangeError(`${record.code}: a share is negative`);
  // Shares above 1 in sum decide nothing.
  if (pairs.reduce((sum, pair) => sum + pair.micro, 0n) > ONE) pairs = [];

  const parts: Part[] = [];
  let rest = ONE;
  for (const pair of pairs) {
    const candidates = all.filter((atom) => liesUnder(atom.category, pair.category));
    // A pair for a category the code cannot have decides nothing: its part stays in the rest.
    if (candidates.length === 0) continue;
    // A share of 05 alone does not settle an open question: that part is known in 05 and stays undetermined below it.
    const aboveOpen = categories.get(pair.category)?.level !== "3" && candidates.every((atom) => atom.open);
    const beside = aboveOpen
      ? candidates.slice(0, 1).map((atom) => ({ ...atom, category: pair.category }))
      : [];
    parts.push({ candidates: [...candidates, ...beside], amount: record.value * pair.micro * weight });
    rest -= pair.micro;
  }
  parts.push({ candidates: all, amount: record.value * rest * weight });
  return parts;
}

export function estimate(records: RefRecord[], edition: Edition, s: Predicate): RefEstimate {
  let known = 0n;
  let undeterminedPositive = 0n;
  let undeterminedNegative = 0n;
  for (const record of records) {
    for (const part of partsOf(record, edition) ?? []) {
      if (part.candidates.every(s)) known += part.amount;
      else if (part.candidates.some(s)) {
        if (part.amount > 0n) undeterminedPositive += part.amount;
        else undeterminedNegative += part.amount;
      }
    }
  }
  return {
    known,
    low: known + undeterminedNegative,
    high: known + undeterminedPositive,
    undeterminedPositive,
    undeterminedNegative,
  };
}

export function identity(records: RefRecord[], edition: Edition): RefIdentity {
  const sums: RefIdentity = {
    total: 0n,
    knownCore: 0n,
    known05: 0n,
    knownNonDigital: 0n,
    undetermined: 0n,
    outside: 0n,
    unclassifiable: 0n,
  };
  for (const record of records) {
    const whole = record.value * ONE * (record.weightMicro ?? ONE);
    sums.total += whole;
    const parts = partsOf(record, edition);
    if (parts === null) {
      sums.unclassifiable += whole;
      continue;
    }
    for (const { candidates, amount } of parts) {
      if (candidates.every(isCore)) sums.knownCore += amount;
      else if (candidates.every(isEfficiency)) sums.known05 += amount;
      else if (candidates.every((atom) => atom.category === "nonDigital")) sums.knownNonDigital += amount;
      else if (candidates.every((atom) => atom.category === "outside")) sums.outside += amount;
      else sums.undetermined += amount;
    }
  }
  return sums;
}

// ---------------------------------------------------------------- predicates

/** A node of the tree, at any level. */
export function inCategory(code: string): Predicate {
  if (!categories.has(code)) throw new RangeError(`${code} is not a category`);
  return (atom) => liesUnder(atom.category, code);
}

export const isCore: Predicate = (atom) =>
  ["01", "02", "03", "04"].some((node) => liesUnder(atom.category, node));

export const isEfficiency: Predicate = (atom) => liesUnder(atom.category, "05");

export const isCorePlus05: Predicate = (atom) => isCore(atom) || isEfficiency(atom);

export type AggregateName =
  | "primary"
  | "secondary"
  | "tertiary"
  | "agriculture"
  | "industry"
  | "construction"
  | "services"
  | "total";

/** Sectors follow the three-sector rule; agriculture, industry and construction follow the letters. */
export function inAggregate(name: AggregateName): Predicate {
  return (atom) => {
    switch (name) {
      case "primary":
        return atom.sector === "1";
      case "secondary":
        return atom.sector === "2";
      case "tertiary":
      case "services":
        return atom.sector === "3";
      case "agriculture":
        return atom.section === "A";
      case "industry":
        return ["B", "C", "D"].includes(atom.section);
      case "construction":
        return atom.section === "E";
      case "total":
        return true;
    }
  };
}

export function and(p: Predicate, q: Predicate): Predicate {
  return (atom) => p(atom) && q(atom);
}

/** The classes of the 2017 edition, in the order of the table. */
export function classes2017(): string[] {
  return [...industries.values()]
    .filter((industry) => industry.level === "class")
    .map((industry) => industry.code);
}

/** The classes of the 2011 edition, in code order. */
export function classes2011(): string[] {
  return [...new Set(correspondence.map((pair) => pair.from))].sort();
}
