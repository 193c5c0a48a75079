import { describe, expect, it } from "vitest";
import { share } from "../../src/accounts/shareOfGdp.js";
import { needFigure } from "../../src/figures/missing.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { roundTo } from "../../src/numbers/rounding.js";
import { chinaChecks } from "./china.js";
import { decimalsOf, inputIds, judge, problems } from "./evaluate.js";
import { ioChecks } from "./inputOutput.js";
import { publishedTable, VERDICTS } from "./print.js";
import { type Check, figureOf, readChecks, readFigures, readTable, withValue } from "./tables.js";

const figures = readFigures();
const checks = readChecks();
const printedText = (check: Check): string =>
  check.printed.map((id) => figureOf(figures, id).value).join(" ");

const SENTENCE = {
  equal: (check: Check) => `${check.id}: ${check.function} gives the printed ${printedText(check)}`,
  withinRounding: (check: Check) =>
    `${check.id}: ${check.function} reaches the printed ${printedText(check)} only within the rounding of its inputs`,
  notReproducible: (check: Check) =>
    `${check.id}: ${check.function} cannot reach the printed ${printedText(check)}, and the reason is derived`,
};

/** The first digit that counts; 0.4 leads with 4. */
function withLeadingDigit(text: string, change: (digit: number) => number): string {
  return text.replace(/[1-9]/, (digit) => String(change(Number(digit))));
}

/** The outcome on misprinted figures; a function that refuses them has noticed, too. */
function outcomeWith(check: Check, id: string, misprint: string): string {
  try {
    return judge(check, withValue(figures, id, misprint)).outcome;
  } catch (error) {
    if (error instanceof RangeError) return "refused";
    throw error;
  }
}

/** A digit four or five away: the misprint that a reader would call gross. */
const farAway = (digit: number): number => (digit <= 4 ? digit + 5 : digit - 4);

