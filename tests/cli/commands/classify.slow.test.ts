import { describe, expect, it } from "vitest";
import { digecon } from "../../support/command.js";

describe("digecon classify", () => {
  it("answers with code, edition, name, matches and findings as JSON", () => {
    const { status, stdout } = digecon("classify", "3911", "3831", "--json");
    expect(status).toBe(0);
    const { kind, findings, tables, figures } = JSON.parse(stdout);
    expect([kind, findings]).toEqual(["classify", []]);
    expect(tables.classified.rows.map((row: { code: string }) => row.code)).toEqual(["3911", "3831", "3831"]);
    const [computer, cable] = figures.answers;
    expect(computer).toMatchObject({ code: "3911", edition: "2017", name: "计算机整机制造" });
    expect(computer.matches).toMatchObject([{ category: "010101", coverage: "full", core: true }]);
    expect(cable.matches.map((match: { category: string }) => match.category)).toEqual(["010606", "050203"]);
  });

  it("takes names, and leaves with 1 when one is unknown", () => {
    expect(JSON.parse(digecon("classify", "集成电路设计", "--json").stdout).figures.answers[0].code).toBe(
      "6520",
    );
    expect(digecon("classify", "不存在的行业").status).toBe(1);
  });

  it("reads codes of the 2011 edition when told so, and says where 3610 belongs when not", () => {
    expect(digecon("classify", "3610").stdout).toContain("另一版本");
    const { figures } = JSON.parse(digecon("classify", "3610", "--edition", "2011", "--json").stdout);
    const [answer] = figures.answers;
    expect(answer.matches.map((match: { category: string }) => match.category)).toEqual(["050202"]);
  });

  it("speaks English on request", () => {
    expect(digecon("classify", "6429", "--lang", "en").stdout).not.toMatch(/[一-鿿].*[一-鿿].*—/);
    expect(digecon("classify", "39", "--lang", "en").stdout).toContain("all 36 classes below it belong here");
  });
});
