import type { ClassifiedCell } from "../../../src/accounts/entries/entry.js";
import type { Quantity } from "../../../src/accounts/entries/quantities.js";
import { emptyCell, type Sum } from "../../../src/cells/cell.js";
import { candidatesOfCode } from "../../../src/classification/candidates.js";
import { classesOf } from "../../../src/classification/editions.js";
import { MICRO } from "../../../src/numbers/exact.js";
import { readRegion } from "../../../src/vocabulary/regions.js";

/** A sum of one value. */
export function sumOf(value: bigint): Sum {
  return { positive: value > 0n ? value : 0n, negative: value < 0n ? value : 0n, count: 1 };
}

/** What an entry of a test is made of: amounts in 分 and counts, one value each; value added is reported unless said. */
export interface Making extends Partial<Omit<ClassifiedCell, "quantities" | "regionCode" | "regionPath">> {
  readonly region?: string;
  readonly amounts?: Partial<Record<Quantity, bigint>>;
  readonly quantities?: ReadonlyMap<Quantity, Sum>;
}

/** An entry without a tally: a line of the 2017 edition, of its own code and nothing else, unless said. */
export function entryOf(made: Making): ClassifiedCell {
  const { region = "", amounts = {}, ...more } = made;
  const { kind = "lines", code = "", edition = "2017", shares = "", dimensions = [] } = more;
  const { code: regionCode, path: regionPath } = readRegion(region);
  const quantities = new Map(
    (Object.entries(amounts) as [Quantity, bigint][]).map(([quantity, value]) => [quantity, sumOf(value)]),
  );
  const value = quantities.get("value");
  return {
    kind,
    code,
    edition,
    code2017: edition === "2017" ? code : "",
    text: code,
    regionCode,
    regionPath,
    scope: "all",
    dimensions,
    shares,
    weight: MICRO,
    candidates:
      code === "*"
        ? [..."ABCT"].flatMap((letter) => candidatesOfCode(letter, "2017"))
        : candidatesOfCode(code, edition),
    classes:
      code === "*" ? [..."ACIT"].flatMap((letter) => classesOf(letter, "2017")) : classesOf(code, edition),
    unallocated: undefined,
    quantities,
    methods: new Map(value ? [["reported", value]] : []),
    withoutValue: { records: 0, revenue: 0n, output: 0n },
    records: 1,
    cell: emptyCell({
      kind,
      period: "2022",
      periodKind: "",
      scope: "",
      region,
      industry: code,
      shares,
      decision: "",
      weight: "",
      dimensions,
      conflict: false,
    }),
    ...more,
  };
}
