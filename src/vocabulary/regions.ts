import { asText } from "../util/given.js";
import { nfkc } from "../util/nfkc.js";
import { withoutInvisible } from "./invisible.js";

/** Provinces of GB/T 2260 by their two digits; deeper levels change every year and are not tabled. */
const PROVINCES = /* @__PURE__ */ new Set(
  /* @__PURE__ */ "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(
    " ",
  ),
);
const NATION = /^[01]00000(000)?(000)?$/;

/** Beijing, Tianjin, Shanghai, Chongqing: their districts and counties lie directly below them. */
const MUNICIPALITIES = new Set(["11", "12", "31", "50"]);
/** Counties that a province administers itself: 济源, 仙桃, 琼海, 石河子 and the like. */
const DIRECT_COUNTIES = new Set(["4190", "4290", "4690", "6590"]);
/** Dongguan, Zhongshan, Danzhou and Jiayuguan have no counties: their towns lie directly below them. */
const WITHOUT_COUNTIES = new Set(["4419", "4420", "4604", "6202"]);
/** Autonomous regions: 全区 is one of these, or a district. */
const AUTONOMOUS = new Set(["15", "45", "54", "64", "65"]);

export interface Region {
  /** As files and results carry it: six digits where the code has no deeper level. */
  readonly code: string;
  /** The digits that say something: "4108" for 410800, "" for the nation. Prefixes are ancestors. */
  readonly path: string;
  readonly problem: "regionUnreadable" | "regionUnknown" | undefined;
}

const TOTALS = ["合计", "小计", "总计"];

/** Words for everything of a level; 合计 and its like are everything of what the table is about. */
const WHOLES: ReadonlyMap<string, (path: string) => number> = new Map([
  ...TOTALS.map((word) => [word, (path: string) => path.length] as const),
  ...withTotals("全国", () => PATH.nation),
  ...withTotals("全省", () => PATH.province),
  ...withTotals("全市", levelOfCity),
  ...withTotals("全州", () => PATH.city),
  ...withTotals("全盟", () => PATH.city),
  ...withTotals("全区", levelOfDistrict),
  ...withTotals("全县", () => PATH.county),
  ...withTotals("全旗", () => PATH.county),
]);

/** 全市 and 全市合计 are one. */
function withTotals(word: string, level: (path: string) => number) {
  return ["", ...TOTALS].map((total) => [word + total, level] as const);
}

/** Digits of a path by level. */
const PATH = { nation: 0, province: 2, city: 4, county: 6, town: 9, village: 12 } as const;

/** 全市 of a municipality is all of it; of a county-level city, whose codes end in 81 to 99, that city. */
function levelOfCity(path: string): number {
  if (MUNICIPALITIES.has(path.slice(0, PATH.province))) return PATH.province;
  if (DIRECT_COUNTIES.has(path.slice(0, PATH.city)) || path.slice(PATH.city, PATH.county) > "80")
    return PATH.county;
  return PATH.city;
}

/** 全区 is a district, whose codes end in 01 to 20; of what is none in an autonomous region, that region. */
function levelOfDistrict(path: string): number {
  if (!AUTONOMOUS.has(path.slice(0, PATH.province))) return PATH.county;
  const county = path.slice(PATH.city, PATH.county);
  return county !== "" && county <= "20" ? PATH.county : PATH.province;
}

function wholeOf(text: string): ((path: string) => number) | undefined {
  // Codes are most of what is asked, and no digit begins a word.
  return /^\d/.test(text) ? undefined : WHOLES.get(bare(text));
}

function bare(text: string): string {
  return nfkc(text).replace(/[\s\p{Cf}]+/gu, "");
}

/**
 * The region that a row's text means beside what was asked for: its code; nothing stated or 合计, the region asked for; 全国, 全省,
 * 全市 and the like, what has that level on the way up from it.
 *
 * @param asked   code of the region asked for; empty for none
 * @param listed  path of the smallest region that holds all that the rows name by codes: what 全市 is where the region asked for is larger
 */
