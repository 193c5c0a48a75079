/**
 * Makes a SYNTHETIC city: unit records and parameter files from which every published kind of figure can be computed.
 * 合成城市生成器：所有单位、份额、增加值率均为虚构。
 *
 *     node bench/make-city.mjs --seed 1 --out fixtures/xx-city-2022
 *
 * The same seed gives the same bytes on every machine. Only + − × ÷ on numbers (exactly specified by IEEE 754) and
 * integer operations are used: no clock, no locale, and none of the Math functions whose last bit may differ.
 *
 * How the city comes about, top down:
 *   1. a plan of industries, each with a weight and a number of units;
 *   2. units with a skewed size distribution, scaled so that an industry's units add up to its part of the sector;
 *   3. one way of stating value added per unit: reported, production, income, or revenue for the rate method;
 *   4. calibration: the three sectors meet the control totals, the user's group meets its stated value added,
 *      and the shares of 05 are scaled until the stated efficiency rates come out.
 *
 * Seed 1 carries the control totals of a real communiqué; every other seed invents its own.
 *
 * It is one long file on purpose: the recipe of the city is read from top to bottom, and nothing of the library is used,
 * so that the city can test the library.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// ---------------------------------------------------------------------------------------------------------------
// 1. The plan. Weights are 亿元 for a city of about 2 200 亿元; they are scaled to the controls of the seed.

/** Ordinary industries: division, weight, units. Core classes of a division are left out: they have lines of their own below. */
const ORDINARY = `
01 95 81    02 5 19     03 38 52    04 7 16     05 8 30
06 18 14    07 0.6 3    08 1.5 4    09 2 5      10 9 16     11 1.5 6    12 0.3 3
13 48 67    14 52 59    15 22 18    16 1 3      17 9 19     18 10 25    19 32 44    20 6 19
21 8 22     22 20 27    23 4.8 18   24 5.5 18   25 7 8      26 104 81   27 28 30    28 2 5
29 50 44    30 62 81    31 22 18    32 45 25    33 28 52    34 38 59    35 38 56    36 38 37
37 5 14     38 22 37    40 2.8 12   41 3 14     42 4 12     43 3 14
44 48 27    45 7 16     46 6 18
47 42 30    48 24 36    49 5 15     50 14 37
51 92 141   52 77 155   53 8 6      54 85 59    55 0.8 4    56 1 3      57 2 4      58 5 16
59 9 19     60 10 14    61 9 27     62 32 59
66 78 30    67 3 6      68 14 15    69 2.4 8
70 125 81   71 5.5 18   72 46 74    73 4 16     74 20 37    75 14 25
76 5 10     77 5 16     78 13 22    79 2 6      80 22 44    81 8 25     82 6 18
83 105 67   84 62 44    85 6 18     86 1.5 6    88 6 19     89 2 14     90 6 22
91 10 12    92 98 67    93 1.5 6    94 8 15     95 6 15     96 14 30
`;

/**
 * Core industries: codes (their classes are drawn from), weight, units. Starred classes have a line each.
 * At the end, classes that several rows of 05 name, so that no draw can leave them out.
 */
const CORE = `
3911,3912,3913,3914,3915,3919 3 10          3921,3931,3932,3933,3934,3939,3940 1.5 8
3951,3952,3953 0.7 5                        3971,3972,3973,3975,3976,3979 2.6 12
3981,3982,3983,3984,3985,3989,3990 5 20     3491,3492,3493 1.6 8
3562,3563 1.8 8                             3475 0.3 3
3824,3825 5 14                              3874,3891 1 8
3832,3833 1.2 6                             4011 2.2 10
2330 0.2 3                                  2664,2665 1.2 5
3831 4 16                                   2462 0.6 5
5176,5177,5178 3.2 24                       5273,5274,5244 3.6 34
7114,7125 0.5 6                             8121,8122 0.9 14
6311,6312,6319 17 10                        6321,6322,6331,6339 3 8
6410,6421,6422,6440,6450,6490 3 18          6429 0.8 8
65 12 60                                    7441,7449 1 6
7517 0.3 3                                  6431,6432,6433,6434,6439 3.5 16
5193 1.2 8                                  5292 4.5 26
6637,6930,6940 0.6 4                        87 3 26
8624,8625,8626 0.5 4                        7251 1.8 12
7224 2 8                                    7272 0.7 5
8610 1.4 10                                 4790 2 8
4851 3 12                                   4910 6 18
4999 1.5 8                                  7213 0.5 6
7320 4 14                                   0211,0212 0.4 3
0511,0531,0541 0.6 6                        9221 8 8
`;

/** The user's groups. The first one is calibrated; the second is there so that a file holds more than one. */
const STATED_GROUP = "新型显示及智能终端";
const GROUPS = {
  [STATED_GROUP]: ["3974", "3922", "3961", "3962", "3963", "3964", "3969"],
  软件和信息技术服务: ["65"],
};
/** Lines of the stated group: codes, part of the group's value added, units. */
const GROUP_LINES = `
3974 12.5 7     3922 5 5     3961,3962,3963,3964,3969 7.8 12
`;

/** Units coded more coarsely than a class: code, value added in 千元. Small, so that they widen intervals without deciding anything. */
const COARSE = `
39 1200   391 860   65 950   38 1500   383 640   01 1800   F 2200   92 1300   G 900   83 1100   48 1400   C 180
`;
/** Codes that exist in no edition: code, value added in 千元. */
const NONEXISTENT = `
9999 350   3999 420   7777 180   5999 260   1239 510
`;

