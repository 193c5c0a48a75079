import { describe, expect, it } from "vitest";
import {
  candidatesOfCategory,
  candidatesOfClass,
  candidatesOfCode,
  classesOfCategory,
  NON_DIGITAL,
  OUTSIDE,
} from "../../src/classification/candidates.js";
import { categories } from "../../src/classification/categories.js";
import { classesUnder, type Edition, industry, type Sector } from "../../src/classification/industries.js";
import * as reference from "../reference/rules1.js";
import { classes2017, codes2011, industryRows } from "../support/officialTables.js";

const DIGIT: Readonly<Record<Sector, string>> = { primary: "1", secondary: "2", tertiary: "3" };

const ours = (code: string, edition: Edition): string[] =>
  candidatesOfCode(code, edition).map((atom) => `${atom.category} ${atom.section} ${DIGIT[atom.sector]}`);

const theirs = (code: string, edition: Edition): string[] =>
  (reference.candidatesOfCode(code, edition) ?? []).map(
    (atom) => `${atom.category} ${atom.section} ${atom.sector}`,
  );

/** Compared as a whole, so that one difference shows with its code. */
function differences(codes: Iterable<string>, edition: Edition): string[] {
  return [...codes].flatMap((code) => {
    const [a, b] = [ours(code, edition).sort().join(", "), theirs(code, edition).sort().join(", ")];
    return a === b ? [] : [`${code}: ${a} instead of ${b}`];
  });
}

describe("candidates agree with the plain reading of the rules", () => {
  it("for all 1 382 classes of 2017", () => {
    expect(classes2017.size).toBe(1382);
    expect(differences(classes2017, "2017")).toEqual([]);
  });

  it("for all sections, divisions and groups of 2017", () => {
    const coarse = industryRows.filter((row) => row("level") !== "class").map((row) => row("code"));
    expect(coarse).toHaveLength(590);
    expect(differences(coarse, "2017")).toEqual([]);
  });

  it("for all 1 094 classes of 2011, their 2- and 3-digit codes and the letters", () => {
    const prefixes = [...codes2011].flatMap((code) => [code.slice(0, 2), code.slice(0, 3)]);
    const letters = industryRows.filter((row) => row("level") === "section").map((row) => row("code"));
    expect(differences(new Set([...codes2011, ...prefixes, ...letters]), "2011")).toEqual([]);
  });

  it("for codes that do not exist: none", () => {
    const unknown = ["9999", "", "__proto__", "constructor", "39111", "ａ", "c", "U", "3610"];
    for (const code of unknown) expect(candidatesOfCode(code, "2017")).toEqual([]);
    for (const code of [...unknown.slice(0, -1), "3611"]) expect(candidatesOfCode(code, "2011")).toEqual([]);
    expect(differences(unknown, "2017")).toEqual([]);
    expect(differences([...unknown, "3611"], "2011")).toEqual([]);
  });
});

describe("candidatesOfCode", () => {
  it("gives each atom once, in one order", () => {
    for (const code of ["C", "05", "6429", "A", "S"]) {
      const candidates = ours(code, "2017");
      expect(new Set(candidates).size).toBe(candidates.length);
      expect(candidates).toEqual([...candidates].sort());
    }
  });

  it("keeps the sectors of a section apart: C has support activities (43) in the tertiary sector", () => {
    const rest = candidatesOfCode("C", "2017").filter((atom) => atom.category === "050204");
    expect(rest.map((atom) => atom.sector).sort()).toEqual(["secondary", "tertiary"]);
  });

  it("0511 is tertiary under the three-sector rule and lies in section A", () => {
    expect(ours("0511", "2017")).toEqual(["050104 A 3", "050105 A 3", `${NON_DIGITAL} A 3`]);
  });
});

