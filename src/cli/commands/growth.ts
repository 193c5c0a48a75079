import { type PairRow, pairCurrentSet, pairMatched, rowsOfPeriod } from "../../engines/memory/pairing.js";
import { FindingCollector } from "../../findings/findings.js";
import { growthAccount } from "../../methods/growth/growthOfLevels.js";
import { likeForLike } from "../../methods/growth/likeForLike.js";
import { type InputFile, openFiles } from "../../node/openFiles.js";
import type { Layout } from "../../records/layout.js";
import { type Mapping, mappingOf, reportMapping } from "../../records/mapping.js";
import { eachParsed, openTables } from "../../records/tables.js";
import {
  growthTable,
  likeForLikeTable,
  publishedRatesTable,
  revisionsTable,
  unpairedTable,
} from "../../tables/growth.js";
import { needOut } from "../finish.js";
import { type Options, UsageError } from "../options.js";
import type { Outcome } from "../outcome.js";
import { type NamedFile, readParameterFiles } from "../parameterFiles.js";
import { fileOptions } from "../run.js";
import { finishTables, type TableRun, tableFiles } from "../tableRun.js";

/** Growth of published levels (--controls), of paired units of two files (--previous), or of this year's set. */
export async function growth(operands: readonly string[], options: Options): Promise<Outcome> {
  needOut(options);
  return finishTables(await runGrowth(operands, options), options);
}

/** Reads, computes and makes the texts of all files; writes nothing. */
export async function runGrowth(operands: readonly string[], options: Options): Promise<TableRun> {
  if (operands.length === 0 && options.controls === undefined)
    throw new UsageError(
      "请给出单位文件（同口径增速），或用 --controls 给出各期水平",
      "give files of units (like-for-like growth), or levels of several periods with --controls",
    );
  const parameters = await readParameterFiles(options);
  const rowsOf = (role: string) => parameters.find((each) => each.role === role)?.rows;
  const findings = new FindingCollector();
  const levels = rowsOf("controls");
  const series = levels && growthAccount({ ...options, levels, prices: rowsOf("prices") });
  const units = await pairedUnits(operands, options, mappingOf(rowsOf("mapping") ?? [], findings), findings);
  const paired =
    units &&
    likeForLike(units.pairing, {
      edition: options.edition,
      period: options.period,
      region: options.region,
      scope: options.scope,
      shares: rowsOf("shares"),
      rates: rowsOf("rates"),
    });
  findings.addAll(series?.findings ?? []);
  findings.addAll(paired?.findings ?? []);
  const tables = [
    ...(series ? [growthTable(series), publishedRatesTable(series), revisionsTable(series)] : []),
    ...(paired ? [likeForLikeTable(paired)] : []),
  ];
  const internal = units ? [unpairedTable(units.pairing)] : [];
  const found = findings.list();
  return {
    command: "growth",
    tables,
    findings: found,
    files: tableFiles(tables, internal, found, { zh: "增长", en: "Growth" }, options),
    inputs: units?.inputs ?? [],
    parameters: [...parameters, ...(units?.previous ?? [])],
    details: paired ? { counts: paired.counts } : {},
  };
}

async function pairedUnits(
  operands: readonly string[],
  options: Options,
  mapping: Mapping,
  findings: FindingCollector,
) {
  if (operands.length === 0) return undefined;
  const layouts: Layout[] = [];
  const read = async (paths: readonly string[], period: string | undefined) => {
    const settings = { ...(await fileOptions(paths, options, mapping)), period };
    const { inputs, sources } = await openFiles(paths, settings, findings);
    const rows: PairRow[] = [];
    const tables = await openTables(sources, settings, findings);
    layouts.push(...tables.map(({ layout }) => layout));
    await eachParsed(tables, settings, findings, (row, { layout, source }, at) => {
      rows.push({ row, kind: layout.kind, place: { file: source.file, row: at } });
    });
    return { inputs, rows: rowsOfPeriod(rows, period, findings) };
  };
  const now = await read(operands, options.period);
  const before = options.previous === undefined ? undefined : await read([options.previous], options.base);
  reportMapping(mapping, layouts, findings);
  if (before === undefined)
    return { pairing: pairCurrentSet(now.rows, {}, findings), inputs: now.inputs, previous: [] };
  const named = (input: InputFile): NamedFile => ({ ...input, role: "previous" });
  return {
    pairing: pairMatched(now.rows, before.rows, {}, findings),
    inputs: now.inputs,
    previous: before.inputs.map(named),
  };
}
