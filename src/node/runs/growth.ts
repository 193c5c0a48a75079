import { basename } from "node:path";
import { type Pairing, pairUnits } from "../../engines/memory/pairing.js";
import { baseOf, type PairOptions, type PairRow } from "../../engines/memory/pairingEnds.js";
import { FindingCollector } from "../../findings/findings.js";
import { type GrowthOfLevels, growthOfLevels } from "../../methods/growth/growthOfLevels.js";
import { type LikeForLike, type LikeForLikeEnd, likeForLike } from "../../methods/growth/likeForLike.js";
import { figuresOf } from "../../notebook/resultKinds.js";
import { decisionsOf } from "../../parameters/decisions.js";
import type { ParameterRole } from "../../provenance/fileRoles.js";
import type { Replayable } from "../../provenance/manifest.js";
import type { InputFile } from "../../records/inputFile.js";
import type { Layout } from "../../records/layout.js";
import { mappingOf, reportMapping } from "../../records/mapping.js";
import { eachParsed, openTables } from "../../records/tables.js";
import { contributionsTable, growthTable, publishedRatesTable, revisionsTable } from "../../tables/growth.js";
import { likeForLikeTable, unpairedTable } from "../../tables/likeForLike.js";
import { UsageError } from "../errors.js";
import { openFiles } from "../openFiles.js";
import type { Options } from "../options.js";
import { type NamedFile, type ParameterFile, readParameterFiles, rowsUnder } from "../parameterFiles.js";
import { fileOptions, planOf } from "../run.js";
import { tableFiles } from "../tableFiles.js";
import type { Tools } from "../tools.js";

/** Options that say nothing of growth. */
const FOREIGN = [
  ...(["groups", "claims", "reference", "forceScope", "io", "digital", "layout", "imports"] as const),
  ...(["aggregates", "adoption", "digitalised", "method"] as const),
] as const satisfies readonly (keyof Options)[];
const OF_UNITS = ["previous", "shares", "rates", "decisions", "mapping", "dataVintage", "by"] as const;
const OF_LEVELS = ["prices", "vintage"] as const;

/** An option that would change nothing is refused: nobody is to believe that it was followed. */
function refuseUnused(operands: readonly string[], options: Options): void {
  const given = (names: readonly (keyof Options)[]) =>
    names.find((name) => options[name] !== undefined && options[name] !== false);
  const flag = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const foreign = given(FOREIGN);
  if (foreign)
    throw new UsageError(
      `growth 不用 ${flag(foreign)}，请去掉`,
      `growth takes no ${flag(foreign)}: leave it out`,
    );
  const ofUnits = operands.length === 0 ? given(OF_UNITS) : undefined;
  if (ofUnits)
    throw new UsageError(
      `${flag(ofUnits)} 只用于单位文件的同口径增速，没有给出本期单位文件`,
      `${flag(ofUnits)} is for like-for-like growth, and no file of units of this period is given`,
    );
  const ofLevels = options.controls === undefined ? given(OF_LEVELS) : undefined;
  if (ofLevels)
    throw new UsageError(
      `${flag(ofLevels)} 只用于 --controls 给出的各期水平`,
      `${flag(ofLevels)} is for levels of several periods, given with --controls`,
    );
  const alone = operands.length > 0 && options.previous === undefined && options.controls === undefined;
  if (alone && (options.base !== undefined || options.apart !== undefined))
    throw new UsageError(
      "本期单位自报的是上年同期数：--base、--apart 要与 --previous 或 --controls 同用",
      "units of one file report a year before: --base and --apart go with --previous or --controls",
    );
}

