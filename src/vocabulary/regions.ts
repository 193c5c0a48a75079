import { nfkc } from "../util/nfkc.js";
import { withoutInvisible } from "./invisible.js";

/** Provinces of GB/T 2260 by their two digits; deeper levels change every year and are not tabled. */
const PROVINCES = /* @__PURE__ */ new Set(
  /* @__PURE__ */ "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(
    " ",
  ),
);
const NATION = /^[01]00000(000)?(000)?$/;

/** Whether a region's text says "all of it": 全市, 合计. It then means the region that the caller stated. */
export function isTotalRegion(text: string): boolean {
  // Codes are most of what is asked, and no digit begins a word.
  return !/^\d/.test(text) && TOTALS.has(nfkc(text).replace(/[\s\p{Cf}]+/gu, ""));
}

/** Rows for everything, whatever the area is called. */
const TOTALS = new Set(["合计", "小计", "总计", "全国", "全省", "全市", "全区", "全县"]);

export interface Region {
  /** As files and results carry it: six digits where the code has no deeper level. */
  readonly code: string;
  /** The digits that say something: "4108" for 410800, "" for the nation. Prefixes are ancestors. */
  readonly path: string;
  readonly problem: "regionUnreadable" | "regionUnknown" | undefined;
}

/**
 * Reads a 6- to 12-digit region code. Text that is not one is kept as it stands, as a region of its own.
 *
 * @example readRegion("410800000000").path //=> "4108"
 */
export function readRegion(text: string): Region {
  const known = cache.get(text);
  if (known) return known;
  const made = read(text);
  if (cache.size < MOST_CACHED) cache.set(text, made);
  return made;
}

/** A file names few regions, and asks for them row by row. */
const cache = new Map<string, Region>();
const MOST_CACHED = 10_000;

function read(text: string): Region {
  const folded = withoutInvisible(nfkc(text)).trim();
  if (isTotalRegion(folded)) return { code: "", path: "", problem: undefined };
  if (folded === "") return { code: "", path: "", problem: undefined };
  if (NATION.test(folded)) return { code: folded, path: "", problem: undefined };
  if (!/^\d{6}(\d{3})?(\d{3})?$/.test(folded))
    return { code: folded, path: `?${folded}`, problem: "regionUnreadable" };
  const county = folded.slice(0, 6);
  const town = folded.slice(6).replace(/(000)+$/, "");
  const path = town === "" ? county.replace(/(00)+$/, "") : county + town;
  const code = town === "" ? county : county + town;
  return { code, path, problem: PROVINCES.has(folded.slice(0, 2)) ? undefined : "regionUnknown" };
}

/** Whether one region lies in another, or is it. */
export function regionWithin(path: string, ancestor: string): boolean {
  return path.startsWith(ancestor);
}
