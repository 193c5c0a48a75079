import { describe, expect, it } from "vitest";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { csv, put } from "./material.js";

const work = folder();
const FIRST = put(work, "first.csv", csv("统一社会信用代码,行业代码,产值（元）", "A1,3911,5"));
const SECOND = put(work, "second.csv", csv("统一社会信用代码,行业代码,产出（元）", "A2,3911,7"));

/** What is said of a mapping that may map nothing, by every command that reads records. */
function told(mapping: string, files: readonly string[], command: readonly string[]) {
  const path = put(work, "mapping.csv", mapping);
  const [name = "", ...more] = command;
  const { status, stdout } = digecon(
    name,
    ...files,
    "--mapping",
    path,
    "--period",
    "2023",
    "--json",
    ...more,
  );
  const parsed = JSON.parse(stdout);
  const findings: { code: string; field: string; received: string }[] = Array.isArray(parsed)
    ? parsed
    : parsed.findings;
  return { status, findings: findings.filter(({ code }) => /^(mapping|parameter)/u.test(code)) };
}

const COMMANDS = [["account"], ["check"], ["reidentify"], ["growth"]];

describe("a mapping", () => {
  it.each(COMMANDS)("with a field that does not exist ends %s with exit code 1", (...command) => {
    expect(told(csv("header,field", "产值,valueAded"), [FIRST], command)).toMatchObject({
      status: 1,
      findings: [{ code: "parameterInvalid", field: "mapping.field", received: "valueAded" }],
    });
  });

  it.each(COMMANDS)("with other columns ends %s with exit code 1", (...command) => {
    expect(told(csv("head,fields", "产值（元）,valueAdded"), [FIRST], command)).toMatchObject({
      status: 1,
      findings: [{ code: "parameterInvalid", field: "mapping", received: "head,fields" }],
    });
  });

  it.each(COMMANDS)("names to %s the header that stands in none of the files", (...command) => {
    const rows = ["产值（元）,valueAdded", "产出（元）,valueAdded", "总产值（元）,grossOutput"];
    expect(told(csv("header,field", ...rows), [FIRST, SECOND], command).findings).toMatchObject([
      { code: "mappingUnmatched", received: "总产值（元）" },
    ]);
  });
});
