import { describe, expect, it } from "vitest";
import type { ClassifiedCell } from "../../../src/accounts/entries/entry.js";
import { selectEntries } from "../../../src/accounts/entries/selectEntries.js";
import type { Selection } from "../../../src/accounts/entries/selection.js";
import { keyText, total } from "../../../src/cells/cell.js";
import type { Tally } from "../../../src/cells/tally.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { MICRO } from "../../../src/numbers/exact.js";
import { ParameterLog } from "../../../src/parameters/log.js";
import { VALUE_ADDED_RATES, type ValueAddedRateRow } from "../../../src/parameters/valueAddedRates.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";
import { present } from "../../support/values.js";

const FIRM = {
  unit: "A",
  period: "2022",
  scope: "all",
  region: "410802",
  industryCode: "3911",
  valueAdded: "30",
};

const tallied = (records: readonly LooseRecord[], kind: "units" | "lines" = "units") =>
  tallyRecords(records, { unit: "元", kind });

function select(tally: Tally, selection: Selection = {}, rates: readonly ValueAddedRateRow[] = []) {
  const findings = new FindingCollector();
  const rows = VALUE_ADDED_RATES.read(rates, findings);
  const chosen = selectEntries(tally, { edition: "2017", ...selection }, rows, findings, new ParameterLog());
  return { ...chosen, findings: findings.list() };
}

/** Firms that differ from FIRM, each of its own name. */
const firms = (...more: LooseRecord[]) =>
  tallied(more.map((each, i) => ({ ...FIRM, unit: `U${i}`, ...each })));

const codes = ({ findings }: ReturnType<typeof select>) => findings.map(({ code }) => code);

/** Field, expectation, count, money in 分 and cases of a finding. */
const said = ({ findings }: ReturnType<typeof select>, code: string) =>
  findings
    .filter((finding) => finding.code === code)
    .map(({ field, expected, count, money, sample }) => [
      field,
      expected,
      count,
      money,
      ...sample.map(({ unit, received }) => `${unit}: ${received}`),
    ]);

const valueIn = ({ quantities }: ClassifiedCell) => {
  const sum = quantities.get("value");
  return sum && total(sum);
};

describe("the entries of a choice", () => {
  it("are the readable cells, and those that cannot be read in the region", () => {
    const chosen = select(firms({}, { period: "spring", valueAdded: "5" }, { region: "110101" }), {
      region: "410000",
    });
    expect(chosen.entries.map((entry) => [entry.code, valueIn(entry), entry.unallocated])).toEqual([
      ["3911", 3000n, undefined],
      ["3911", 500n, "unreadable"],
    ]);
    expect([chosen.period?.text, chosen.scope, chosen.regionPath, chosen.regionCode]).toEqual([
      "2022",
      "all",
      "41",
      "410000",
    ]);
  });

  it("are none where nothing readable was chosen, which is told once", () => {
    const chosen = select(firms({}, { period: "spring" }), { period: "2021" });
    expect(chosen.entries).toEqual([]);
    expect(said(chosen, "nothingSelected")).toEqual([["", "", 1, undefined, ": 2021"]]);
    expect(codes(select(tallied([])))).not.toContain("nothingSelected");
    expect(codes(select(tallied([]), { period: "2021" }))).not.toContain("nothingSelected");
  });

  it("are none of a mixture of scopes, and of no scope then", () => {
    const chosen = select(firms({}, { scope: "规上" }));
    expect([chosen.entries, chosen.scope]).toEqual([[], "all"]);
    expect(codes(chosen)).toContain("scopeMixture");
    expect(codes(chosen)).not.toContain("nothingSelected");
  });
});

