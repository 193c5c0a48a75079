import { describe, expect, it } from "vitest";
import { manifestSchema, writtenBy } from "../../src/provenance/manifestSchema.js";

const MANIFEST = {
  digecon: "0.2.0",
  command: "account",
  engine: "memory",
  options: {},
  inputs: [],
  parameters: [],
  classification: {},
  result: "",
};

const accepts = (file: string) =>
  manifestSchema().safeParse({ ...MANIFEST, outputs: [{ file, sha256: "" }] }).success;

describe("names of files in a manifest", () => {
  it.each(["account.csv", "internal/cells.csv", "维度 甲.csv", "..a", "a..b/c", "a\nb"])(
    "%j is taken",
    (file) => {
      expect(accepts(file)).toBe(true);
    },
  );

  it.each(["", "..", "../x", "a/../x", "a/..", "/etc/passwd", "\\x", "a\\..\\x", "C:\\x", "a\n/../x"])(
    "%j leads out of the folder, and is refused",
    (file) => {
      expect(accepts(file)).toBe(false);
    },
  );
});

describe("the version that wrote a manifest", () => {
  it.each<readonly [unknown, string | undefined]>([
    [{ digecon: "0.1.0" }, "0.1.0"],
    [{ digecon: "1.0.0-beta.1", outputs: 5 }, "1.0.0-beta.1"],
    [{ digecon: "mine" }, undefined],
    [{ digecon: 1 }, undefined],
    [{ version: "0.1.0" }, undefined],
    [null, undefined],
    ["0.1.0", undefined],
  ])("of %j is %j", (manifest, version) => {
    expect(writtenBy(manifest)).toBe(version);
  });
});
