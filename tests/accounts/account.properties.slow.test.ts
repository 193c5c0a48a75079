import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Account, type AccountOptions, account } from "../../src/accounts/account.js";
import { nodeSet } from "../../src/accounts/categories.js";
import { portionsOf } from "../../src/accounts/intervals/applyShares.js";
import { and, inAggregate } from "../../src/accounts/intervals/categorySets.js";
import { PortionTable } from "../../src/accounts/intervals/portionTable.js";
import { Coefficients } from "../../src/accounts/intervals/shareChoice.js";
import { canonicalRange } from "../../src/classification/candidates.js";
import { isMissing, needFigure } from "../../src/figures/missing.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { DIGITAL_SHARES } from "../../src/parameters/digitalShares.js";
import { ParameterLog } from "../../src/parameters/log.js";
import type { LooseRecord } from "../../src/records/looseRecords.js";
import { AGGREGATES } from "../../src/vocabulary/codelists/aggregates.js";
import * as oracle from "../reference/rules1.js";
import { type Coefficient, chainOf, pairsFromFile, targetsOf } from "../reference/rules2.js";
import {
  accountOf,
  accountText,
  countOf,
  decimalText,
  figuresText,
  moneyOf,
  nodeOf,
  stableText,
  tallyFiles,
} from "../support/accounts.js";
import { categoryRows, codes2011, codes2017, starredRows } from "../support/officialTables.js";

/** Many accounts a test: slow machines need more than the usual seconds. */
vi.setConfig({ testTimeout: 60_000 });

const ONE = 1_000_000n;

const YEAR = 2022;

interface Case {
  code: string;
  value: bigint;
  revenue: bigint | undefined;
  employees: bigint | undefined;
  pairs: { category: string; micro: bigint }[];
  weightMicro: bigint | undefined;
  region: string;
}

interface City {
  edition: oracle.Edition;
  cases: Case[];
  coefficients: Coefficient[];
}

// ---------------------------------------------------------------- what is generated
const NODES = categoryRows.map((row) => row("code"));

const STARRED = starredRows.map((row) => row("gbt4754"));

const COARSE = [
  "A",
  "B",
  "C",
  "E",
  "F",
  "G",
  "I",
  "J",
  "S",
  "T",
  "05",
  "11",
  "24",
  "36",
  "38",
  "39",
  "43",
  "47",
].concat([
  "48",
  "49",
  "64",
  "65",
  "92",
  "94",
  "97",
  "051",
  "391",
  "383",
  "479",
  "485",
  "491",
  "499",
  "642",
  "861",
]);

/** In no edition, and not by a lost leading zero either. */
const UNKNOWN = ["9999", "3999", "7777", "00", "0000", "1239", "55555"];

const CLASSES: Record<oracle.Edition, string[]> = {
  "2011": oracle.classes2011(),
  "2017": oracle.classes2017(),
};

/** Classes of one edition only. */
const FOREIGN: Record<oracle.Edition, string[]> = {
  "2011": CLASSES["2017"].filter((code) => !codes2011.has(code)),
  "2017": CLASSES["2011"].filter((code) => !codes2017.has(code)),
};

const REGIONS = ["410800", "410802", "410811", "110000", ""];

const micro = fc.oneof(
  fc.constantFrom(0n, 1n, 400_000n, 500_000n, 999_999n, ONE),
  fc.bigInt({ min: 0n, max: ONE }),
);

function codeArb(edition: oracle.Edition): fc.Arbitrary<string> {
  const exists = (code: string) => oracle.candidatesOfCode(code, edition) !== null;
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...CLASSES[edition]) },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(...STARRED.filter(exists), "3911", "9221", "0511", "3611", "9700")
        .filter(exists),
    },
    { weight: 3, arbitrary: fc.constantFrom(...COARSE.filter(exists)) },
    { weight: 1, arbitrary: fc.constantFrom(...FOREIGN[edition]) },
    { weight: 1, arbitrary: fc.constantFrom(...UNKNOWN) },
  );
}