/** Value-added rates on revenue: gbt4754, rate, region (. = any), scope (. = any), year. J, S and T have none on purpose. */
const RATES = `
A 0.55 . . 2022       B 0.38 . . 2022       C 0.24 . . 2022       D 0.3 . . 2022        E 0.22 . . 2022
F 0.12 . . 2022       G 0.35 . . 2022       H 0.38 . . 2022       I 0.45 . . 2022       K 0.42 . . 2022
L 0.33 . . 2022       M 0.4 . . 2022        N 0.45 . . 2022       O 0.42 . . 2021       P 0.65 . . 2022
Q 0.48 . . 2022       R 0.42 . . 2022
13 0.182 . . 2022     19 0.2135 . . 2022    26 0.22 . . 2022      30 0.2615 . . 2022    39 0.205 . . 2022
51 0.0925 . . 2022    52 0.16 . . 2021      52 0.15 . . 2022      52 0.99 . . 2023      62 0.364 . . 2022
65 0.462 . . 2022     72 0.34 . . 2022      80 0.44 . . 2020
54 0.31 . . 2022      54 0.2875 @01 . 2022  34 0.236 . . 2022     34 0.228 @city . 2022
35 0.241 . belowThreshold 2022              35 0.219 . . 2022     35 0.225 @04 . 2022
292 0.2045 . . 2022   3974 0.231 . . 2022   5273 0.1085 . . 2022  5292 0.137 . . 2022
6210 0.351 . . 2022   8870 0.99 . . 2023
`;

/**
 * Shares in blocks of one code, region and year: `code region year categories decided scale`.
 * `decided` is the part of the remainder that is stated to be non-digital (1: all of it, 0: no such row, all undetermined).
 * `scale` names the rate the block is scaled for; `fixed` shares stay as they are written.
 *
 * Every block with categories brings its own nonDigital row unless decided is 0. Starred core classes need a block of their
 * own wherever an ancestor states a nonDigital share: otherwise their shares could add up to more than 1.
 * Codes without any block stay undetermined: 18, 20, 24, 28, 42, 57, 58, 69, 75, 82, 95, 96 and others.
 */
const SHARES = `
01 . 2022 050101:0.06 1 fixed               02 . 2022 050102:0.05 1 fixed
0211 . 2022 050102:0.04,050104:0.1 1 fixed  03 . 2022 050103:0.09 1 fixed
04 . 2022 050103:0.05 0.8 fixed             05 . 2022 0501:0.12 0.9 fixed
0511 . 2022 050104:0.2,050105:0.05 1 fixed

B . 2022 050901:0.1 0.9 industry            06 . 2022 050901:0.18 1 industry
13 . 2022 050204:0.09 1 industry            14 . 2022 050204:0.11 1 industry
15 . 2022 050204:0.1 1 industry             16 . 2022 050204:0.16 1 industry
17 . 2022 050204:0.08 0.9 industry          19 . 2022 050204:0.06 1 industry
21 . 2022 050204:0.09 1 industry            22 . 2022 050204:0.1 1 industry
23 . 2022 0502:0.07 1 industry              25 . 2022 050204:0.12 1 industry
26 . 2022 050204:0.14 1 industry            27 . 2022 050204:0.15 1 industry
29 . 2022 050204:0.16 1 industry            291 . 2022 050204:0.21 1 industry
30 . 2022 050204:0.08 1 industry            31 . 2022 05:0.11 1 industry
32 . 2022 050204:0.12 1 industry            33 . 2022 050204:0.07 0.85 industry
34 . 2022 0502:0.14 1 industry              3463 . 2022 050201:0.2 1 industry
35 . 2022 050201:0.15 1 industry            36 . 2022 050202:0.19 1 industry
36 @city 2022 050202:0.2 1 industry         36 @03 2021 050202:0.23 1 industry
37 . 2022 050202:0.1 1 industry             38 . 2022 050203:0.16 1 industry
40 . 2022 050203:0.17 1 industry            41 . 2022 050204:0.06 1 industry
43 . 2022 050204:0.05 1 industry
D . 2022 050902:0.14 1 industry             44 . 2022 050902:0.19 1 industry

471 . 2022 050903:0.05 1 fixed              472 . 2022 050903:0.06 1 fixed
481 . 2022 050903:0.07 1 fixed              482 . 2022 050903:0.05 0.7 fixed
484 . 2022 050903:0.05 1 fixed              489 . 2022 050903:0.03 1 fixed
4852 . 2022 050903:0.04 1 fixed             50 . 2022 050903:0.04 1 fixed

51 . 2022 0506:0.31 1 services              5112 . 2022 050601:0.24 1 services
511 . 2022 050601:0.27 1 services           52 . 2021 050602:0.3 1 services
52 . 2022 050602:0.37 1 services            52 . 2023 050602:0.55 1 services
521 @02 2022 050602:0.44 1 services         53 . 2020 050301:0.35 1 services
54 . 2022 050302:0.27 1 services            54 @05 2022 050302:0.32 0.9 services
55 . 2022 050303:0.2 1 services             56 . 2022 050304:0.4 1 services
59 . 2022 050401:0.26 1 services            60 . 2022 050402:0.45 1 services
61 . 2022 050603:0.24 1 services            62 . 2022 050604:0.3 1 services
66 . 2022 0505:0.5 1 services               6621 . 2022 050501:0.56 1 services
67 . 2022 050502:0.52 1 services            68 . 2022 050503:0.38 1 services
K . 2022 050904:0.13 1 services             704 . 2022 050904:0.05 1 services
71 . 2022 050605:0.2 0.8 services           72 . 2022 050606:0.29 1 services
M . 2022 050905:0.24 0.9 services           74 . 2022 050905:0.28 1 services
N . 2022 050906:0.16 1 services             O . 2022 050907:0.19 0.9 services
81 . 2022 050907:0.14 1 services            83 . 2022 05:0.2 1 services
8391 . 2022 050701:0.33 1 services          84 . 2022 050702:0.27 1 services
85 . 2022 050703:0.12 1 services            86 . 2022 050908:0.2 1 services
88 . 2022 050908:0.17 1 services            89 . 2022 050908:0.12 0.8 services
90 . 2022 050908:0.22 1 services
91 . 2022 0508:0.24 0.9 services            92 . 2022 0508:0.33 1 services
9221 . 2022 050802:0.09,050803:0.01,050801:0.2 0.9 services
94 . 2022 050804:0.4 1 services             93 . 2022 050801:0.2,050805:0.05 1 services

3831 . 2022 010606:0.35,050203:0.12 1 fixed 2462 . 2022 010602:0.3 0.5 fixed
6429 . 2022 030304:0.35 0 fixed             8610 . 2022 030304:0.55 1 fixed
4790 . 2022 040503:0.12 0.8 fixed           4851 . 2022 0405:0.45 1 fixed
4910 . 2022 040501:0.08,040503:0.06 0.9 fixed
7213 . 2022 040600:0.2 1 fixed              7320 . 2022 040703:0.28 1 fixed
`;

