import type { Account } from "../../src/accounts/account.js";
import type { Figure } from "../../src/figures/figure.js";
import { isMissing, type Missing } from "../../src/figures/missing.js";
import type { Decimal } from "../../src/numbers/decimal.js";

/**
 * Held from outside: the figures of an account beside those of the second implementation in fixtures/make/oracle.
 *
 * Both sides are texts: exact decimals, and 34 significant digits where a division does not end. A figure is one text where
 * all of it is decided (or nothing touches it), else `[known, low, high, coverage]`; a ratio is one text where its three
 * agree, else `[known, low, high]`, and null where there is none.
 */
export type Cell = string | null | readonly (string | null)[];
export type Row = Readonly<Record<string, Cell>>;
export type Tables = Readonly<Record<string, Readonly<Record<string, Row>>>>;

/** As `expected.json` has them: of each table the rows, and one row that stands for all keys of `rest`. */
interface PackedTable {
  readonly rows: Readonly<Record<string, Row>>;
  readonly rest?: { readonly keys: readonly string[]; readonly row: Row };
}

export interface Expected extends Readonly<Record<string, PackedTable | Row>> {
  readonly identity: Row;
}

export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly expected: string;
  readonly received: string;
}

const text = (value: Decimal) => value.toFixed();

/** No figure, as the input has no such quantity or its totals do not name it: the second implementation works out nothing there. */
const UNSTATED = "unstated";
const NOTHING: ReadonlySet<string> = new Set(["null", '"0"', '["0","0","0",null]', '["0","0","0"]']);

function unstated({ reason }: Missing): Cell {
  return reason === "notNamed" || reason === "notInInput" ? UNSTATED : null;
}

function figure(value: Figure | Missing): Cell {
  if (isMissing(value)) return unstated(value);
  const { known, low, high, coverage } = value;
  const [k, l, h] = [text(known), text(low), high ? text(high) : "Infinity"];
  const all = coverage && text(coverage);
  const decided = k === l && k === h && (all === undefined || (all === "1" && k !== "0"));
  return decided ? k : [k, l, h, all ?? null];
}

function ratio(value: Figure | Missing): Cell {
  if (isMissing(value)) return unstated(value);
  const [k, l, h] = [text(value.known), text(value.low), value.high ? text(value.high) : "Infinity"];
  return k === l && k === h ? k : [k, l, h];
}

/** Whole numbers of 10⁻ᵖ as plain decimal text. */
function scaled(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const shown = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
  return value < 0n ? `-${shown}` : shown;
}

const rowsOf = <T>(items: readonly T[], key: (item: T) => string, row: (item: T) => Row) =>
  Object.fromEntries(items.map((item) => [key(item), row(item)]));

function partRows(parts: Account["regions"]) {
  return rowsOf(
    parts,
    ({ key }) => key,
    (part) => ({
      value: figure(part.value),
      core: figure(part.core),
      efficiency: figure(part.efficiency),
      units: text(part.units),
      coreInValue: ratio(part.coreInValue),
      coreInGdp: ratio(part.coreInGdp),
    }),
  );
}

function identityRow({ identity }: Account): Row {
  const { withoutValue, unweighted, ...lines } = identity;
  const money = Object.entries(lines).filter(([, value]) => typeof value === "bigint");
  return {
    ...Object.fromEntries(money.map(([name, value]) => [name, scaled(value, 14)])),
    withoutValueRecords: String(withoutValue.records),
    withoutValueRevenue: scaled(withoutValue.revenue, 2),
    withoutValueOutput: scaled(withoutValue.output, 2),
    unweighted: scaled(unweighted, 2),
  };
}

/** All figures of an account, under the names that `expected.json` uses. */
export function tablesOf(made: Account): Tables {
  return {
    identity: { "": identityRow(made) },
    node: rowsOf(
      made.nodes,
      ({ code }) => code,
      (node) => ({
        value: figure(node.value),
        units: figure(node.units),
        revenue: figure(node.revenue),
        employees: figure(node.employees),
        shareOfGdp: ratio(node.shareOfGdp),
        shareOfCore: ratio(node.shareOfCore),
      }),
    ),
    sector: rowsOf(
      made.sectors,
      ({ aggregate, part }) => `${aggregate} ${part}`,
      ({ value, shareOfControl }) => ({ value: figure(value), shareOfControl: ratio(shareOfControl) }),
    ),
    penetration: rowsOf(
      made.penetration,
      ({ aggregate, measure }) => `${aggregate} ${measure}`,
      ({ numerator, denominator, denominatorSource, rate }) => ({
        numerator: figure(numerator),
        denominator: text(denominator),
        source: denominatorSource,
        rate: ratio(rate),
      }),
    ),
    region: partRows(made.regions),
    ...Object.fromEntries(made.dimensions.map(({ name, parts }) => [`by ${name}`, partRows(parts)])),
    group: rowsOf(
      made.groups,
      ({ group }) => group,
      (group) => ({
        value: figure(group.value),
        units: figure(group.units),
        revenue: figure(group.revenue),
        employees: figure(group.employees),
        ...Object.fromEntries(group.shares.map(({ aggregate, ratio: part }) => [aggregate, ratio(part)])),
        ...(group.aboveThreshold && {
          aboveThreshold: text(group.aboveThreshold.value.known),
          aboveThresholdIndustry: text(group.aboveThreshold.industry.known),
          aboveThresholdShare: ratio(group.aboveThreshold.share),
        }),
      }),
    ),
    comparison: rowsOf(
      made.comparison,
      ({ item }) => item,
      ({ records, scaling }) => ({
        records: figure(records),
        scaling: isMissing(scaling) ? null : text(scaling),
      }),
    ),
    method: rowsOf(
      made.methods,
      ({ method }) => method,
      ({ value, records }) => ({ value: scaled(value, 14), records: String(records) }),
    ),
  };
}

function unpacked(table: PackedTable): Readonly<Record<string, Row>> {
  const { rows, rest } = table;
  return rest ? { ...Object.fromEntries(rest.keys.map((key) => [key, rest.row])), ...rows } : rows;
}

function expectedTables({ identity, ...tables }: Expected): Tables {
  const others = Object.entries(tables).map(([name, table]) => [name, unpacked(table as PackedTable)]);
  return { identity: { "": identity }, ...Object.fromEntries(others) };
}

const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
const keysOf = (one: object = {}, other: object = {}) =>
  new Set([...Object.keys(one), ...Object.keys(other)]);

/** How many figures were compared, and every one that differs: what only one side has is a difference too. */
export function compare(made: Account, wanted: Expected): { figures: number; differences: Difference[] } {
  const [expected, received] = [expectedTables(wanted), tablesOf(made)];
  const differences: Difference[] = [];
  let figures = 0;
  for (const table of keysOf(expected, received))
    for (const row of keysOf(expected[table], received[table]))
      for (const column of keysOf(expected[table]?.[row], received[table]?.[row])) {
        const [a, b] = [shown(expected[table]?.[row]?.[column]), shown(received[table]?.[row]?.[column])];
        figures += 1;
        if (a !== b && !(b === shown(UNSTATED) && NOTHING.has(a)))
          differences.push({ table, row, column, expected: a, received: b });
      }
  return { figures, differences };
}

export function lineOf(name: string, { table, row, column, expected, received }: Difference): string {
  return `${name} · ${table} · ${row} · ${column}: expected ${expected}, received ${received}`;
}
