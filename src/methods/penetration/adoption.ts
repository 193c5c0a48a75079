import { type Penetration, penetrationOf } from "../../accounts/penetrationRate.js";
import { share } from "../../accounts/shareOfGdp.js";
import { Figure } from "../../figures/figure.js";
import { Decimal } from "../../numbers/decimal.js";
import { AGGREGATE, NAME, PERIOD_TEXT, TEXT } from "../../parameters/cellKinds.js";
import {
  type CellKind,
  optional,
  parameter,
  type ReadRows,
  readAll,
  required,
} from "../../parameters/parameter.js";
import type { CellText, RowsOf } from "../../parameters/row.js";
import type { Aggregate } from "../../vocabulary/codelists/aggregates.js";

/** A row of an adoption file: how many of the units asked use a technology. */
export interface AdoptionRow {
  /** Aggregate of industries that was asked: `industry`, `services`. */
  readonly sector: CellText;
  /** Period of the survey: `2023`. */
  readonly period: CellText;
  /** What is used: cloud, big data, AI. */
  readonly technology: CellText;
  /** Units that use it, a whole number. */
  readonly using: CellText;
  /** Units asked, a whole number. */
  readonly units: CellText;
  /** Code of the region that was asked. */
  readonly region?: CellText | null | undefined;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

const USING: CellKind<string> = {
  expected: "0, 1, 2, …",
  read: (text) => (/^\d{1,30}$/.test(text.trim()) ? text.trim() : undefined),
};

const UNITS: CellKind<string> = {
  expected: "1, 2, …",
  read: (text) => (/^[1-9]\d{0,29}$/.test(text.trim()) ? text.trim() : undefined),
};

export const ADOPTION = /* @__PURE__ */ parameter<AdoptionRow>()({
  kind: "adoption",
  columns: {
    sector: required(AGGREGATE, "Aggregate of industries that was asked"),
    period: required(PERIOD_TEXT, "Period of the survey"),
    technology: required(NAME, "What is used"),
    using: required(USING, "Units that use it", "units"),
    units: required(UNITS, "Units asked", "units"),
    region: optional(TEXT, "Region that was asked"),
    source: optional(TEXT, "Where it is from"),
  },
  make: (row, { reject }): Penetration | undefined =>
    BigInt(row.using) > BigInt(row.units) ? reject("using", `≤ ${row.units}`, row.using) : adopted(row),
});

/**
 * Penetration by adoption: units that use a technology over all units asked.
 *
 *     adoption = units using / units
 *
 * Rows `sector,period,technology,using,units,region,source`. Counts of units, not of value: a small firm weighs what a large one does.
 *
 * @param rows  objects with these keys, or rows of a file as `readParameters` gives them
 * @returns one rate for every row that could be read; others are the finding `parameterInvalid`
 * @example
 * const csv = "sector,period,technology,using,units\nindustry,2023,cloud,47,100";
 * const { rows } = penetrationByAdoption(readParameters(csv));
 * needFigure(rows[0]?.rate).known; //=> "0.47"
 */
export function penetrationByAdoption(rows: RowsOf<AdoptionRow>): ReadRows<Penetration> {
  return readAll(ADOPTION, rows, "penetrationByAdoption: rows");
}

function adopted({
  using,
  units,
  technology,
  ...row
}: {
  readonly sector: Aggregate;
  readonly using: string;
  readonly units: string;
  readonly period: string;
  readonly technology: string;
  readonly region: string;
  readonly source: string;
}): Penetration {
  return penetrationOf({
    ...row,
    method: "adoption",
    rate: share(using, units),
    numerator: Figure.of(new Decimal(using)),
    denominator: Figure.of(new Decimal(units)),
    denominatorSource: technology,
    certainty: "survey",
  });
}