/** What a section's units look like: name suffix, 千元 of value added per person, typical value added on revenue. */
const SECTIONS = `
A 农业专业合作社 60 0.55      B 矿业有限公司 250 0.38       C 制造有限公司 220 0.24       D 能源水务有限公司 450 0.3
E 建设工程有限公司 120 0.22   F 商贸有限公司 160 0.12       G 运输有限公司 180 0.35       H 酒店餐饮有限公司 80 0.38
I 信息技术有限公司 350 0.45   J 金融机构 600 0.55           K 房地产有限公司 500 0.42     L 商务服务有限公司 150 0.33
M 科技服务有限公司 200 0.4    N 环境设施管理中心 150 0.45   O 居民服务有限公司 90 0.42    P 学校 130 0.65
Q 医疗服务中心 150 0.48       R 文化传媒有限公司 130 0.42   S 机关单位 160 0.9            T 国际组织办事处 150 0.9
`;
/** Where a division's name says more than its section's. */
const DIVISION_NAMES = { 39: "电子有限公司", 38: "电器有限公司", 26: "化工有限公司", 65: "软件有限公司" };

/** Industries an inland city of the central plains does not have, by words of their names. */
const NOT_HERE = /海|洋|香蕉|柑橘|茶叶种植|马的|骆驼|核电|核燃料|核辐射|核子|放射性/;

/** Last two digits of the region code and weight of each county-level unit; 00 is the city itself (a few municipal units). */
const COUNTIES = "02 14,03 5,04 4,11 15,21 9,22 8,23 11,25 10,82 13,83 11,00 1";

const PERIOD = "2022";
const THRESHOLD = 20000; // 千元 of revenue; one line for all professions, a simplification the README names
const OWN_SHARES = 150; // about so many units carry shares of their own

// ---------------------------------------------------------------------------------------------------------------
// 2. Chance, by integers only

/** The sum of a list, or of something about each of its items. */
const sumOf = (list, of = (item) => item) => list.reduce((sum, item) => sum + of(item), 0);

const shareOf = ({ share }) => share;
const valueAdded = ({ value }) => value;

/** Numbers in [0, 1) from a 32-bit state (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** e^x near enough for a size distribution: (1 + x/1024)^1024 by ten squarings, the same on every machine. */
function exponential(x) {
  let y = 1 + x / 1024;
  for (let i = 0; i < 10; i++) y *= y;
  return y;
}

/** Draws of every kind that the city needs, around one generator. */
function chances(seed) {
  const next = random(seed);
  const between = (low, high) => low + (high - low) * next();
  const chance = (p) => next() < p;
  const pick = (list) => list[Math.floor(next() * list.length)];
  const weighted = (pairs) => {
    let left = next() * sumOf(pairs, ([, weight]) => weight);
    for (const [item, weight] of pairs) {
      left -= weight;
      if (left < 0) return item;
    }
    return pairs[0][0];
  };
  /** Nearly normal, cut at ±2.2: the sum of twelve uniform numbers less 6. */
  const normal = () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += next();
    return Math.min(2.2, Math.max(-2.2, sum));
  };
  const shuffle = (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  };
  return { between, chance, pick, weighted, normal, shuffle };
}

// ---------------------------------------------------------------------------------------------------------------
// 3. The classifications, read from the tables of the project

const HERE = dirname(fileURLToPath(import.meta.url));
const readTable = (name) => {
  const lines = readFileSync(join(HERE, "../classification", name), "utf8")
    .trim()
    .split("\n");
  return lines.slice(1).map((line) => line.split(","));
};

const INDUSTRIES = new Map(
  readTable("gbt4754-2017.csv").map(([code, level, name, parent, sector]) => [
    code,
    { code, level, name, parent, sector },
  ]),
);
const CLASSES = [...INDUSTRIES.values()].filter(({ level }) => level === "class").map(({ code }) => code);

/** The code itself, then its group, division and section: deepest first. */
function chain(code) {
  const codes = [];
  for (let at = INDUSTRIES.get(code); at; at = INDUSTRIES.get(at.parent)) codes.push(at.code);
  return codes;
}
const sectionOf = (code) => chain(code).at(-1);
const classesUnder = (codes) => CLASSES.filter((code) => chain(code).some((at) => codes.includes(at)));

/** 小类 of 01–04 that name a class, 小类 of 05 that name a class, division or section; both as code → categories. */
const CORE_OF = new Map();
const EFFICIENCY_OF = new Map();
for (const [category, level, , , codes] of readTable("digital-economy-2021.csv")) {
  if (level !== "3" || codes === "") continue;
  const target = category < "05" ? CORE_OF : EFFICIENCY_OF;
  for (const starred of codes.split(" ")) {
    const code = starred.replace("*", "");
    target.set(code, [...(target.get(code) ?? []), category]);
  }
}
const STARRED = new Map(
  readTable("core-starred.csv").map(([code, candidates, remainder, exhaustive]) => {
    const core = candidates.split(" ");
    if (exhaustive === "true") return [code, { decidable: core, all: core }];
    // Where the remainder is open, the residual row of the section is possible but nothing may be assigned to it.
    const rest = { none: [], open: [code < "40" ? "050204" : "050903"] }[remainder] ?? [remainder];
    const decidable = [...core, ...(remainder === "open" ? [] : rest), "nonDigital"];
    return [code, { decidable, all: [...core, ...rest, "nonDigital"] }];
  }),
);

