import type { Edition } from "../classification/industries.js";
import { foldName } from "../classification/names.js";
import type { FindingCollector, Place } from "../findings/findings.js";
import { COUNT_UNITS, type CountUnit, MONEY_UNITS, type MoneyUnit } from "../numbers/money.js";
import {
  type Field,
  isCountField,
  isMoneyField,
  isProperName,
  type MeasureField,
} from "../vocabulary/fields.js";
import type { NamedHeader } from "./headerMeanings.js";
import type { HeaderMeaning } from "./headers.js";

export interface MeasureColumn {
  readonly index: number;
  readonly field: MeasureField;
  /** Decimal places from the stated unit to 分, persons or units. */
  readonly power: number;
  readonly negate: boolean;
  readonly header: string;
}

/** A column whose field is known. */
export type NamedColumn = HeaderMeaning & { readonly header: string; readonly index: number };

export function isMeasure(field: Field): field is MeasureField {
  return isMoneyField(field) || isCountField(field);
}

/**
 * Which column means which field. Two columns of one field are settled by the form's own name for it, else neither is
 * taken: the first is not better than the second.
 */
export function namedColumns(
  names: readonly NamedHeader[],
  edition: Edition = "2017",
  findings: FindingCollector,
  place: Place,
): Map<Field, NamedColumn> {
  const columns = new Map<Field, NamedColumn[]>();
  for (const [index, { text, meaning }] of names.entries()) {
    if (!meaning) continue;
    const known = columns.get(meaning.field) ?? [];
    known.push({ ...meaning, header: text.trim(), index });
    columns.set(meaning.field, known);
  }
  return new Map(
    [...columns].flatMap(([field, candidates]): [Field, NamedColumn][] => {
      const [only, ...more] = candidates;
      if (only && more.length === 0) return [[field, only]];
      const stated = ofEdition(candidates, edition);
      if (stated) {
        const others = candidates.filter((each) => each !== stated).map(({ header }) => header);
        findings.add("codeColumnChosen", { chosen: stated.header, others }, { place });
        return [[field, stated]];
      }
      const proper = candidates.filter(({ header }) => isProperName(field, header));
      const [chosen] = proper;
      const others = candidates.filter((each) => each !== chosen).map(({ header }) => header);
      if (proper.length === 1 && chosen) {
        findings.add("columnDuplicated", { field, others }, { place });
        return [[field, chosen]];
      }
      const columns = candidates.map(({ header }) => header);
      findings.add("columnAmbiguous", { field, columns }, { place });
      return [];
    }),
  );
}

/** Of columns that state their editions the one of the edition asked for; one that states none where all others state another. */
function ofEdition(candidates: readonly NamedColumn[], asked: Edition): NamedColumn | undefined {
  if (candidates.every(({ edition }) => edition === undefined)) return undefined;
  const of = (edition: string | undefined) => candidates.filter((each) => each.edition === edition);
  const [chosen, ...others] = of(asked).length > 0 ? of(asked) : of(undefined);
  return others.length === 0 ? chosen : undefined;
}

/** Where the columns of the user's dimensions stand; -1, with a finding, for one that the header does not name. */
export function dimensionColumns(
  names: readonly { text: string }[],
  by: readonly string[],
  findings: FindingCollector,
): number[] {
  return by.map((wanted) => {
    const index = names.findIndex(({ text }) => foldName(text) === foldName(wanted));
    if (index < 0)
      findings.add("parameterInvalid", {
        part: "by",
        expected: names.map(({ text }) => text.trim()).join(" | "),
        content: wanted,
      });
    return index;
  });
}

/** Whether a dimension is the unit itself: tables of it would name units. */
export function splitsByUnit(
  dimensions: readonly number[],
  columns: ReadonlyMap<Field, NamedColumn>,
  findings: FindingCollector,
): boolean {
  for (const field of ["unit", "unitName"] as const) {
    const column = columns.get(field);
    if (!column || !dimensions.includes(column.index)) continue;
    findings.add("parameterInvalid", {
      part: "by",
      expected: "≠ 单位 unit",
      content: column.header,
    });
    return true;
  }
  return false;
}

/**
 * Columns of amounts and counts, each with its unit.
 *
 * @param option  unit that the caller states, and `stated` that of the table
 * @returns undefined, with a finding, where an amount has none
 */
export function measureColumns(
  columns: ReadonlyMap<Field, NamedColumn>,
  option: MoneyUnit | undefined,
  stated: MoneyUnit | undefined,
  findings: FindingCollector,
  place: Place,
): readonly MeasureColumn[] | undefined {
  const measures: MeasureColumn[] = [];
  let complete = true;
  for (const [field, column] of columns) {
    if (isCountField(field)) measures.push(countColumn(field, column));
    if (!isMoneyField(field)) continue;
    const { header } = column;
    const unit = ownUnit(column) ?? stated ?? option;
    if (option && unit !== option) findings.add("unitConflict", { unit: option, column: header }, { place });
    if (unit) measures.push(moneyColumn(field, column, unit));
    else {
      findings.add("unitMissing", { column: header }, { place });
      complete = false;
    }
  }
  return complete ? measures : undefined;
}

/** The unit of money that a header states. */
function ownUnit({ unit }: NamedColumn): MoneyUnit | undefined {
  return unit && unit in MONEY_UNITS ? (unit as MoneyUnit) : undefined;
}

function countColumn(field: MeasureField, { index, unit, header }: NamedColumn): MeasureColumn {
  const power = unit && unit in COUNT_UNITS ? COUNT_UNITS[unit as CountUnit] : 0;
  return { index, field, power, negate: false, header };
}

function moneyColumn(
  field: MeasureField,
  { index, header, lossesNegative }: NamedColumn,
  unit: MoneyUnit,
): MeasureColumn {
  const negate = lossesNegative && (field === "assetImpairment" || field === "creditImpairment");
  return { index, field, power: MONEY_UNITS[unit], negate, header };
}
