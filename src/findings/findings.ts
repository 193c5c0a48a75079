import { byCodePoint } from "../util/codePoint.js";
import { need, type Take } from "../util/given.js";
import { CATALOGUE, type FindingCode, type Severity } from "./catalogue.js";
import { valueInWords } from "./words.js";

/** Where a sampled case stands. Shown to people, never written to files that are compared. */
export interface Place {
  /** Name of the file, without folder. */
  readonly file: string;
  /** Row of the table, the header's row being counted; 1 is the first row of the file. */
  readonly row: number;
}

/** One case of a finding. */
export interface Sample {
  /** The unit or code it arose at; empty for none. */
  readonly unit: string;
  /** The field or header; empty for none. */
  readonly field: string;
  /** What stood there. */
  readonly received: string;
  /** File and row, where it arose at one. */
  readonly place?: Place;
}

/** One kind of thing that a person should know about, with how often it arose and the five first cases. */
export interface Finding {
  /** Its name in the catalogue. */
  readonly code: FindingCode;
  /** Error: a figure is wrong or missing. Warning: a person must decide. Info: good to know. */
  readonly severity: Severity;
  /** The field, file or item that it is about. */
  readonly field: string;
  /** What was expected. */
  readonly expected: string;
  /** What came, of the first case. */
  readonly received: string;
  /** The file it is told of, where a result rests on files of several kinds and this is not the first. */
  readonly source?: string;
  /** What was found, in words. */
  readonly message: { readonly zh: string; readonly en: string };
  /** What to do about it. */
  readonly advice: { readonly zh: string; readonly en: string };
  /** How often it arose. */
  readonly count: number;
  /** Value added involved, in 分, where the finding is about money. */
  readonly money: bigint | undefined;
  /** The five smallest cases by (unit, field, received): the same whatever the order of the rows. */
  readonly sample: readonly Sample[];
}

export interface Occurrence {
  /** The unit or code it arose at. */
  readonly unit?: string;
  /** The field, file or item that it is about. */
  readonly field?: string;
  /** What was expected. */
  readonly expected?: string;
  /** What came. */
  readonly received?: string;
  /** Value added involved, 分. */
  readonly money?: bigint;
  /** How often, where several are told at once. */
  readonly count?: number;
  /** File and row. */
  readonly place?: Place | undefined;
}

const SAMPLE_SIZE = 5;
const LONGEST_RECEIVED = 200;

interface Group {
  readonly code: FindingCode;
  readonly source: string;
  readonly field: string;
  readonly expected: string;
  count: number;
  money: bigint | undefined;
  sample: Sample[];
}

type Merged = Omit<Group, "sample"> & { readonly sample: readonly Sample[] };

/** A collector, of any entry of the package. */
export const asCollector: Take = (given, name) => need(given, name, "a FindingCollector", "add");

/** Gathers occurrences into findings, in any order, with bounded memory. */
export class FindingCollector {
  readonly #groups = new Map<string, Group>();
  readonly #source: string;

  /** @param source  the file that all it gathers is told of; without one findings speak for themselves */
  constructor(source = "") {
    this.#source = source;
  }

  add(code: FindingCode, occurrence: Occurrence = {}): void {
    const { count = 1, money, place } = occurrence;
    const [unit, field, expected, received] = [
      occurrence.unit,
      occurrence.field,
      occurrence.expected,
      occurrence.received,
    ].map((text) => shorten(text ?? "")) as [string, string, string, string];
    const sample = [{ unit, field, received, ...(place && { place }) }];
    this.#merge({ code, source: this.#source, field, expected, count, money, sample });
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.#merge({ ...finding, source: finding.source ?? this.#source });
  }

  #merge({ code, source, field, expected, count, money, sample }: Merged): void {
    const key = [code, field, expected, ...(source === "" ? [] : [source])].join("\u0000");
    const empty: Group = { code, source, field, expected, count: 0, money: undefined, sample: [] };
    const group = this.#groups.get(key) ?? empty;
    group.count += count;
    if (money !== undefined) group.money = (group.money ?? 0n) + money;
    for (const each of sample) keepSmallest(group.sample, each);
    this.#groups.set(key, group);
  }

  /** Errors first, then by code, field and expectation. */
  list(): readonly Finding[] {
    return [...this.#groups.entries()]
      .sort(([a, one], [b, other]) => severityRank(one) - severityRank(other) || byCodePoint(a, b))
      .map(([, group]) => findingOf(group));
  }
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function severityRank({ code }: Group): number {
  return RANK[CATALOGUE[code].severity];
}

/** The catalogue's words for a finding, filled in; after the file that it is told of, where there is one. */
export function wordsOf(
  code: FindingCode,
  values: Pick<Finding, "field" | "expected" | "received" | "source">,
): Finding["message"] {
  const { zh, en } = CATALOGUE[code];
  const fill = (text: string, lang: "zh" | "en") =>
    text.replace(/\{(field|expected|received)\}/g, (_, name: "field" | "expected" | "received") =>
      valueInWords(code, name, values[name], lang),
    );
  const { source = "" } = values;
  const told = source === "" ? { zh: "", en: "" } : { zh: `${source}：`, en: `${source}: ` };
  return { zh: `${told.zh}${fill(zh, "zh")}`, en: `${told.en}${fill(en, "en")}` };
}

function findingOf(group: Group): Finding {
  const { code, source, field, expected } = group;
  const { severity, advice } = CATALOGUE[code];
  const received = group.sample[0]?.received ?? "";
  return {
    code,
    severity,
    field,
    expected,
    received,
    ...(source !== "" && { source }),
    message: wordsOf(code, { field, expected, received, source }),
    advice,
    count: group.count,
    money: group.money,
    sample: group.sample,
  };
}

function keepSmallest(sample: Sample[], item: Sample): void {
  let at = sample.length;
  while (at > 0 && compareSamples(item, sample[at - 1] as Sample) < 0) at -= 1;
  const same = sample[at - 1];
  if (same && sameCase(item, same)) {
    if (item.place && same.place && comparePlaces(item.place, same.place) < 0) sample[at - 1] = item;
    return;
  }
  if (at >= SAMPLE_SIZE) return;
  sample.splice(at, 0, item);
  if (sample.length > SAMPLE_SIZE) sample.pop();
}

/** Of one case that arose in several places the first is named, whatever the order in which rows were gone through. */
export function comparePlaces(a: Place, b: Place): number {
  return byCodePoint(a.file, b.file) || a.row - b.row;
}

function sameCase(a: Sample, b: Sample): boolean {
  return a.unit === b.unit && a.field === b.field && a.received === b.received;
}

function compareSamples(a: Sample, b: Sample): number {
  return byCodePoint(a.unit, b.unit) || byCodePoint(a.field, b.field) || byCodePoint(a.received, b.received);
}

function shorten(text: string): string {
  return text.length <= LONGEST_RECEIVED ? text : `${text.slice(0, LONGEST_RECEIVED)}…`;
}
