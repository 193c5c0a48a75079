import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TallyOptions } from "../../../../src/engines/memory/options.js";
import { folder } from "../../../support/folder.js";
import { byBytes, byReference, dialect, options, settings, table, textOf } from "./scannedTables.js";

const work = folder();

describe("regular files, tallied from bytes", () => {
  it("give the tally that csv-parse and the parser give, samples and places included, wherever chunks and parts end", async () => {
    const path = join(work, "bytes.csv");
    let all = 0;
    let scanned = 0;
    let rows = 0;
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(table, dialect, settings, options, async (drawn, written, how, asked) => {
        const wanted: TallyOptions = {
          ...asked,
          kind: drawn.kind as "units" | "lines",
          unit: "元",
          by: drawn.header.includes("登记类型") ? asked.by : undefined,
        };
        writeFileSync(path, textOf(drawn, written));
        const made = await byBytes([path], wanted, how);
        all += 1;
        if (!made) return;
        scanned += 1;
        rows += made.tally.counts.rows;
        plain += made.plain;
        expect(made.tally).toEqual(await byReference([path], wanted));
      }),
      { numRuns: 600 },
    );
    // Neither path must have been left out.
    expect(scanned / all).toBeGreaterThan(0.8);
    expect(plain / rows).toBeGreaterThan(0.2);
    expect(plain / rows).toBeLessThan(0.9);
  });
});
