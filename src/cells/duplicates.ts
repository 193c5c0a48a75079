import { canonicalRange } from "../classification/candidates.js";
import { foldName, industryNamed } from "../classification/names.js";
import { readIndustryText } from "../terms/industryText.js";
import { withoutInvisible } from "../terms/invisible.js";
import { periodOf } from "../terms/periods.js";
import { isTotalRegion, readRegion } from "../terms/regions.js";
import { readScope } from "../terms/scope.js";
import type { CellKey } from "./cell.js";

/**
 * What makes two rows the same case (RULES 4): unit × period × period kind × scope × code × region; for lines of a
 * table the code takes the unit's place, and the dimensions count. Texts are brought to one form first, so that 2023
 * and 2023年 do not hide a duplicate.
 */
export function caseText(unit: string, key: CellKey, defaults: KeyDefaults = NO_DEFAULTS): string {
  const parts = [
    unit === ""
      ? `\u0001${key.dimensions.join("\u001f")}`
      : withoutInvisible(unit.normalize("NFKC")).trim().toUpperCase(),
    periodOf(key.period || defaults.period, key.periodKind)?.text ?? key.period,
    readScope(key.scope || defaults.scope) ?? key.scope,
    industryOf(unit, key),
    readRegion(isTotalRegion(key.region) ? defaults.region : key.region || defaults.region).code,
  ];
  return parts.join("\u001f");
}

/** What the caller states for rows that do not state it themselves. */
export interface KeyDefaults {
  readonly period: string;
  readonly scope: string;
  readonly region: string;
}

export const NO_DEFAULTS: KeyDefaults = { period: "", scope: "all", region: "" };

function industryOf(unit: string, { industry, shares }: CellKey): string {
  const category = shares.startsWith("category=") ? canonicalRange(shares.slice("category=".length)) : "";
  const { code, name, indent } = readIndustryText(industry);
  // A unit under a code and under its name is one case; in a table levels share names, and indentation tells them apart.
  const named = unit === "" || code !== undefined ? undefined : industryNamed(name ?? "")?.code;
  if (named) return `${category}|${named.replace(/^0+/, "")}`;
  if (code === undefined) return `${category}|${indent}:${foldName(name ?? "")}`;
  // A unit under 220 and 0220 lost a zero once; in a table, division 22 and group 022 are two lines.
  return `${category}|${unit === "" ? code : code.replace(/^0+/, "")}`;
}

const CHUNK = 1 << 16;

/** 53 bits of a text: two rounds of FNV-1a with different seeds. Equal texts have equal hashes; text decides the rest. */
export function hashText(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}

/** Proposes duplicates in 8 bytes a row (16 while they are sorted): the hashes that occur more than once. */
export class DuplicateFinder {
  readonly #chunks: Float64Array[] = [];
  #used = CHUNK;

  add(hash: number): void {
    if (this.#used === CHUNK) {
      this.#chunks.push(new Float64Array(CHUNK));
      this.#used = 0;
    }
    (this.#chunks.at(-1) as Float64Array)[this.#used] = hash;
    this.#used += 1;
  }

  repeated(): ReadonlySet<number> {
    const count = Math.max(0, (this.#chunks.length - 1) * CHUNK + (this.#chunks.length > 0 ? this.#used : 0));
    const all = new Float64Array(count);
    for (let i = 0; this.#chunks.length > 0; i += 1) {
      const chunk = this.#chunks.shift() as Float64Array;
      all.set(chunk.subarray(0, Math.min(CHUNK, count - i * CHUNK)), i * CHUNK);
    }
    all.sort();
    const repeated = new Set<number>();
    for (let i = 1; i < count; i += 1) if (all[i] === all[i - 1]) repeated.add(all[i] as number);
    return repeated;
  }
}