describe("the published figures are retyped in a form that can be checked", () => {
  it("gives every figure an id of its own, decimal text, a source and a certainty", () => {
    expect(figures.size).toBe(readTable("figures.csv").length);
    for (const figure of figures.values()) {
      expect(figure.value, figure.id).toMatch(/^-?\d+(\.\d+)?$/);
      expect(figure.source, figure.id).not.toBe("");
      expect(["confirmed (>=2 sources)", "1 source", "derived", "memory"], figure.id).toContain(
        figure.certainty,
      );
    }
  });

  it("uses every figure in some check, and names no figure that is not there", () => {
    const used = new Set(checks.flatMap((check) => [...inputIds(check), ...check.printed]));
    expect([...used].filter((id) => !figures.has(id))).toEqual([]);
    expect([...figures.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it("gives every check an id of its own and the decimals of the figure it makes again", () => {
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
    for (const check of checks)
      for (const id of check.printed)
        expect(check.decimals, check.id).toBe(decimalsOf(figureOf(figures, id).value));
  });

  it("says why wherever the printed figure is not given to its last digit", () => {
    for (const check of checks.filter(({ outcome }) => outcome !== "equal"))
      expect(
        check.reason
          .split("; ")
          .filter((piece) => !/^(gives|inputs allow|implied|memory:|derived:)/.test(piece)),
        check.id,
      ).not.toEqual([]);
  });
});

describe("each published figure is made again from the printed inputs, or it is shown why it cannot be", () => {
  for (const check of checks) {
    it(SENTENCE[check.outcome](check), () => {
      expect(problems(check, figures)).toEqual([]);
    });
  }
});

describe("a misprint is noticed", () => {
  const reproduced = checks.filter(({ outcome }) => outcome !== "notReproducible");

  it("fails every check of equality when the last printed digit is one more or one less", () => {
    for (const check of checks.filter(({ outcome }) => outcome === "equal"))
      for (const id of check.printed)
        for (const step of [1, -1]) {
          const { value } = figureOf(figures, id);
          const unit = new Decimal(10).pow(-check.decimals);
          const misprint = new Decimal(value).plus(unit.times(step)).toFixed(check.decimals);
          // A figure that is also among the inputs would carry the misprint to both sides.
          if (inputIds(check).includes(id)) continue;
          expect(outcomeWith(check, id, misprint), `${check.id} ${misprint}`).not.toBe("equal");
        }
  });

  it("fails every check when the leading digit of any one input is far off", () => {
    for (const check of checks)
      for (const id of inputIds(check)) {
        const misprint = withLeadingDigit(figureOf(figures, id).value, farAway);
        if (check.outcome === "notReproducible")
          expect(
            problems(check, withValue(figures, id, misprint)),
            `${check.id} ${id} ${misprint}`,
          ).not.toEqual([]);
        else
          expect(outcomeWith(check, id, misprint), `${check.id} ${id} ${misprint}`).not.toBe(check.outcome);
      }
  });

  it("lets no other leading digit pass, save where one printed digit of a pull cannot tell neighbours apart", () => {
    const survivors = reproduced.flatMap((check) =>
      inputIds(check).flatMap((id) => {
        const { value } = figureOf(figures, id);
        return [1, 2, 3, 4, 5, 6, 7, 8, 9]
          .map((digit) => withLeadingDigit(value, () => digit))
          .filter((misprint) => misprint !== value)
          .filter((misprint) => outcomeWith(check, id, misprint) === check.outcome)
          .map((misprint) => `${check.id}: ${id} ${value} as ${misprint}`);
      }),
    );
    // Growth of 5.7 or 4.7 times a contribution of −3.2 % is −0.18 or −0.15: both print −0.2. So with each line below:
    // the contribution is under 7 % or the input is itself 0.4, and the result moves by less than the digit printed.
    expect(survivors.sort()).toEqual(
      [
        "fj-1986-tertiary-contribution: fj-1986-growth 5.7 as 4.7",
        "fj-1986-tertiary-contribution: fj-1986-growth 5.7 as 6.7",
        "fj-1986-tertiary-contribution: fj-1986-growth 5.7 as 7.7",
        "fj-1986-tertiary-pull: fj-1986-growth 5.7 as 4.7",
        "fj-1986-tertiary-pull: fj-1986-growth 5.7 as 6.7",
        "fj-1986-tertiary-pull: fj-1986-growth 5.7 as 7.7",
        "fj-1986-tertiary-pull: fj-1986-tertiary-contribution -3.2 as -4.2",
        "fj-1990-industry-pull-on-sum-of-pulls: fj-1990-primary-pull 0.4 as 0.3",
        "fj-1990-primary-contribution: fj-1990-growth 7.7 as 6.7",
        "fj-1990-primary-pull: fj-1990-growth 7.7 as 6.7",
        "fj-1990-secondary-pull-on-sum-of-pulls: fj-1990-primary-pull 0.4 as 0.3",
        "fj-2000-primary-pull: fj-2000-growth 9.3 as 8.3",
        "fj-2001-primary-contribution: fj-2001-growth 8.7 as 9.7",
        "fj-2001-primary-pull: fj-2001-growth 8.7 as 9.7",
      ].sort(),
    );
  });
});

describe("Fujian's table closes on itself, which would show a slip in retyping", () => {
  const years = Array.from({ length: 26 }, (_, i) => 1980 + i);
  const sectors = ["primary", "secondary", "tertiary"];
  const total = (year: number, what: string): Decimal =>
    sectors.reduce(
      (sum, sector) => sum.plus(figureOf(figures, `fj-${year}-${sector}-${what}`).value),
      new Decimal(0),
    );
  // Three sectors, each rounded to one decimal.
  const threeHalves = new Decimal("0.15");

  it("adds the contributions of the three sectors up to 100 in every year", () => {
    for (const year of years)
      expect(total(year, "contribution").minus(100).abs().lte(threeHalves), String(year)).toBe(true);
  });

  it("adds the pulls of the three sectors up to the growth of GDP within 0.1, but for 1990 and 1991, which lack 0.2", () => {
    const short = years.map((year) => [
      year,
      total(year, "pull")
        .minus(figureOf(figures, `fj-${year}-growth`).value)
        .toNumber(),
    ]);
    expect(short.filter(([, gap]) => Math.abs(gap ?? 0) > 0.1)).toEqual([
      [1990, -0.2],
      [1991, -0.2],
    ]);
  });
});

describe("the levels and control totals of each place give its printed figures", () => {
  /** Value added by category, and every vintage of GDP, as the two files of a case have them. */
  function place(name: string) {
    const levels = readTable(`${name}/levels.csv`).map((row) => ({
      category: row.数字经济分类 ?? "",
      period: row.报告期 ?? "",
      value: row["增加值（亿元）"] ?? "",
    }));
    const gdp = readTable(`${name}/controls.csv`).filter((row) => row.item === "gdp");
    const sum = (period: string, categories: (category: string) => boolean): Decimal =>
      levels
        .filter((line) => line.period === period && categories(line.category))
        .reduce((total, line) => total.plus(line.value), new Decimal(0));
    const shares = (period: string, part: Decimal): Record<string, string> =>
      Object.fromEntries(
        gdp
          .filter((row) => row.period === period)
          .map((row) => [
            row.vintage ?? "",
            roundTo(needFigure(share(part, row.value ?? "")).known.times(100), 1),
          ]),
      );
    return { levels, gdp, sum, shares };
  }
  const everything = (): boolean => true;
  const NAMES = ["national-2023", "national-2024", "chengdu-2021", "beijing-2021-2023"];

  it("repeats in each controls file the GDP of figures.csv that its source names", () => {
    for (const row of NAMES.flatMap((name) => place(name).gdp)) {
      const figure = figureOf(figures, (row.source ?? "").split("; ")[0] ?? "");
      expect([row.period, row.value, row.unit], figure.id).toEqual([figure.year, figure.value, figure.unit]);
      expect(row.source, figure.id).toContain(figure.certainty);
    }
  });

  it("repeats in each levels file the value added of figures.csv, leading zeros kept", () => {
    for (const [name, prefix] of [
      ["national-2023", "cn"],
      ["national-2024", "cn"],
      ["chengdu-2021", "cd"],
    ] as const)
      for (const line of place(name).levels)
        expect(line.value).toBe(figureOf(figures, `${prefix}-${line.period}-core-${line.category}`).value);
    const beijing = place("beijing-2021-2023");
    for (const year of ["2021", "2022", "2023"])
      expect(beijing.sum(year, everything).toString()).toBe(figureOf(figures, `bj-${year}-digital`).value);
    expect(beijing.sum("2023", (category) => category === "01-04").toString()).toBe(
      figureOf(figures, "bj-2023-core").value,
    );
  });

  it("gives the nation's 9.9 % of 2023 on the GDP revised after the census, and 10.1 % on the preliminary one", () => {
    const { sum, shares } = place("national-2023");
    expect(shares("2023", sum("2023", everything))).toEqual({ preliminary: "10.1", "census-revised": "9.9" });
  });

  it("gives the nation's 10.5 % of 2024 on the final GDP, and 10.4 % on the preliminary one", () => {
    const { sum, shares } = place("national-2024");
    expect(shares("2024", sum("2024", everything))).toEqual({ preliminary: "10.4", final: "10.5" });
  });

  it("gives the structure of the nation's core in both years without forcing it to 100", () => {
    const structure = (year: string): string[] => {
      const { levels, sum } = place(`national-${year}`);
      return levels.map((line) =>
        roundTo(needFigure(share(line.value, sum(year, everything))).known.times(100), 1),
      );
    };
    expect(structure("2023")).toEqual(["33.8", "3.2", "43.6", "19.4"]);
    expect(structure("2024")).toEqual(["34.2", "3.1", "44.0", "18.8"]);
  });

  it("gives Chengdu's 13.0 % of 2021", () => {
    const { sum, shares } = place("chengdu-2021");
    expect(shares("2021", sum("2021", everything))).toEqual({ preliminary: "13.0" });
  });

  it("gives Beijing's digital economy as 40.4, 41.6 and 42.9 % of GDP, and its core of 2023 as 25.3 %", () => {
    const { sum, shares } = place("beijing-2021-2023");
    const digital = ["2021", "2022", "2023"].map((year) => shares(year, sum(year, everything)).preliminary);
    expect(digital).toEqual(["40.4", "41.6", "42.9"]);
    expect(
      shares(
        "2023",
        sum("2023", (category) => category === "01-04"),
      ),
    ).toEqual({ preliminary: "25.3" });
  });
});

describe("input–output analysis gives what is printed of it", () => {
  const REAL = process.env.DIGECON_REAL_DATA;
  const differing = (all: ReturnType<typeof ioChecks>) =>
    all.filter(({ printed, ours }) => printed !== ours).map(({ figure, ours }) => `${figure}: ${ours}`);

  it("to the last digit, but for the forward linkage that one print turned round", () => {
    expect(differing(ioChecks())).toEqual(["Germany 1995 forward linkage (Ghosh) manufacturing: 1.6910"]);
  });

  it.skipIf(!REAL)("in every identity of the national tables, and every digital coefficient by numpy", () => {
    const all = chinaChecks(REAL ?? "");
    // Five identities of three tables; four coefficients, and of the two tables with imports apart twice four.
    expect(all).toHaveLength(35);
    expect(differing(all)).toEqual([]);
  });
});

describe("npm run published", () => {
  it("has a line for every check, and a reason wherever a figure is not reproduced", () => {
    const { rows } = publishedTable();
    expect(rows.length).toBeGreaterThanOrEqual(checks.length + ioChecks().length);
    const unexplained = rows.filter((row) => row[4] === VERDICTS.notReproducible && row[5] === "");
    expect(unexplained).toEqual([]);
  });
});