/** A candidate of the code at any level, now and then a category it cannot have. */
function placeArb(code: string, edition: oracle.Edition): fc.Arbitrary<string> {
  const own = (oracle.candidatesOfCode(code, edition) ?? []).map((atom) => atom.category);
  const places = [
    ...new Set(
      own.flatMap((each) =>
        /^\d/.test(each) ? [each, each.slice(0, 4), each.slice(0, 2)] : each === "nonDigital" ? [each] : [],
      ),
    ),
  ];
  const foreign = fc.constantFrom("010101", "0506", "04", "nonDigital");
  return places.length === 0
    ? foreign
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...places) }, { weight: 1, arbitrary: foreign });
}

function caseArb(edition: oracle.Edition, value: fc.Arbitrary<bigint>): fc.Arbitrary<Case> {
  return codeArb(edition).chain((code) =>
    fc.record({
      code: fc.constant(code),
      value,
      revenue: fc.option(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n }), { nil: undefined }),
      employees: fc.option(fc.bigInt({ min: 0n, max: 9999n }), { nil: undefined }),
      pairs: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Case["pairs"]>([]) },
        {
          weight: 2,
          arbitrary: fc.array(
            fc.record({ category: placeArb(code, edition), micro: micro.map((m) => m / 2n) }),
            { maxLength: 3 },
          ),
        },
        {
          weight: 1,
          arbitrary: fc.array(fc.record({ category: placeArb(code, edition), micro }), {
            minLength: 1,
            maxLength: 2,
          }),
        },
      ),
      weightMicro: fc.option(fc.constantFrom(ONE, 2_500_000n, 1_333_333n, 100n), { nil: undefined }),
      region: fc.constantFrom(...REGIONS),
    }),
  );
}

function coefficientArb(cases: readonly Case[], edition: oracle.Edition): fc.Arbitrary<Coefficient> {
  const codes = cases.map((each) => each.code).filter((code) => codes2017.has(code));
  const targets = edition === "2011" ? cases.flatMap((each) => targetsOf(each.code)) : [];
  const chains = [...new Set([...codes, ...targets, "3831", "C"].flatMap(chainOf))];
  return fc.constantFrom(...chains).chain((code) =>
    fc.record({
      code: fc.constant(code),
      category: placeArb(code, "2017"),
      micro: micro.map((m) => m / 3n),
      region: fc.constantFrom("", "410800", "410802", "410000", "110000"),
      year: fc.constantFrom(0, 2019, 2021, 2022, 2023),
    }),
  );
}

/** Rows that say the same place twice contradict each other; the file is held not to. */
function distinct(rows: Coefficient[]): Coefficient[] {
  return [
    ...new Map(rows.map((row) => [[row.code, row.category, row.region, row.year].join(), row])).values(),
  ];
}

const ANY_VALUE = fc.oneof(
  fc.constantFrom(0n, 1n, -1n, 100n, -80n),
  fc.bigInt({ min: -(10n ** 12n), max: 10n ** 13n }),
);

const POSITIVE = fc.bigInt({ min: 0n, max: 10n ** 13n });

/** A code with its leading zero: the column is text, and codes of three digits are groups. */
const TEXT_COLUMN: Case = {
  code: "0111",
  value: 0n,
  revenue: undefined,
  employees: undefined,
  pairs: [],
  weightMicro: undefined,
  region: "410800",
};

function cityArb(value: fc.Arbitrary<bigint> = ANY_VALUE): fc.Arbitrary<City> {
  return fc.constantFrom<oracle.Edition>("2017", "2017", "2011").chain((edition) =>
    fc.array(caseArb(edition, value), { minLength: 1, maxLength: 14 }).chain((cases) =>
      fc.record({
        edition: fc.constant(edition),
        cases: fc.constant([...cases, TEXT_COLUMN]),
        coefficients: fc.array(coefficientArb(cases, edition), { maxLength: 8 }).map(distinct),
      }),
    ),
  );
}

// ---------------------------------------------------------------- both readings of it
function recordOf(each: Case, i: number): LooseRecord {
  return {
    unit: `U${String(i).padStart(4, "0")}`,
    period: "2022",
    region: each.region,
    industryCode: each.code,
    shares: each.pairs.map((pair) => `${pair.category}:${decimalText(pair.micro, 6)}`).join(";"),
    weight: each.weightMicro === undefined ? "" : decimalText(each.weightMicro, 6),
    valueAdded: decimalText(each.value, 2),
    revenue: each.revenue === undefined ? "" : decimalText(each.revenue, 2),
    employees: each.employees === undefined ? "" : each.employees.toString(),
  };
}