/** Growth of published levels (--controls), of paired units of two files (--previous), or of this year's set; writes nothing. */
export async function runGrowth(
  operands: readonly string[],
  options: Options,
  tools: Tools,
): Promise<Replayable> {
  if (operands.length === 0 && options.controls === undefined)
    throw new UsageError(
      "请给出单位文件（同口径增速），或用 --controls 给出各期水平",
      "give files of units (like-for-like growth), or levels of several periods with --controls",
    );
  refuseUnused(operands, options);
  const parameters = await readParameterFiles(options, tools);
  const rowsOf = (role: ParameterRole) => rowsUnder(parameters, role);
  const findings = new FindingCollector();
  const levels = rowsOf("controls");
  const { period, base, apart, vintage, baseVintage, region, edition, scope, dataVintage } = options;
  const prices = rowsOf("prices");
  const series =
    levels && growthOfLevels({ levels, prices, period, base, apart, vintage, baseVintage, region });
  const units = await pairedUnits(operands, options, rowsOf, tools, findings);
  const paired =
    units &&
    likeForLike(units.pairing, {
      edition,
      period,
      region,
      scope,
      shares: rowsOf("shares"),
      rates: rowsOf("rates"),
      dataVintage,
      baseVintage,
    });
  findings.addAll(series?.findings ?? []);
  findings.addAll(paired?.findings ?? []);
  const found = findings.list();
  const tables = [...levelTables(series), ...(paired ? [likeForLikeTable(paired)] : [])];
  const internal = units ? [unpairedTable(units.pairing)] : [];
  return {
    kind: "growth",
    tables,
    findings: found,
    files: tableFiles(tables, internal, found, { zh: "增长", en: "Growth" }, options),
    inputs: units?.inputs ?? [],
    parameters: [...parameters, ...(units?.previous ?? [])],
    figures: { ...(series && { levels: figuresOf(series) }), ...(paired && { units: figuresOf(paired) }) },
    details: paired ? detailsOf(paired) : {},
  };
}

function levelTables(series: GrowthOfLevels | undefined) {
  if (!series) return [];
  return [
    growthTable(series),
    contributionsTable(series),
    publishedRatesTable(series),
    revisionsTable(series),
  ];
}

function detailsOf({ counts, current, previous, parameters }: LikeForLike) {
  const end = ({ period, ...rest }: LikeForLikeEnd) => ({ period: period?.text ?? "", ...rest });
  return {
    counts,
    ends: { current: end(current), previous: end(previous) },
    parametersUsed: parameters,
  };
}

interface PairedUnits {
  readonly pairing: Pairing;
  readonly inputs: readonly InputFile[];
  readonly previous: readonly NamedFile[];
}

async function pairedUnits(
  operands: readonly string[],
  options: Options,
  rowsOf: (role: ParameterRole) => ParameterFile["rows"] | undefined,
  tools: Tools,
  findings: FindingCollector,
): Promise<PairedUnits | undefined> {
  if (operands.length === 0) return undefined;
  const mapping = mappingOf(rowsOf("mapping") ?? [], findings);
  const layouts: Layout[] = [];
  const read = async (
    paths: readonly string[],
    period: string | undefined,
    found: FindingCollector,
  ): Promise<{ readonly inputs: readonly InputFile[]; readonly rows: readonly PairRow[] }> => {
    const settings = { ...(await fileOptions(paths, options, mapping, tools)), period };
    const { inputs, sources } = await openFiles(paths, settings, found);
    const rows: PairRow[] = [];
    const tables = await openTables(sources, settings, found);
    layouts.push(...tables.map(({ layout }) => layout));
    await eachParsed(tables, settings, found, (row, { layout, source }, at) => {
      rows.push({ row, kind: layout.kind, place: { file: source.file, row: at } });
    });
    return { inputs, rows };
  };
  const { previous: path } = options;
  const told = new FindingCollector(path === undefined ? "" : `${basename(path)} (--previous)`);
  const pairOptions: PairOptions = {
    ...options,
    plan: planOf(options, decisionsOf(rowsOf("decisions") ?? [], findings)),
  };
  const now = await read(operands, options.period, findings);
  const before = path === undefined ? undefined : await read([path], baseOf(pairOptions), told);
  reportMapping(mapping, layouts, findings);
  const pairing = pairUnits(now.rows, before?.rows, pairOptions, { current: findings, previous: told });
  findings.addAll(told.list());
  return {
    pairing,
    inputs: now.inputs,
    previous: (before?.inputs ?? []).map((input): NamedFile => ({ ...input, role: "previous" })),
  };
}