/** 典当 is taken out of 050501 by its scope note; no unit is drawn from it, so the reading cannot matter here. */
const PAWN = "6633";

/** The categories a class may fall into, `nonDigital` among them where part of it may be outside. */
function candidatesOf(code) {
  if (STARRED.has(code)) return STARRED.get(code).all;
  if (CORE_OF.has(code)) return CORE_OF.get(code);
  if (sectionOf(code) === "T") return [];
  const division = Number(code.slice(0, 2));
  const named = chain(code).flatMap((at) => EFFICIENCY_OF.get(at) ?? []);
  // 050204 is what the other rows of manufacturing leave: not 34–38, not 39, not 40.
  const residual = (category) => category !== "050204" || division < 34 || division > 40;
  return [...new Set(named.filter(residual)), "nonDigital"];
}

// ---------------------------------------------------------------------------------------------------------------
// 4. Parameters: shares and rates, with their precedence

/** A text table as rows of `width` words. */
const words = (text, width) => {
  const list = text.trim().split(/\s+/);
  return Array.from({ length: list.length / width }, (_, row) => list.slice(row * width, (row + 1) * width));
};

/** The region itself, its city, its province, and anywhere: deepest first. */
const regionChain = (region) => [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, ""];

/** The best of the rows that apply: deepest code, deepest region, stated scope, latest year; undefined when none does. */
function best(rows, codes, regions, scope) {
  const rank = (row) => [codes.indexOf(row.code), regions.indexOf(row.region), row.scope ? 0 : 1, -row.year];
  const applicable = rows.filter(
    (row) =>
      codes.includes(row.code) &&
      regions.includes(row.region) &&
      (!row.scope || row.scope === scope) &&
      row.year <= Number(PERIOD),
  );
  const earlier = (a, b) => rank(a).reduce((found, value, i) => found || value - rank(b)[i], 0);
  return applicable.sort(earlier)[0];
}

/** `.` anywhere, `@city` the whole city, `@NN` its NN-th county-level unit. */
function regionText(text, city) {
  if (text === ".") return "";
  if (text === "@city") return city.region;
  return city.counties[Number(text.slice(1)) - 1][0];
}

const tenThousandths = (x) => Math.floor(x * 10000 + 0.5) / 10000;

/** The share file's rows once the blocks of each scale are multiplied by its factor. */
function shareRows(city, factor) {
  return words(SHARES, 6).flatMap(([code, region, year, categories, decided, scale]) => {
    const row = { code, region: regionText(region, city), year: Number(year) };
    const digital = categories.split(",").map((pair) => {
      const [category, share] = pair.split(":");
      return { ...row, category, share: tenThousandths(Number(share) * (factor[scale] ?? 1)) };
    });
    const rest = 1 - sumOf(digital, shareOf);
    if (rest < 0) throw new Error(`shares of ${code} exceed 1`);
    const share = Math.floor(rest * Number(decided) * 10000 + 1e-6) / 10000;
    return Number(decided) === 0 ? digital : [...digital, { ...row, category: "nonDigital", share }];
  });
}

/** The shares the file gives one class in one region: a most specific category wins over the categories above it. */
function sharesFor(rows, code, region) {
  const candidates = candidatesOf(code);
  const codes = chain(code);
  const regions = regionChain(region);
  const possible = rows.filter(({ category }) =>
    candidates.some((candidate) => candidate.startsWith(category)),
  );
  const chosen = [...new Set(possible.map(({ category }) => category))]
    .map((category) =>
      best(
        possible.filter((row) => row.category === category),
        codes,
        regions,
        "",
      ),
    )
    .filter((row) => row !== undefined);
  const covered = ({ category }) =>
    chosen.some((other) => other.category !== category && other.category.startsWith(category));
  return chosen.filter((row) => !covered(row));
}

/** Fails when any class in any region would be given more than its whole. */
function checkShares(rows, city) {
  for (const code of CLASSES) {
    for (const [region] of city.counties) {
      const sum = sumOf(sharesFor(rows, code, region), shareOf);
      if (sum > 1 + 1e-9) throw new Error(`shares of ${code} in ${region} add up to ${sum}`);
    }
  }
}

const rateRows = (city) =>
  words(RATES, 5).map(([code, rate, region, scope, year]) => ({
    code,
    rate: Number(rate),
    region: regionText(region, city),
    scope: scope === "." ? "" : scope,
    year: Number(year),
  }));

// ---------------------------------------------------------------------------------------------------------------
// 5. The city: its name, controls and stated figures

const hundredths = (x) => Math.floor(x * 100 + 0.5) / 100;
const tenths = (x) => Math.floor(x * 10 + 0.5) / 10;

function makeCity(seed, luck) {
  const real = seed === 1;
  const prefix = real ? "4108" : `41${20 + (seed % 60)}`; // 4120–4179 are assigned to no city
  const controls = { gdp: 2234.78, primary: 145.36, secondary: 905.04, tertiary: 1184.38 };
  const stated = { group: 25.3, groupShare: 2.8, industry: 11.2, services: 26.3 };
  if (!real) {
    controls.gdp = hundredths(luck.between(1200, 3500));
    controls.primary = hundredths(controls.gdp * luck.between(0.05, 0.12));
    controls.secondary = hundredths(controls.gdp * luck.between(0.36, 0.44));
    controls.tertiary = hundredths(controls.gdp - controls.primary - controls.secondary);
    stated.group = tenths(controls.secondary * luck.between(0.015, 0.045));
    stated.groupShare = tenths((stated.group / controls.secondary) * 100);
    stated.industry = tenths(luck.between(8, 16));
    stated.services = tenths(luck.between(20, 34));
  }
  return {
    seed,
    real,
    name: real ? "XX市（合成）" : `合成第${seed}号市`,
    region: `${prefix}00`,
    counties: COUNTIES.split(",").map((item) => {
      const [digits, weight] = item.split(" ");
      return [prefix + digits, Number(weight)];
    }),
    controls,
    stated,
    controlSource: real
      ? "焦作市2022年国民经济和社会发展统计公报（初步核算）"
      : `synthetic 合成（种子 ${seed}）`,
  };
}

