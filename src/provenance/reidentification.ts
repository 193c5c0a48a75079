import { account } from "../accounts/account.js";
import { IndustryReadings } from "../accounts/entries/industryReading.js";
import { measureIndex, type ParsedRow } from "../cells/row.js";
import { unitOfTexts } from "../cells/rowKey.js";
import { coreKind, NON_DIGITAL } from "../classification/candidates.js";
import { classesOf } from "../classification/editions.js";
import { industry } from "../classification/industries.js";
import { settingsOf, TALLY_OPTIONS, type TallyOptions } from "../engines/memory/options.js";
import { tallyTables } from "../engines/memory/tallyTables.js";
import { FindingCollector } from "../findings/findings.js";
import type { Result } from "../notebook/result.js";
import { formatScaled } from "../numbers/exact.js";
import type { Decision, DecisionBook } from "../parameters/decisionBook.js";
import { type DecisionRow, decisionsOf } from "../parameters/decisions.js";
import type { RowsOf } from "../parameters/row.js";
import { type LooseRecord, tableOf } from "../records/looseRecords.js";
import { eachParsed, openTables, type RowSource } from "../records/tables.js";
import { byCodePoint } from "../util/codePoint.js";
import { asFunction, asOptions, asParameterRows, extending, type OptionTakes } from "../util/given.js";
import { isDamagedIdentifier } from "../vocabulary/identifiers.js";
import { decisionList } from "./decisionList.js";
import type { Sha256 } from "./digests.js";

/** How units are listed for people to decide. */
export interface ReidentifyOptions extends TallyOptions {
  /** Earlier decisions, which are carried in: `unit,gbt4754,category,share,source,date`. */
  readonly decisions?: RowsOf<DecisionRow> | undefined;
  /** SHA-256 in hexadecimal digits: the list ends with its own digest, so that a list that was worked on is never lost. */
  readonly sha256: Sha256;
}

export const REIDENTIFY_OPTIONS: OptionTakes<ReidentifyOptions> = /* @__PURE__ */ extending<
  TallyOptions,
  ReidentifyOptions
>(TALLY_OPTIONS, { decisions: asParameterRows, sha256: asFunction });

/** Units under starred core codes: a table `reidentify`, and how many they are. */
export interface Reidentification extends Result {
  readonly figures: {
    /** Units that people have to decide, those with an earlier decision among them. */
    readonly units: number;
  };
}

/**
 * Units under starred core codes, with what is needed to decide which part of each is digital. Codes are read in the edition of the
 * records, lost zeros mended; a 2011 code counts when one of its 2017 targets is starred. Earlier decisions are carried in, a row each.
 *
 * @param records  one object a record, as for `tallyRecords`
 * @example
 * const units = [{ unit: "A1", industryCode: "8610", revenue: "5" }];
 * const { createHash } = await import("node:crypto");
 * const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
 * (await reidentifyRecords(units, { unit: "万元", sha256 })).figures.units; //=> 1
 */
export function reidentifyRecords(
  records: Iterable<LooseRecord>,
  options: ReidentifyOptions,
): Promise<Reidentification> {
  const own = asOptions(options, "reidentifyRecords", REIDENTIFY_OPTIONS);
  asFunction(own.sha256, "reidentifyRecords: sha256");
  const rows = tableOf(records, "reidentifyRecords: records");
  return reidentifySources([{ file: "records", batches: () => inOneBatch(rows) }], own);
}

async function* inOneBatch(rows: readonly (readonly string[])[]) {
  yield rows;
}

/** Of the account of these records, what is said of their codes. */
const OF_CODES: ReadonlySet<string> = new Set([
  "editionMismatch",
  "editionDetected",
  "editionsMixed",
  "leadingZeroRepaired",
  "leadingZeroAmbiguous",
]);

/**
 * As `reidentifyRecords`, for tables of any source.
 *
 * @param found  what was found while the sources were opened
 */
