import { Amount } from "../../numbers/amount.js";
import { Decimal } from "../../numbers/decimal.js";
import {
  AGGREGATE,
  MONEY_UNIT,
  PERIOD_TEXT,
  PRINTED,
  PRINTED_POSITIVE,
  type Printed,
  TEXT,
} from "../../parameters/cellKinds.js";
import { optional, parameter, required } from "../../parameters/parameter.js";
import type { CellText } from "../../parameters/row.js";
import { AS_STATED } from "../../parameters/unitInName.js";
import type { DigitalisedSector } from "./byGrowthAccounting.js";

/** A row of a file of digitalised sectors: what growth accounting found of one. */
export interface DigitalisedSectorRow {
  /** Aggregate of industries: `industry`, `services`. */
  readonly sector: CellText;
  /** Period of the figures: `2023`. */
  readonly period: CellText;
  /** 产业数字化增加值, in `unit`. */
  readonly digitalised: CellText;
  /** Value added of the sector, above 0, in `unit`. */
  readonly valueAdded: CellText;
  /** Unit of both: 元, 万元, 亿元. */
  readonly unit: CellText;
  /** Code of the region. */
  readonly region?: CellText | null | undefined;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

export const DIGITALISED_SECTORS = /* @__PURE__ */ parameter<DigitalisedSectorRow>()({
  kind: "digitalised",
  columns: {
    sector: required(AGGREGATE, "Aggregate of industries"),
    period: required(PERIOD_TEXT, "Period of the figures"),
    digitalised: required(PRINTED, "Value added of its digitalised part", AS_STATED),
    valueAdded: required(PRINTED_POSITIVE, "Value added of the sector", AS_STATED),
    unit: required(MONEY_UNIT, "Unit of both amounts"),
    region: optional(TEXT, "Region of the figures"),
    source: optional(TEXT, "Where it is from"),
  },
  make: ({ unit, digitalised, valueAdded, ...rest }): DigitalisedSector => {
    const yuan = ({ text }: Printed) => new Decimal(Amount.parse(text, unit).amount.toString());
    return { ...rest, digitalised: yuan(digitalised), valueAdded: yuan(valueAdded) };
  },
});
