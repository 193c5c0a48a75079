import type { Decimal } from "../numbers/decimal.js";
import type { ClassifiedCell } from "./entries/entry.js";
import { FactoredSum } from "./intervals/factoredSum.js";
import { toDecimalUnits } from "./intervals/intervalRule.js";
import type { Portion } from "./intervals/portions.js";

/** A code whose value added is not decided, and by how much it widens the figures. */
export interface UndeterminedCode {
  /** The code, or the text of the column where no code was read. */
  readonly code: string;
  /** The column as written. */
  readonly text: string;
  /** Records with value added: those without widen nothing. */
  readonly records: number;
  /** Categories that it may belong to. */
  readonly candidates: readonly string[];
  /** Undecided value added above zero, 元. */
  readonly positive: Decimal;
  /** Undecided value added below zero, 元. */
  readonly negative: Decimal;
}

/** The codes that make the intervals wide, largest first. */
export function undeterminedCodes(portions: readonly Portion[]): readonly UndeterminedCode[] {
  const found = new Map<
    string,
    {
      code: string;
      text: string;
      last: ClassifiedCell | undefined;
      records: number;
      candidates: Set<string>;
      positive: FactoredSum;
      negative: FactoredSum;
    }
  >();
  const categoriesOf = new Map<Portion["candidates"], ReadonlySet<string>>();
  for (const { entry, candidates, factor } of portions) {
    const value = entry.quantities.get("value");
    const categories =
      categoriesOf.get(candidates) ?? new Set(candidates.map((candidate) => candidate.category));
    categoriesOf.set(candidates, categories);
    if (categories.size < 2 || !value) continue;
    const code = entry.code === "" ? entry.text.trim() : entry.code;
    let item = found.get(code);
    if (!item) {
      item = {
        code,
        text: entry.text.trim(),
        last: undefined,
        records: 0,
        candidates: new Set(),
        positive: new FactoredSum(),
        negative: new FactoredSum(),
      };
      found.set(code, item);
    }
    // Portions of one entry follow each other.
    if (item.last !== entry) item.records += entry.records - entry.withoutValue.records;
    item.last = entry;
    for (const category of categories) item.candidates.add(category);
    item.positive.add(value.positive, factor);
    item.negative.add(value.negative, factor);
  }
  const width = (item: { positive: bigint; negative: bigint }) => item.positive - item.negative;
  return [...found.values()]
    .map((item) => ({ ...item, positive: item.positive.total(), negative: item.negative.total() }))
    .sort((a, b) => (width(a) === width(b) ? (a.code < b.code ? -1 : 1) : width(a) > width(b) ? -1 : 1))
    .map(({ code, text, records, candidates, positive, negative }) => ({
      code,
      text,
      records,
      candidates: [...candidates].sort(),
      positive: toDecimalUnits(positive, "value"),
      negative: toDecimalUnits(negative, "value"),
    }));
}
