import { Amount } from "../numbers/amount.js";
import { Decimal } from "../numbers/decimal.js";
import { AGGREGATES, type Aggregate } from "../vocabulary/codelists/aggregates.js";
import { SCOPES, type Scope } from "../vocabulary/codelists/scopes.js";
import { AGGREGATE, MONEY_UNIT, NAME, PRINTED, PRINTED_POSITIVE, TEXT } from "./cellKinds.js";
import { type CellKind, optional, parameter, required } from "./parameter.js";
import type { CellText } from "./row.js";
import { AS_STATED } from "./unitInName.js";

/** A row of a claims file: a published sentence, "X of 25.3 亿元, only 2.8 % of above-threshold industry". */
export interface ClaimRow {
  /** Group that it speaks of, by its name in the group file. */
  readonly group: CellText;
  /** Value added as printed, in `unit`. */
  readonly value: CellText;
  /** Unit of the value: 元, 万元, 亿元. */
  readonly unit: CellText;
  /** Share as printed, in %. */
  readonly share: CellText;
  /** What it is said to be a share of: `industry`, `industry:aboveThreshold`. */
  readonly denominator: CellText;
  /** Where it is from, with its date. */
  readonly source?: CellText | null | undefined;
}

/** A published sentence, as figures. */
export interface Claim {
  /** Group that it speaks of. */
  readonly group: string;
  /** Value added, 元. */
  readonly value: Decimal;
  /** Half a unit of the value's last printed digit, 元. */
  readonly valueHalfStep: Decimal;
  /** Share, a ratio. */
  readonly share: Decimal;
  /** Half a unit of the share's last printed digit, a ratio. */
  readonly shareHalfStep: Decimal;
  /** What it is said to be a share of. */
  readonly aggregate: Aggregate;
  /** Units that the denominator is of. */
  readonly scope: Scope;
  /** Where it is from. */
  readonly source: string;
}

const DENOMINATOR: CellKind<{ readonly aggregate: Aggregate; readonly scope: Scope }> =
  /* @__PURE__ */ (() => ({
    expected: `${AGGREGATES.ids.join(" | ")} [:aboveThreshold]`,
    read: (text: string) => {
      const [name = "", scopeText = "all"] = text.trim().split(":");
      const [aggregate, scope] = [AGGREGATE.read(name), SCOPES.read(scopeText)];
      return aggregate && scope && { aggregate, scope };
    },
  }))();

const PERCENTAGE: typeof PRINTED_POSITIVE = /* @__PURE__ */ (() => ({
  ...PRINTED_POSITIVE,
  expected: "> 0 %",
}))();

export const CLAIMS = /* @__PURE__ */ parameter<ClaimRow>()({
  kind: "claims",
  columns: {
    group: required(NAME, "Group that the sentence speaks of"),
    value: required(PRINTED, "Value added as printed", AS_STATED),
    unit: required(MONEY_UNIT, "Unit of the value"),
    share: required(PERCENTAGE, "Share as printed", "%"),
    denominator: required(
      DENOMINATOR,
      "What it is said to be a share of: an aggregate, with a scope after a colon",
    ),
    source: optional(TEXT, "Where it is from"),
  },
  make: ({ group, value, unit, share, denominator, source }): Claim => {
    const yuan = (text: string) => new Decimal(Amount.parse(text, unit).amount.toString());
    return {
      group,
      value: yuan(value.text),
      valueHalfStep: new Decimal(10).pow(-value.decimals).div(2).times(yuan("1")),
      share: new Decimal(share.text).div(100),
      shareHalfStep: new Decimal(10).pow(-share.decimals).div(200),
      ...denominator,
      source,
    };
  },
});