// ---------------------------------------------------------------------------------------------------------------
// 6. The units. Value added is held in 0.1 元 (an integer): a whole 千元 of revenue × a rate of four decimals is exact in it.

const PER_YI = 1e9; // 0.1 元 in 1 亿元
const PER_QIAN = 1e4; // 0.1 元 in 1 千元
const GRAIN = 100; // 0.01 千元, the finest amount the file writes
const toGrain = (x) => Math.floor(x / GRAIN + 0.5) * GRAIN;

const STYLE = new Map(
  words(SECTIONS, 4).map(([section, suffix, perPerson, ratio]) => [
    section,
    { suffix, perPerson: Number(perPerson), ratio: Number(ratio) },
  ]),
);

/** Lines of the plan with the value added each is to have: `{codes, target, units, group}`. */
function plan(city, luck) {
  const usable = (code) => code !== PAWN && !NOT_HERE.test(INDUSTRIES.get(code).name);
  const isCore = (code) => CORE_OF.has(code) || STARRED.has(code);
  const line = (codes, weight, units, group) => ({
    codes,
    sector: INDUSTRIES.get(codes[0]).sector,
    weight: Number(weight) * luck.between(0.85, 1.15),
    units: Number(units),
    group,
  });
  const ordinary = words(ORDINARY, 3).map(([division, weight, units]) =>
    line(
      classesUnder([division]).filter((code) => usable(code) && !isCore(code)),
      weight,
      units,
      false,
    ),
  );
  const core = words(CORE, 3).map(([codes, weight, units]) =>
    line(classesUnder(codes.split(",")), weight, units, false),
  );
  const group = words(GROUP_LINES, 3).map(([codes, weight, units]) =>
    line(codes.split(","), weight, units, true),
  );
  const lines = [...ordinary, ...core, ...group];
  const totals = [
    [group, city.stated.group],
    [lines.filter(({ sector }) => sector === "1"), city.controls.primary],
    [lines.filter((one) => one.sector === "2" && !one.group), city.controls.secondary - city.stated.group],
    [lines.filter(({ sector }) => sector === "3"), city.controls.tertiary],
  ];
  for (const [part, total] of totals) {
    const weights = sumOf(part, ({ weight }) => weight);
    for (const one of part) one.target = (total * PER_YI * one.weight) / weights;
  }
  return lines;
}

/** The units of one line: skewed sizes that add up to the target; about one ordinary unit in a hundred is below zero. */
function unitsOf(line, city, luck) {
  const sizes = Array.from({ length: line.units }, () => exponential(1.35 * luck.normal()));
  for (let i = 1; i < sizes.length; i++) {
    if (!line.group && sizes[i] < 1 && luck.chance(0.02)) sizes[i] *= -0.6;
  }
  const sum = sumOf(sizes);
  if (sum <= 0) throw new Error("a line of the plan has no positive size");
  return sizes.map((size) => ({
    code: luck.pick(line.codes),
    region: luck.weighted(city.counties),
    value: toGrain((size / sum) * line.target),
    group: line.group,
    ordinary: true,
  }));
}

/** How a unit states its value added, with its scope and revenue (in 0.01 千元; undefined: not stated). */
function describe(unit, rates, luck) {
  const section = sectionOf(unit.code);
  const { ratio, perPerson } = STYLE.get(section);
  const size = Math.abs(unit.value) / PER_QIAN;
  const revenue = (size / ratio) * luck.between(0.85, 1.2);
  unit.scope = revenue >= THRESHOLD ? "规上" : "规下";
  unit.employees = Math.max(1, Math.floor((size / perPerson) * luck.between(0.6, 1.6) + 0.5));
  unit.revenue = Math.floor(revenue * 100 + 0.5);
  if (section === "S" || section === "T" || (section === "P" && luck.chance(0.5))) unit.revenue = undefined;
  if ("JST".includes(section)) {
    unit.method = "reported"; // finance and government: neither income components nor a rate on revenue
  } else if (unit.value <= 0) {
    unit.method = luck.pick(["reported", "production", "income"]);
  } else if (unit.scope === "规下") {
    unit.method = luck.weighted([
      ["rate", 80],
      ["reported", 11],
      ["income", 9],
    ]);
  } else {
    unit.method = luck.weighted([
      ["reported", 42],
      ["production", 30],
      ["income", 22],
      ["rate", 6],
    ]);
  }
  if (unit.method === "rate") {
    const scope = unit.scope === "规上" ? "aboveThreshold" : "belowThreshold";
    const { rate } = best(rates, chain(unit.code), regionChain(unit.region), scope);
    const base = Math.max(1, Math.floor(size / rate + 0.5));
    unit.revenue = base * 100;
    unit.value = base * Math.floor(rate * 10000 + 0.5);
  }
  return unit;
}

/** Adds what is missing to a total to the largest unit that reports its value added. */
function settle(units, total) {
  const target = Math.floor(total * PER_YI + 0.5);
  const missing = target - sumOf(units, valueAdded);
  const able = units.filter(({ method, ordinary }) => ordinary && method === "reported");
  const largest = able.reduce((a, b) => (b.value > a.value ? b : a));
  if (Math.abs(missing) > largest.value / 2) throw new Error("too much is missing to be settled in one unit");
  largest.value += toGrain(missing);
}

/** A unit that reports a small value added under a given code. */
const small = (code, value, city, luck, extra = {}) => ({
  code,
  region: luck.weighted(city.counties),
  value: Number(value) * PER_QIAN,
  method: "reported",
  scope: "规下",
  revenue: Math.floor(Number(value) * luck.between(150, 450)),
  employees: 1 + Math.floor(luck.between(2, 12)),
  ...extra,
});

