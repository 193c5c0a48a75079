import type { Penetration } from "../../accounts/penetration.js";
import { PENETRATION_METHODS, type PenetrationMethod } from "../../vocabulary/penetrationMethods.js";

/** The methods side by side for one sector of one place and year. */
export interface PenetrationComparison {
  readonly sector: string;
  readonly sectorName: Penetration["sectorName"];
  readonly rates: ReadonlyMap<PenetrationMethod, Penetration>;
}

/**
 * Lays the methods side by side, sector by sector. They measure different things; the table says which, and no difference between two of
 * them is an error of either.
 *
 * Where one method has several rates of a sector (technologies), the first is taken; give them one by one for the others.
 *
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const city = account(tallyRecords(units, { unit: "元" }), { period: "2022" });
 * const rates = [...publishedPenetration("2022"), ...penetrationOfAccount(city)];
 * comparePenetration(rates).methods; //=> ["efficiencyRate", "digitalRate", "published"]
 */
export function comparePenetration(rates: readonly Penetration[]): {
  readonly methods: readonly PenetrationMethod[];
  readonly rows: readonly PenetrationComparison[];
} {
  const present = new Set(rates.map((each) => each.method));
  const sectors = new Map<string, Map<PenetrationMethod, Penetration>>();
  for (const each of rates) {
    const row = sectors.get(each.sector) ?? new Map<PenetrationMethod, Penetration>();
    if (!row.has(each.method)) row.set(each.method, each);
    sectors.set(each.sector, row);
  }
  return {
    methods: PENETRATION_METHODS.filter((method) => present.has(method)),
    rows: [...sectors].map(([sector, row]) => ({
      sector,
      sectorName: [...row.values()][0]?.sectorName ?? { zh: sector, en: sector },
      rates: row,
    })),
  };
}
