import { describe, expect, it } from "vitest";
import { checkTable } from "../../src/classification/codeTableChecks.js";

describe("quality control of a table", () => {
  const row = (code: string, parent?: string, name = code) => ({ code, name, parent });
  const found = (...rows: ReturnType<typeof row>[]) =>
    checkTable(rows).map(({ check, code, detail }) => `${check} ${code} ${detail}`);

  it("names a code that stands twice, with its second name", () => {
    expect(found(row("1", undefined, "a"), row("1", undefined, "b"))).toContain("duplicateCode 1 b");
  });

  it("names every child of a parent that does not exist or is itself", () => {
    expect(found(row("11", "1"), row("12", "1"))).toEqual(["orphan 11 1", "orphan 12 1"]);
    expect(found(row("1", "1"))).toContain("orphan 1 1");
  });

  it("names a parent with one child, and the child", () => {
    expect(found(row("1"), row("11", "1"))).toEqual(["singleChild 1 11"]);
  });

  it("names the code before a hole and the one after it, but not before …9", () => {
    expect(found(row("1"), row("3"))).toEqual(["gap 1 3"]);
    expect(found(row("1"), row("9"))).toEqual([]);
    expect(found(row("2"), row("1"), row("3"))).toEqual([]);
    expect(found(row("A"), row("C"))).toEqual([]);
    expect(found(row("A1"), row("1"), row("2"))).toEqual([]);
  });

  it("names siblings of one name by the first of them; the same code twice is told once", () => {
    expect(found(row("1", undefined, "a"), row("2", undefined, "a"))).toEqual(["duplicateName 2 1"]);
    expect(found(row("1", undefined, "a"), row("1", undefined, "a"))).toEqual(["duplicateCode 1 a"]);
  });
});
