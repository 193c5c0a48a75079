import { describe, expect, it } from "vitest";
import { decodeTable } from "../../src/classification/decodeTable.js";

describe("tables as text", () => {
  it("have a row a line, short ones filled up, and nothing of no text", () => {
    expect(decodeTable("a\tb\n1\t2\n3")).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "" },
    ]);
    expect(decodeTable("")).toEqual([]);
  });
});

describe("table helpers", () => {
  it("decodes tab-separated lines under the names of the first", () => {
    expect(decodeTable("a\tb\n1\t2\n3\t")).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "" },
    ]);
    expect(decodeTable("a\tb")).toEqual([]);
  });
});
