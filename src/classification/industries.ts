import { oneOf, type Take } from "../util/given.js";
import { lazy } from "../util/lazy.js";
import { decodeTable } from "./decodeTable.js";
import { gbt4754_2017 } from "./tables/gbt4754-2017.js";
import { namesEn } from "./tables/names-en.js";

/** Edition of GB/T 4754, the national industry classification. */
export type Edition = "2011" | "2017";
export const asEdition: Take<Edition> = /* @__PURE__ */ oneOf<Edition>(["2011", "2017"]);
export type IndustryLevel = "section" | "division" | "group" | "class";
/** Three-sector rule (revised 2018). */
export type Sector = "primary" | "secondary" | "tertiary";

/** An industry of GB/T 4754-2017 with amendment no. 1. */
export interface Industry {
  /** The table that it is of. */
  readonly table: "gbt4754-2017";
  /** `A`, `01`, `011` or `0111`. */
  readonly code: string;
  /** Section, division, group or class. */
  readonly level: IndustryLevel;
  /** Official name. */
  readonly name: string;
  /** Only sections and divisions have an English name. */
  readonly nameEn: string | undefined;
  /** Code of the industry above; undefined for a section. */
  readonly parent: string | undefined;
  /** Letter of its section. */
  readonly section: string;
  /** Undefined where the industries below belong to different sectors (A, B, C). */
  readonly sector: Sector | undefined;
}

const SECTORS: Readonly<Record<string, Sector>> = { "1": "primary", "2": "secondary", "3": "tertiary" };

interface IndustryTable {
  readonly byCode: ReadonlyMap<string, Industry>;
  readonly childrenOf: ReadonlyMap<string, readonly Industry[]>;
  readonly classesUnder: ReadonlyMap<string, readonly Industry[]>;
}

export const industryTable: () => IndustryTable = lazy(() => {
  const english = new Map(
    decodeTable(namesEn).flatMap((row) =>
      row.table === "gbt4754-2017" ? [[row.code ?? "", row.name_en]] : [],
    ) as [string, string][],
  );
  const byCode = new Map<string, Industry>();
  const childrenOf = new Map<string, Industry[]>();
  const classesUnder = new Map<string, Industry[]>();
  for (const row of decodeTable(gbt4754_2017)) {
    const { code = "", level = "", name = "", parent = "", sector = "" } = row;
    const section = parent === "" ? code : (byCode.get(parent)?.section ?? "");
    const industry: Industry = {
      table: "gbt4754-2017",
      code,
      level: level as IndustryLevel,
      name,
      nameEn: english.get(code),
      parent: parent === "" ? undefined : parent,
      section,
      sector: SECTORS[sector],
    };
    byCode.set(code, industry);
    childrenOf.set(code, []);
    classesUnder.set(code, []);
    childrenOf.get(parent)?.push(industry);
    if (level === "class")
      for (let at: Industry | undefined = industry; at; at = at.parent ? byCode.get(at.parent) : undefined)
        classesUnder.get(at.code)?.push(industry);
  }
  return { byCode, childrenOf, classesUnder };
});

/**
 * The industry a GB/T 4754-2017 code stands for: a section letter, a division, group or class.
 *
 * @param code  text with its leading zeros; a number is not a code
 * @returns the industry, or undefined when the code does not exist
 * @example industry("3911")?.name //=> "计算机整机制造"
 */
export function industry(code: string): Industry | undefined {
  return industryTable().byCode.get(code);
}

/**
 * All 20 sections, 97 divisions, 473 groups and 1 382 classes, in the order of the standard.
 *
 * @example industries().length //=> 1972
 */
export function industries(): readonly Industry[] {
  return [...industryTable().byCode.values()];
}

/** The 4-digit classes at or below a code of any level; empty when the code does not exist. */
export function classesUnder(code: string): readonly Industry[] {
  return industryTable().classesUnder.get(code) ?? [];
}

/**
 * The sector a code belongs to under the three-sector rule (三次产业划分规定, revised 2018), where it belongs to one.
 *
 * 05, 11 and 43 are tertiary although their sections A, B and C are primary or secondary: the letters A, B and C
 * therefore have no single sector.
 *
 * @example sectorOf("0511")?.sector //=> "tertiary"
 */
export function sectorOf(
  code: string,
): { readonly section: string; readonly sector: Sector | undefined } | undefined {
  const found = industry(code);
  if (!found) return undefined;
  const sectors = new Set(classesUnder(code).map((each) => each.sector));
  return { section: found.section, sector: sectors.size === 1 ? [...sectors][0] : undefined };
}
