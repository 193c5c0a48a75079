import { canonicalRange } from "../classification/candidates.js";
import { foldName, industryNamed } from "../classification/names.js";
import { SCOPES } from "../vocabulary/codelists/scopes.js";
import type { KeyField } from "../vocabulary/fields.js";
import { unitForm } from "../vocabulary/identifiers.js";
import { readIndustryText } from "../vocabulary/industryText.js";
import { periodOf } from "../vocabulary/periods.js";
import { regionOfCase } from "../vocabulary/regions.js";
import { type HashState, hashHalves, joinHashes, joinParts } from "./caseHash.js";
import type { CellKey } from "./cell.js";

/**
 * What makes two rows the same case: unit × period × period kind × scope × code × region; for lines of a
 * table the code takes the unit's place, and the dimensions count. Texts are brought to one form first, so that 2023
 * and 2023年 do not hide a duplicate.
 */
export function caseText(unit: string, key: CellKey, defaults: KeyDefaults = NO_DEFAULTS): string {
  return textWith(unit, key, sharedCase(key, unit !== "", defaults));
}

function textWith(unit: string, key: CellKey, { text }: SharedCase): string {
  return `${text}${SEPARATOR}${ownPart(unit, key)}`;
}

/** The part that is the row's own: its unit, or in a table by industry its dimensions. */
export function ownPart(unit: string, key: CellKey): string {
  return unit === "" ? `\u0001${key.dimensions.join(SEPARATOR)}` : unitForm(unit);
}

export const SEPARATOR = "\u001f";

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
    write: (key, _, defaults) => SCOPES.read(key.scope || defaults.scope) ?? key.scope,
  },
  {
    fields: ["industryCode", "industryName", "category", "shares", "digitalShare"],
    write: (key, named) => industryOf(named, key),
  },
  {
    fields: ["region"],
    write: (key, _, defaults) => regionOfCase(key.region, defaults.region),
  },
];

/** What the caller states for rows that do not state it themselves. */
export interface KeyDefaults {
  /** Period of rows that state none; empty where none is known. */
  readonly period: string;
  /** Scope of rows that state none. */
  readonly scope: string;
  /** Region code of rows that state none; empty where none is known. */
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

/** What rows of one key share of their case. */
interface SharedCase {
  readonly named: boolean;
  readonly text: string;
  readonly hash: HashState;
}

function sharedCase(key: CellKey, named: boolean, defaults: KeyDefaults): SharedCase {
  const parts = CASE_PARTS.map(({ write }) => write(key, named, defaults));
  return { named, text: parts.join(SEPARATOR), hash: joinParts(parts.map(hashHalves)) };
}

function hashWith(unit: string, key: CellKey, { hash }: SharedCase): number {
  const own = hashHalves(ownPart(unit, key));
  return joinHashes(own.a, own.b, hash.a, hash.b);
}

/** The hash of a case: of its unit (or dimensions) and of what its key shares with others, each hashed by itself. */
export function hashCase(unit: string, key: CellKey, defaults: KeyDefaults): number {
  return hashWith(unit, key, sharedCase(key, unit !== "", defaults));
}

/**
 * Cases under one set of defaults. What rows of one key share is made once: made anew for each row, a tally of 60 000 parsed rows takes
 * 5 % more processor time (median of nine alternating pairs).
 */
export class Cases {
  readonly #defaults: KeyDefaults;
  readonly #shared = new Map<CellKey, SharedCase>();

  constructor(defaults: KeyDefaults) {
    this.#defaults = defaults;
  }

  /** As `hashCase`. @param key  the one object of all rows that have it */
  hash(unit: string, key: CellKey): number {
    return hashWith(unit, key, this.#of(key, unit !== ""));
  }

  /** As `caseText`. */
  text(unit: string, key: CellKey): string {
    return textWith(unit, key, this.#of(key, unit !== ""));
  }

  #of(key: CellKey, named: boolean): SharedCase {
    const known = this.#shared.get(key);
    if (known?.named === named) return known;
    const made = sharedCase(key, named, this.#defaults);
    this.#shared.set(key, made);
    return made;
  }
}
