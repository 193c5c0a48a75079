import { type Candidate, coreKind, NON_DIGITAL, rangeOf } from "../../classification/candidates.js";
import type { FindingCollector } from "../../findings/findings.js";
import { formatExact, MICRO, parseMicro, SHARE_DECIMALS } from "../../numbers/exact.js";
import { type DigitalShare, useOfShare } from "../../parameters/digitalShares.js";
import type { ParameterLog } from "../../parameters/log.js";
import { type Pair, readPairs } from "../../parameters/sharePairs.js";
import { nfkc } from "../../util/nfkc.js";
import type { ClassifiedCell } from "../entries/entry.js";
import { type Portion, wholePortion } from "./portions.js";
import { type Coefficients, canBe, under } from "./shareChoice.js";

export interface ShareContext {
  readonly coefficients: Coefficients;
  /** Year of the period; undefined when none is known (then dated shares are not used). */
  readonly year: number | undefined;
  readonly findings: FindingCollector;
  readonly uses: ParameterLog;
}

/**
 * Splits an entry into portions: the unit's own pairs first, else the coefficient file, else one portion with all
 * the candidates of its code. What shares leave unassigned keeps all candidates: it is non-digital only if they say so.
 */
export function portionsOf(entry: ClassifiedCell, context: ShareContext): readonly Portion[] {
  if (entry.candidates.length === 0) return [];
  const pairs = entry.shares === "" ? fromFile(entry, context) : fromRecord(entry, context);
  if (!pairs || pairs.length === 0) return [wholePortion(entry)];
  const assigned = pairs.flatMap(({ category: to, micro }): Portion[] =>
    micro === 0n ? [] : [{ entry, candidates: narrowed(entry.candidates, to), factor: micro * entry.weight }],
  );
  const rest = MICRO - pairs.reduce((sum, pair) => sum + pair.micro, 0n);
  if (rest > 0n) context.findings.add("shareRestOpen", { code: entry.code });
  return rest > 0n
    ? [...assigned, { entry, candidates: entry.candidates, factor: rest * entry.weight }]
    : assigned;
}

const narrowedCache = new WeakMap<readonly Candidate[], Map<string, readonly Candidate[]>>();

/** The candidates at or under a category. An open candidate alone is not enough to be known: the category stays beside it. */
function narrowed(candidates: readonly Candidate[], to: string): readonly Candidate[] {
  let byCategory = narrowedCache.get(candidates);
  if (!byCategory) {
    byCategory = new Map();
    narrowedCache.set(candidates, byCategory);
  }
  const known = byCategory.get(to);
  if (known) return known;
  const kept = candidates.filter((candidate) => under(candidate, to));
  const onlyOpen = to.length < 6 && kept.every((candidate) => candidate.open);
  const made = onlyOpen
    ? [...kept, ...kept.slice(0, 1).map((candidate) => ({ ...candidate, category: to }))]
    : kept;
  byCategory.set(to, made);
  return made;
}

function fromRecord(entry: ClassifiedCell, context: ShareContext): readonly Pair[] | undefined {
  const { findings } = context;
  if (entry.shares.startsWith("category=")) {
    const to = entry.shares.slice("category=".length);
    return rangeOf(to) ? undefined : accepted(entry, [{ category: to, micro: MICRO }], findings);
  }
  if (entry.shares.startsWith("digitalShare=")) return bareShare(entry, findings);
  const pairs = readPairs(entry.shares);
  if (!pairs) {
    findings.add("shareUnreadable", { content: entry.shares }, { unit: entry.code, place: entry.place });
    return undefined;
  }
  noteDecision(entry, context);
  return accepted(entry, pairs, findings);
}

