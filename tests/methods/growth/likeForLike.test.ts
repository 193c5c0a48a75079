import { describe, expect, it } from "vitest";
import type { AccountOptions } from "../../../src/accounts/account.js";
import { pairRecords } from "../../../src/engines/memory/pairRecords.js";
import {
  type LikeForLike,
  likeForLike,
  type PairedQuantity,
} from "../../../src/methods/growth/likeForLike.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";
import { known } from "../../support/figures.js";

type Texts = Readonly<Record<string, string>>;

/** Growth of the units in both lists, amounts in 元. */
function matched(
  now: readonly LooseRecord[],
  before: readonly LooseRecord[],
  options: AccountOptions = { period: "2023" },
  quantities?: readonly PairedQuantity[],
): LikeForLike {
  return likeForLike(pairRecords(now, before, { unit: "元" }), options, quantities);
}

const unit = (id: string, industryCode: string, texts: Texts) => ({ unit: id, industryCode, ...texts });

const now = (id: string, code: string, texts: Texts) => unit(id, code, { period: "2023", ...texts });

const then = (id: string, code: string, texts: Texts) => unit(id, code, { period: "2022", ...texts });

const rowOf = (made: LikeForLike, code: string, quantity: PairedQuantity = "revenue") =>
  made.rows.find((row) => row.code === code && row.quantity === quantity);

const told = (made: LikeForLike, code: string) =>
  made.findings.filter((finding) => finding.code === code).flatMap(({ sample }) => sample);

describe("like-for-like growth", () => {
  it("is that of the units in both files, value added and revenue apart, entrants and leavers counted beside", () => {
    const made = matched(
      [
        now("A", "3911", { valueAdded: "50", revenue: "110" }),
        now("B", "3912", { valueAdded: "25", revenue: "55" }),
        now("NEW", "3911", { valueAdded: "900", revenue: "900" }),
      ],
      [
        then("A", "3911", { valueAdded: "40", revenue: "100" }),
        then("B", "6513", { valueAdded: "20", revenue: "50" }),
        then("GONE", "3911", { valueAdded: "700", revenue: "700" }),
      ],
    );
    // 75 / 60 and 165 / 150; B counts under its new code at both ends.
    expect(rowOf(made, "01", "value")).toMatchObject({ name: "数字产品制造业" });
    expect(known(rowOf(made, "01", "value")?.rate)?.toString()).toBe("0.25");
    expect(known(rowOf(made, "01")?.rate)?.toString()).toBe("0.1");
    expect([rowOf(made, "01")?.current.known, rowOf(made, "01")?.previous.known].map(String)).toEqual([
      "165",
      "150",
    ]);
    expect(made.counts).toEqual({
      entrants: 1,
      leavers: 1,
      codeChanges: 1,
      withoutPrevious: 0,
      incomplete: 0,
    });
    expect([made.sample, made.basis]).toEqual(["matched", "nominal"]);
    expect([made.current.period?.text, made.previous.period?.text]).toEqual(["2023", "2022"]);
    expect(told(made, "growthBase")).toEqual([]);
    expect(told(made, "growthUndecided")).toEqual([]);
  });

  it("takes what this year's units state for the year before, and counts who states nothing", () => {
    const pairing = pairRecords(
      [
        now("A", "3911", { revenue: "110", previousRevenue: "100" }),
        now("NEW", "3911", { revenue: "40", previousRevenue: "0" }),
        now("C", "3911", { revenue: "999" }),
      ],
      undefined,
      { unit: "元" },
    );
    const made = likeForLike(pairing, { period: "2023" });
    // (110 + 40) / 100
    expect(known(rowOf(made, "01")?.rate)?.toString()).toBe("0.5");
    expect(made.sample).toBe("currentSet");
    expect(made.counts).toEqual({
      entrants: 1,
      leavers: 0,
      codeChanges: 0,
      withoutPrevious: 1,
      incomplete: 0,
    });
  });

  it("has rows for what either period states and for the quantities that are asked for", () => {
    const made = matched([now("A", "3911", { revenue: "110" })], [then("A", "3911", { revenue: "100" })]);
    expect(made.rows.map(({ code, quantity }) => `${code} ${quantity}`)).toEqual([
      "core revenue",
      "core+05 revenue",
      "01 revenue",
      "0101 revenue",
      "010101 revenue",
    ]);
    const both = { valueAdded: "50", revenue: "110" };
    const asked = matched([now("A", "3911", both)], [then("A", "3911", both)], { period: "2023" }, ["value"]);
    expect(new Set(asked.rows.map(({ quantity }) => quantity))).toEqual(new Set(["value"]));
  });

  it("has a row for a category that only one of the two ends states", () => {
    const gone = matched([now("A", "3911", { revenue: "0" })], [then("A", "3911", { revenue: "100" })]);
    expect(known(rowOf(gone, "010101")?.rate)?.toString()).toBe("-1");
    const come = matched([now("A", "3911", { revenue: "100" })], [then("A", "3911", { revenue: "0" })]);
    expect(rowOf(come, "010101")?.current.known.toString()).toBe("100");
  });

  it("gives no rate over a base of zero and says of which category, over what, from what to what", () => {
    const made = matched([now("A", "3911", { revenue: "100" })], [then("A", "3911", { revenue: "0" })]);
    expect(rowOf(made, "010101")?.rate).toEqual({ reason: "baseNotPositive" });
    const finding = made.findings.find((each) => each.code === "growthBase" && each.field === "010101");
    expect(finding).toMatchObject({ expected: "2022", received: "0 → 100", count: 1 });
  });

  it("adds what the account of this period found", () => {
    const made = matched([now("A", "9999", { revenue: "1" })], [then("A", "9999", { revenue: "1" })]);
    expect(told(made, "unknownCode").map(({ received }) => received)).toEqual(["9999"]);
  });
});

