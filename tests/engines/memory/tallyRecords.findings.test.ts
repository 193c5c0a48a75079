import { describe, expect, it } from "vitest";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { said } from "../../support/findingTexts.js";

describe("records in memory", () => {
  it("may lack fields, and may have fields of the prototype's names", () => {
    const made = tallyRecords(
      [
        { unit: "A", industryCode: "3911", revenue: "1" },
        { unit: "B", industryCode: "3911" },
      ],
      { unit: "元" },
    );
    expect(made.cells[0]?.records).toBe(2);
    const odd = JSON.parse(
      '[{"unit":"A","industryCode":"3911","toString":"x"},{"unit":"B","industryCode":"3911"}]',
    );
    expect(said(tallyRecords(odd, {}).findings, "columnIgnored").map(([, , , text]) => text)).toEqual([
      "toString",
    ]);
  });

  it("with a misspelt field are told of it, and which was meant; small letters are no misspelling", () => {
    const record = { unit: "A", industrycode: "3911", valueadded: "1", revenu: "2", colour: "red" };
    const { cells, findings } = tallyRecords([record], { unit: "元" });
    expect(cells[0]?.key.industry).toBe("3911");
    const misspelt = findings.filter(({ code }) => code === "columnMisspelt");
    expect(misspelt.map(({ message }) => message.en)).toEqual([
      "the column “revenu” is not known; is “revenue” meant? It was not used",
    ]);
    expect(said(findings, "columnIgnored").map(([, , , text]) => text)).toEqual(["colour"]);
  });

  it("keep whole numbers whole, however large, and others as their shortest text", () => {
    const revenue = (value: number | bigint | boolean | null) =>
      tallyRecords([{ unit: "A", industryCode: "3911", revenue: value }], { unit: "元" });
    expect(revenue(1e21).findings.find(({ code }) => code === "amountImplausible")?.received).toBe(
      "1000000000000000000000",
    );
    expect(said(revenue(0.1 + 0.2).findings, "finerThanFen")[0]?.[3]).toBe("0.30000000000000004");
    expect(said(revenue(true).findings, "notANumber")[0]?.[3]).toBe("true");
    expect(revenue(null).cells[0]?.withoutValue.revenue.count).toBe(0);
  });
});
