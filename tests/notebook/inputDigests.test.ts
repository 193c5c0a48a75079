import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { account, resultOf } from "../../src/index.js";
import { tallyFiles } from "../../src/node.js";
import { folder } from "../support/folder.js";

const text = "统一社会信用代码,行业代码,报告期,增加值（元）\nA1,3911,2023,5\n";
const path = join(folder(), "units.csv");
writeFileSync(path, text);
const DIGEST = {
  name: "units.csv",
  bytes: Buffer.byteLength(text),
  sha256: createHash("sha256").update(text).digest("hex"),
};

describe("the files that a result rests on", () => {
  it("are known to the tally of them and to its account, by name and digest, not by place", async () => {
    const files = await tallyFiles([path]);
    for (const result of [files, files.tally, account(files.tally)])
      expect(resultOf(result).provenance).toMatchObject({ inputs: [DIGEST] });
    expect(JSON.stringify(resultOf(account(files.tally)))).not.toContain(path);
  });

  it("are met by no loop or comparison", async () => {
    const { tally } = await tallyFiles([path]);
    expect(Object.getOwnPropertySymbols({ ...tally })).toEqual([]);
  });
});
