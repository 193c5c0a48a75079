import { wholePortion } from "../../src/accounts/intervals/portions.js";
import { PortionTable } from "../../src/accounts/intervals/portionTable.js";
import { FindingCollector } from "../../src/findings/findings.js";
import { Controls } from "../../src/parameters/controls.js";
import { CONTROL_TOTALS } from "../../src/parameters/controlTotals.js";
import { ParameterLog } from "../../src/parameters/log.js";
import { entryOf } from "./entries/madeEntries.js";

export type Items = Readonly<Record<string, string>>;

export function controlsOf(items: Items = {}): Controls {
  const findings = new FindingCollector();
  const rows = Object.entries(items).map(([item, value]) => ({ period: "2022", item, value, unit: "元" }));
  return new Controls(
    CONTROL_TOTALS.read(rows, findings),
    { period: "2022", regionPath: "", scope: "all" },
    findings,
    new ParameterLog(),
  );
}

/** Value added in 元 by code. */
export const tableOf = (values: Readonly<Record<string, bigint>>) =>
  new PortionTable(
    Object.entries(values).map(([code, value]) =>
      wholePortion(entryOf({ kind: "units", code, amounts: { value: value * 100n } })),
    ),
  );
