import { describe, expect, it } from "vitest";
import { type Account, account } from "../../../src/accounts/account.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../../src/figures/missing.js";
import type { DigitalShareRow } from "../../../src/parameters/digitalShares.js";
import { said, wire } from "../statedAccounts.js";
import { accountFor } from "../unitAccounts.js";

/** known, low and high of a node, in 元. */
function figures(made: Account, code: string): string {
  const value = made.nodes.find((node) => node.code === code)?.value;
  return [needFigure(value).known, needFigure(value).low, needFigure(value).high].map(String).join(" ");
}

const uses = (made: Account) =>
  made.parameters.map(({ what, year, source, uses: n }) => [what, year, source, n]);

describe("shares of a record", () => {
  it("split it; what they leave keeps all its candidates, and that is told", () => {
    const made = accountFor([wire({ shares: "010606:0.4" })]);
    expect(figures(made, "core")).toBe("40 40 100");
    expect(figures(made, "05")).toBe("0 0 60");
    expect(said(made, "shareRestOpen")).toEqual([["", "", "3831", 1]]);
  });

  it("that add up to one leave nothing open", () => {
    const made = accountFor([wire({ shares: "010606:0.4;nonDigital:0.6" })]);
    expect([figures(made, "core"), figures(made, "05"), said(made, "shareRestOpen")]).toEqual([
      "40 40 40",
      "0 0 0",
      [],
    ]);
  });

  it("of zero rule a category out of nothing but their own part", () => {
    expect(figures(accountFor([wire({ shares: "010606:0;050203:1" })]), "05")).toBe("100 100 100");
  });

  it("for a category above decide for it, not for what lies below", () => {
    const made = accountFor([wire({ shares: "01:1" })]);
    expect([figures(made, "01"), figures(made, "010606")]).toEqual(["100 100 100", "100 100 100"]);
  });

  it("that cannot be read are told by code and text, and nothing is split", () => {
    const made = accountFor([wire({ shares: "some" })]);
    expect(said(made, "shareUnreadable")).toEqual([["3831", "", "some", 1]]);
    expect(figures(made, "core")).toBe("0 0 100");
  });

  it("above one in sum are told, and nothing is split", () => {
    const made = accountFor([wire({ shares: "010606:0.6;050203:0.5" })]);
    expect(said(made, "shareAboveOne")).toEqual([["3831", "≤ 1", "3831 010606:0.6;050203:0.5", 1]]);
    expect(figures(made, "core")).toBe("0 0 100");
  });

  it("for a category that the code cannot be are told and left out; their part stays open", () => {
    const made = accountFor([wire({ shares: "010606:0.4;030304:0.1" })]);
    expect(said(made, "shareNotCandidate")).toEqual([["3831", "030304", "3831", 1]]);
    expect(figures(made, "core")).toBe("40 40 100");
    expect(figures(made, "03")).toBe("0 0 0");
  });

  it("of a class that is wholly core change nothing; another than one is told", () => {
    const made = accountFor([wire({ industryCode: "3911", shares: "010101:0.5" })]);
    expect([figures(made, "010101"), said(made, "shareOnUnstarredCore")]).toEqual([
      "100 100 100",
      [["3911", "", "3911", 1]],
    ]);
    for (const shares of ["010101:1", "01:1", "010101:1;nonDigital:0"])
      expect(said(accountFor([wire({ industryCode: "3911", shares })]), "shareOnUnstarredCore")).toEqual([]);
    expect(
      said(accountFor([wire({ industryCode: "3911", shares: "nonDigital:1" })]), "shareOnUnstarredCore"),
    ).toHaveLength(1);
  });
});

describe("a bare digital share", () => {
  // 8610 may be 030304 or nothing digital.
  const press = (digitalShare: string, industryCode = "8610") =>
    accountFor([wire({ industryCode, digitalShare })]);

  it.each(["0.25", " 0.25 ", "25%", "25 %".replace(" ", ""), "２５％"])(
    "%s is a quarter of the one category there is",
    (share) => {
      const made = press(share);
      expect([figures(made, "core"), said(made, "shareRestOpen").length]).toEqual(["25 25 100", 1]);
    },
  );

  it("of one is all of it, of zero none of it", () => {
    expect(figures(press("1"), "core")).toBe("100 100 100");
    expect(figures(press("100%"), "core")).toBe("100 100 100");
    expect(figures(press("0"), "core")).toBe("0 0 100");
  });

  it.each(["x", "-0.1", "1.1", "101%", "%", "0.00001%", "0.1234567"])("%s is none, and is told", (share) => {
    const made = press(share);
    expect(said(made, "shareUnreadable")).toEqual([["8610", "", share, 1]]);
    expect(figures(made, "core")).toBe("0 0 100");
  });

  it("is not taken where there are two categories, and that is told", () => {
    const made = press("0.5", "3831");
    expect([said(made, "digitalShareAmbiguous"), figures(made, "core")]).toEqual([
      [["", "", "3831", 1]],
      "0 0 100",
    ]);
  });

  it("that is blank says nothing", () => {
    const made = press(" ");
    expect(made.findings.filter(({ code }) => code.includes("hare"))).toEqual([]);
  });
});

