import fc from "fast-check";
import { pairRecords } from "../../src/engines/memory/pairRecords.js";
import { isMissing } from "../../src/figures/missing.js";
import { type Finding, FindingCollector } from "../../src/findings/findings.js";
import { growthOfLevels } from "../../src/methods/growth/growthOfLevels.js";
import { likeForLike } from "../../src/methods/growth/likeForLike.js";
import { digitalParts, readConcordance } from "../../src/methods/inputOutput/concordance.js";
import { digitalInputs } from "../../src/methods/inputOutput/digitalInputs.js";
import { readLabelledMatrix } from "../../src/methods/inputOutput/labelledTable.js";
import { type IoModel, ioModel } from "../../src/methods/inputOutput/model.js";
import { readNbsTable } from "../../src/methods/inputOutput/nbsTable.js";

type Noted = (findings: readonly Finding[]) => void;

const level = fc.constantFrom("0", "-5", "0.4", "100", "100.04", "101", "110", "1e3", "12000", "无");
const levelRow = fc.record({
  period: fc.constantFrom("2022", "2023", "2023", "2022", "2023Q1", "2023年1-3月", "去年"),
  item: fc.constantFrom("gdp", "gdp", "services", "industry", "division:65", "growth:gdp"),
  value: level,
  unit: fc.constantFrom("亿元", "亿元", "亿元", "%"),
  basis: fc.constantFrom("", "", "nominal", "comparable"),
  vintage: fc.constantFrom("", "preliminary", "final"),
  released: fc.constantFrom("", "2023-01", "2024-01"),
});
/** Both items at both dates, so that there is something to compare; and now and then a published rate. */
const pairOfYears = fc
  .tuple(fc.array(level, { minLength: 4, maxLength: 4 }), fc.constantFrom(undefined, "5", "10"))
  .map(([values, rate]) => [
    ...["gdp", "services"].flatMap((item, i) =>
      ["2022", "2023"].map((period, j) => ({ period, item, value: values[2 * i + j] ?? "", unit: "亿元" })),
    ),
    ...(rate ? [{ period: "2023", item: "growth:gdp", value: rate, unit: "%" }] : []),
  ]);
const priceRow = fc.record({
  item: fc.constantFrom("gdp", "services", "something"),
  period: fc.constantFrom("2023", "2022"),
  base: fc.constantFrom("2022", "2021", "x"),
  index: fc.constantFrom("100", "104.5", "0", "-1", "一百"),
});

/** Levels, prices and their releases: no rate outside what rounding allows, contribution and pull only of one basis. */
export function growthProperty(noted: Noted) {
  return fc.property(
    fc.oneof(
      pairOfYears,
      fc.tuple(pairOfYears, fc.array(levelRow, { maxLength: 12 })).map((both) => both.flat()),
    ),
    fc.array(priceRow, { maxLength: 4 }),
    fc.constantFrom(undefined, "2023", "2022", "2023Q1"),
    (levels, prices, period) => {
      const made = growthOfLevels({ levels, prices, period });
      noted(made.findings);
      for (const { rate, base, current } of made.rows) {
        if (isMissing(rate)) continue;
        const { known, low, high } = rate;
        if (low.greaterThan(known) || high?.lessThan(known)) throw new Error(`${low} ${known} ${high}`);
        const back = known.plus(1).times(base.value);
        if (!back.minus(current.value).abs().lessThan("1e-9")) throw new Error(`${known}`);
      }
      return true;
    },
  );
}

const unitRow = fc.record({
  unit: fc.constantFrom("A", "B", "C"),
  industryCode: fc.constantFrom("3911", "3831", "6513"),
  valueAdded: fc.constantFrom("", "0", "10", "11.5", "-3"),
});

/** Records of two periods: each counts in one pair at most, and who has no partner is listed. */
export function pairingProperty(noted: Noted) {
  const rows = (...periods: readonly string[]) =>
    fc
      .tuple(
        fc.array(unitRow, { maxLength: 6 }),
        fc.constantFrom(...periods),
        fc.constantFrom("", "", "规上"),
      )
      .map(([all, period, scope]) => all.map((row) => ({ ...row, period, scope })));
  const previous = fc.option(rows("2022", "2022", "2022", "2021"), { nil: undefined });
  return fc.property(rows("2023"), previous, (now, before) => {
    const pairing = pairRecords(now, before, { unit: "万元" });
    const { findings: found, rows: rates } = likeForLike(pairing, { edition: "2017" });
    noted([...pairing.findings, ...found]);
    const [current, earlier] = [pairing.current, pairing.previous].map((tally) => tally.counts.rows);
    if (current === undefined || current !== earlier) throw new Error(`${current} rows against ${earlier}`);
    if (current + pairing.entrants.length > now.length) throw new Error("a record was counted twice");
    for (const { rate } of rates)
      if (!isMissing(rate) && !rate.known.isFinite()) throw new Error(`rate ${rate.known}`);
    return true;
  });
}

