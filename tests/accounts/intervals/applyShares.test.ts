import { describe, expect, it } from "vitest";
import type { ClassifiedCell } from "../../../src/accounts/entries/entry.js";
import { portionsOf } from "../../../src/accounts/intervals/applyShares.js";
import { Coefficients } from "../../../src/accounts/intervals/shareChoice.js";
import type { Candidate } from "../../../src/classification/candidates.js";
import { FindingCollector } from "../../../src/findings/findings.js";
import { MICRO } from "../../../src/numbers/exact.js";
import type { DigitalShare } from "../../../src/parameters/digitalShares.js";
import { ParameterLog } from "../../../src/parameters/log.js";
import { readPairs } from "../../../src/parameters/sharePairs.js";
import { entryOf, type Making } from "../entries/madeEntries.js";

describe("pairs", () => {
  it.each<[string, string]>([
    ["010606:0.4;nonDigital:0.6", "010606 400000 nonDigital 600000"],
    ["010606=0.4, nonDigital=0.6", "010606 400000 nonDigital 600000"],
    ["010606:0.4 nonDigital:0.6", "010606 400000 nonDigital 600000"],
    ["０１０６０６：０.４；", "010606 400000"],
    ["NONDIGITAL:1", "nonDigital 1000000"],
    [";01:0;0106:1;", "01 0 0106 1000000"],
  ])("%j is read as %s", (text, pairs) => {
    expect(
      readPairs(text)
        ?.map(({ category, micro }) => `${category} ${micro}`)
        .join(" "),
    ).toBe(pairs);
  });

  it.each([
    "",
    ";",
    "0.4",
    "010606",
    "010606:",
    "010606:x",
    "010606:-0.1",
    "010606:1.000001",
    "010606:0.1234567",
    "010699:0.4",
    "0:0.4",
    "010:0.4",
    "01060:0.4",
    "0106060:0.4",
    "x010606:0.4",
    "digital:0.4",
    "010606:0.4;x",
  ])("%j is none", (text) => {
    expect(readPairs(text)).toBeUndefined();
  });
});