function makeUnits(city, rates, luck) {
  const ordinary = plan(city, luck)
    .flatMap((line) => unitsOf(line, city, luck))
    .map((unit) => describe(unit, rates, luck));
  const coarse = words(COARSE, 2).map(([code, value]) => small(code, value, city, luck));
  const outside = [90, 75, 60, 45].map((value) => small("9700", value, city, luck, { revenue: undefined }));
  const unknown = words(NONEXISTENT, 2).map(([code, value]) => small(code, value, city, luck));
  for (const { code } of unknown) if (INDUSTRIES.has(code)) throw new Error(`${code} exists`);
  const none = { value: 0, method: "none" };
  const valueless = [
    ...["3021", "5211", "6210", "7231", "8010", "0311", "3825", "9100"].map((code) =>
      small(code, 0, city, luck, { ...none, revenue: undefined }),
    ),
    ...["6635", "6621", "6811", "6711", "6639", "6940"].map((code) =>
      small(code, 0, city, luck, { ...none, revenue: Math.floor(luck.between(50000, 900000)) }),
    ),
  ];
  for (const { code } of valueless) {
    if (!CLASSES.includes(code)) throw new Error(`${code} is no class`);
  }

  const known = [...ordinary, ...coarse, ...outside];
  const inSector = (sector) => known.filter(({ code }) => INDUSTRIES.get(code).sector === sector);
  const inGroup = known.filter(({ group }) => group);
  const restOfSecondary = inSector("2").filter(({ group }) => !group);
  settle(inGroup, city.stated.group);
  settle(inSector("1"), city.controls.primary);
  settle(restOfSecondary, city.controls.secondary - sumOf(inGroup, valueAdded) / PER_YI);
  settle(inSector("3"), city.controls.tertiary);
  return luck.shuffle([...known, ...unknown, ...valueless]);
}

/** Gives about OWN_SHARES units shares of their own; starred classes are likelier to have been looked at one by one. */
function addOwnShares(units, luck) {
  const eligible = units.filter(
    ({ code, method }) =>
      method !== "none" &&
      CLASSES.includes(code) &&
      (STARRED.has(code) || !CORE_OF.has(code)) &&
      code !== "9700",
  );
  const starred = eligible.filter(({ code }) => STARRED.has(code)).length;
  const likely = (OWN_SHARES - 0.45 * starred) / (eligible.length - starred);
  for (const unit of eligible) {
    if (luck.chance(STARRED.has(unit.code) ? 0.45 : likely)) unit.own = ownShares(unit.code, luck);
  }
}

/** For example `010606:0.4;050203:0.1;nonDigital:0.5`. Shares are whole per cents; what they leave stays undetermined. */
function ownShares(code, luck) {
  const decidable = STARRED.get(code)?.decidable ?? candidatesOf(code);
  const digital = luck.shuffle(decidable.filter((category) => category !== "nonDigital"));
  const both = digital.length > 1 && luck.chance(0.6);
  const percent = Math.floor(luck.between(5, both ? 45 : 70));
  // A stated category may be coarser than a 小类, but two of one unit never contain each other.
  const depth = both
    ? 6
    : luck.weighted([
        [6, 80],
        [4, 12],
        [2, 8],
      ]);
  const pairs = [[digital[0].slice(0, depth), percent]];
  if (both) {
    const left = decidable.includes("nonDigital") ? Math.floor(luck.between(5, 40)) : 100 - percent;
    pairs.push([digital[1], left]);
  }
  const rest = 100 - sumOf(pairs, ([, part]) => part);
  if (decidable.includes("nonDigital") && luck.chance(0.85)) {
    const part = luck.chance(0.75) ? rest : Math.floor(rest * 0.7);
    pairs.push(["nonDigital", part]);
  }
  return pairs.map(([category, part]) => `${category}:${part / 100}`).join(";");
}

// ---------------------------------------------------------------------------------------------------------------
// 7. Calibration of the shares of 05

/** Σ value added that the shares state to be in 05, over the units of a filter. */
function known05(units, rows) {
  const memo = new Map();
  const fromFile = ({ code, region }) => {
    const key = `${code} ${region}`;
    if (!memo.has(key)) {
      const shares = sharesFor(rows, code, region).filter(({ category }) => category.startsWith("05"));
      memo.set(key, sumOf(shares, shareOf));
    }
    return memo.get(key);
  };
  const fromOwn = ({ own }) => {
    const pairs = own.split(";").map((pair) => pair.split(":"));
    return sumOf(pairs, ([category, share]) => (category.startsWith("05") ? Number(share) : 0));
  };
  return sumOf(units, (unit) => unit.value * (unit.own ? fromOwn(unit) : fromFile(unit)));
}

/** The factor of one scale that makes the rate come out: the rate is linear in the factor, so two points are enough. */
function calibrate(scale, factors, units, denominator, percent, city) {
  const at = (factor) => known05(units, shareRows(city, { ...factors, [scale]: factor }));
  const [zero, one] = [at(0), at(1)];
  const factor = ((percent / 100) * denominator - zero) / (one - zero);
  const reached = (at(factor) / denominator) * 100;
  if (Math.abs(reached - percent) > 0.02) throw new Error(`${scale}: ${reached} instead of ${percent}`);
  return factor;
}

function calibratedShares(units, city) {
  const classes = units.filter(({ code }) => INDUSTRIES.get(code)?.level === "class");
  const known = units.filter(({ code }) => INDUSTRIES.has(code));
  const industry = (list) => list.filter(({ code }) => "BCD".includes(sectionOf(code)));
  const services = classes.filter(({ code }) => INDUSTRIES.get(code).sector === "3");
  const factors = { industry: 1, services: 1 };
  // Coarse codes are left out of the numerators here: they are too small to move a printed digit.
  factors.industry = calibrate(
    "industry",
    factors,
    industry(classes),
    sumOf(industry(known), valueAdded),
    city.stated.industry,
    city,
  );
  factors.services = calibrate(
    "services",
    factors,
    services,
    city.controls.tertiary * PER_YI,
    city.stated.services,
    city,
  );
  const rows = shareRows(city, factors);
  checkShares(rows, city);
  return rows;
}

