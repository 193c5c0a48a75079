import type { Cell } from "../../cells/cell.js";
import { type Candidate, candidatesOfCode } from "../../classification/candidates.js";
import { classesOf, codeExists, detectEdition } from "../../classification/editions.js";
import { type Edition, industry } from "../../classification/industries.js";
import { foldName, industriesNamed, industryNamed } from "../../classification/names.js";
import { lineage } from "../../classification/tree.js";
import type { FindingCollector, Place } from "../../findings/findings.js";
import { isTotalName, readIndustryText } from "../../vocabulary/industryText.js";
import { showInvisible, withoutInvisible } from "../../vocabulary/invisible.js";

/** What a finding says of a text that means no industry, beside the text itself. */
export type ReadingProblem =
  | { readonly code: "unknownCode" | "otherEdition"; readonly values: { readonly edition: Edition } }
  | { readonly code: "unknownName"; readonly values: Record<never, never> }
  | { readonly code: "ambiguousName"; readonly values: { readonly codes: readonly string[] } };

/** What the text of an industry cell means in the edition of the file. */
export interface IndustryReading {
  /** Empty when the text means no industry. */
  readonly code: string;
  readonly edition: Edition;
  readonly code2017: string;
  readonly candidates: readonly Candidate[];
  /** Classes of the 2017 edition that it may stand for. */
  readonly classes: readonly string[];
  /** Why it means no industry, or no single one. */
  readonly problem: ReadingProblem | undefined;
}

/** The root of an industry table: 合计. */
export const TOTAL_CODE = "*";

const NOTHING = {
  code: "",
  code2017: "",
  candidates: [] as readonly Candidate[],
  classes: [] as readonly string[],
};

/**
 * Gives each distinct industry text of a tally its meaning, once. Done above the cells, so that no engine can disagree
 * about codes, lost zeros or editions.
 */
export class IndustryReadings {
  readonly edition: Edition;
  readonly #findings: FindingCollector;
  readonly #cache = new Map<string, IndustryReading>();
  readonly #zerosLost: boolean;
  /** Records by code as written. */
  readonly #records: ReadonlyMap<string, number>;
  readonly #indents = new Map<string, readonly number[]>();

