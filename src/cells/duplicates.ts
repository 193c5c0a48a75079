import { canonicalRange } from "../classification/candidates.js";
import { foldName, industryNamed } from "../classification/names.js";
import type { KeyField } from "../vocabulary/fields.js";
import { readIndustryText } from "../vocabulary/industryText.js";
import { withoutInvisible } from "../vocabulary/invisible.js";
import { periodOf } from "../vocabulary/periods.js";
import { isTotalRegion, readRegion } from "../vocabulary/regions.js";
import { readScope } from "../vocabulary/scope.js";
import type { CellKey } from "./cell.js";

/**
 * What makes two rows the same case (RULES 4): unit × period × period kind × scope × code × region; for lines of a
 * table the code takes the unit's place, and the dimensions count. Texts are brought to one form first, so that 2023
 * and 2023年 do not hide a duplicate.
 */
export function caseText(unit: string, key: CellKey, defaults: KeyDefaults = NO_DEFAULTS): string {
  return `${sharedCase(key, unit !== "", defaults).text}${SEPARATOR}${ownPart(unit, key)}`;
}

/** The part that is the row's own: its unit, or in a table by industry its dimensions. */
export function ownPart(unit: string, key: CellKey): string {
  return unit === "" ? `\u0001${key.dimensions.join(SEPARATOR)}` : unitForm(unit);
}

/** The one form of an identifier or name, however it is typed. */
export function unitForm(unit: string): string {
  return withoutInvisible(unit.normalize("NFKC")).trim().toUpperCase();
}

const SEPARATOR = "\u001f";

/** A part of a case: the fields that decide it, and its one form. */
export interface CasePart {
  readonly fields: readonly KeyField[];
  readonly write: (key: CellKey, named: boolean, defaults: KeyDefaults) => string;
}

export const CASE_PARTS: readonly CasePart[] = [
  {
    fields: ["period", "periodKind"],
    write: (key, _, defaults) => periodOf(key.period || defaults.period, key.periodKind)?.text ?? key.period,
  },
  {
    fields: ["scope"],
    write: (key, _, defaults) => readScope(key.scope || defaults.scope) ?? key.scope,
  },
  {
    fields: ["industryCode", "industryName", "category", "shares", "digitalShare"],
    write: (key, named) => industryOf(named, key),
  },
  {
    fields: ["region"],
    write: (key, _, defaults) =>
      readRegion(isTotalRegion(key.region) ? defaults.region : key.region || defaults.region).code,
  },
];

/** What rows of one key share of their case. */
interface SharedCase {
  readonly named: boolean;
  readonly defaults: KeyDefaults;
  readonly text: string;
  readonly hash: HashState;
}

function sharedCase(key: CellKey, named: boolean, defaults: KeyDefaults): SharedCase {
  const known = remembered.get(key);
  if (known?.named === named && known.defaults === defaults) return known;
  const parts = CASE_PARTS.map(({ write }) => write(key, named, defaults));
  const made = { named, defaults, text: parts.join(SEPARATOR), hash: joinParts(parts.map(hashHalves)) };
  remembered.set(key, made);
  return made;
}

/** Rows of one key share its object. */
const remembered = new WeakMap<CellKey, SharedCase>();

/** What the caller states for rows that do not state it themselves. */
export interface KeyDefaults {
  readonly period: string;
  readonly scope: string;
  readonly region: string;
}

export const NO_DEFAULTS: KeyDefaults = { period: "", scope: "all", region: "" };

function industryOf(ofUnit: boolean, { industry, shares }: CellKey): string {
  const category = shares.startsWith("category=") ? canonicalRange(shares.slice("category=".length)) : "";
  return `${category}|${industryForm(ofUnit, industry)}`;
}

/** The one form of an industry, by code or by name. */
export function industryForm(ofUnit: boolean, industry: string): string {
  const { code, name, indent } = readIndustryText(industry);
  // A unit under a code and under its name is one case; in a table levels share names, and indentation tells them apart.
  const named = !ofUnit || code !== undefined ? undefined : industryNamed(name ?? "")?.code;
  if (named) return named.replace(/^0+/, "");
  if (code === undefined) return `${indent}:${foldName(name ?? "")}`;
  // A unit under 220 and 0220 lost a zero once; in a table, division 22 and group 022 are two lines.
  return ofUnit ? code.replace(/^0+/, "") : code;
}

const CHUNK = 1 << 16;

/** The two halves of a hash under way. */
export interface HashState {
  readonly a: number;
  readonly b: number;
}