function optionsOf({ edition, coefficients }: City): AccountOptions {
  return {
    edition,
    period: "2022",
    shares: coefficients.map((row) => ({
      gbt4754: row.code,
      category: row.category,
      share: decimalText(row.micro, 6),
      region: row.region,
      year: row.year === 0 ? "" : String(row.year),
      method: "assumed",
      source: "generated",
    })),
  };
}

function libraryOf(city: City): Account {
  return accountOf(city.cases.map(recordOf), optionsOf(city));
}

type Amount = (each: Case) => bigint | undefined;

/** The oracle's records for one quantity; coefficients stand in for pairs where a record has none. */
function referenceOf(city: City, amount: Amount = (each) => each.value): oracle.RefRecord[] {
  return city.cases.flatMap((each) => {
    const value = amount(each);
    if (value === undefined) return [];
    const pairs =
      each.pairs.length > 0 ? each.pairs : pairsFromFile(city.coefficients, each, city.edition, YEAR);
    return [{ code: each.code, value, pairs, weightMicro: each.weightMicro ?? ONE }];
  });
}

function refSet(code: string): oracle.Predicate {
  if (code === "core") return oracle.isCore;
  return code === "core+05" ? oracle.isCorePlus05 : oracle.inCategory(code);
}

const CODES = ["core", "core+05", ...NODES];

const RUNS = { numRuns: 25 };

// ---------------------------------------------------------------- tables by industry
interface Leaf {
  code: string;
  county: string;
  value: bigint;
  revenue: bigint;
}

const leavesArb = (counties: readonly string[]) =>
  fc.uniqueArray(
    fc.record({
      code: fc.oneof(
        fc.constantFrom(...CLASSES["2017"]),
        fc.constantFrom("3911", "3912", "3921", "3311", "6429", "6431", "8610", "4790", "9700"),
      ),
      county: fc.constantFrom(...counties),
      value: fc.bigInt({ min: -(10n ** 10n), max: 10n ** 12n }),
      revenue: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    }),
    { minLength: 1, maxLength: 10, selector: (leaf) => `${leaf.code} ${leaf.county}` },
  );

const TOTAL = "合计";

/** To the 分 always: whole 元 would be taken for rounded figures, and a small rest for their rounding. */
function printed(fen: bigint): string {
  const text = decimalText(fen, 2);
  const [whole = "", fraction = ""] = text.split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
}

function lineOf(code: string, region: string, leaves: readonly Leaf[], extra = 0n): LooseRecord {
  const sum = (of: (leaf: Leaf) => bigint) => leaves.reduce((total, leaf) => total + of(leaf), 0n);
  return {
    period: "2022",
    region,
    industryCode: code,
    valueAdded: printed(sum((leaf) => leaf.value) + extra),
    revenue: printed(sum((leaf) => leaf.revenue)),
    units: leaves.length,
  };
}

/** Every true total above the leaves that is not itself a leaf line. */
function totalsOf(leaves: readonly Leaf[], regionsAbove: (county: string) => string[]): LooseRecord[] {
  const places = new Map<string, [string, string]>();
  for (const { code, county } of leaves)
    for (const above of [...chainOf(code), TOTAL])
      for (const region of [county, ...regionsAbove(county)])
        places.set(`${above} ${region}`, [above, region]);
  for (const { code, county } of leaves) places.delete(`${code} ${county}`);
  return [...places.values()].map(([above, region]) =>
    lineOf(
      above,
      region,
      leaves.filter(
        (leaf) =>
          (above === TOTAL || chainOf(leaf.code).includes(above)) &&
          (leaf.county === region || regionsAbove(leaf.county).includes(region)),
      ),
    ),
  );
}

const LINES = { unit: "元", kind: "lines" } as const;

const leafLines = (leaves: readonly Leaf[]) => leaves.map((leaf) => lineOf(leaf.code, leaf.county, [leaf]));

