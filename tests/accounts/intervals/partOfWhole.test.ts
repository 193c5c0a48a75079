import { describe, expect, it } from "vitest";
import type { ClassifiedCell } from "../../../src/accounts/entries/entry.js";
import { inCategory, isCore } from "../../../src/accounts/intervals/categorySets.js";
import { partOf } from "../../../src/accounts/intervals/partOfWhole.js";
import { wholePortion } from "../../../src/accounts/intervals/portions.js";
import { PortionTable } from "../../../src/accounts/intervals/portionTable.js";
import type { Candidate } from "../../../src/classification/candidates.js";
import type { Figure } from "../../../src/figures/figure.js";
import { isMissing, type Missing } from "../../../src/figures/missing.js";
import { Decimal } from "../../../src/numbers/decimal.js";
import { entryOf } from "../entries/madeEntries.js";

const tableOf = (...entries: ClassifiedCell[]) => new PortionTable(entries.map(wholePortion));

/** Money in 分. */
const unit = (code: string, value: bigint, more: Parameters<typeof entryOf>[0] = {}) =>
  entryOf({ kind: "units", code, amounts: { value }, ...more });

function shown(ratio: Figure | Missing): string {
  return isMissing(ratio)
    ? ratio.reason
    : [ratio.known, ratio.low, ratio.high, ratio.coverage].map(String).join(" ");
}

/** Value added that may fall into these categories. */
const open = (value: bigint, ...categories: string[]) =>
  unit("", value, {
    candidates: categories.map(
      (category): Candidate => ({ category, section: "C", sector: "secondary", open: false }),
    ),
  });

describe("a share of a part in its whole", () => {
  /** The share of 01 in the core. */
  const share = (...entries: ClassifiedCell[]) => {
    const table = tableOf(...entries);
    const part = inCategory("01");
    return shown(partOf(table, part, isCore));
  };

  it("has bounds in which the undecided is in both or in neither", () => {
    // 01: 20 [20, 60]; the rest 60 [60, 80]; 20 / (20 + 80) … 60 / (60 + 60).
    const entries = [
      open(2000n, "010101"),
      open(4000n, "010101", "nonDigital"),
      open(6000n, "020101"),
      open(2000n, "020101", "nonDigital"),
    ];
    expect(share(...entries)).toBe(`0.25 0.2 0.5 ${new Decimal(20).div(60)}`);
  });

  it("counts what is certainly in the whole and perhaps in the part against the rest", () => {
    // 01: 0 [0, 40]; the rest 60 [60, 100]; 0 / 100 … 40 / (40 + 60); of 100 that are known in the core.
    expect(share(open(4000n, "010101", "020101"), open(6000n, "020101"))).toBe("0 0 0.4 0");
  });

  it("is 0 and not covered where nothing is decided of the whole", () => {
    // 01: 0 [0, 40]; the rest 0 [0, 60]; 0 / 60 … 40 / 40.
    expect(share(open(4000n, "010101", "nonDigital"), open(6000n, "020101", "nonDigital"))).toBe("0 0 1 0");
  });

  it("of losses lies between the least and the greatest that both bounds can make", () => {
    // 01: −20 [−30, −20]; the rest 100 [100, 200]: −30 / 70 … −20 / 180.
    expect(
      share(
        open(-2000n, "010101"),
        open(-1000n, "010101", "nonDigital"),
        open(10_000n, "020101"),
        open(10_000n, "020101", "nonDigital"),
      ),
    ).toBe(`-0.25 ${new Decimal(-30).div(70)} ${new Decimal(-20).div(180)} ${new Decimal(20).div(30)}`);
    // 01: 50 [50, 80]; the rest −10 [−10, −10 + 5]: 80 / 75 … 50 / 40; more of a part is less of a share.
    expect(
      share(
        open(5000n, "010101"),
        open(3000n, "010101", "nonDigital"),
        open(-1000n, "020101"),
        open(500n, "020101", "nonDigital"),
      ),
    ).toBe(`1.25 ${new Decimal(80).div(75)} 1.25 0.625`);
  });

  it("is none where losses may bring the whole to nothing, at either bound", () => {
    // 01: 10; the rest 0 [−20, 0]: 10 / (10 − 20).
    expect(share(open(1000n, "010101"), open(-2000n, "020101", "nonDigital"))).toBe("noShare");
    // 01: 0 [−20, 0]; the rest 10: −20 / (−20 + 10).
    expect(share(open(-2000n, "010101", "nonDigital"), open(1000n, "020101"))).toBe("noShare");
    // 01: −10 [−10, 90]; the rest 0 [0, 60]: −10 of 10 and less.
    expect(
      share(
        open(-1000n, "010101"),
        open(10_000n, "010101", "nonDigital"),
        open(6000n, "020101", "nonDigital"),
      ),
    ).toBe("noShare");
    expect(share(open(1000n, "010101"), open(-1000n, "020101"))).toBe("noShare");
    expect(share(open(1000n, "050101"))).toBe("noShare");
  });

  it("is taken of a whole that is decided as of one number, losses or not", () => {
    // 01: 0 [−50, 70] of −50 + 70 + 100 = 120, all of it core; no choice of the undecided changes the whole.
    expect(
      share(open(-5000n, "010101", "020101"), open(7000n, "010101", "020101"), open(10_000n, "020101")),
    ).toBe(`0 ${new Decimal(-50).div(120)} ${new Decimal(70).div(120)} 0`);
    // The whole is −10: of it there is no share.
    expect(share(open(-3000n, "010101", "020101"), open(2000n, "020101"))).toBe("noShare");
  });

  it("of an untouched part is 0, whatever the whole may be", () => {
    expect(share(open(1000n, "020101"), open(3000n, "020101", "nonDigital"))).toBe("0 0 0 undefined");
  });
});
