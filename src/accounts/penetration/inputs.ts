import { Decimal } from "../../numbers/decimal.js";
import { type DigitalParts, digitalInputs } from "../io/digital.js";
import type { IoModel } from "../io/model.js";
import type { Penetration, PenetrationMethod } from "./penetration.js";

/**
 * Penetration by digital inputs of an input–output table: direct and complete, as coefficients and as shares of all inputs.
 *
 *     ioDirect_j = Σ_d s_d a_dj                 ioDirectShare_j = Σ_d s_d a_dj / Σ_i a_ij
 *     ioComplete_j = Σ_d s_d b_dj               ioCompleteShare_j = Σ_d s_d b_dj / Σ_i b_ij
 *
 * It says how far a sector buys digital products, and nothing of how much of its own value added is digital.
 *
 * @param parts  digital part of each sector, by `digitalParts`
 */
export function penetrationByInputs(
  model: IoModel,
  parts: DigitalParts,
  place: { readonly period: string; readonly region: string },
): readonly Penetration[] {
  const { direct, directShare, complete, completeShare } = digitalInputs(model, parts);
  const methods: readonly [PenetrationMethod, readonly number[]][] = [
    ["ioDirect", direct],
    ["ioDirectShare", directShare],
    ["ioComplete", complete],
    ["ioCompleteShare", completeShare],
  ];
  return methods.flatMap(([method, values]) =>
    model.table.sectors.map(({ code, name }, j): Penetration => {
      const rate = new Decimal(values[j] ?? 0);
      return {
        method,
        sector: code,
        sectorName: { zh: name, en: name },
        ...place,
        known: rate,
        low: rate,
        high: rate,
        coverage: undefined,
        numerator: undefined,
        denominator: undefined,
        denominatorSource: model.imports,
        float: true,
        certainty: "standard",
        source: model.table.source,
      };
    }),
  );
}
