import { byCodePoint } from "../util/codePoint.js";
import type { Bilingual } from "../vocabulary/language.js";
import { definitionOf, type FindingCode, type FindingValues } from "./catalogue.js";
import type { Definition, Severity } from "./definition.js";
import type { FindingValue, Kinds } from "./kinds.js";
import { messageOf } from "./message.js";
import { shorten, shortened } from "./shorten.js";

/** Where a sampled case stands. Shown to people, never written to files that are compared. */
export interface Place {
  /** Name of the file, without folder. */
  readonly file: string;
  /** Row of the table, the header's row being counted; 1 is the first row of the file. */
  readonly row: number;
}

/** Data of a finding by name, as JSON has them. */
export type Values = Readonly<Record<string, FindingValue>>;

/** One case of a finding. */
export interface Sample {
  /** Unit or code that it is of; empty where it is of none. */
  readonly unit: string;
  /** Column `sample_field` of findings.csv: that of its finding. */
  readonly field: string;
  /** Column `sample_received` of findings.csv. */
  readonly received: string;
  /** The data that are this case's own. */
  readonly values: Values;
  /** Where it stands, where that is known. */
  readonly place?: Place;
}

/** One kind of thing that a person should know about, with how often it arose and the five first cases. */
export interface Finding {
  /** Its code in the catalogue. */
  readonly code: FindingCode;
  /** How grave it is. */
  readonly severity: Severity;
  /** Column `field` of findings.csv. */
  readonly field: string;
  /** Column `expected` of findings.csv. */
  readonly expected: string;
  /** What stands in the first case. */
  readonly received: string;
  /** The data of its message by name: those that all cases share, and those of the first. */
  readonly values: Values;
  /** The file it is told of, where a result rests on files of several kinds and this is not the first. */
  readonly source?: string;
  /** What it says, in both languages. */
  readonly message: Bilingual;
  /** What to do about it, in both languages. */
  readonly advice: Bilingual;
  /** How often it arose. */
  readonly count: number;
  /** Value added involved, in 分, where the finding is about money. */
  readonly money: bigint | undefined;
  /** The five smallest cases by (unit, field, received): the same whatever the order of the rows. */
  readonly sample: readonly Sample[];
}

/** What there is to say of an occurrence beside its data. */
export interface Occurrence {
  /** Unit or code that it is of. */
  readonly unit?: string;
  /** Value added involved, in 分. */
  readonly money?: bigint;
  /** How often, where not once. */
  readonly count?: number;
  /** Where it stands. */
  readonly place?: Place | undefined;
}

/** Data are needed where the catalogue has values of the code, and are left out where it has none. */
type Given<C extends FindingCode> = [FindingValues<C>] extends [Record<string, never>]
  ? [values?: FindingValues<C>, occurrence?: Occurrence]
  : [values: FindingValues<C>, occurrence?: Occurrence];

const SAMPLE_SIZE = 5;

interface Group {
  readonly code: FindingCode;
  readonly source: string;
  readonly field: string;
  readonly expected: string;
  /** Those that all cases share. */
  readonly values: Values;
  count: number;
  money: bigint | undefined;
  sample: Sample[];
}

type Merged = Omit<Group, "sample"> & { readonly sample: readonly Sample[] };

/** Gathers occurrences into findings, in any order, with bounded memory. */
export class FindingCollector {
  readonly #groups = new Map<string, Group>();
  readonly #source: string;

  /** @param source  the file that all it gathers is told of; without one findings speak for themselves */
  constructor(source = "") {
    this.#source = source;
  }

  /** @param given  the data that the catalogue has under the code; then what else there is to say of the occurrence */
  add<C extends FindingCode>(code: C, ...given: Given<C>): void {
    const [data = {}, { unit = "", count = 1, money, place } = {}] = given;
    const definition = definitionOf(code);
    const texts: Record<string, string> = {};
    const values = kept(definition.values, data, texts);
    const field = shorten(definition.field(texts));
    const expected = shorten(definition.expected(texts));
    const own = kept(definition.cases, data, texts);
    const received = shorten(definition.received(texts));
    const sample = [{ unit: shorten(unit), field, received, values: own, ...(place && { place }) }];
    this.#merge({ code, source: this.#source, field, expected, values, count, money, sample });
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) {
      const values = kept(definitionOf(finding.code).values, finding.values, {});
      this.#merge({ ...finding, values, source: finding.source ?? this.#source });
    }
  }

  #merge({ code, source, field, expected, values, count, money, sample }: Merged): void {
    const key = [code, field, expected, ...(source === "" ? [] : [source])].join("\u0000");
    const empty: Group = { code, source, field, expected, values, count: 0, money: undefined, sample: [] };
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

/** The data that have a kind, cut to a length that can be kept; their texts are added to `texts`. */
function kept(kinds: Kinds, data: object, texts: Record<string, string>): Values {
  const values: Record<string, FindingValue> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value = shortened((data as Values)[name] as FindingValue);
    values[name] = value;
    texts[name] = kind.text(value);
  }
  return values;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function severityRank({ code }: Group): number {
  return RANK[definitionOf(code).severity];
}

function findingOf({ code, source, field, expected, values: shared, count, money, sample }: Group): Finding {
  const { severity, advice }: Definition = definitionOf(code);
  const [first] = sample;
  const values = { ...shared, ...first?.values };
  return {
    code,
    severity,
    field,
    expected,
    received: first?.received ?? "",
    values,
    ...(source !== "" && { source }),
    message: messageOf({ code, values, source }),
    advice,
    count,
    money,
    sample,
  };
}

function keepSmallest(sample: Sample[], item: Sample): void {
  let at = sample.length;
  while (at > 0 && compareSamples(item, sample[at - 1] as Sample) < 0) at -= 1;
  const same = sample[at - 1];
  if (same && sameCase(item, same)) {
    if (precedes(item, same)) sample[at - 1] = item;
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

/** Of cases that read alike, cut as they are, the first by place and data stands for all. */
function precedes(one: Sample, other: Sample): boolean {
  if (!one.place !== !other.place) return false;
  const byPlace = one.place && other.place ? comparePlaces(one.place, other.place) : 0;
  return (byPlace || byCodePoint(JSON.stringify(one.values), JSON.stringify(other.values))) < 0;
}

function sameCase(a: Sample, b: Sample): boolean {
  return a.unit === b.unit && a.field === b.field && a.received === b.received;
}

function compareSamples(a: Sample, b: Sample): number {
  return byCodePoint(a.unit, b.unit) || byCodePoint(a.field, b.field) || byCodePoint(a.received, b.received);
}
