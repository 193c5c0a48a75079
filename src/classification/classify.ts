// One file past 300 lines: an answer and the words that say why it is so are read together.
import { asOptions, type OptionTakes, refuse } from "../util/given.js";
import { candidatesOfClass, NON_DIGITAL, OUTSIDE, REST_OF_STARRED } from "./candidates.js";
import { type CategoryStatus, category } from "./categories.js";
import { classesOf, codeExists } from "./editions.js";
import { asEdition, type Edition, type IndustryLevel, industry } from "./industries.js";

/** One category a code may belong to. */
export interface Match {
  /** Code of the category. */
  readonly category: string;
  /** Official name. */
  readonly name: string;
  /** Name in English. */
  readonly nameEn: string;
  /** `full`: all of the code belongs there. `partial`: part of it may. */
  readonly coverage: "full" | "partial";
  /** One of 01–04. */
  readonly core: boolean;
  /** The row of the classification, or the rule, that says so. */
  readonly reason: { readonly zh: string; readonly en: string };
  /** How sure the row of the classification is. */
  readonly status: CategoryStatus;
  /** The scope notes do not settle whether it may fall here at all. */
  readonly open: boolean;
}

/** Something about a code that a person should know; the catalogue of findings has its words. */
export type ClassificationFinding =
  | {
      readonly code: "unknownCode" | "otherEdition";
      readonly values: { readonly edition: Edition; readonly written: string };
    }
  | {
      readonly code: "ambiguousCode";
      readonly values: { readonly code: string; readonly targets: readonly string[] };
    }
  | { readonly code: "coarseCode"; readonly values: { readonly code: string } }
  | { readonly code: "uncertainRow"; readonly values: { readonly row: string; readonly code: string } }
  | { readonly code: "unknownName"; readonly values: { readonly written: string } }
  | {
      readonly code: "ambiguousName";
      readonly values: { readonly codes: readonly string[]; readonly written: string };
    };

/** Which categories a code may belong to, and what is open. */
export interface Classified {
  /** The code that was asked for. */
  readonly code: string;
  /** Edition that it was read in. */
  readonly edition: Edition;
  /** Official name of the 2017 industry; empty for codes of 2011, whose names the tables do not carry. */
  readonly name: string;
  /** Level of the code; undefined for an unknown one. */
  readonly level: IndustryLevel | undefined;
  /** Candidates, settled ones first. */
  readonly matches: readonly Match[];
  /** Candidates in 01–04. */
  readonly core: readonly string[];
  /** Candidates in 05. */
  readonly efficiency: readonly string[];
  /** Part of the code may belong to no category. */
  readonly nonDigital: boolean;
  /** The classification leaves the whole industry out. */
  readonly outside: boolean;
  /** The deepest category that holds all of the code, where there is one: "39" → 01, 6429 → 0303. */
  readonly within: string | undefined;
  /** 2017 classes the code stands for. */
  readonly classes: readonly string[];
  /** What a person should know of the answer. */
  readonly findings: readonly ClassificationFinding[];
}

/** How a code is read. */
export interface ClassifyOptions {
  /** Edition the code was written in; default 2017. */
  readonly edition?: Edition | undefined;
}

const LEVELS: Readonly<Record<number, IndustryLevel>> = {
  1: "section",
  2: "division",
  3: "group",
  4: "class",
};

/**
 * Which categories of the 2021 classification an industry code may belong to, entirely or in part, and by which row.
 *
 * An unstarred core class belongs to one category and to nothing else. What is not settled is answered with every
 * candidate; nothing is chosen. Codes of 2, 3 digits and letters answer for all the classes below them, and when all of
 * these lie in one category that category comes first, in full. A 2011 class answers for all its 2017 targets.
 *
 * Source: the 2021 classification (National Bureau of Statistics, order no. 33); rests of starred classes: core-starred.csv.
 *
 * @param code     text; letters in capitals; leading zeros are part of the code
 * @param options  the edition of GB/T 4754 the code is written in
 * @returns candidates and findings; an unknown code has no match and the finding `unknownCode` or `otherEdition`
 * @example classify("3911").matches.map((match) => match.category) //=> ["010101"]
 * @example classify("39").within //=> "01"
 */
export function classify(code: string, options: ClassifyOptions = {}): Classified {
  return copyOf(answerTo(code, options));
}