describe("candidatesOfClass", () => {
  it("knows nothing of codes that are not classes of 2017", () => {
    for (const code of ["39", "391", "C", "3610", "9999", "", "__proto__"])
      expect(candidatesOfClass(code)).toEqual([]);
  });

  it("gives every class its candidates in the order of their codes, each once", () => {
    for (const code of classes2017) {
      const found = candidatesOfClass(code).map(({ category }) => category);
      expect(found, code).toEqual([...new Set(found)].sort());
    }
  });

  it("names the row of the classification that a candidate rests on", () => {
    expect(candidatesOfClass("3911")).toEqual([{ category: "010101", open: false, row: "3911" }]);
    expect(candidatesOfClass("9221").map(({ category, row }) => `${category} ${row}`)).toEqual([
      "050801 S*",
      "050802 9221*",
      "050803 9221*",
      "050805 S*",
      `${NON_DIGITAL} rest`,
    ]);
    expect(candidatesOfClass("9700")).toEqual([{ category: OUTSIDE, open: false, row: "97" }]);
  });
});

describe("a candidate of a coarser code", () => {
  const idOf = ({ category, section, sector }: ReturnType<typeof candidatesOfCode>[number]) =>
    `${category}|${section}|${sector}`;

  /** Whether each candidate is open, class by class below a code. */
  function openBelow(code: string): ReadonlyMap<string, readonly boolean[]> {
    const below = new Map<string, boolean[]>();
    for (const each of classesUnder(code))
      for (const atom of candidatesOfCode(each.code, "2017"))
        below.set(idOf(atom), [...(below.get(idOf(atom)) ?? []), atom.open]);
    return below;
  }

  it("is open only where it is so in every class below that has it", () => {
    const coarse = industryRows.filter((row) => row("level") !== "class").map((row) => row("code"));
    const wrong: string[] = [];
    let [open, settledBeside] = [0, 0];
    for (const code of coarse) {
      const below = openBelow(code);
      for (const atom of candidatesOfCode(code, "2017")) {
        const states = below.get(idOf(atom)) ?? [];
        if (atom.open !== states.every(Boolean)) wrong.push(`${code} ${idOf(atom)}`);
        if (atom.open) open += 1;
        else if (states.includes(true)) settledBeside += 1;
      }
    }
    expect(wrong).toEqual([]);
    // Both kinds occur, else nothing would have been tested.
    expect(open).toBeGreaterThan(0);
    expect(settledBeside).toBeGreaterThan(0);
  });
});

describe("the classes of a category", () => {
  const sectionsOf = (codes: readonly string[]) =>
    [...new Set(codes.map((code) => industry(code)?.section))].sort().join("");

  it("are those that may fall in it: its own, and those whose rest it takes", () => {
    expect(classesOfCategory("0101")).toEqual(["3911", "3912", "3913", "3914", "3915", "3919"]);
    // 3831 is starred: what its star leaves may be 050203.
    expect(classesOfCategory("050203")).toContain("3831");
    expect(classesOfCategory("030304")).toEqual(["6429", "8610"]);
    expect(classesOfCategory("99")).toEqual([]);
  });

  it("are of the sections that its candidates are of", () => {
    const different = categories().flatMap(({ code, industryCodes }) => {
      if (code.length < 6 || industryCodes.length === 0) return [];
      const own = [...new Set(candidatesOfCategory(code).map(({ section }) => section))].sort().join("");
      return own === sectionsOf(classesOfCategory(code)) ? [] : [`${code}: ${own}`];
    });
    expect(different).toEqual([]);
  });

  it("are those of the sections that its 大类 is in where the row names none", () => {
    // 02 is trade, leasing and repair: F, L and O.
    const classes = classesOfCategory("020500");
    expect(new Set(classes.map((code) => industry(code)?.section))).toEqual(new Set(["F", "L", "O"]));
    expect(classes).toContain("5176");
    expect(classes).not.toContain("6511");
  });

  it("of a range are those of its 大类 together", () => {
    const core = new Set(["01", "02", "03", "04"].flatMap((code) => classesOfCategory(code)));
    expect(classesOfCategory("core")).toEqual([...core].sort());
  });
});
