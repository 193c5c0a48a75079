import * as oracle from "../reference/rules1.js";
import {
  categoryRows,
  codes2011,
  codes2017,
  codesAt,
  industryRows,
  starredRows,
} from "../support/officialTables.js";

/** What generated tables are made of: codes of both editions, names, regions, periods, as files write them. */
export const CLASSES_2017 = codesAt("class");
export const CLASSES_2011 = oracle.classes2011();
export const STARRED = starredRows.map((row) => row("gbt4754"));
export const CATEGORIES = categoryRows.map((row) => row("code"));
export const ONLY_2017 = CLASSES_2017.filter((code) => !codes2011.has(code));
export const ONLY_2011 = CLASSES_2011.filter((code) => !codes2017.has(code));
export const COARSE = [
  "A",
  "C",
  "I",
  "39",
  "391",
  "05",
  "11",
  "43",
  "47",
  "642",
  "861",
  "90",
  "97",
  "S",
  "J66",
];
export const UNKNOWN = ["9999", "00", "55555", "3999", "__proto__", "constructor", "U", "12345678901"];
/** Rows of the classification that are uncertain, and classes that the accounts treat apart. */
export const SPECIAL = [
  "4790",
  "4910",
  "9221",
  "9411",
  "6621",
  "9121",
  "0511",
  "9700",
  "3911",
  "6429",
  "8610",
  "3831",
];
export const NAMES = industryRows.filter((_, i) => i % 40 === 0).map((row) => row("name"));
export const ODD_NAMES = ["燃气生产和供应业", "电脑制造", "合计", "小计", " 软件开发", "toString"];

const names = new Map(industryRows.map((row) => [row("code"), row("name")]));

/** An industry cell as people write it. */
export function dressed(code: string, dress: number): string {
  switch (dress) {
    case 0:
      return `C${code}`;
    case 1:
      return `${code} ${names.get(code) ?? "其他"}`;
    case 2:
      return `${code}-服装制造`;
    case 3:
      return code.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    case 4:
      return `${code}.0`;
    case 5:
      return ` ${code} `;
    case 6:
      return `${code.slice(0, 2)}\u200b${code.slice(2)}`;
    default:
      return code;
  }
}

const remembered = new Map<string, readonly string[]>();

/** Categories that a code may belong to, of every level; for pairs that can be used. */
export function placesOf(code: string): readonly string[] {
  let places = remembered.get(code);
  if (!places) {
    const own = (oracle.candidatesOfCode(code, "2017") ?? oracle.candidatesOfCode(code, "2011") ?? []).map(
      (atom) => atom.category,
    );
    places = [
      ...new Set(own.flatMap((each) => (/^\d/.test(each) ? [each, each.slice(0, 4), each.slice(0, 2)] : []))),
      "nonDigital",
    ];
    remembered.set(code, places);
  }
  return places;
}

export const REGIONS = ["410800", "410802", "410811", "410811002000", "411000", "110000", "", "全市"];
export const ODD_REGIONS = ["山阳区", "994101", "41", "０４１０８００", "4108000000000000"];
export const ODD_PERIODS = ["去年", "2022-13", "1800", "2022年第五季度", "2022-02-31"];
export const SCOPES = ["规上", "规下", "全部", "aboveThreshold", "all"];