/** The answer for what a caller gives: a number of four digits is a class, one of fewer may have lost a zero. */
export function answerTo(code: unknown, options: ClassifyOptions): Classified {
  // Asked millions of times: what is as it should be costs nothing.
  const stated = editionIn(options);
  if (stated && typeof code === "string") return answerOf(code, stated);
  const text = typeof code === "number" && code >= 1000 && code <= 9999 ? String(code) : code;
  if (typeof text !== "string")
    refuse("classify: code", 'text, such as "0111": its leading zeros are part of it', code);
  const { edition = "2017" } = asOptions(options, "classify", CLASSIFY_OPTIONS);
  return answerOf(text, edition);
}

function editionIn(options: ClassifyOptions | null): Edition | undefined {
  if (typeof options !== "object" || options === null) return undefined;
  for (const key in options) if (key !== "edition") return undefined;
  const { edition = "2017" } = options;
  return edition === "2017" || edition === "2011" ? edition : undefined;
}

const CLASSIFY_OPTIONS: OptionTakes<ClassifyOptions> = { edition: asEdition };

/** The answer as it is kept: shared by all who ask, so not to be handed out. */
export function answerOf(code: string, edition: Edition): Classified {
  const answers = edition === "2017" ? answers2017 : answers2011;
  const known = answers.get(code);
  if (known) return known;
  const other = edition === "2017" ? "2011" : "2017";
  // What exists nowhere is not kept: there is no end of it.
  if (!codeExists(code, edition) && !codeExists(code, other)) return without(code, edition, "unknownCode");
  const made = codeExists(code, edition) ? classifyOf(code, edition) : without(code, edition, "otherEdition");
  answers.set(code, frozen(made));
  return made;
}

/** Answers given before. Each caller gets an object of its own; the lists in it are shared, and frozen for that. */
const answers2017 = new Map<string, Classified>();
const answers2011 = new Map<string, Classified>();

/** Field by field: several times as fast as spreading. */
function copyOf(answer: Classified): Classified {
  return {
    code: answer.code,
    edition: answer.edition,
    name: answer.name,
    level: answer.level,
    matches: answer.matches,
    core: answer.core,
    efficiency: answer.efficiency,
    nonDigital: answer.nonDigital,
    outside: answer.outside,
    within: answer.within,
    classes: answer.classes,
    findings: answer.findings,
  };
}

function frozen(answer: Classified): Classified {
  const { matches, core, efficiency, classes, findings } = answer;
  for (const match of matches) Object.freeze(match.reason);
  for (const { values } of findings)
    for (const each of [values, ...Object.values(values)]) Object.freeze(each);
  for (const each of [...matches, ...findings]) Object.freeze(each);
  for (const list of [matches, core, efficiency, classes, findings]) Object.freeze(list);
  return answer;
}

const NONE: readonly never[] = Object.freeze([]);

/** The answer for a code that the edition does not have. */
function without(code: string, edition: Edition, finding: "unknownCode" | "otherEdition"): Classified {
  return {
    code,
    edition,
    name: "",
    level: undefined,
    matches: NONE,
    core: NONE,
    efficiency: NONE,
    nonDigital: false,
    outside: false,
    within: undefined,
    classes: NONE,
    findings: [{ code: finding, values: { edition, written: code } }],
  };
}

function classifyOf(code: string, edition: Edition): Classified {
  const level = LEVELS[code.length];
  const classes = classesOf(code, edition);
  const name = edition === "2017" ? (industry(code)?.name ?? "") : "";
  const candidates = gather(classes);
  const categoriesFound = [...candidates.keys()]
    .filter((each) => each !== NON_DIGITAL && each !== OUTSIDE)
    .sort();
  const nonDigital = candidates.has(NON_DIGITAL);
  const outside = candidates.has(OUTSIDE);
  const within = nonDigital || outside ? undefined : commonNode(categoriesFound);
  const leaves = categoriesFound.map((each) =>
    matchOf(each, each === within, candidates.get(each) ?? [], classes.length),
  );
  const coarse = code.length < 4;
  const whole = coarse && within && within.length < 6 ? [wholeMatch(within, classes.length)] : [];
  const matches = [...whole, ...leaves];
  return {
    code,
    edition,
    name,
    level,
    matches,
    core: categoriesFound.filter((each) => !each.startsWith("05")),
    efficiency: categoriesFound.filter((each) => each.startsWith("05")),
    nonDigital,
    outside,
    within,
    classes,
    findings: findingsOf(code, edition, classes, matches),
  };
}

interface Source {
  readonly industryCode: string;
  readonly row: string;
  readonly open: boolean;
}