describe("like-for-like growth where something is undecided", () => {
  const share = (year: string, part: string) => ({
    gbt4754: "6429",
    category: "030304",
    share: part,
    year,
  });
  const grown = (shares?: AccountOptions["shares"]) =>
    matched([now("A", "6429", { revenue: "220" })], [then("A", "6429", { revenue: "200" })], {
      period: "2023",
      shares,
    });

  it("gives no rate where nothing of the base is decided: undecided is not zero", () => {
    const made = grown();
    // 6429 is 030304 or 030307: known for 0303, open for either.
    expect(rowOf(made, "030304")?.rate).toEqual({ reason: "undecided" });
    expect(known(rowOf(made, "0303")?.rate)?.toString()).toBe("0.1");
    expect(told(made, "growthUndecided")).toMatchObject([
      { field: "revenue", unit: "030304", received: "030304" },
      { field: "revenue", unit: "030307", received: "030307" },
    ]);
    expect(told(made, "growthBase")).toEqual([]);
  });

  it("rests on what is decided, and says so where either end is partly open", () => {
    const made = grown([share("", "0.5")]);
    // 110 over 100, as much again open at either end
    expect(known(rowOf(made, "030304")?.rate)?.toString()).toBe("0.1");
    expect(told(made, "growthUndecided").map((each) => each.unit)).toEqual(["030304", "030307"]);
    const pairs = { shares: "030304:1" };
    const open = (current: string, previous: string) =>
      matched(
        [now("A", "6429", { revenue: "110", ...pairs }), now("B", "6429", { revenue: current })],
        [then("A", "6429", { revenue: "100", ...pairs }), then("B", "6429", { revenue: previous })],
      );
    expect(told(open("50", "0"), "growthUndecided").map((each) => each.unit)).toContain("030304");
    expect(told(open("0", "50"), "growthUndecided").map((each) => each.unit)).toContain("030304");
    expect(told(open("0", "0"), "growthUndecided")).toEqual([]);
  });

  it("takes the shares of this period for both: a share that was changed does not read as growth", () => {
    // 0.5 of 220 over 0.5 of 200; with the share of each year it would be 110 over 80.
    const made = grown([share("2022", "0.4"), share("2023", "0.5")]);
    expect(rowOf(made, "030304")?.previous.known.toString()).toBe("100");
    expect(known(rowOf(made, "030304")?.rate)?.toString()).toBe("0.1");
    expect(known(rowOf(grown([share("2023", "0.5")]), "030304")?.rate)?.toString()).toBe("0.1");
    // 0.4 at both ends: one of a later year is of neither.
    const later = grown([share("2022", "0.4"), share("2024", "0.5")]);
    expect(rowOf(later, "030304")?.previous.known.toString()).toBe("80");
    expect(known(rowOf(later, "030304")?.rate)?.toString()).toBe("0.1");
  });

  it("takes no dated share for either where the current period is not known", () => {
    const set = [unit("A", "6429", { revenue: "220", previousRevenue: "200" })];
    const pairing = pairRecords(set, undefined, { unit: "元" });
    const made = likeForLike(pairing, { shares: [share("2022", "0.5")] });
    expect(rowOf(made, "030304")?.current.known.toString()).toBe("0");
    expect(rowOf(made, "030304")?.previous.known.toString()).toBe("0");
  });
});