export function regionOfRow(text: string, asked: string, listed = ""): Region {
  if (text === "" || text.trim() === "") return readRegion(asked);
  const whole = wholeOf(text);
  if (!whole) return readRegion(text);
  const own = readRegion(asked);
  for (const path of [own.path, regionWithin(listed, own.path) ? listed : ""]) {
    const length = whole(path);
    if (length === path.length && path === own.path) return own;
    if (length <= path.length) return regionAt(path.slice(0, length));
  }
  // Without a region asked for it is the whole of what is there; beside one it lies in it, nobody knows where.
  const word = text.trim();
  return own.path === "" ? own : { code: word, path: `?${word}`, problem: "regionUnreadable" };
}

/** The region by which rows are one case: without a region asked for 全省 and 全市 are two, whichever they are. */
export function regionOfCase(text: string, asked: string): string {
  if (asked === "" && wholeOf(text)) return bare(text).replace(/(合计|小计|总计)$/u, "");
  return regionOfRow(text, asked).code;
}

function regionAt(path: string): Region {
  return { code: path === "" ? "" : path.padEnd(6, "0"), path, problem: undefined };
}

/**
 * Reads a 6- to 12-digit region code. Text that is not one is kept as it stands, as a region of its own.
 *
 * @example readRegion("410800000000").path //=> "4108"
 */
export function readRegion(text: string): Region {
  const known = cache.get(text);
  if (known) return known;
  const made = read(asText(text, "region"));
  if (cache.size < MOST_CACHED) cache.set(text, made);
  return made;
}

/** A file names few regions, and asks for them row by row. */
const cache = new Map<string, Region>();
const MOST_CACHED = 10_000;

function read(text: string): Region {
  const folded = withoutInvisible(nfkc(text)).trim();
  if (folded === "" || wholeOf(folded)) return { code: "", path: "", problem: undefined };
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

/** Regions above one, nearest first, to the nation; 110100 is one, where a table has a row for it. */
export function regionsAbove(path: string): readonly string[] {
  const lengths = [PATH.town, PATH.county, PATH.city, PATH.province, PATH.nation];
  return lengths.filter((length) => length < path.length).map((length) => path.slice(0, length));
}

/** Levels on the way down to a region, where its kind has all or leaves one out. */
function levelsOf(path: string): readonly number[] {
  const { province, city, county, town, village } = PATH;
  const [first, second] = [path.slice(0, province), path.slice(0, city)];
  if (MUNICIPALITIES.has(first) || DIRECT_COUNTIES.has(second)) return [province, county, town, village];
  if (WITHOUT_COUNTIES.has(second)) return [province, city, town, village];
  return [province, city, county, town, village];
}

/** The area one level below a region that another lies in: provinces of the nation, counties of a city; empty where it is in none. */
export function areaBelow(region: string, path: string): string {
  const length = levelsOf(path).find((each) => each > region.length) ?? path.length;
  return path.length < length || length <= region.length ? "" : path.slice(0, length);
}

/** The smallest region that holds all of these; empty for the nation, and for none. */
export function commonRegion(paths: readonly string[]): string {
  const [shortest = ""] = [...paths].sort((a, b) => a.length - b.length);
  const lengths = [shortest.length, ...levelsOf(shortest).toReversed()];
  const holds = (length: number) =>
    length <= shortest.length && paths.every((path) => path.startsWith(shortest.slice(0, length)));
  return shortest.slice(0, lengths.find(holds) ?? 0);
}

/** The smallest region that holds all that texts name by codes; words and what is no code tell nothing. */
export function regionListed(texts: Iterable<string>): string {
  const coded = [...new Set(texts)].filter((text) => /\d/.test(text)).map(readRegion);
  return commonRegion(coded.flatMap(({ path, problem }) => (problem ? [] : [path])));
}