export const HASH_START: HashState = { a: 0x811c9dc5 | 0, b: 0x01000193 };

/** The first half takes in a number of 32 bits. */
export function onwardA(half: number, word: number): number {
  const product = Math.imul(half ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The second half does. */
export function onwardB(half: number, word: number): number {
  const product = Math.imul(half ^ word, 0x85ebca6b);
  return product ^ (product >>> 13);
}

/**
 * Both halves take in four characters at a time, as one number: of ASCII, as four bytes have it in memory. A step can be undone,
 * so texts that differ in one of these numbers never meet.
 */
export function hashHalves(text: string): HashState {
  let { a, b } = HASH_START;
  for (let i = 0; i < text.length; i += 4) {
    let word = text.charCodeAt(i);
    if (i + 1 < text.length) word ^= text.charCodeAt(i + 1) << 8;
    if (i + 2 < text.length) word ^= text.charCodeAt(i + 2) << 16;
    if (i + 3 < text.length) word ^= text.charCodeAt(i + 3) << 24;
    a = onwardA(a, word);
    b = onwardB(b, word);
  }
  return { a, b };
}

/** 53 bits of a text. Equal texts have equal hashes; text decides the rest. */
export function hashText(text: string): number {
  const { a, b } = hashHalves(text);
  return bitsOf(a, b);
}

/** The hash of a case: of its unit (or dimensions) and of what its key shares with others, each hashed by itself. */
export function hashCase(unit: string, key: CellKey, defaults: KeyDefaults): number {
  const rest = sharedCase(key, unit !== "", defaults).hash;
  const own = hashHalves(ownPart(unit, key));
  return joinHashes(own.a, own.b, rest.a, rest.b);
}

/** The hash of what rows of one key share: of the parts, in their order. */
export function joinParts(parts: readonly HashState[]): HashState {
  let { a, b } = HASH_START;
  for (const part of parts) {
    a = onwardA(a, part.a);
    b = onwardB(b, part.b);
  }
  return { a, b };
}

/** Joins the halves of two hashes. */
export function joinHashes(ownA: number, ownB: number, restA: number, restB: number): number {
  const a = Math.imul(ownA ^ (restA >>> 15) ^ (restA << 17), 0x9e3779b1);
  const b = Math.imul(ownB ^ (restB >>> 13) ^ (restB << 19), 0x85ebca6b);
  return bitsOf(a ^ (a >>> 16), b ^ (b >>> 15));
}

function bitsOf(a: number, b: number): number {
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}

/** Proposes duplicates in 8 bytes a row (16 while they are sorted): the hashes that occur more than once. */
export class DuplicateFinder {
  readonly #chunks: Float64Array[] = [];
  readonly #runs: Float64Array[] = [];
  #used = CHUNK;

  add(hash: number): void {
    if (this.#used === CHUNK) {
      this.#chunks.push(new Float64Array(CHUNK));
      this.#used = 0;
    }
    (this.#chunks.at(-1) as Float64Array)[this.#used] = hash;
    this.#used += 1;
  }

  /** Hashes that an engine found and sorted by itself. */
  addSorted(run: Float64Array): void {
    this.#runs.push(run);
  }

  repeated(): ReadonlySet<number> {
    return repeatedIn([this.#sorted(), ...this.#runs.splice(0)]);
  }

  #sorted(): Float64Array {
    const count = Math.max(0, (this.#chunks.length - 1) * CHUNK + (this.#chunks.length > 0 ? this.#used : 0));
    const all = new Float64Array(count);
    for (let i = 0; this.#chunks.length > 0; i += 1) {
      const chunk = this.#chunks.shift() as Float64Array;
      all.set(chunk.subarray(0, Math.min(CHUNK, count - i * CHUNK)), i * CHUNK);
    }
    // Given away: what is added from now on begins anew.
    this.#used = CHUNK;
    return all.sort();
  }
}

/** What occurs more than once in sorted runs, all of them together. */
function repeatedIn(runs: readonly Float64Array[]): ReadonlySet<number> {
  const repeated = new Set<number>();
  const open = runs.filter((run) => run.length > 0).map((run) => ({ run, at: 0, head: run[0] as number }));
  let last = -1;
  while (open.length > 0) {
    let least = open[0] as (typeof open)[number];
    for (const each of open) if (each.head < least.head) least = each;
    if (least.head === last) repeated.add(last);
    last = least.head;
    least.at += 1;
    if (least.at < least.run.length) least.head = least.run[least.at] as number;
    else open.splice(open.indexOf(least), 1);
  }
  return repeated;
}