function gather(classes: readonly string[]): Map<string, Source[]> {
  const found = new Map<string, Source[]>();
  for (const industryCode of classes)
    for (const { category: to, row, open } of candidatesOfClass(industryCode)) {
      const sources = found.get(to) ?? [];
      sources.push({ industryCode, row, open });
      found.set(to, sources);
    }
  return found;
}

function commonNode(codes: readonly string[]): string | undefined {
  const [first = "", ...rest] = codes;
  for (const length of [6, 4, 2]) {
    const node = first.slice(0, length);
    if (node !== "" && rest.every((each) => each.startsWith(node))) return node;
  }
  return undefined;
}

function matchOf(code: string, full: boolean, sources: readonly Source[], classCount: number): Match {
  const found = category(code);
  const open = sources.every((source) => source.open);
  const many = classCount > 1;
  return {
    category: code,
    name: found?.name ?? "",
    nameEn: found?.nameEn ?? "",
    coverage: full ? "full" : "partial",
    core: found?.core ?? false,
    reason: {
      zh: `${reasonZh(sources, open)}${many ? `（${sources.length}/${classCount} 个小类）` : ""}`,
      en: `${reasonEn(sources, open)}${many ? ` (${sources.length} of ${classCount} classes)` : ""}`,
    },
    status: found?.status ?? "confirmed",
    open,
  };
}

/** Rows of the table that name the classes, and the classes that come in only as the rest of a starred class. */
function rowsOf(sources: readonly Source[]): { rows: string; rests: string } {
  const rest = sources.filter((source) => source.row === REST_OF_STARRED);
  const rows = sources.filter((source) => source.row !== REST_OF_STARRED).map((source) => source.row);
  return { rows: [...new Set(rows)].join(" "), rests: rest.map((source) => source.industryCode).join(" ") };
}

function reasonZh(sources: readonly Source[], open: boolean): string {
  const { rows, rests } = rowsOf(sources);
  const named =
    rows === ""
      ? []
      : [rows.includes("*") ? `分类表列 ${rows}，仅部分属于本类` : `分类表列 ${rows}，全部属于本类`];
  const rest =
    rests === "" ? [] : [open ? `${rests} 带星部分以外是否归此未有定论` : `${rests} 带星部分以外归此`];
  return [...named, ...rest].join("；");
}

function reasonEn(sources: readonly Source[], open: boolean): string {
  const { rows, rests } = rowsOf(sources);
  const part = rows.includes("*") ? "part of it belongs here" : "all of it belongs here";
  const named = rows === "" ? [] : [`the table lists ${rows}: ${part}`];
  const rest =
    rests === ""
      ? []
      : [open ? `not settled whether the rest of ${rests} falls here` : `the rest of ${rests} falls here`];
  return [...named, ...rest].join("; ");
}

function wholeMatch(code: string, classCount: number): Match {
  const found = category(code);
  return {
    category: code,
    name: found?.name ?? "",
    nameEn: found?.nameEn ?? "",
    coverage: "full",
    core: found?.core ?? false,
    reason: {
      zh: `其下 ${classCount} 个小类全部属于本类`,
      en: `all ${classCount} classes below it belong here`,
    },
    status: "confirmed",
    open: false,
  };
}

/** Rows of the classification that name a class of 2017 and are not sure, with what they are. */
export function uncertainRows(code: string): readonly string[] {
  return uncertainAmong(new Set(candidatesOfClass(code).map((candidate) => candidate.category))).sort();
}

function uncertainAmong(codes: Iterable<string>): string[] {
  const rows: string[] = [];
  for (const code of codes) {
    const status = category(code)?.status;
    if (status === "disputed" || status === "oneTranscription") rows.push(`${code} ${status}`);
  }
  return rows;
}

function findingsOf(
  code: string,
  edition: Edition,
  classes: readonly string[],
  matches: readonly Match[],
): ClassificationFinding[] {
  const findings: ClassificationFinding[] = [];
  if (edition === "2011" && code.length === 4 && classes.length > 1)
    findings.push({ code: "ambiguousCode", values: { code, targets: classes } });
  if (code.length < 4) findings.push({ code: "coarseCode", values: { code } });
  if (code.length === 4)
    for (const row of uncertainAmong(matches.map((match) => match.category)))
      findings.push({ code: "uncertainRow", values: { row, code } });
  if (edition === "2017" && (code === "9231" || code === "9232"))
    findings.push({ code: "ambiguousCode", values: { code, targets: ["9231→9232 / 9232→9233 (2019)"] } });
  return findings;
}