/** What becomes of one entry, without a tally. */
describe("the portions of an entry", () => {
  const cable = (shares: string, more: Making = {}): ClassifiedCell =>
    entryOf({ kind: "units", code: "3831", region: "410802", amounts: { value: 100n }, shares, ...more });

  function split(entry: ClassifiedCell, rows: readonly DigitalShare[] = [], year: number | undefined = 2022) {
    const findings = new FindingCollector();
    const uses = new ParameterLog();
    const portions = portionsOf(entry, { coefficients: new Coefficients(rows, year), year, findings, uses });
    return {
      portions: portions.map(({ candidates, factor }) => {
        const places = candidates.map(({ category, open }) => `${category}${open ? "?" : ""}`);
        return `${places.join(" ")} ${factor / MICRO}`;
      }),
      said: findings
        .list()
        .flatMap(({ code, expected, sample }) =>
          sample.map(({ unit, received, place }) =>
            [code, unit, expected, received, place?.file].filter((text) => text).join(" / "),
          ),
        ),
      uses: uses.list().map(({ kind, what, year: of, source }) => [kind, what, of, source].join(" / ")),
    };
  }

  const parts = (entry: ClassifiedCell, ...more: [(readonly DigitalShare[])?, (number | undefined)?]) =>
    split(entry, ...more).portions;
  const WHOLE = ["010606 050203 nonDigital 1000000"];
  const place = { file: "firms.csv", row: 3 };

  function row(category: string, share: number, more: Partial<DigitalShare> = {}): DigitalShare {
    const micro = BigInt(Math.round(share * 1e6));
    const said = { regionPath: "", year: 0, method: "", source: "" };
    return { code: "3831", category, micro, ...said, place: { file: "", row: 2 }, ...more };
  }

  it("are none where nothing is known of it, and one without shares", () => {
    expect(parts(cable("010606:1", { candidates: [] }))).toEqual([]);
    expect(split(cable(""))).toEqual({ portions: WHOLE, said: [], uses: [] });
  });

  it("are one for each pair above zero; the rest keeps all candidates, which is told", () => {
    expect(split(cable("010606:0.4;nonDigital:0.6"))).toEqual({
      portions: ["010606 400000", "nonDigital 600000"],
      said: [],
      uses: [],
    });
    expect(split(cable("010606:0.4;050203:0"))).toEqual({
      portions: ["010606 400000", "010606 050203 nonDigital 600000"],
      said: ["shareRestOpen / 3831"],
      uses: [],
    });
    expect(parts(cable("01:1", { weight: 3n * MICRO }))).toEqual(["010606 3000000"]);
  });

  it("are one where none of the pairs can be: nothing is told of a rest", () => {
    expect(split(cable("02:0.4;010101:0.1", { place }))).toEqual({
      portions: WHOLE,
      said: [
        "shareNotCandidate / 3831 / 010101 / 3831 / firms.csv",
        "shareNotCandidate / 3831 / 02 / 3831 / firms.csv",
      ],
      uses: [],
    });
  });

  it("are one where pairs cannot be read or are more than all", () => {
    expect(split(cable("much", { place }))).toEqual({
      portions: WHOLE,
      said: ["shareUnreadable / 3831 / much / firms.csv"],
      uses: [],
    });
    expect(split(cable("010606:0.7;05:0.4", { place }))).toEqual({
      portions: WHOLE,
      said: ["shareAboveOne / 3831 / ≤ 1 / 3831 010606:0.7;05:0.4 / firms.csv"],
      uses: [],
    });
  });

  it("leave an open candidate undecided where it alone lies under the category", () => {
    const atom = (category: string, open: boolean): Candidate => ({
      category,
      section: "C",
      sector: "secondary",
      open,
    });
    const candidates = [atom("050203", true), atom("050204", true), atom("nonDigital", false)];
    const of = (shares: string, of: readonly Candidate[] = candidates) =>
      parts(cable(shares, { candidates: of }));
    expect(of("0502:1")).toEqual(["050203? 050204? 0502? 1000000"]);
    expect(of("050204:1")).toEqual(["050204? 1000000"]);
    expect(of("nonDigital:1")).toEqual(["nonDigital 1000000"]);
    expect(of("nonDigital:1", [atom("050204", false), atom("nonDigital", true)])).toEqual([
      "nonDigital? 1000000",
    ]);
    expect(of("05:1", [atom("050203", false), atom("050204", true)])).toEqual(["050203 050204? 1000000"]);
  });

  it("of a category beside the code lie in that category alone", () => {
    expect(split(cable("category=0106"))).toEqual({ portions: ["010606 1000000"], said: [], uses: [] });
    expect(split(cable("category=02", { place }))).toEqual({
      portions: WHOLE,
      said: ["shareNotCandidate / 3831 / 02 / 3831 / firms.csv"],
      uses: [],
    });
    expect(split(cable("category=core"))).toEqual({ portions: WHOLE, said: [], uses: [] });
  });

  it.each<[string, string[], string[]]>([
    ["0.4", ["050204 400000", "050204 nonDigital 600000"], ["shareRestOpen / 3311"]],
    ["40%", ["050204 400000", "050204 nonDigital 600000"], ["shareRestOpen / 3311"]],
    [" ４０.５％ ", ["050204 405000", "050204 nonDigital 595000"], ["shareRestOpen / 3311"]],
    ["1", ["050204 1000000"], []],
    ["100%", ["050204 1000000"], []],
    ["0.0001%", ["050204 1", "050204 nonDigital 999999"], ["shareRestOpen / 3311"]],
    ["0", ["050204 nonDigital 1000000"], ["shareRestOpen / 3311"]],
    ["", ["050204 nonDigital 1000000"], []],
    ...["-0.1", "-10%", "1.000001", "100.0001%", "0.00001%", "40%x", "x%", "%", "much"].map(
      (text): [string, string[], string[]] => [
        text,
        ["050204 nonDigital 1000000"],
        [`shareUnreadable / 3311 / ${text} / firms.csv`],
      ],
    ),
  ])("of a bare share %j are %j", (text, portions, told) => {
    expect(split(cable(`digitalShare=${text}`, { code: "3311", place }))).toEqual({
      portions,
      said: told,
      uses: [],
    });
  });

  it("of a bare share are one where it could mean several categories, or none", () => {
    expect(split(cable("digitalShare=0.4", { place }))).toEqual({
      portions: WHOLE,
      said: ["digitalShareAmbiguous / 3831 / firms.csv"],
      uses: [],
    });
    const candidates = cable("").candidates.filter(({ category }) => category === "nonDigital");
    expect(split(cable("digitalShare=0.4", { candidates })).said).toEqual(["digitalShareAmbiguous / 3831"]);
    const twice = ["C", "F"].flatMap((section) =>
      cable("")
        .candidates.slice(0, 1)
        .map((each) => ({ ...each, section })),
    );
    expect(parts(cable("digitalShare=1", { candidates: twice }))).toEqual(["010606 010606 1000000"]);
  });

  it.each<[string, boolean]>([
    ["010102:1", true],
    ["0101:1", true],
    ["01:1;02:0", true],
    ["010102:0.5", false],
    ["02:0.5", false],
    ["01:1;02:0.5", false],
    ["02:0.5;01:1", false],
    ["01:0", false],
  ])("of an unstarred core class are one, whatever a share says: %s fits: %s", (shares, fits) => {
    expect(split(cable(shares, { code: "3912", place }))).toEqual({
      portions: ["010102 1000000"],
      said: fits ? [] : ["shareOnUnstarredCore / 3912 / 3912 / firms.csv"],
      uses: [],
    });
  });

  it("by decision are told as a parameter, and as carried where it is older", () => {
    const decided = (decision: string, year: number | undefined = 2022) => {
      const entry = cable("010606:0.4;nonDigital:0.6");
      const key = { ...entry.cell.key, decision };
      return split({ ...entry, cell: { ...entry.cell, key } }, [], year);
    };
    expect(decided("2021|bureau")).toEqual({
      portions: ["010606 400000", "nonDigital 600000"],
      said: ["shareCarried / 3831 / 2021 / 3831", "sharesByDecision / 3831 / 3831"],
      uses: ["share / 3831: re-identification / 2021 / bureau"],
    });
    const uses = (decision: string, year?: number) => [
      decided(decision, year).said,
      decided(decision, year).uses,
    ];
    const told = ["sharesByDecision / 3831 / 3831"];
    expect(uses("2022|bureau")).toEqual([told, ["share / 3831: re-identification / 2022 / bureau"]]);
    expect(uses("0|bureau")).toEqual([told, ["share / 3831: re-identification /  / bureau"]]);
    expect(uses("2022")).toEqual([told, ["share / 3831: re-identification / 2022 / "]]);
    expect(uses("")).toEqual([[], []]);
  });

  it("from the file are those of the deepest code, then the deepest region, then the latest year", () => {
    const share = (...rows: DigitalShare[]) => parts(cable(""), rows)[0];
    const [class4, group3] = [row("010606", 0.1), row("010606", 0.2, { code: "383" })];
    expect([share(class4, group3), share(group3, class4)]).toEqual(["010606 100000", "010606 100000"]);
    const [city, county] = [
      row("010606", 0.3, { regionPath: "4108" }),
      row("010606", 0.4, { regionPath: "410802" }),
    ];
    expect([share(city, county), share(county, class4), share(class4, city)]).toEqual([
      "010606 400000",
      "010606 400000",
      "010606 300000",
    ]);
    const [older, newer] = [row("010606", 0.5, { year: 2020 }), row("010606", 0.6, { year: 2022 })];
    expect([share(older, newer), share(newer, older), share(older, class4)]).toEqual([
      "010606 600000",
      "010606 600000",
      "010606 500000",
    ]);
    expect(share(row("010606", 0.7), row("010606", 0.8))).toBe("010606 700000");
    expect(share(row("010606", 0.9, { regionPath: "4101" }), row("010606", 0.9, { year: 2023 }))).toBe(
      WHOLE[0],
    );
    expect(share(row("010606", 0.9, { code: "3832" }))).toBe(WHOLE[0]);
  });

  it("from the file give way to the more specific category", () => {
    const rows = [row("01", 0.9), row("010606", 0.4), row("nonDigital", 0.6)];
    expect(parts(cable(""), rows)).toEqual(["010606 400000", "nonDigital 600000"]);
  });

  it("from the file are noted with year, method and source, and told where they are older", () => {
    const rows = [
      row("010606", 0.4, { year: 2020, method: "survey", source: "bureau" }),
      row("nonDigital", 0.6, { source: "bureau" }),
    ];
    expect(split(cable(""), rows)).toEqual({
      portions: ["010606 400000", "nonDigital 600000"],
      said: ["shareCarried / 3831 / 2020 / 3831 → 010606"],
      uses: [
        "share / 3831 → 010606 = 0.4 / 2020 / survey; bureau",
        "share / 3831 → nonDigital = 0.6 /  / bureau",
      ],
    });
    const dated = [row("010606", 1, { year: 2022 })];
    expect(split(cable(""), dated)).toEqual({
      portions: ["010606 1000000"],
      said: [],
      uses: ["share / 3831 → 010606 = 1 / 2022 / "],
    });
    const undated = {
      coefficients: new Coefficients(dated, undefined),
      year: undefined,
      findings: new FindingCollector(),
      uses: new ParameterLog(),
    };
    expect(portionsOf(cable(""), undated)).toHaveLength(1);
    expect(undated.uses.list()).toEqual([]);
  });

  it("from the file are one where the shares are more than all, which is told with the first row's place", () => {
    const at = (i: number) => ({ place: { file: `shares-${i}.csv`, row: 2 } });
    const rows = [row("010606", 0.7, at(0)), row("nonDigital", 0.4, at(1))];
    expect(split(cable(""), rows)).toEqual({
      portions: WHOLE,
      said: ["shareAboveOne / 3831 / ≤ 1 / 3831 1.1 / shares-0.csv"],
      uses: [],
    });
  });

  it("from the file are one where none of it can be, which is told of rows for the very code", () => {
    const rows = [row("02", 0.5, { place }), row("02", 0.5, { code: "38" })];
    expect(split(cable(""), rows)).toEqual({
      portions: WHOLE,
      said: ["shareNotCandidate / 3831 / 02 / 3831 / firms.csv"],
      uses: [],
    });
  });
});
