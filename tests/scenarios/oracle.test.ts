import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import type { ClassifiedCell } from "../../src/accounts/entries/entry.js";
import type { TallyOptions } from "../../src/engines/memory/options.js";
import { tallyRows } from "../../src/engines/memory/tallyRecords.js";
import type { Figure } from "../../src/figures/figure.js";
import { isMissing, type Missing } from "../../src/figures/missing.js";
import { Decimal } from "../../src/numbers/decimal.js";
import type { DigitalShareRow } from "../../src/parameters/digitalShares.js";
import type { ValueAddedRateRow } from "../../src/parameters/valueAddedRates.js";
import { estimate, identity, inCategory, isCore, isCorePlus05, type RefRecord } from "../reference/rules1.js";
import { type Coefficient, pairsFromFile } from "../reference/rules2.js";
import { decimalText } from "../support/accounts.js";
import { given } from "../support/rows.js";

type Sides = readonly [known: Decimal, low: Decimal, high: Decimal];

/** What the input does not have, or its totals do not name, is nothing. */
function sidesOf(value: Figure | Missing): Sides {
  const zero = new Decimal(0);
  return isMissing(value) ? [zero, zero, zero] : [value.known, value.low, value.high ?? value.known];
}

function sumOf(figures: readonly Sides[]): Sides {
  const sum = (at: 0 | 1 | 2) => figures.reduce((all, each) => all.plus(each[at]), new Decimal(0));
  return [sum(0), sum(1), sum(2)];
}

/** Every fixture with records is put to the slow reading of RULES 1, all 195 nodes of it. */
const FIXTURES = new URL("../../fixtures/", import.meta.url);
const CITY = "xx-city-2022";
const FIXTURE_NAMES = readdirSync(FIXTURES).filter((name) => /^\d\d-/.test(name) || name === CITY);
const MICRO = 1_000_000;

type Rows = Record<string, string>[];

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FIXTURES), "utf8");
}

function table(name: string, file: string): Rows {
  return parse(read(name, file), { columns: true, bom: true });
}

function made(name: string): { account: Account; shares: Rows } {
  const input = name === CITY ? "units.csv" : "input.csv";
  const options =
    name === CITY
      ? {
          tally: {},
          account: {
            shares: given<DigitalShareRow>(table(CITY, "shares.csv")),
            rates: given<ValueAddedRateRow>(table(CITY, "rates.csv")),
          },
        }
      : (JSON.parse(read(name, "options.json")) as { tally: TallyOptions; account: AccountOptions });
  const tally = tallyRows(parse(read(name, input), { bom: true }), options.tally, input);
  return {
    account: account(tally, options.account),
    shares: [...(options.account.shares ?? [])] as unknown as Rows,
  };
}

/** Shares are read here a second time, by the plain reading of the precedence. */
function pairsOf(entry: ClassifiedCell, coefficients: readonly Coefficient[], year: number) {
  if (entry.shares === "")
    return pairsFromFile(coefficients, { code: entry.code, region: entry.regionCode }, entry.edition, year);
  return entry.shares.split(";").map((pair) => {
    const [category = "", share = ""] = pair.split(":");
    return { category: category.trim(), micro: BigInt(Math.round(Number(share) * MICRO)) };
  });
}

/** A bare digital share, a ready-made total and a code with two readings are rules of their own, not of RULES 1. */
function isPlain({ shares, code, code2017, edition }: ClassifiedCell): boolean {
  return !shares.includes("=") && code !== "" && (edition === "2011" || code2017 === code);
}

describe.each(FIXTURE_NAMES)("%s against the slow reading of RULES 1", (name) => {
  const { account: result, shares } = made(name);
  const coefficients = shares.map((row) => ({
    code: row.gbt4754 ?? "",
    category: row.category ?? "",
    micro: BigInt(Math.round(Number(row.share) * MICRO)),
    region: row.region ?? "",
    year: Number(row.year ?? 0),
  }));
  const classified = result.entries.filter(
    (entry) => entry.unallocated === undefined && entry.quantities.has("value"),
  );
  const records = classified.flatMap((entry): RefRecord[] => {
    const value = entry.quantities.get("value");
    const pairs = pairsOf(entry, coefficients, result.period?.year ?? 0);
    const base = { code: entry.code, weightMicro: entry.weight, ...(pairs.length > 0 && { pairs }) };
    return [value?.positive ?? 0n, value?.negative ?? 0n].map((amount) => ({ ...base, value: amount }));
  });
  const plain = classified.every(isPlain);

  it.skipIf(!plain)("has the same known, low and high in every node, and closes alike", () => {
    for (const { code, value } of result.nodes) {
      const set = code === "core" ? isCore : code === "core+05" ? isCorePlus05 : inCategory(code);
      const edition = classified[0]?.edition ?? "2017";
      const expected = estimate(records, edition, set);
      const got = sidesOf(value).map((side) => side.toFixed());
      expect([code, ...got]).toEqual([
        code,
        ...[expected.known, expected.low, expected.high].map((figure) => decimalText(figure, 14)),
      ]);
    }
    const closing = identity(records, classified[0]?.edition ?? "2017");
    const { knownCore, known05, knownNonDigital, undetermined, outside } = result.identity;
    expect({ knownCore, known05, knownNonDigital, undetermined, outside }).toEqual({
      knownCore: closing.knownCore,
      known05: closing.known05,
      knownNonDigital: closing.knownNonDigital,
      undetermined: closing.undetermined,
      outside: closing.outside,
    });
  });

  it("adds up: nothing is known in children that is not known in their parent, and no high exceeds its parts'", () => {
    for (const parent of result.nodes) {
      if (parent.level !== 1 && parent.level !== 2) continue;
      const children = result.nodes.filter(
        (node) => node.level === parent.level + 1 && node.code.startsWith(parent.code),
      );
      const [known, , high] = sumOf(children.map(({ value }) => sidesOf(value)));
      const [own, , most] = sidesOf(parent.value);
      expect(own.minus(known).plus(high).greaterThanOrEqualTo(most), parent.code).toBe(true);
    }
  });
});