// ---------------------------------------------------------------------------------------------------------------
// 8. Writing

/** An integer count of 0.01 千元 as text without needless zeros; undefined is the empty cell. */
function amount(grains) {
  if (grains === undefined) return "";
  const digits = String(Math.abs(grains)).padStart(3, "0");
  const decimals = digits.slice(-2).replace(/0+$/, "");
  return `${grains < 0 ? "-" : ""}${digits.slice(0, -2)}${decimals && `.${decimals}`}`;
}

/** Output, intermediate input and VAT payable that give a value added: value = output − input + VAT. */
function productionOf(value, unit, luck) {
  const size = Math.max(Math.abs(value), 100);
  const byRevenue = Math.floor((unit.revenue ?? 0) * luck.between(0.95, 1.05));
  // Trade's output is its margin, never its revenue.
  const useRevenue = sectionOf(unit.code) !== "F" && byRevenue > size * 1.2;
  const output = useRevenue ? byRevenue : Math.floor(size * luck.between(1.4, 2.6));
  const vat = Math.floor(size * luck.between(-0.01, 0.12));
  return [output, output + vat - value, vat];
}

/** Compensation, net taxes on production, depreciation and, as what remains, the operating surplus. */
function incomeOf(value, luck) {
  const size = Math.max(Math.abs(value), 100);
  const parts = [luck.between(0.35, 0.6), luck.between(-0.01, 0.14), luck.between(0.06, 0.2)].map((share) =>
    Math.floor(size * share),
  );
  return [...parts, value - sumOf(parts)];
}

/** The nine amount columns. Some units state their value added in a second way, within 0.8 % or (rarely) 4 % off. */
function amountsOf(unit, luck) {
  const value = unit.method === "rate" ? undefined : unit.value / GRAIN;
  const second = () => Math.floor(value * (luck.chance(0.05) ? 1.04 : luck.between(0.993, 1.007)));
  const large = unit.ordinary && unit.scope === "规上" && value > 0 && !"JST".includes(sectionOf(unit.code));
  const also = large && luck.chance(0.3);
  const none = [undefined, undefined, undefined];
  const noIncome = [...none, undefined];
  if (unit.method === "reported") {
    return [value, ...(also ? productionOf(second(), unit, luck) : none), ...noIncome];
  }
  if (unit.method === "production") {
    return [undefined, ...productionOf(value, unit, luck), ...(also ? incomeOf(second(), luck) : noIncome)];
  }
  if (unit.method === "income") return [undefined, ...none, ...incomeOf(value, luck)];
  return [undefined, ...none, ...noIncome];
}