/** A decision is a parameter like any other: listed with its source, and said to be carried when it is older. */
function noteDecision({ cell, records, code }: ClassifiedCell, { uses, findings, year }: ShareContext): void {
  const [text = "", source = ""] = cell.key.decision.split("|");
  if (text === "") return;
  const dated = Number(text);
  findings.add("sharesByDecision", { code }, { unit: code, count: records });
  uses.note(cell, () => ({
    kind: "share",
    what: `${code}: re-identification`,
    words: { zh: `${code}：再识别判定`, en: `${code}: re-identification` },
    year: dated === 0 ? "" : text,
    source,
  }));
  if (dated !== 0 && year !== undefined && dated < year)
    findings.add("shareCarried", { year: dated, share: [code] }, { unit: code, count: records });
}

/** A bare digital share names no category: it is taken only where there is one besides nonDigital. */
function bareShare(entry: ClassifiedCell, findings: FindingCollector): readonly Pair[] | undefined {
  const text = nfkc(entry.shares.slice("digitalShare=".length)).trim();
  if (text === "") return undefined;
  const [unit, number] = text.endsWith("%") ? [100n, text.slice(0, -1)] : [1n, text];
  const micro = parseMicro(number);
  if (micro === undefined || micro < 0n || micro > unit * MICRO || micro % unit !== 0n) {
    findings.add("shareUnreadable", { content: text }, { unit: entry.code, place: entry.place });
    return undefined;
  }
  const digital = entry.candidates
    .map((candidate) => candidate.category)
    .filter((each) => each !== NON_DIGITAL);
  const [to, ...others] = new Set(digital);
  if (to === undefined || others.length > 0) {
    findings.add("digitalShareAmbiguous", { code: entry.code }, { place: entry.place });
    return undefined;
  }
  return accepted(entry, [{ category: to, micro: micro / unit }], findings);
}

function accepted(
  entry: ClassifiedCell,
  pairs: readonly Pair[],
  findings: FindingCollector,
): readonly Pair[] | undefined {
  if (ignoredOnCore(entry, pairs, findings)) return undefined;
  const kept = pairs.filter(({ category: to }) => {
    if (canBe(entry, to)) return true;
    findings.add(
      "shareNotCandidate",
      { category: to, code: entry.code },
      { unit: entry.code, place: entry.place },
    );
    return false;
  });
  const sum = pairs.reduce((total, pair) => total + pair.micro, 0n);
  if (sum > MICRO) {
    findings.add(
      "shareAboveOne",
      { code: entry.code, shares: entry.shares },
      { unit: entry.code, place: entry.place },
    );
    return undefined;
  }
  return kept;
}

function ignoredOnCore(entry: ClassifiedCell, pairs: readonly Pair[], findings: FindingCollector): boolean {
  if (coreKind(entry.code2017) !== "unstarred") return false;
  const own = entry.candidates[0]?.category ?? "";
  const fits = pairs.every((pair) =>
    own.startsWith(pair.category) ? pair.micro === MICRO : pair.micro === 0n,
  );
  if (!fits)
    findings.add("shareOnUnstarredCore", { code: entry.code }, { unit: entry.code, place: entry.place });
  return true;
}

/** The coefficient file: nothing where it has no row for the code or what is above it. */
function fromFile(entry: ClassifiedCell, context: ShareContext): readonly Pair[] | undefined {
  const { chosen, misplaced, sum } = context.coefficients.choiceFor(entry);
  for (const row of misplaced)
    context.findings.add(
      "shareNotCandidate",
      { category: row.category, code: row.code },
      { unit: row.code, place: row.place },
    );
  if (chosen.length === 0 || ignoredOnCore(entry, chosen, context.findings)) return undefined;
  if (sum > MICRO) {
    context.findings.add(
      "shareAboveOne",
      { code: entry.code, shares: formatExact(sum, SHARE_DECIMALS) },
      {
        unit: entry.code,
        place: chosen[0]?.place,
      },
    );
    return undefined;
  }
  for (const row of chosen) noteUse(row, entry, context);
  return chosen;
}

function noteUse(row: DigitalShare, entry: ClassifiedCell, { uses, year, findings }: ShareContext): void {
  uses.note(row, useOfShare);
  if (row.year !== 0 && year !== undefined && row.year < year)
    findings.add("shareCarried", { year: row.year, share: [row.code, row.category] }, { unit: entry.code });
}
