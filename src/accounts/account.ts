import { measureIndex } from "../cells/row.js";
import { statedFor } from "../cells/statedFor.js";
import type { Tally } from "../cells/tally.js";
import type { ValuePolicy } from "../cells/valueAdded.js";
import { asEdition, type Edition } from "../classification/industries.js";
import { type Finding, FindingCollector } from "../findings/findings.js";
import { Decimal } from "../numbers/decimal.js";
import { CLAIMS, type Claim, type ClaimRow } from "../parameters/claims.js";
import { Controls } from "../parameters/controls.js";
import { CONTROL_TOTALS, type ControlTotal, type ControlTotalRow } from "../parameters/controlTotals.js";
import { DIGITAL_SHARES, type DigitalShare, type DigitalShareRow } from "../parameters/digitalShares.js";
import { GROUPS, type GroupMember, type GroupRow } from "../parameters/groups.js";
import { ParameterLog, type ParameterUse } from "../parameters/log.js";
import type { RowsOf } from "../parameters/row.js";
import {
  VALUE_ADDED_RATES,
  type ValueAddedRate,
  type ValueAddedRateRow,
} from "../parameters/valueAddedRates.js";
import {
  asFlag,
  asOptions,
  asParameterRows,
  asText,
  need,
  type OptionTakes,
  refuse,
  type Take,
} from "../util/given.js";
import { asScope, SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import { MEASURE_FIELDS } from "../vocabulary/fields.js";
import type { Period } from "../vocabulary/periods.js";
import { readRegion } from "../vocabulary/regions.js";
import { type AreaRow, areaRows, portionsByDimension, portionsByRegion } from "./areas.js";
import { type AccountNode, coreAccount } from "./categories.js";
import { type ClaimFigure, checkClaims } from "./claims.js";
import { type Concentration, concentrations } from "./concentration.js";
import { type ComparisonRow, compareWithControls } from "./controlComparison.js";
import { type Risk, reportDisclosure } from "./disclosureRisks.js";
import type { ClassifiedCell } from "./entries/entry.js";
import type { Quantity } from "./entries/quantities.js";
import { type GroupFigure, groupFigures } from "./groups.js";
import { closingIdentity, type Identity } from "./identity.js";
import { type LocationQuotient, locationQuotients } from "./locationQuotient.js";
import { type MethodMix, methodMix } from "./methodMix.js";
import { type PenetrationRow, penetrationRows } from "./penetration.js";
import { placeTally, reportDates } from "./placedTally.js";
import { type SectorRow, sectorRows } from "./sectors.js";
import { type UndeterminedCode, undeterminedCodes } from "./undetermined.js";
import { reportCoverage, reportFloors, reportSize } from "./warnings.js";

/** What an account is made with. Parameters are data: rows of dated, sourced files, never numbers in code. */
export interface AccountOptions {
  /** Edition of GB/T 4754 of the codes; without it the codes decide, and a finding says so. */
  readonly edition?: Edition | undefined;
  /** Period to account for; needed when the input holds several. */
  readonly period?: string | undefined;
  /** Region to account for: everything within it. */
  readonly region?: string | undefined;
  /** Units to account for; default all. */
  readonly scope?: Scope | undefined;
  /** Coefficient file rows: `gbt4754,category,share,region,year,method,source`. */
  readonly shares?: RowsOf<DigitalShareRow> | undefined;
  /** Year whose shares are taken; default that of the period. For two periods that are to be compared under one set of shares. */
  readonly shareYear?: number | undefined;
  /** Rate file rows: `gbt4754,rate,base,region,scope,year,source`. */
  readonly rates?: RowsOf<ValueAddedRateRow> | undefined;
  /** Control totals: `period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source`. */
  readonly controls?: RowsOf<ControlTotalRow> | undefined;
  /** Groups: `group,gbt4754`. */
  readonly groups?: RowsOf<GroupRow> | undefined;
  /** Published sentences to recompute: `group,value,unit,share,denominator,source`. */
  readonly claims?: RowsOf<ClaimRow> | undefined;
  /** Vintage of the control totals; default the latest released. */
  readonly vintage?: string | undefined;
  /** What the records are a vintage of, printed beside the denominator's. */
  readonly dataVintage?: string | undefined;
  /** Take control totals of another scope where there is none of this one; they are labelled. */
  readonly forceScope?: boolean | undefined;
  /** Region whose control totals (gdp, category:NN) location quotients are taken against. */
  readonly reference?: string | undefined;
}

/** The digital-economy account of one place, period and scope. */
export interface Account {
  /** Period accounted for; undefined where the input states none. */
  readonly period: Period | undefined;
  /** Code of the region accounted for; empty where none was asked for or found. */
  readonly region: string;
  /** Units accounted for. */
  readonly scope: Scope;
  /** Edition of GB/T 4754 that the codes were read in. */
  readonly edition: Edition;
  /** The control total of GDP; undefined where there is none. */
  readonly gdp: ControlTotal | undefined;
  /** Vintages of the records and of GDP; empty where not stated. */
  readonly vintages: { readonly numerator: string; readonly denominator: string };
  /** Every category, `core` and `core+05`, in the order of the classification. */
  readonly nodes: readonly AccountNode[];
  /** Where all of the value added went. */
  readonly identity: Identity;
  /** Value added by the method that produced it. */
  readonly methods: readonly MethodMix[];
  /** Codes that make intervals wide, widest first. */
  readonly undetermined: readonly UndeterminedCode[];
  /** Digital value added of the sectors 三次产业 and others. */
  readonly sectors: readonly SectorRow[];
  /** Published totals beside the records; scaling factors stand here and nowhere else. */
  readonly comparison: readonly ComparisonRow[];
  /** Penetration rates of the sectors. */
  readonly penetration: readonly PenetrationRow[];
  /** Figures of the user's groups of codes. */
  readonly groups: readonly GroupFigure[];
  /** Published sentences, recomputed. */
  readonly claims: readonly ClaimFigure[];
  /** One level below the region: provinces, cities or counties; the empty key is what none of them holds. */
  readonly regions: readonly AreaRow[];
  /** Core and 05 by each of the user's dimensions. */
  readonly dimensions: readonly { readonly name: string; readonly parts: readonly AreaRow[] }[];
  /** Specialisation against a reference region. */
  readonly locationQuotients: readonly LocationQuotient[];
  /** Concentration of revenue, by category. */
  readonly concentration: ReadonlyMap<string, Concentration>;
  /** Every published cell that may give a unit away; the findings carry the first five. */
  readonly risks: readonly Risk[];
  /** Further measures present in the input beyond value, units, revenue and employees. */
  readonly measures: readonly Quantity[];
  /** Shares, rates and control totals that the figures rest on. */
  readonly parameters: readonly ParameterUse[];
  /** What a person should know of input, parameters and figures. */
  readonly findings: readonly Finding[];
  /** Rows read, rows that repeat another, rows that contradict another. */
  readonly counts: Tally["counts"];
  /** Last printed digit of value added, 元, where all of it is read from lines of tables: no figure is printed with more. */
  readonly step: Decimal | undefined;
  /** How value added was taken from the records. */
  readonly policy: ValuePolicy;
  /** The input holds ready-made totals of categories only: what they do not name is unknown, not zero. */
  readonly onlyTotals: boolean;
  /** The cells with their meaning. */
  readonly entries: readonly ClassifiedCell[];
}

/** Beyond value added, units, revenue and employees, which every account has. */
const SHOWN_FURTHER: ReadonlySet<Quantity> = new Set<Quantity>([
  "totalAssets",
  "totalLiabilities",
  "totalProfit",
  "operatingProfit",
  "operatingCosts",
  "grossOutput",
]);

/**
 * The digital-economy account of a city, province or country: value added of every category of the 2021 classification
 * as an interval, its shares, sectors, penetration, groups and regions, the closing identity, and everything that a
 * person should know about the input.
 *
 * A pure function of the tally and the parameters. Data that make a figure impossible give an empty table and a finding,
 * never an exception.
 *
 * @param given    cells of the input, from `tallyRecords`, `digecon/csv` or `digecon/node`
 * @param asked    what to account for, and the parameter rows
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const { nodes } = account(tallyRecords(units, { unit: "元" }), { period: "2023" });
 * nodes.length; //=> 195
 */
export function account(given: Tally, asked: AccountOptions = {}): Account {
  if (!isTally(given))
    refuse("account: tally", "a Tally (from tallyRecords or tallyCsv; the tally of tallyFiles)", given);
  const options = withDefaults(asOptions(asked, "account", ACCOUNT_OPTIONS), given);
  const { period = "", scope = "all", region = "" } = options;
  const tally = statedFor(given, { period, scope, region });
  const findings = new FindingCollector();
  findings.addAll(tally.findings);
  // Nothing was read: what the parameters lack would only hide why.
  if (tally.cells.length === 0) return accountOf(tally, options, NO_PARAMETERS, findings);
  const parameters = {
    shares: DIGITAL_SHARES.read(options.shares ?? [], findings),
    rates: VALUE_ADDED_RATES.read(options.rates ?? [], findings),
    controls: CONTROL_TOTALS.read(options.controls ?? [], findings),
    groups: GROUPS.read(options.groups ?? [], findings),
    claims: CLAIMS.read(options.claims ?? [], findings),
  };
  return accountOf(tally, options, parameters, findings);
}

/** What the tally was told need not be told again: its period, region and edition are those of the account unless that asks for others. */
function withDefaults(options: AccountOptions, { defaults }: Tally): AccountOptions {
  return {
    ...options,
    period: options.period ?? (defaults.period || undefined),
    region: options.region ?? (defaults.region || undefined),
    scope: options.scope ?? (defaults.scope === "all" ? undefined : SCOPES.read(defaults.scope)),
    edition: options.edition ?? defaults.edition,
  };
}

function isTally(given: unknown): given is Tally {
  return typeof given === "object" && given !== null && Array.isArray((given as Partial<Tally>).cells);
}

export const asAccount: Take = (given, name) =>
  need(given, name, "an Account", "nodes", "identity", "findings");

const ACCOUNT_OPTIONS: OptionTakes<AccountOptions> = {
  edition: asEdition,
  period: asText,
  region: asText,
  scope: asScope,
  shares: asParameterRows,
  shareYear: (given, name) => Number(asText(given, name)),
  rates: asParameterRows,
  controls: asParameterRows,
  groups: asParameterRows,
  claims: asParameterRows,
  vintage: asText,
  dataVintage: asText,
  forceScope: asFlag,
  reference: asText,
};

interface Parameters {
  readonly shares: readonly DigitalShare[];
  readonly rates: readonly ValueAddedRate[];
  readonly controls: readonly ControlTotal[];
  readonly groups: readonly GroupMember[];
  readonly claims: readonly Claim[];
}

const NO_PARAMETERS: Parameters = { shares: [], rates: [], controls: [], groups: [], claims: [] };

function accountOf(
  tally: Tally,
  options: AccountOptions,
  parameters: Parameters,
  findings: FindingCollector,
): Account {
  const uses = new ParameterLog();
  reportSize(tally.cells.length, findings);
  const { selected, portions, table } = placeTally(tally, options, parameters, findings, uses);
  const { entries, period, scope, regionPath } = selected;
  reportDates(parameters, period, findings);
  const query = {
    period: period?.text,
    regionPath,
    scope,
    vintage: options.vintage,
    forceScope: options.forceScope,
  };
  const controls = new Controls(parameters.controls, query, findings, uses);
  const gdp = controls.find("gdp");
  const measures = furtherMeasures(entries);
  const placed = entries.filter((entry) => entry.unallocated === undefined);
  const onlyTotals = placed.length > 0 && placed.every((entry) => entry.code === "");
  const nodes = coreAccount(table, gdp?.value, measures);
  const groups = groupFigures(portions, parameters.groups, controls);
  reportCoverage(nodes, findings);
  reportFloors(nodes, table, findings);
  const areas = portionsByRegion(portions, regionPath);
  const dimensions = tally.by.map((name, i) => ({ name, values: portionsByDimension(portions, i) }));
  const risks = reportDisclosure(portions, areas, dimensions, parameters.groups, findings);
  const result = {
    period,
    region: selected.regionCode,
    scope,
    edition: selected.edition,
    gdp,
    vintages: {
      numerator: options.dataVintage ?? "",
      denominator: gdp ? [gdp.release.vintage, gdp.release.released].filter(Boolean).join(" ") : "",
    },
    nodes,
    identity: closingIdentity(entries, portions),
    methods: methodMix(entries),
    undetermined: undeterminedCodes(portions),
    sectors: sectorRows(table, controls),
    comparison: compareWithControls(table, portions, controls, findings),
    penetration: penetrationRows(table, controls, onlyTotals, findings),
    groups,
    claims: checkClaims(parameters.claims, groups, entries, controls, findings),
    regions: areaRows(areas, (key) => (key === "" ? undefined : controls.find("gdp", readRegion(key).path))),
    dimensions: dimensions.map(({ name, values }) => ({ name, parts: areaRows(values, () => undefined) })),
    locationQuotients: locationQuotients(nodes, controls, gdp, options.reference),
    concentration: concentrations(portions),
    risks,
    measures,
    onlyTotals,
    counts: tally.counts,
    step: printedStep(tally, entries),
    policy: tally.plan.policy,
    entries,
  };
  return { ...result, parameters: uses.list(), findings: findings.list() };
}

/** What is computed, or summed over units in 分, has all its digits. */
function printedStep({ steps }: Tally, entries: readonly ClassifiedCell[]): Decimal | undefined {
  const step = steps[measureIndex("valueAdded")];
  const read = entries.every(
    ({ kind, methods }) => kind === "lines" && [...methods.keys()].every((each) => each === "reported"),
  );
  return read && step !== undefined ? new Decimal(step.toString()).div(100) : undefined;
}

function furtherMeasures(entries: readonly ClassifiedCell[]): readonly Quantity[] {
  return MEASURE_FIELDS.filter(
    (field) => SHOWN_FURTHER.has(field) && entries.some(({ quantities }) => quantities.has(field)),
  );
}
