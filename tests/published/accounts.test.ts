import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../src/figures/missing.js";
import { distributeRounding, roundTo } from "../../src/numbers/rounding.js";
import type { ControlTotalRow } from "../../src/parameters/controlTotals.js";
import { countOf, nodeOf } from "../support/accounts.js";
import { present } from "../support/values.js";
import { figureOf, readFigures } from "./tables.js";

const FOLDER = new URL("../../fixtures/published/", import.meta.url);

const FIGURES = readFigures();

const CLASSES = ["01", "02", "03", "04"];

function text(place: string, file: string): string {
  return readFileSync(new URL(`${place}/${file}`, FOLDER), "utf8");
}

/** The account of a place from its levels and control totals alone. */
function published(place: string, options: AccountOptions, levels = text(place, "levels.csv")): Account {
  const rows: string[][] = parse(levels);
  const controls: ControlTotalRow[] = parse(text(place, "controls.csv"), { columns: true });
  return account(tallyRows(rows, {}, "levels.csv"), { controls, ...options });
}

/** Shares in the core, in %, to one decimal. */
function structure(made: Account): string[] {
  return CLASSES.map((code) =>
    roundTo(needFigure(present(nodeOf(made, code).shareOfCore)).known.times(100), 1),
  );
}

function gdpShare(made: Account, code = "core"): string {
  return roundTo(needFigure(present(nodeOf(made, code).shareOfGdp)).known.times(100), 1);
}

function printed(...ids: string[]): string[] {
  return ids.map((id) => figureOf(FIGURES, id).value);
}

describe("the nation, 2023", () => {
  const made = () => published("national-2023", { period: "2023" });

  it("prints the structure 33.8, 3.2, 43.6, 19.4", () => {
    expect(structure(made())).toEqual(["33.8", "3.2", "43.6", "19.4"]);
    expect(structure(made())).toEqual(printed(...CLASSES.map((code) => `cn-2023-structure-${code}`)));
    expect(needFigure(nodeOf(made(), "core").value).known.div(1e8).toString()).toBe("127555");
  });

  it("prints 9.9 % of GDP on the GDP revised after the census, and 10.1 % on the preliminary one", () => {
    expect(gdpShare(made())).toBe("9.9");
    expect(made().gdp?.release.vintage).toBe("census-revised");
    expect(gdpShare(published("national-2023", { period: "2023", vintage: "census-revised" }))).toBe("9.9");
    // 127555 / 1260582 = 10.12 %
    expect(gdpShare(published("national-2023", { period: "2023", vintage: "preliminary" }))).toBe("10.1");
  });

  it("no longer prints them with one digit of one level changed", () => {
    const levels = text("national-2023", "levels.csv").replace("43135", "43735");
    const changed = published("national-2023", { period: "2023" }, levels);
    expect(structure(changed)).not.toEqual(structure(made()));
  });
});

describe("the nation, 2024", () => {
  const made = () => published("national-2024", { period: "2024" });

  it("prints the structure and 10.5 % on the final GDP, 10.4 % on the preliminary", () => {
    expect(structure(made())).toEqual(printed(...CLASSES.map((code) => `cn-2024-structure-${code}`)));
    expect([gdpShare(made()), made().gdp?.release.vintage]).toEqual(["10.5", "final"]);
    expect(gdpShare(published("national-2024", { period: "2024", vintage: "preliminary" }))).toBe("10.4");
  });

  it("gives nothing for a year that is not in the file", () => {
    const other = published("national-2024", { period: "2023" });
    expect(countOf(other, "nothingSelected")).toBe(1);
    expect(countOf(other, "controlOtherPeriod")).toBe(1);
    expect(nodeOf(other, "core").value).toEqual({ reason: "notInInput" });
  });
});

describe("Chengdu, 2021", () => {
  const made = () => published("chengdu-2021", { period: "2021", region: "510100" });

  it("has classes that add up to 2580.7 and shares that add up to 99.9 as they fall", () => {
    expect(needFigure(nodeOf(made(), "core").value).known.div(1e8).toString()).toBe("2580.7");
    expect(structure(made())).toEqual(["35.9", "1.2", "55.2", "7.6"]);
    expect(gdpShare(made())).toBe(figureOf(FIGURES, "cd-2021-core-gdp-share").value);
  });

  it("printed 1.3 for 02: what the other three leave of 100", () => {
    const shares = CLASSES.map((code) =>
      needFigure(present(nodeOf(made(), code).shareOfCore)).known.times(100),
    );
    const forced = distributeRounding(shares, 1, "residual", { residualTo: 1, total: 100 });
    expect(forced).toEqual(printed(...CLASSES.map((code) => `cd-2021-structure-${code}`)));
  });
});

describe("Beijing, 2021 to 2023", () => {
  const of = (period: string) => published("beijing-2021-2023", { period, region: "110000" });

  it.each([
    ["2021", "bj-2021-digital-gdp-share"],
    ["2022", "bj-2022-digital-gdp-share"],
    ["2023", "bj-2023-digital-gdp-share"],
  ])("prints the whole digital economy of %s as a share of GDP", (period, id) => {
    expect(gdpShare(of(period), "core+05")).toBe(figureOf(FIGURES, id).value);
  });

  it("knows nothing of the core where only 01–05 is stated", () => {
    const { known, low, high, coverage } = needFigure(nodeOf(of("2021"), "core").value);
    expect([known, low, high?.div(1e8)].map(String)).toEqual(["0", "0", "16251.9"]);
    expect(coverage?.toString()).toBe("0");
  });

  it("prints the core of 2023 as a share of GDP", () => {
    const made = of("2023");
    expect(gdpShare(made)).toBe(figureOf(FIGURES, "bj-2023-core-gdp-share").value);
    expect(needFigure(nodeOf(made, "core+05").value).known.div(1e8).toString()).toBe(
      figureOf(FIGURES, "bj-2023-digital").value,
    );
  });

  it("refuses to account for three years at once", () => {
    const made = published("beijing-2021-2023", { region: "110000" });
    expect(countOf(made, "periodNotChosen")).toBe(1);
    expect(made.identity.in).toBe(0n);
  });
});