describe("the region of the entries", () => {
  const region = (...regions: string[]) => {
    const { regionPath, regionCode } = select(firms(...regions.map((each) => ({ region: each }))));
    return [regionPath, regionCode];
  };

  it.each<[string, string, ...string[]]>([
    ["410802", "410802", "410802"],
    ["410802001002", "410802001002", "410802001002"],
    ["410802001", "410802001", "410802001002", "410802001003"],
    ["410802", "410802", "410802001002", "410802002003"],
    ["4108", "410800", "410802", "410803"],
    ["4108", "410800", "410800", "410803"],
    ["4108", "410800", "410803", "410800"],
    ["41", "410000", "410802", "410100"],
    ["", "", "410802", "110101"],
    ["", "", "", "410802"],
    ["", "开发区", "开发区"],
    ["4108", "410800", "410802", "开发区", "410803"],
    ["", "", "开发区", "高新区"],
  ])("is %j, %j, the smallest that holds all of them: %s %s %s", (path, code, ...regions) => {
    expect(region(...regions)).toEqual([path, code]);
  });

  it("is the one that was asked for, and nowhere where nothing was chosen", () => {
    const { regionPath, regionCode } = select(firms({}), { region: "410000000000" });
    expect([regionPath, regionCode]).toEqual(["41", "410000"]);
    const none = select(firms({}), { period: "2021" });
    expect([none.regionPath, none.regionCode]).toEqual(["", ""]);
  });
});

describe("an entry", () => {
  it("has the meaning of its cell, and what the cell holds", () => {
    const tally = firms({ industryCode: "C3911", weight: " 1.5 ", shares: "010101:1", employees: "4" });
    const [entry] = select(tally).entries;
    expect({ ...entry, quantities: [], candidates: [], cell: undefined, methods: [] }).toMatchObject({
      kind: "units",
      code: "3911",
      edition: "2017",
      code2017: "3911",
      text: "C3911",
      regionCode: "410802",
      regionPath: "410802",
      scope: "all",
      dimensions: [],
      shares: "010101:1",
      weight: 1_500_000n,
      unallocated: undefined,
      withoutValue: { records: 0, revenue: 0n, output: 0n },
      records: 1,
    });
    expect(entry?.candidates.map(({ category }) => category)).toEqual(["010101"]);
    expect([...present(entry).quantities].map(([name, sum]) => `${name} ${total(sum)}`).sort()).toEqual([
      "employees 4",
      "units 1",
      "value 3000",
      "valueAdded 3000",
    ]);
    expect([...present(entry).methods.keys()]).toEqual(["reported"]);
    expect(entry?.cell).toBe(tally.cells[0]);
  });

  it("of a line has only the units that it states", () => {
    const line = (more: LooseRecord) => {
      const { unit: _, ...row } = { ...FIRM, ...more };
      return select(tallied([row], "lines")).entries[0]?.quantities.get("units");
    };
    expect(line({})).toBeUndefined();
    expect(line({ units: "7" })).toEqual({ positive: 7n, negative: 0n, count: 1 });
  });

  it("adds up the value added of several methods", () => {
    const [entry] = select(
      firms({}, { valueAdded: "", grossOutput: "100", intermediateInput: "40", vatPayable: "5" }),
    ).entries;
    // 30 reported and 100 − 40 + 5.
    expect(entry?.quantities.get("value")).toEqual({ positive: 9500n, negative: 0n, count: 2 });
    expect([...(entry?.methods ?? [])].map(([method, sum]) => [method, total(sum)])).toEqual([
      ["reported", 3000n],
      ["production", 6500n],
    ]);
  });

  it("adds up three methods as well", () => {
    const rates = [{ gbt4754: "3911", rate: "0.5", base: "revenue" }];
    const records = [{}, { valueAdded: "", grossOutput: "100", intermediateInput: "40", vatPayable: "5" }];
    const tally = firms(...records, { valueAdded: "", revenue: "20" });
    const [entry] = select(tally, {}, rates).entries;
    expect([entry && valueIn(entry), entry?.methods.size, entry?.withoutValue.records]).toEqual([
      10_500n,
      3,
      0,
    ]);
  });

  it("without value added is told at the first row that has none after all", () => {
    const both = { revenue: "100", grossOutput: "100" };
    const tally = firms(
      {},
      ...[{ revenue: "100" }, both, { grossOutput: "100" }, {}].map((more) => ({ valueAdded: "", ...more })),
    );
    const told = (base?: string) => {
      const rates = base ? [{ gbt4754: "3911", rate: "0.3", base, year: "2022" }] : [];
      const finding = select(tally, {}, rates).findings.find(({ code }) => code === "withoutValue");
      return [finding?.count, finding?.sample[0]?.place?.row];
    };
    // The first record is row 2.
    expect([told(), told("revenue"), told("output")]).toEqual([
      [4, 3],
      [2, 5],
      [2, 3],
    ]);
  });

  it("has a place where the tally noted one", () => {
    const tally = firms({ industryCode: "391" });
    const [key] = tally.cells.map((cell) => keyText(cell.key));
    const place = { file: "firms.csv", row: 7 };
    const noted = select({ ...tally, places: new Map([[present(key), place]]) });
    expect(noted.entries[0]?.place).toEqual(place);
    const coarse = noted.findings.find(({ code }) => code === "coarseCode");
    expect(coarse?.sample).toEqual([
      { unit: "391", field: "", received: "391", values: { code: "391" }, place },
    ]);
    for (const places of [undefined, new Map()])
      expect(select({ ...tally, places }).entries.map((entry) => "place" in entry)).toEqual([false]);
  });
});

