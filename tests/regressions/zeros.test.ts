import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../src/figures/missing.js";

const of = (...codes: readonly string[]) =>
  account(
    tallyRecords(
      codes.map((industryCode, i) => ({ unit: `A${i}`, industryCode, valueAdded: "100" })),
      { unit: "元" },
    ),
    { period: "2023", edition: "2017" },
  );

describe("a register whose codes were stored as numbers", () => {
  it("warns of 181, which may be 0181, and leaves it open whether it is farming or manufacturing", () => {
    const made = of("181", "3911", "6511");
    const [finding] = made.findings.filter(({ code }) => code === "leadingZeroAmbiguous");
    expect(finding).toMatchObject({ severity: "warning", count: 1, received: "181 / 0181" });
    const of05 = made.nodes.find((node) => node.code === "05")?.value;
    expect([needFigure(of05).known.toString(), needFigure(of05).high?.toString()]).toEqual(["0", "100"]);
    const agriculture = made.sectors.find((row) => row.aggregate === "agriculture" && row.part === "all");
    expect([
      needFigure(agriculture?.value).known.toString(),
      needFigure(agriculture?.value).high?.toString(),
    ]).toEqual(["0", "100"]);
  });

  it("does not warn where the column is text: another code keeps its zero", () => {
    const codes = of("181", "0181").findings.map(({ code }) => code);
    expect(codes).not.toContain("leadingZeroAmbiguous");
    expect(codes).toContain("coarseCode");
  });
});
