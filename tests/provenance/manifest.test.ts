import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  account,
  digests,
  manifestOf,
  outputsOf,
  resultOf,
  type Sha256,
  tallyRecords,
} from "../../src/index.js";
import { partsOf } from "../../src/notebook/resultKinds.js";
import { digestOf } from "../../src/provenance/digests.js";
import type { Replayable } from "../../src/provenance/manifest.js";
import { manifestSchema } from "../../src/provenance/manifestSchema.js";
import { VERSION } from "../../src/util/version.js";

const sha256: Sha256 = (data) => createHash("sha256").update(data).digest("hex");
const tally = tallyRecords([{ unit: "A1", industryCode: "3911", valueAdded: "100" }], { unit: "元" });
const made = account(tally, { period: "2023" });
const input = { path: "/data/units.csv", bytes: 3, sha256: sha256("abc") };
const run: Replayable = {
  ...partsOf(made, false),
  files: outputsOf(made, tally),
  inputs: [input],
  parameters: [{ ...input, path: "/data/shares.csv", role: "shares" }],
  details: { counts: made.counts },
};

describe("a manifest", () => {
  const options = { out: "out", json: true, shares: "/data/shares.csv", period: "2023", region: undefined };
  const manifest = manifestOf(run, { options, sha256, place: (path) => path.slice("/data/".length) });

  it("has the form that its schema says", () => {
    expect(manifestSchema().safeParse(JSON.parse(JSON.stringify(manifest))).error?.issues).toBeUndefined();
    expect(Object.keys(manifest)).toEqual([
      ...["digecon", "command", "engine", "options", "inputs", "parameters", "classification"],
      ...["counts", "outputs", "result"],
    ]);
  });

  it("says by what, from what and with which options a result was made", () => {
    expect(manifest).toMatchObject({
      digecon: VERSION,
      command: "account",
      options: { period: "2023" },
      inputs: [{ path: "units.csv", bytes: 3 }],
      parameters: [{ role: "shares", path: "shares.csv" }],
    });
    expect(Object.keys(manifest.options)).toEqual(["period"]);
  });

  it("holds the digest of every file, and one of all", () => {
    expect(manifest.outputs).toEqual(digests(run.files, sha256));
    expect(manifest.outputs.map(({ file }) => file)).toEqual([...run.files.keys()]);
    expect(manifest.result).toBe(digestOf(manifest.outputs, sha256));
  });

  it("is the provenance of a plain result where it is given", () => {
    expect(resultOf(made, { provenance: manifest }).provenance).toEqual(JSON.parse(JSON.stringify(manifest)));
  });
});