  constructor(cells: readonly Cell[], declared: Edition | undefined, findings: FindingCollector) {
    this.#findings = findings;
    const codes = new Map<string, number>();
    const indents = new Map<string, Set<number>>();
    const written = new Map<string, number>();
    for (const { key, records } of cells)
      written.set(key.industry, (written.get(key.industry) ?? 0) + records);
    for (const [text, records] of written) {
      const { code, name, indent } = readIndustryText(text);
      if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + records);
      else if (name !== undefined)
        indents.set(foldName(name), (indents.get(foldName(name)) ?? new Set()).add(indent));
    }
    for (const [name, levels] of indents)
      this.#indents.set(
        name,
        [...levels].sort((a, b) => a - b),
      );
    this.#records = codes;
    this.#zerosLost = zerosLost(
      codes,
      cells.every((cell) => cell.key.kind === "units"),
    );
    this.edition = this.#chooseEdition(codes, declared);
  }

  /** @param place  where it stands, for what there is to say about it */
  of(text: string, place?: Place): IndustryReading {
    const known = this.#cache.get(text);
    if (known) return known;
    const made = this.#read(text, place);
    this.#cache.set(text, made);
    return made;
  }

  #chooseEdition(codes: ReadonlyMap<string, number>, declared: Edition | undefined): Edition {
    const whole = new Map(
      [...codes].map(([code, count]) => [
        this.#padded(code, "2011") ?? this.#padded(code, "2017") ?? code,
        count,
      ]),
    );
    const verdict = detectEdition(whole);
    const { records, absent } = verdict;
    const found = {
      edition: verdict.edition,
      records,
      in2011: records - absent["2011"],
      in2017: records - absent["2017"],
    };
    if (codes.size === 0) return declared ?? "2017";
    // As many codes of the one as of the other edition say as little as none of either: then 2017 is read.
    const read = verdict.edition === "undecided" ? (declared ?? "2017") : verdict.edition;
    const other = read === "2011" ? "2017" : "2011";
    const only = [...whole].filter(([code]) => codeExists(code, other) && !codeExists(code, read));
    const mixed = only.length > 0;
    if (mixed)
      this.#findings.add("editionsMixed", {
        codes: only
          .map(([code]) => code)
          .sort()
          .slice(0, 8),
      });
    if (declared) {
      if (verdict.edition !== "undecided" && verdict.edition !== declared)
        this.#findings.add("editionMismatch", { declared, found });
      return declared;
    }
    if (verdict.edition === "undecided") {
      if (!mixed) this.#findings.add("editionAssumed");
      return "2017";
    }
    if (verdict.edition === "2011") this.#findings.add("editionDetected", { found });
    return verdict.edition;
  }

  #read(text: string, place: Place | undefined): IndustryReading {
    const { code, letter, name, indent } = readIndustryText(text);
    if (withoutInvisible(text) !== text)
      this.#findings.add("invisibleCharacters", { content: showInvisible(text.trim()) }, { place });
    if (code === undefined) return this.#named(name ?? "", indent);
    const repaired = this.#padded(code, this.edition) ?? code;
    if (repaired !== code)
      this.#findings.add(
        "leadingZeroRepaired",
        { code, repaired },
        { unit: code, count: this.#records.get(code) ?? 1, place },
      );
    const meaning = this.#coded(repaired);
    const section = industry(meaning.code2017)?.section;
    if (letter && section && letter !== section)
      this.#findings.add("letterMismatch", { content: text.trim() }, { place });
    const official = industry(code)?.name;
    if (name && official && this.edition === "2017" && !foldName(name).includes(foldName(official)))
      this.#findings.add("nameMismatch", { official, content: text.trim() }, { unit: code, place });
    const padded = `0${code}`;
    if (this.#zerosLost && repaired === code && code.length === 3 && codeExists(padded, this.edition)) {
      this.#findings.add(
        "leadingZeroAmbiguous",
        { code, padded },
        { unit: code, count: this.#records.get(code) ?? 1, place },
      );
      return {
        ...meaning,
        code2017: "",
        candidates: union(meaning.candidates, candidatesOfCode(padded, this.edition)),
        classes: [...new Set([...meaning.classes, ...classesOf(padded, this.edition)])].sort(),
      };
    }
    return meaning;
  }

  #coded(code: string): IndustryReading {
    const { edition } = this;
    const candidates = candidatesOfCode(code, edition);
    if (candidates.length === 0) {
      const other = edition === "2017" ? "2011" : "2017";
      const problem = codeExists(code, other) ? "otherEdition" : "unknownCode";
      return { ...NOTHING, code, edition, problem: { code: problem, values: { edition } } };
    }
    const classes = classesOf(code, edition);
    const code2017 = edition === "2017" ? code : commonCode(classes);
    return { code, edition, code2017, candidates, classes, problem: undefined };
  }

  /** Names are those of the 2017 edition, whatever the codes of the file. */
  #named(name: string, indent: number): IndustryReading {
    if (isTotalName(name))
      return {
        ...NOTHING,
        code: TOTAL_CODE,
        edition: "2017",
        candidates: allCandidates(),
        classes: SECTIONS.flatMap((letter) => classesOf(letter, "2017")),
        problem: undefined,
      };
    const all = industriesNamed(name);
    const levels = this.#indents.get(foldName(name)) ?? [];
    const meant =
      levels.length > 1 && levels.length <= all.length
        ? all.slice(-levels.length)[levels.indexOf(indent)]
        : industryNamed(name);
    if (meant)
      return {
        code: meant.code,
        edition: "2017",
        code2017: meant.code,
        candidates: candidatesOfCode(meant.code, "2017"),
        classes: classesOf(meant.code, "2017"),
        problem: undefined,
      };
    const problem: ReadingProblem =
      all.length === 0
        ? { code: "unknownName", values: {} }
        : { code: "ambiguousName", values: { codes: all.map((each) => each.code) } };
    return { ...NOTHING, edition: "2017", problem };
  }

  /** The code with its lost leading zero, where only that one exists. */
  #padded(code: string, edition: Edition): string | undefined {
    if (codeExists(code, edition)) return undefined;
    return codeExists(`0${code}`, edition) ? `0${code}` : undefined;
  }
}

/**
 * Zeros are lost when no code begins with one, and some code exists only with one before it; in a register, where four
 * digits are the rule, also when a code of fewer digits would be another with one before it.
 */
function zerosLost(codes: ReadonlyMap<string, number>, register: boolean): boolean {
  let lost = false;
  for (const code of codes.keys()) {
    if (code.startsWith("0")) return false;
    const padded = codeExists(`0${code}`, "2017") || codeExists(`0${code}`, "2011");
    const exists = codeExists(code, "2017") || codeExists(code, "2011");
    if (padded && (register || !exists)) lost = true;
  }
  return lost;
}

/** The deepest 2017 code above all of these, or the code itself; empty when they share none. */
function commonCode(codes: readonly string[]): string {
  const [first = [], ...rest] = codes.map(lineage);
  return first.find((each) => rest.every((chain) => chain.includes(each))) ?? "";
}

function union(a: readonly Candidate[], b: readonly Candidate[]): readonly Candidate[] {
  const byId = new Map(
    [...a, ...b].map((candidate) => [
      `${candidate.category}|${candidate.section}|${candidate.sector}`,
      candidate,
    ]),
  );
  return [...byId.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, candidate]) => candidate);
}

/** Letters of all sections. */
export const SECTIONS = [..."ABCDEFGHIJKLMNOPQRST"];

function allCandidates(): readonly Candidate[] {
  return SECTIONS.map((letter) => candidatesOfCode(letter, "2017")).reduce(union, []);
}