describe("estimates against the reference", () => {
  it("are equal for every node: value added, units, revenue and employees", () => {
    fc.assert(
      fc.property(cityArb(), (city) => {
        const made = libraryOf(city);
        const quantities = [
          { name: "value" as const, places: 14, records: referenceOf(city) },
          { name: "units" as const, places: 12, records: referenceOf(city, () => 1n) },
          { name: "revenue" as const, places: 14, records: referenceOf(city, (each) => each.revenue) },
          { name: "employees" as const, places: 12, records: referenceOf(city, (each) => each.employees) },
        ];
        const got: string[] = [];
        const wanted: string[] = [];
        for (const code of CODES)
          for (const { name, places, records } of quantities) {
            const figure = nodeOf(made, code)[name];
            // What no record states is no figure, and no zero.
            if (isMissing(figure) || records.length === 0) {
              got.push([code, name, isMissing(figure) ? figure.reason : "figure"].join(" "));
              wanted.push([code, name, records.length === 0 ? "notInInput" : "figure"].join(" "));
              continue;
            }
            const { known, low, high } = figure;
            got.push([code, name, known.toFixed(), low.toFixed(), high?.toFixed()].join(" "));
            const expected = oracle.estimate(records, city.edition, refSet(code));
            const texts = [expected.known, expected.low, expected.high].map((each) =>
              decimalText(each, places),
            );
            wanted.push([code, name, ...texts].join(" "));
          }
        expect(got).toEqual(wanted);
      }),
      RUNS,
    );
  });

  it("are equal for every aggregate and for any node in any aggregate", () => {
    const pick = fc.array(fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(...AGGREGATES.ids)), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cityArb(), pick, (city, pairs) => {
        const made = libraryOf(city);
        const records = referenceOf(city);
        const parts = {
          all: () => true,
          core: oracle.isCore,
          "05": oracle.isEfficiency,
          "core+05": oracle.isCorePlus05,
        };
        for (const { aggregate, part, value } of made.sectors) {
          const expected = oracle.estimate(
            records,
            city.edition,
            oracle.and(oracle.inAggregate(aggregate), parts[part]),
          );
          expect([
            aggregate,
            part,
            needFigure(value).known.toFixed(),
            needFigure(value).low.toFixed(),
            needFigure(value).high?.toFixed(),
          ]).toEqual([
            aggregate,
            part,
            decimalText(expected.known, 14),
            decimalText(expected.low, 14),
            decimalText(expected.high, 14),
          ]);
        }
        const findings = new FindingCollector();
        const rows = DIGITAL_SHARES.read(optionsOf(city).shares ?? [], findings);
        const context = {
          coefficients: new Coefficients(rows, YEAR),
          year: YEAR,
          findings,
          uses: new ParameterLog(),
        };
        const table = new PortionTable(made.entries.flatMap((entry) => portionsOf(entry, context)));
        for (const [code, aggregate] of pairs) {
          const expected = oracle.estimate(
            records,
            city.edition,
            oracle.and(refSet(code), oracle.inAggregate(aggregate)),
          );
          const { known, low, high } = table.interval(and(nodeSet(code), inAggregate(aggregate)), "value");
          expect([code, aggregate, known, low, high]).toEqual([
            code,
            aggregate,
            expected.known,
            expected.low,
            expected.high,
          ]);
        }
      }),
      RUNS,
    );
  });

  it("have low ≤ known ≤ high and 0 ≤ coverage ≤ 1; the widths are the undetermined portions by sign", () => {
    fc.assert(
      fc.property(cityArb(), (city) => {
        const made = libraryOf(city);
        const records = referenceOf(city);
        const widths = made.nodes.map(({ code, value }) => {
          const ordered =
            needFigure(value).low.lte(needFigure(value).known) &&
            needFigure(value).high?.gte(needFigure(value).known) === true;
          const covered =
            needFigure(value).coverage === undefined ||
            (needFigure(value).coverage?.gte(0) && needFigure(value).coverage?.lte(1));
          const above = needFigure(value).high?.minus(needFigure(value).known).toFixed();
          return [
            code,
            ordered,
            covered,
            above,
            needFigure(value).known.minus(needFigure(value).low).toFixed(),
          ];
        });
        const expected = made.nodes.map(({ code }) => {
          const { undeterminedPositive, undeterminedNegative } = oracle.estimate(
            records,
            city.edition,
            refSet(code),
          );
          return [
            code,
            true,
            true,
            decimalText(undeterminedPositive, 14),
            decimalText(-undeterminedNegative, 14),
          ];
        });
        expect(widths).toEqual(expected);
      }),
      RUNS,
    );
  });

  it("have low = known where nothing is negative", () => {
    fc.assert(
      fc.property(cityArb(POSITIVE), (city) => {
        const wrong = libraryOf(city).nodes.filter(
          ({ value }) => needFigure(value).known.lt(0) || !needFigure(value).low.eq(needFigure(value).known),
        );
        expect(wrong).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe("the closing identity", () => {
  it("holds to the last unit and equals the reference line by line", () => {
    fc.assert(
      fc.property(cityArb(), (city) => {
        const made = libraryOf(city).identity;
        const expected = oracle.identity(referenceOf(city), city.edition);
        const { knownCore, known05, knownNonDigital, undetermined, outside, unclassifiable } = made;
        expect(knownCore + known05 + knownNonDigital + undetermined + outside + unclassifiable).toBe(made.in);
        expect({
          total: made.in,
          knownCore,
          known05,
          knownNonDigital,
          undetermined,
          outside,
          unclassifiable,
        }).toEqual(expected);
        expect(made.unweighted).toBe(city.cases.reduce((sum, each) => sum + each.value, 0n));
      }),
      RUNS,
    );
  });
});

describe("the tree", () => {
  const childrenOf = (code: string) =>
    NODES.filter((each) => each.length === code.length + 2 && each.startsWith(code));
  const parents = NODES.filter((code) => childrenOf(code).length > 0);

  it("adds up in its known part; high(parent) ≤ Σ high(children) + own", () => {
    fc.assert(
      fc.property(cityArb(), (city) => {
        const made = libraryOf(city);
        const records = referenceOf(city);
        for (const code of parents) {
          const parent = nodeOf(made, code).value;
          const children = childrenOf(code).map((child) => nodeOf(made, child).value);
          // Own: what lies in the parent with every candidate and in no single child.
          const inParent = oracle.inCategory(code);
          const inChild = childrenOf(code).map((child) => oracle.inCategory(child));
          const single = inChild.reduce(
            (sum, set) => sum + oracle.estimate(records, city.edition, set).known,
            0n,
          );
          const own = oracle.estimate(records, city.edition, inParent).known - single;
          const sum = (key: "known" | "high") =>
            children.reduce(
              (total, each) => total.plus(needFigure(each)[key] ?? Number.NaN),
              needFigure(parent).known.minus(needFigure(parent).known),
            );
          expect(needFigure(parent).known.toFixed()).toBe(sum("known").plus(decimalText(own, 14)).toFixed());
          expect(needFigure(parent).high?.lessThanOrEqualTo(sum("high").plus(decimalText(own, 14)))).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });
});

describe("order and files", () => {
  it("shuffling rows, and splitting them into files, changes no byte of cells, account and findings", () => {
    const arranged = cityArb().chain((city) =>
      fc.record({
        city: fc.constant(city),
        order: fc.shuffledSubarray([...city.cases.keys()], { minLength: city.cases.length }),
        cut: fc.nat({ max: city.cases.length }),
        repeated: fc.subarray([...city.cases.keys()]),
        conflicting: fc.subarray([...city.cases.keys()].slice(0, 2)),
      }),
    );
    fc.assert(
      fc.property(arranged, ({ city, order, cut, repeated, conflicting }) => {
        const rows = city.cases.map(recordOf);
        const again = repeated.flatMap((i) => rows.slice(i, i + 1));
        const other = conflicting.flatMap((i) =>
          rows.slice(i, i + 1).map((row) => ({ ...row, valueAdded: "3.21" })),
        );
        const shuffled = order.flatMap((i) => rows.slice(i, i + 1));
        const tallies = [
          tallyFiles([[...rows, ...again, ...other]], { unit: "元" }),
          tallyFiles([[...other, ...shuffled, ...again]], { unit: "元" }),
          tallyFiles([shuffled.slice(cut), [...again, ...shuffled.slice(0, cut)], other], { unit: "元" }),
        ];
        const cells = tallies.map((tally) => stableText(tally.cells));
        const texts = tallies.map((tally) => accountText(account(tally, optionsOf(city))));
        expect(new Set(cells).size).toBe(1);
        expect(new Set(texts).size).toBe(1);
      }),
      RUNS,
    );
  });

  it("identical rows count once, however often they come", () => {
    const arranged = cityArb().chain((city) =>
      fc.record({
        city: fc.constant(city),
        repeated: fc.array(fc.nat({ max: city.cases.length - 1 }), { minLength: 1, maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(arranged, ({ city, repeated }) => {
        const rows = city.cases.map(recordOf);
        const again = accountOf([...rows, ...repeated.flatMap((i) => rows.slice(i, i + 1))], optionsOf(city));
        expect(figuresText(again)).toBe(figuresText(libraryOf(city)));
        expect(again.counts.duplicates).toBe(repeated.length);
        expect(countOf(again, "duplicateIdentical")).toBe(repeated.length);
      }),
      RUNS,
    );
  });
});

describe("codes that cannot be placed", () => {
  it("are all in findings, with their records and their money", () => {
    fc.assert(
      fc.property(cityArb(), (city) => {
        const made = libraryOf(city);
        const other = city.edition === "2017" ? "2011" : "2017";
        const exists = (code: string) => oracle.candidatesOfCode(code, city.edition) !== null;
        const kinds: Record<string, (code: string) => boolean> = {
          unknownCode: (code) => !exists(code) && oracle.candidatesOfCode(code, other) === null,
          otherEdition: (code) => !exists(code) && oracle.candidatesOfCode(code, other) !== null,
          coarseCode: (code) => exists(code) && code.length < 4,
          ambiguousCode: (code) =>
            exists(code) && code.length === 4 && city.edition === "2011" && new Set(targetsOf(code)).size > 1,
        };
        for (const [kind, holds] of Object.entries(kinds)) {
          const cases = city.cases.filter((each) => holds(each.code));
          expect([kind, countOf(made, kind)]).toEqual([kind, cases.length]);
          expect([kind, moneyOf(made, kind)]).toEqual([
            kind,
            cases.reduce((sum, each) => sum + each.value, 0n),
          ]);
        }
      }),
      RUNS,
    );
  });
});

describe("subtotals", () => {
  it("never count twice, whichever true totals stand among the lines", () => {
    const table = leavesArb([""]).chain((leaves) =>
      fc.record({ leaves: fc.constant(leaves), totals: fc.subarray(totalsOf(leaves, () => [])) }),
    );
    fc.assert(
      fc.property(table, ({ leaves, totals }) => {
        const plain = accountOf(leafLines(leaves), { edition: "2017" }, LINES);
        const full = accountOf([...totals, ...leafLines(leaves)], { edition: "2017" }, LINES);
        expect(figuresText(full)).toBe(figuresText(plain));
        expect(countOf(full, "subtotalRecognised")).toBe(totals.length);
        expect(countOf(full, "subtotalResidual")).toBe(0);
      }),
      RUNS,
    );
  });

  it("never count twice where industries and regions cross", () => {
    const above = (county: string) => [`${county.slice(0, 4)}00`, `${county.slice(0, 2)}0000`];
    const table = leavesArb(["410802", "410803", "410102"]).chain((leaves) =>
      fc.record({ leaves: fc.constant(leaves), totals: fc.subarray(totalsOf(leaves, above)) }),
    );
    fc.assert(
      fc.property(table, ({ leaves, totals }) => {
        const options = { edition: "2017", region: "410000" } as const;
        const plain = accountOf(leafLines(leaves), options, LINES);
        const full = accountOf([...leafLines(leaves), ...totals], options, LINES);
        expect(figuresText(full)).toBe(figuresText(plain));
        expect(countOf(full, "subtotalRecognised")).toBe(totals.length);
      }),
      RUNS,
    );
  });

  it("keep what their parts leave as coarse portion, with a finding of just that money", () => {
    const table = fc.record({
      leaves: leavesArb([""]).filter((leaves) => leaves.some((leaf) => leaf.code !== "9700")),
      extra: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).filter((extra) => extra !== 0n),
      level: fc.constantFrom(1, 2, 3),
    });
    fc.assert(
      fc.property(table, ({ leaves, extra, level }) => {
        const code = chainOf(leaves.find((leaf) => leaf.code !== "9700")?.code ?? "")[level] ?? "";
        const below = leaves.filter((leaf) => chainOf(leaf.code).includes(code));
        const made = accountOf(
          [...leafLines(leaves), lineOf(code, "", below, extra)],
          { edition: "2017" },
          LINES,
        );
        const records = [
          ...leaves.map((leaf) => ({ code: leaf.code, value: leaf.value })),
          { code, value: extra },
        ];
        for (const each of ["core", "05", "0502", "01", "03"]) {
          const expected = oracle.estimate(records, "2017", refSet(each));
          const { known, low, high } = needFigure(nodeOf(made, each).value);
          expect([each, known.toFixed(), low.toFixed(), high?.toFixed()]).toEqual([
            each,
            decimalText(expected.known, 14),
            decimalText(expected.low, 14),
            decimalText(expected.high, 14),
          ]);
        }
        expect(made.identity.in).toBe(records.reduce((sum, record) => sum + record.value, 0n) * ONE * ONE);
        expect(moneyOf(made, "subtotalResidual")).toBe(extra);
      }),
      RUNS,
    );
  });
});

describe("ready-made totals", () => {
  const rows = NODES.filter((code) => code.length === 6);
  const leaves = fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...rows), value: fc.bigInt({ min: -(10n ** 10n), max: 10n ** 12n }) }),
    { minLength: 1, maxLength: 10, selector: (leaf) => leaf.code },
  );
  const line = (category: string, value: bigint): LooseRecord => ({
    category,
    period: "2022",
    valueAdded: decimalText(value, 2),
  });
  const members: Record<string, string[]> = {
    "01-04": ["01", "02", "03", "04"],
    "01-05": ["01", "02", "03", "04", "05"],
  };

  it("never count twice, whichever totals above them stand among them", () => {
    const table = leaves.chain((chosen) => {
      const above = [...new Set(chosen.flatMap(({ code }) => [code.slice(0, 4), code.slice(0, 2)]))];
      const ranges = Object.keys(members).filter((range) =>
        chosen.some(({ code }) => members[range]?.includes(code.slice(0, 2))),
      );
      const lies = (code: string, node: string) =>
        members[node]?.includes(code.slice(0, 2)) ?? code.startsWith(node);
      const totals = [...above, ...ranges].map((node) =>
        line(
          node,
          chosen.reduce((sum, leaf) => (lies(leaf.code, node) ? sum + leaf.value : sum), 0n),
        ),
      );
      return fc.record({ chosen: fc.constant(chosen), totals: fc.subarray(totals) });
    });
    fc.assert(
      fc.property(table, ({ chosen, totals }) => {
        const lines = chosen.map(({ code, value }) => line(code, value));
        const plain = accountOf(lines, { edition: "2017" }, LINES);
        const full = accountOf([...totals, ...lines], { edition: "2017" }, LINES);
        // What no line names adds nothing, whether a total says that there is none of it or nothing is known.
        const sums = (made: Account) =>
          made.nodes.map(({ code, value }) => {
            if (!isMissing(value)) return `${code} ${value.known} ${value.low}`;
            expect(value.reason).toBe("notNamed");
            return `${code} 0 0`;
          });
        expect(sums(full)).toEqual(sums(plain));
        expect(full.identity).toEqual(plain.identity);
        // A total says that there is no more of its node than its parts; without one, other parts are not known.
        for (const { category } of totals)
          expect(needFigure(nodeOf(full, canonicalRange(String(category))).value).isFloor).toBe(false);
        expect(countOf(full, "subtotalRecognised")).toBe(totals.length);
        for (const { code, value } of chosen)
          expect(needFigure(nodeOf(full, code).value).known.toFixed()).toBe(decimalText(value, 2));
      }),
      RUNS,
    );
  });
});