describe("the coefficient file", () => {
  const row = (more: Record<string, string> = {}) => ({
    gbt4754: "3831",
    category: "010606",
    share: "0.4",
    ...more,
  });

  it("gives its share to every record of the code, and is listed with its source and how often it was used", () => {
    const made = accountFor([wire(), wire({ unit: "B", region: "410803" })], {
      shares: [row({ year: "2022", method: "survey", source: "bureau" })],
    });
    expect(figures(made, "core")).toBe("80 80 200");
    expect(uses(made)).toEqual([["3831 → 010606 = 0.4", "2022", "survey; bureau", 2]]);
  });

  it("is not asked where a record has shares of its own", () => {
    const made = accountFor([wire({ shares: "010606:1" })], { shares: [row()] });
    expect([figures(made, "core"), uses(made)]).toEqual(["100 100 100", []]);
  });

  it("is read from the deepest code, then the deepest region, then the latest year not after the period", () => {
    const of = (...rows: DigitalShareRow[]) => figures(accountFor([wire()], { shares: rows }), "core");
    expect(of(row({ gbt4754: "38", share: "0.1" }), row())).toBe("40 40 100");
    expect(of(row(), row({ gbt4754: "C", share: "0.1" }))).toBe("40 40 100");
    expect(of(row({ region: "410000", share: "0.1" }), row({ region: "410800", share: "0.3" }), row())).toBe(
      "30 30 100",
    );
    expect(
      of(
        row({ year: "2020", share: "0.1" }),
        row({ year: "2021", share: "0.2" }),
        row({ year: "2023", share: "0.9" }),
      ),
    ).toBe("20 20 100");
    expect(of(row({ gbt4754: "38", region: "410802", year: "2022", share: "0.1" }), row())).toBe("40 40 100");
    expect(
      of(row({ region: "410802", share: "0.1" }), row({ region: "410800", year: "2022", share: "0.9" })),
    ).toBe("10 10 100");
    expect(of(row({ region: "110000" }))).toBe("0 0 100");
    expect(of(row({ gbt4754: "3832" }))).toBe("0 0 100");
  });

  it("of an older year is carried, and that is told", () => {
    const carried = accountFor([wire()], { shares: [row({ year: "2020" })] });
    expect(said(carried, "shareCarried")).toEqual([["3831", "2020", "3831 → 010606", 1]]);
    expect(said(accountFor([wire()], { shares: [row({ year: "2022" })] }), "shareCarried")).toEqual([]);
    expect(said(accountFor([wire()], { shares: [row()] }), "shareCarried")).toEqual([]);
  });

  it("of a year to come is not used, and that is told", () => {
    const made = accountFor([wire()], { shares: [row({ year: "2023" })] });
    expect([figures(made, "core"), said(made, "parameterLater")]).toEqual([
      "0 0 100",
      [["3831", "", "3831 2023", 1]],
    ]);
    expect(said(accountFor([wire()], { shares: [row({ year: "2022" })] }), "parameterLater")).toEqual([]);
  });

  it("with years needs a period", () => {
    const made = account(tallyRecords([wire({ period: "" })], { unit: "元", kind: "units" }), {
      edition: "2017",
      shares: [row({ year: "2022" })],
    });
    expect(
      made.findings.filter(({ code }) => code === "parameterNeedsPeriod").map(({ field }) => field),
    ).toEqual(["shares"]);
    expect(figures(made, "core")).toBe("0 0 100");
    expect(
      accountFor([wire()], { shares: [row({ year: "2022" })] }).findings.map(({ code }) => code),
    ).not.toContain("parameterNeedsPeriod");
  });

  it("gives way from a category to a more specific one that has a row", () => {
    const made = accountFor([wire()], {
      shares: [row({ category: "01", share: "0.9" }), row({ share: "0.4" })],
    });
    expect([figures(made, "01"), uses(made).length]).toEqual(["40 40 100", 1]);
  });

  it("above one in sum is told, and nothing is split", () => {
    const made = accountFor([wire()], {
      shares: [row({ share: "0.7" }), row({ category: "050203", share: "0.4" })],
    });
    expect(said(made, "shareAboveOne")).toEqual([["3831", "≤ 1", "3831 1.1", 1]]);
    expect([figures(made, "core"), uses(made)]).toEqual(["0 0 100", []]);
  });

  it("for a category that its own code cannot be is told; that of a code above is no matter", () => {
    const own = accountFor([wire()], { shares: [row({ category: "030304" })] });
    expect(said(own, "shareNotCandidate")).toEqual([["3831", "030304", "3831", 1]]);
    const above = accountFor([wire()], { shares: [row({ gbt4754: "38", category: "030304" })] });
    expect(said(above, "shareNotCandidate")).toEqual([]);
  });

  it("changes nothing of a class that is wholly core; another than one is told", () => {
    const core = (share: string) =>
      accountFor([wire({ industryCode: "3911" })], {
        shares: [row({ gbt4754: "3911", category: "010101", share })],
      });
    expect([
      figures(core("0.5"), "core"),
      said(core("0.5"), "shareOnUnstarredCore"),
      uses(core("0.5")),
    ]).toEqual(["100 100 100", [["3911", "", "3911", 1]], []]);
    expect(said(core("1"), "shareOnUnstarredCore")).toEqual([]);
  });
});