export async function reidentifySources(
  sources: readonly RowSource[],
  options: ReidentifyOptions,
  found = new FindingCollector(),
): Promise<Reidentification> {
  const { edition, period = "", region, sha256 } = options;
  const decisions = decisionsOf(options.decisions ?? [], found, "reidentifyRecords: decisions");
  const tables = await openTables(sources, options, found);
  const tally = await tallyTables(tables, settingsOf(options), found);
  found.addAll(account(tally, { edition, period }).findings.filter(({ code }) => OF_CODES.has(code)));
  const readings = new IndustryReadings(tally.cells, edition, new FindingCollector());
  const starred = new StarredUnits(readings, decisions, { period, region });
  // Rows were read once already: what is wrong with them is told.
  await eachParsed(tables, options, new FindingCollector(), (row, { layout }) => {
    if (layout.kind === "units") starred.add(row);
  });
  for (const unit of starred.unmatched()) found.add("decisionUnmatched", { unit }, { unit });
  return {
    kind: "reidentify",
    tables: [decisionList(starred.rows(), sha256)],
    findings: found.list(),
    figures: { units: starred.size },
  };
}

/** Units under starred codes, found record by record; what is the same of two records is one unit. */
class StarredUnits {
  readonly #readings: IndustryReadings;
  readonly #decisions: DecisionBook;
  readonly #defaults: { readonly period: string; readonly region: string | undefined };
  readonly #listed = new Map<string, readonly string[][]>();
  readonly #carried = new Set<Decision>();

  constructor(
    readings: IndustryReadings,
    decisions: DecisionBook,
    defaults: { readonly period: string; readonly region: string | undefined },
  ) {
    this.#readings = readings;
    this.#decisions = decisions;
    this.#defaults = defaults;
  }

  add({ texts, measures }: ParsedRow): void {
    const reading = this.#readings.of(texts.industryCode ?? texts.industryName ?? "");
    const starred = classesOf(reading.code, reading.edition).some((code) => coreKind(code) === "starred");
    if (!starred || reading.code.length < 4) return;
    const stated = (texts.unit ?? texts.unitName ?? "").trim();
    const revenue = measures[measureIndex("revenue")];
    const period = texts.period ?? this.#defaults.period;
    const facts = [
      // What a spreadsheet made of an identifier finds nothing: the unit is known by its name.
      isDamagedIdentifier(stated) ? "" : stated,
      texts.unitName ?? "",
      reading.code,
      industry(reading.code2017)?.name ?? "",
      texts.region ?? "",
      period,
      texts.activity ?? "",
      revenue === undefined ? "" : formatScaled(revenue, 2),
      candidatesOf(reading.candidates),
    ];
    const decision = this.#decisions.find(unitOfTexts(texts, "units"), reading.code, period, {
      region: texts.region ?? this.#defaults.region,
      name: texts.unitName,
    });
    if (decision) this.#carried.add(decision);
    this.#listed.set(facts.join("\u001f"), rowsFor(facts, decision));
  }

  get size(): number {
    return this.#listed.size;
  }

  /** Facts and decisions, a row each, in the order of the facts by code point. */
  rows(): readonly string[][] {
    return [...this.#listed].sort(([a], [b]) => byCodePoint(a, b)).flatMap(([, each]) => each);
  }

  /** Units of earlier decisions that are not among these. */
  unmatched(): readonly string[] {
    return this.#decisions.unmatched(this.#carried);
  }
}

function candidatesOf(candidates: readonly { readonly category: string }[]): string {
  const places = new Set(candidates.map((candidate) => candidate.category));
  const rest = places.delete(NON_DIGITAL) ? [NON_DIGITAL] : [];
  return [...[...places].sort(byCodePoint), ...rest].join(" ");
}

function rowsFor(facts: readonly string[], decision: Decision | undefined): string[][] {
  if (!decision) return [[...facts, "", "", "", ""]];
  return decision.pairs.split(";").map((pair) => {
    const [to = "", share = ""] = pair.split(":");
    return [...facts, to, share, decision.source, decision.date];
  });
}
