import { categoryStatus } from "./tables/category-status.js";
import { coreStarred } from "./tables/core-starred.js";
import { digitalEconomy2021 } from "./tables/digital-economy-2021.js";
import { edition2011To2017 } from "./tables/gbt4754-2011-to-2017.js";
import { gbt4754_2017 } from "./tables/gbt4754-2017.js";
import { scopeExclusions } from "./tables/scope-exclusions.js";

/** The tables that figures rest on, as embedded: manifests hold their digests. */
export function tableTexts(): Readonly<Record<string, string>> {
  return {
    "digital-economy-2021": digitalEconomy2021,
    "gbt4754-2017": gbt4754_2017,
    "gbt4754-2011-to-2017": edition2011To2017,
    "core-starred": coreStarred,
    "scope-exclusions": scopeExclusions,
    "category-status": categoryStatus,
  };
}