/** 统一社会信用代码 with both check digits: GB 11714 for the organisation code inside, GB 32100 for the whole. */
function creditCode(unit, seed, index) {
  const section = INDUSTRIES.has(unit.code) ? sectionOf(unit.code) : "";
  const kind = { S: "11", P: "12", Q: "12" }[section] ?? "91"; // government, public institution, enterprise
  const body = `0${String(seed % 100).padStart(2, "0")}${String(index).padStart(5, "0")}`;
  const inner = [3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11;
  const first = kind + unit.region + body + "0X987654321"[inner];
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  let weight = 1;
  let sum = 0;
  for (const character of first) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return first + alphabet[(31 - (sum % 31)) % 31];
}

const HEADER =
  "统一社会信用代码,单位详细名称,行业代码,行政区划代码,报告期,统计口径,从业人员期末人数（人）,营业收入（千元）,增加值（千元）," +
  "总产出（千元）,中间投入（千元）,应交增值税（千元）,劳动者报酬（千元）,生产税净额（千元）,固定资产折旧（千元）,营业盈余（千元）,数字化份额";

function unitLine(unit, index, city, luck) {
  const section = INDUSTRIES.has(unit.code) ? sectionOf(unit.code) : "";
  const suffix = DIVISION_NAMES[unit.code.slice(0, 2)] ?? STYLE.get(section)?.suffix ?? "有限公司";
  const amounts = unit.method === "none" ? Array(8).fill(undefined) : amountsOf(unit, luck);
  return [
    creditCode(unit, city.seed, index),
    `合成第${String(index).padStart(4, "0")}号${suffix}`,
    unit.code,
    unit.region,
    PERIOD,
    unit.scope,
    unit.employees,
    amount(unit.revenue),
    ...amounts.map(amount),
    unit.own ?? "",
  ].join(",");
}

function controlLines(city) {
  return Object.entries(city.controls).map(([item, value]) =>
    [
      PERIOD,
      city.region,
      item,
      value.toFixed(2),
      "亿元",
      "nominal",
      "",
      "preliminary",
      "2023-03",
      "all",
      "published",
      city.controlSource,
    ].join(","),
  );
}

function statedFile(city) {
  const { stated, controls } = city;
  const figure = (measure, of, value, unit, note) => ({ measure, of, value: value.toFixed(1), unit, note });
  const document = {
    synthetic: true,
    note: "All units, shares and rates of this city are synthetic 合成; the figures below are what they are calibrated to give.",
    seed: city.seed,
    city: city.name,
    region: city.region,
    period: PERIOD,
    controls: {
      unit: "亿元",
      vintage: "preliminary",
      source: city.controlSource,
      ...Object.fromEntries(Object.entries(controls).map(([item, value]) => [item, value.toFixed(2)])),
    },
    figures: [
      figure("valueAdded", STATED_GROUP, stated.group, "亿元", "group of groups.csv"),
      figure(
        "shareOfSecondary",
        STATED_GROUP,
        stated.groupShare,
        "%",
        "denominator: control total secondary",
      ),
      figure(
        "efficiencyRate",
        "industry",
        stated.industry,
        "%",
        "known 05 in B+C+D ÷ value added of B+C+D in the cells",
      ),
      figure(
        "efficiencyRate",
        "services",
        stated.services,
        "%",
        "known 05 in tertiary ÷ control total tertiary",
      ),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function readme(city, units) {
  const { controls, stated } = city;
  const source = city.real
    ? `The only real figures are the four control totals in controls.csv, retyped from the statistical communiqué of Jiaozuo
for 2022 (${city.controlSource}): GDP ${controls.gdp.toFixed(2)}, primary ${controls.primary.toFixed(2)}, secondary ${controls.secondary.toFixed(2)}, tertiary ${controls.tertiary.toFixed(2)} 亿元, preliminary.
The region codes are real too; the units placed in them are not. The stated figures (25.3 亿元, 2.8 %, 11.2 %, 26.3 %) are
printed in a working report of an unnamed city; the units and shares here were invented so that a run prints them. The report
calls 2.8 % a share of above-threshold industry; it fits the whole secondary sector, and is calibrated as such.`
    : "Nothing in it is real, the control totals included: they carry the source `synthetic`.";
  const out = city.real ? "fixtures/xx-city-2022" : "DIR";
  return `# SYNTHETIC city 合成城市：${city.name}（种子 ${city.seed}）

本目录的单位、份额、增加值率全部由程序合成，不对应任何真实单位；${city.real ? "只有 controls.csv 的四个总量是真实的公报数。" : "总量也是合成的。"}
Every unit, share and rate in this folder is synthetic and stands for no real unit. ${source}

| file | what it holds |
|---|---|
| units.csv | ${units.length} synthetic units, period ${PERIOD}, amounts in 千元; an empty cell is a missing value |
| shares.csv | digital shares by industry code; \`nonDigital\` rows say what is outside, the rest stays undetermined |
| rates.csv | value added on revenue; some rows are regional, scoped, older than the period (carried) or later (ignored) |
| controls.csv | control totals of the city |
| groups.csv | user groups of industry codes |
| stated.json | the figures this city is calibrated to give |
| expected/ | the figures recomputed from the files above, independently of the library |

Stated: ${STATED_GROUP} ${stated.group.toFixed(1)} 亿元 (${stated.groupShare.toFixed(1)} % of the secondary sector); efficiency rate of industry
${stated.industry.toFixed(1)} %, of services ${stated.services.toFixed(1)} %. The shares of 05 are synthetic and were scaled to meet the two rates.

## Regenerate and recompute

    node bench/make-city.mjs --seed ${city.seed} --out ${out}
    python3 bench/recompute-city.py ${out}

The generator gives the same bytes for the same seed; another seed gives another city. The recomputation reads only the CSV
files here and the classification tables, uses whole numbers and fractions throughout, and imports nothing of the library.

## What to know about the units

- Value added is, in this order: reported (增加值); production (总产出 − 中间投入 + 应交增值税); income (the four components);
  revenue × rate. Some units state it in two ways, a few of them more than 1 % apart. About 1 % are below zero.
- A dozen units carry a coarser code than a class, five a code that exists in no edition, four belong to division 97 (outside the
  classification), fourteen have no usable value added. The unit coded \`C\` is in no sector for certain: divisions 11 and 43 are tertiary.
- About ${OWN_SHARES} units carry shares of their own, which replace those of shares.csv as a whole.
- 规上 means revenue of 20 million 元 and above for every profession; the national thresholds differ by profession.

## What the expected files say

Values in 元 as exact decimals. known, low and high follow the one rule of the project's accounts: undetermined positive values
enter high once, negative ones low once. Units count 1 each and are divided by the same shares as value added; units, revenue
and employees also cover the units without a usable value added, but not the codes that do not exist.

- account.csv: the 193 categories, the core (01–04) and core + 05. identity.csv: where the value added of the file went.
- sectors.csv: value added of all, core, 05 and core + 05 in each aggregate. Division 97 is in tertiary, and in no category.
- penetration.csv: ratios with ten decimals, half up. Bounds are given only where the denominator is a control total.
- groups.csv: a coarser code that contains classes of a group and others is undetermined for it.
`;
}

/** Writes rows under a header, LF, UTF-8. */
const csv = (header, lines) => `${[header, ...lines].join("\n")}\n`;

function main(args) {
  const option = (name) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const seed = Number(option("--seed"));
  const out = option("--out");
  if (!Number.isSafeInteger(seed) || seed < 1 || seed >= 2 ** 32 || out === undefined) {
    throw new Error("usage: node bench/make-city.mjs --seed N --out DIR   (N a whole number from 1)");
  }
  const luck = chances(seed);
  const city = makeCity(seed, luck);
  const rates = rateRows(city);
  const units = makeUnits(city, rates, luck);
  addOwnShares(units, luck);
  const shares = calibratedShares(units, city);

  mkdirSync(out, { recursive: true });
  const write = (name, text) => writeFileSync(join(out, name), text);
  write(
    "units.csv",
    csv(
      HEADER,
      units.map((unit, i) => unitLine(unit, i + 1, city, luck)),
    ),
  );
  write(
    "shares.csv",
    csv(
      "gbt4754,category,share,region,year,method,source",
      shares.map((row) =>
        [row.code, row.category, row.share, row.region, row.year, "assumed", "synthetic"].join(","),
      ),
    ),
  );
  write(
    "rates.csv",
    csv(
      "gbt4754,rate,base,region,scope,year,source",
      rates.map((row) =>
        [row.code, row.rate, "revenue", row.region, row.scope, row.year, "synthetic"].join(","),
      ),
    ),
  );
  write(
    "controls.csv",
    csv(
      "period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source",
      controlLines(city),
    ),
  );
  write(
    "groups.csv",
    csv(
      "group,gbt4754",
      Object.entries(GROUPS).flatMap(([group, codes]) => codes.map((code) => `${group},${code}`)),
    ),
  );
  write("stated.json", statedFile(city));
  write("README.md", readme(city, units));
}

main(process.argv.slice(2));