describe("the weight of a cell", () => {
  it.each<[string, bigint]>([
    ["", MICRO],
    ["  ", MICRO],
    ["2", 2n * MICRO],
    ["０．５", 500_000n],
    ["0", 0n],
  ])("%j is %s millionths", (weight, micro) => {
    const [entry] = select(firms({ weight })).entries;
    expect([entry?.weight, entry?.unallocated]).toEqual([micro, undefined]);
  });

  it.each(["-1", "x", "1:2"])("%j is none: the money is kept, unallocated", (weight) => {
    const chosen = select(firms({ weight }));
    expect(
      chosen.entries.map(({ weight: one, unallocated, candidates }) => [one, unallocated, candidates]),
    ).toEqual([[MICRO, "unreadable", []]]);
    expect(said(chosen, "weightInvalid")).toEqual([["", "", 1, 3000n, `: ${weight}`]]);
  });
});

describe("categories", () => {
  it("of their own are entries without a code, under one name", () => {
    const { unit: _, ...line } = FIRM;
    const chosen = select(tallied([{ ...line, industryCode: "", category: " 核心产业 " }], "lines"));
    const [entry] = chosen.entries;
    expect([entry?.code, entry?.code2017, entry?.text, entry?.shares, entry?.unallocated]).toEqual([
      "",
      "",
      "core",
      "category=core",
      undefined,
    ]);
    expect(new Set(entry?.candidates.map(({ category }) => category.slice(0, 2)))).toEqual(
      new Set(["01", "02", "03", "04"]),
    );
    expect(codes(chosen)).toEqual([]);
  });

  it("of units without a code are no coarse codes", () => {
    const chosen = select(firms({ industryCode: "", category: "0101" }));
    expect(chosen.entries.map(({ code, unallocated }) => [code, unallocated])).toEqual([["", undefined]]);
    expect(codes(chosen)).not.toContain("coarseCode");
  });

  it("beside an industry leave it its code and candidates", () => {
    const [entry] = select(firms({ category: "0101", industryCode: "3831" })).entries;
    expect([entry?.code, entry?.code2017, entry?.text, entry?.shares]).toEqual([
      "3831",
      "3831",
      "3831",
      "category=0101",
    ]);
    expect(entry?.candidates.map(({ category }) => category)).toEqual(["010606", "050203", "nonDigital"]);
  });

  it("that are not in the classification are told with their money, which stays unallocated", () => {
    const chosen = select(firms({ industryCode: "", category: "0199" }));
    expect(said(chosen, "categoryUnknown")).toEqual([["", "", 1, 3000n, ": 0199"]]);
    expect(chosen.entries.map(({ unallocated, shares }) => [unallocated, shares])).toEqual([
      ["unknownCode", "category=0199"],
    ]);
  });
});

