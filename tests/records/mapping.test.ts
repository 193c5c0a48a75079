import { describe, expect, it } from "vitest";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { mappingOf } from "../../src/records/mapping.js";
import { given } from "../support/rows.js";

function read(...rows: readonly Readonly<Record<string, string>>[]) {
  const findings = new FindingCollector();
  return { mapping: mappingOf(given(rows), findings), findings: findings.list() };
}

describe("rows of a mapping file", () => {
  it("give headers their fields", () => {
    expect(
      read({ header: " 产值 ", field: "valueAdded" }, { header: "__proto__", field: "revenue" }),
    ).toMatchObject({
      mapping: { 产值: "valueAdded" },
      findings: [],
    });
  });

  it.each([
    ["valueAded", "valueAdded"],
    ["valueadded", "valueAdded"],
    ["增加值", "valueAdded"],
    ["__proto__", undefined],
  ])("with a field that does not exist are an error with the nearest: %s", (field, near) => {
    const { mapping, findings } = read({ header: "产值", field });
    expect(mapping).toEqual({});
    expect(findings).toMatchObject([
      { code: "parameterInvalid", severity: "error", field: "mapping.field", received: field },
    ]);
    const [{ expected } = { expected: "" }] = findings;
    if (near) expect(expected).toBe(near);
    else expect(expected.split(" | ")).toContain("valueAdded");
  });

  it("under other columns are an error with those of the file", () => {
    expect(read({ head: "产值", fields: "valueAdded" })).toMatchObject({
      mapping: {},
      findings: [
        { code: "parameterInvalid", field: "mapping", expected: "header,field", received: "head,fields" },
      ],
    });
  });

  it("that give one header two fields contradict each other", () => {
    const { mapping, findings } = read(
      { header: "产值", field: "valueAdded" },
      { header: "产值", field: "revenue" },
      { header: "", field: "revenue" },
    );
    expect(mapping).toEqual({});
    expect(findings.map(({ code }) => code).sort()).toEqual(["parameterConflict", "parameterInvalid"]);
  });
});

describe("a mapping of the library", () => {
  const records = [{ unit: "A1", industryCode: "3911", "产值（元）": "5" }] as Parameters<
    typeof tallyRecords
  >[0];
  const told = (mapping: Readonly<Record<string, string>>) =>
    tallyRecords(records, { mapping }).findings.filter(({ severity }) => severity !== "info");

  it("that maps nothing is said as that of a file", () => {
    expect(told({ "产值（元）": "valueAdded" }).map(({ code }) => code)).not.toContain("mappingUnmatched");
    expect(told({ "产值（元）": "valueAded" })).toMatchObject([
      { code: "parameterInvalid", field: "mapping.field", expected: "valueAdded", received: "valueAded" },
    ]);
    expect(told({ 产植: "valueAdded" })).toMatchObject([{ code: "mappingUnmatched", received: "产植" }]);
  });
});
