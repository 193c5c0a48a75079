import { measureIndex, type ParsedRow } from "../cells/row.js";
import { income, production, type ValuePolicy } from "../cells/valueAdded.js";
import type { FindingCollector, Place } from "../findings/findings.js";
import { formatScaled, MICRO, parseMicro } from "../numbers/exact.js";
import { creditCodeIsValid } from "./creditCode.js";

/** What cannot change a figure but a person should hear of: check digits, ratios, two approaches that disagree. */
export function checkRow(
  row: ParsedRow,
  policy: ValuePolicy,
  findings: FindingCollector,
  place: Place,
): void {
  const unit = row.texts.unit?.trim().toUpperCase() ?? "";
  if (unit.length === 18 && !creditCodeIsValid(unit))
    findings.add("creditCodeInvalid", { identifier: unit }, { unit, place });
  const value = row.measures[measureIndex("valueAdded")];
  const revenue = row.measures[measureIndex("revenue")];
  if (value !== undefined && revenue !== undefined && revenue > 0n && value > revenue)
    findings.add("valueAboveRevenue", { amounts: twoAmounts(value, revenue) }, { unit, place });
  compareApproaches(row, unit, policy, findings, place);
}

function compareApproaches(
  row: ParsedRow,
  unit: string,
  policy: ValuePolicy,
  findings: FindingCollector,
  place: Place,
): void {
  const made = production(row.measures, policy);
  const earned = income(row.measures);
  if (made === undefined || earned === undefined) return;
  const gap = absolute(made - earned) * MICRO;
  if (gap > absolute(made) * (parseMicro(policy.tolerance) ?? 0n))
    findings.add(
      "approachesDiffer",
      { tolerance: policy.tolerance, amounts: twoAmounts(made, earned) },
      { unit, place },
    );
}

function twoAmounts(first: bigint, second: bigint) {
  return { first: formatScaled(first, 2), second: formatScaled(second, 2) };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