describe("what is said of entries", () => {
  it("of an unknown code: its text, how often, with how much", () => {
    const chosen = select(firms({ industryCode: " 9999 " }, { industryCode: " 9999 ", valueAdded: "-10" }));
    expect(said(chosen, "unknownCode")).toEqual([["", "2017", 2, 2000n, "9999: 9999"]]);
    expect(said(select(firms({ industryCode: "" })), "unknownName")).toEqual([
      ["", "GB/T 4754-2017", 1, 3000n, ": (空)"],
    ]);
  });

  it("of a coarse code: of units, not of lines", () => {
    const chosen = select(firms({ industryCode: "39" }, { industryCode: "39" }));
    expect(said(chosen, "coarseCode")).toEqual([["", "", 2, 6000n, "39: 39"]]);
    const { unit: _, ...line } = FIRM;
    expect(codes(select(tallied([{ ...line, industryCode: "39" }], "lines")))).not.toContain("coarseCode");
    expect(codes(select(firms({})))).toEqual([]);
  });

  it("of what cannot be read: nothing of its code", () => {
    expect(codes(select(firms({ industryCode: "39", period: "spring" }, {})))).not.toContain("coarseCode");
  });

  it("of a 2011 code that was split: where it went", () => {
    const chosen = select(firms({ industryCode: "6520" }), { edition: "2011" });
    expect(said(chosen, "ambiguousCode")).toEqual([["", "", 1, 3000n, "6520: 6520 → 6531 6532 6540"]]);
    expect(codes(select(firms({ industryCode: "3911" }), { edition: "2011" }))).not.toContain(
      "ambiguousCode",
    );
    expect(codes(select(firms({ industryCode: "652" }), { edition: "2011" }))).not.toContain("ambiguousCode");
  });

  it("of a code whose row of the classification is disputed: which row", () => {
    // category-status.csv: transcriptions disagree whether 4851 and 4910 belong to 040502.
    const chosen = select(firms({ industryCode: "4910" }, { industryCode: "4910", region: "410803" }));
    expect(said(chosen, "uncertainRow")).toContainEqual(["", "040502 disputed", 2, 6000n, "4910: 4910"]);
    expect(codes(select(firms({ industryCode: "9231" })))).not.toContain("uncertainRow");
    expect(codes(select(firms({ industryCode: "3911" })))).not.toContain("uncertainRow");
  });

  it("of records without value: how many, under what they are called", () => {
    const none = { valueAdded: "", revenue: "5" };
    const chosen = select(firms(none, none, { ...none, industryCode: "" }, {}));
    expect(said(chosen, "withoutValue")).toEqual([["", "", 3, undefined, ": (空)", "3911: 3911"]]);
    expect(codes(select(firms({})))).not.toContain("withoutValue");
  });
});

describe("rates", () => {
  const rate = { gbt4754: "3911", rate: "0.333333", base: "revenue" };

  it("of a year need a period", () => {
    const undated = firms({ period: "" });
    const dated = { ...rate, gbt4754: "3912", year: "2021" };
    expect(said(select(undated, {}, [rate, dated]), "parameterNeedsPeriod")).toEqual([
      ["rates", "", 1, undefined, ": "],
    ]);
    expect(codes(select(undated, {}, [rate]))).not.toContain("parameterNeedsPeriod");
    expect(codes(select(firms({}), {}, [dated]))).not.toContain("parameterNeedsPeriod");
  });

  it("that leave no whole 分 are told", () => {
    const revenue = (amount: string) =>
      codes(select(firms({ valueAdded: "", revenue: amount }), {}, [rate])).includes("rateRounded");
    expect([revenue("1"), revenue("10000")]).toEqual([true, false]);
    expect(codes(select(firms({}), {}, [rate]))).not.toContain("rateRounded");
  });
});
