import { lazy } from "../util/lazy.js";
import { decodeTable } from "./decodeTable.js";
import { categoryStatus } from "./tables/category-status.js";
import { descriptions } from "./tables/descriptions.js";
import { digitalEconomy2021 } from "./tables/digital-economy-2021.js";
import { namesEn } from "./tables/names-en.js";

/** How sure a row of the classification is; see classification/SOURCES.md. */
export type CategoryStatus = "confirmed" | "oneTranscription" | "disputed" | "noIndustryCode";

/** A category of the 2021 classification: 大类 (level 1), 中类 (2) or 小类 (3). */
export interface Category {
  /** The table that it is of. */
  readonly table: "digital-economy-2021";
  /** `01`, `0101` or `010101`. */
  readonly code: string;
  /** 1 大类, 2 中类, 3 小类. */
  readonly level: 1 | 2 | 3;
  /** Official name. */
  readonly name: string;
  /** Name in English, unofficial. */
  readonly nameEn: string;
  /** Code of the category above; undefined for a 大类. */
  readonly parent: string | undefined;
  /** 01–04: 数字经济核心产业 (数字产业化). 05 is 产业数字化. */
  readonly core: boolean;
  /** As the official table prints them: class, division or section letter, `*` where only part belongs. */
  readonly industryCodes: readonly string[];
  /** How sure the row is. */
  readonly status: CategoryStatus;
  /** Why it is not confirmed, where it is not. */
  readonly statusNote: { readonly zh: string; readonly en: string } | undefined;
}

interface CategoryTable {
  readonly byCode: ReadonlyMap<string, Category>;
  readonly childrenOf: ReadonlyMap<string, readonly Category[]>;
}

export const categoryTable: () => CategoryTable = lazy(() => {
  const english = new Map<string, string>();
  for (const row of decodeTable(namesEn))
    if (row.table === "digital-economy-2021") english.set(row.code ?? "", row.name_en ?? "");
  const status = new Map(decodeTable(categoryStatus).map((row) => [row.code ?? "", row]));
  const byCode = new Map<string, Category>();
  const childrenOf = new Map<string, Category[]>();
  for (const row of decodeTable(digitalEconomy2021)) {
    const { code = "", level = "", name = "", parent = "", gbt4754_codes = "" } = row;
    const note = status.get(code);
    const category: Category = {
      table: "digital-economy-2021",
      code,
      level: Number(level) as 1 | 2 | 3,
      name,
      nameEn: english.get(code) ?? "",
      parent: parent === "" ? undefined : parent,
      core: !code.startsWith("05"),
      industryCodes: gbt4754_codes === "" ? [] : gbt4754_codes.split(" "),
      status: (note?.status ?? "confirmed") as CategoryStatus,
      statusNote: note && { zh: note.note_zh ?? "", en: note.note_en ?? "" },
    };
    byCode.set(code, category);
    childrenOf.set(code, []);
    childrenOf.get(parent)?.push(category);
  }
  return { byCode, childrenOf };
});

/**
 * The category a code of the 2021 classification stands for.
 *
 * @param code  `01`, `0101` or `010101`, with leading zeros
 * @example category("010101")?.name //=> "计算机整机制造"
 */
export function category(code: string): Category | undefined {
  return categoryTable().byCode.get(code);
}

/**
 * All 193 categories in the order of the classification.
 *
 * @example categories().length //=> 193
 */
export function categories(): readonly Category[] {
  return [...categoryTable().byCode.values()];
}

const described = lazy(() => new Map(decodeTable(descriptions).map((row) => [row.code ?? "", row])));

/**
 * What a 小类 includes, in one line of this project's own words (not official text).
 *
 * @example
 * const description = describeCategory("010101")?.en;
 * description?.startsWith("Assembly of central processing units"); //=> true
 */
export function describeCategory(code: string): { readonly zh: string; readonly en: string } | undefined {
  const row = described().get(code);
  return row && { zh: row.description_zh ?? "", en: row.description_en ?? "" };
}