const flow = fc.constantFrom("0", "0", "1", "5", "20", "40", "-2", "999999999999", "x");
const output = fc.constantFrom("0", "50", "100", "100", "1000000000000");

/** Small tables of any numbers: a model solves its own system, or a finding says why there is none. */
export function inputOutputProperty(noted: Noted) {
  const table = fc.record({
    flows: fc.array(fc.array(flow, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    outputs: fc.array(output, { minLength: 3, maxLength: 3 }),
    finals: fc.array(flow, { minLength: 3, maxLength: 3 }),
    added: fc.array(flow, { minLength: 3, maxLength: 3 }),
    digital: fc.array(
      fc.record({
        sector: fc.constantFrom("S1", "S2", "S9"),
        category: fc.constantFrom("01", "03", "nothing"),
        share: fc.constantFrom("", "0.4", "0.7", "2"),
      }),
      { maxLength: 3 },
    ),
    use: fc.constantFrom("FU101", "FU101", "神秘"),
    further: fc.constantFrom("", "", "神秘"),
  });
  return fc.property(table, ({ flows, outputs, finals, added, digital, use, further }) => {
    const findings = new FindingCollector();
    const labels = ["S1", "S2", "S3"];
    const sheet = [
      ["", ...labels, "F", "X"],
      ...flows.map((row, i) => [labels[i] ?? "", ...row, finals[i] ?? "", outputs[i] ?? ""]),
      ["V", ...added, "", ""],
      ...(further === "" ? [] : [[further, ...added, "", ""]]),
    ];
    const beside = further === "" ? [] : [further];
    const official = [
      ["", "01", "02", "03", "TIU", use, "TFU", ...beside, "GO"],
      ...flows.map((row, i) => [
        `0${i + 1}`,
        ...row,
        "",
        finals[i] ?? "",
        finals[i] ?? "",
        ...beside.map(() => "7"),
        outputs[i] ?? "",
      ]),
      ...(further === "" ? [] : [[further, ...added]]),
      ["TVA", ...added],
      ["TI", ...outputs],
    ];
    const published = readNbsTable(official, "official");
    findings.addAll(published.findings);
    if (!isMissing(published.table) && published.table.sectors.length !== labels.length)
      throw new Error("a sector is missing");
    const plan = { rows: labels, finalUse: ["F"], output: "X", valueAdded: "V" };
    const read = readLabelledMatrix(sheet, plan, "table");
    findings.addAll(read.findings);
    const made = isMissing(read.table) ? { model: read.table, findings: [] } : ioModel(read.table);
    findings.addAll(made.findings);
    const { model } = made;
    if (!isMissing(model)) {
      const rows = readConcordance(digital);
      const { parts, findings: ofParts } = digitalParts(model.table.sectors, rows.rows);
      findings.addAll(rows.findings);
      findings.addAll(ofParts);
      const { direct } = digitalInputs(model, parts);
      if (direct.length !== labels.length) throw new Error("a sector is missing");
      const residual = Math.max(
        ...model.L.flatMap((row, i) => row.map((value, j) => residualOf(model, i, j, value))),
      );
      const size = Math.max(1, ...model.L.flat().map(Math.abs), ...model.A.flat().map(Math.abs));
      if (!(residual <= 1e-9 * size * size)) throw new Error(`(I − A) L differs from I by ${residual}`);
    } else if (findings.list().length === 0) throw new Error("no model, and no finding");
    noted(findings.list());
    return true;
  });
}

function residualOf(model: IoModel, i: number, j: number, value: number): number {
  const used = (model.A[i] ?? []).reduce((sum, each, k) => sum + each * (model.L[k]?.[j] ?? 0), 0);
  return Math.abs(value - used - (i === j ? 1 : 0));
}
