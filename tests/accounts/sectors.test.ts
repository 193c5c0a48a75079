import { describe, expect, it } from "vitest";
import { sectorRows } from "../../src/accounts/sectors.js";
import { isFigure, needFigure } from "../../src/figures/missing.js";
import { controlItem, controlOf } from "../../src/parameters/controls.js";
import { controlsOf, tableOf } from "./controlledTables.js";

describe("the published total of an aggregate", () => {
  it("bears its name; GDP is the total, services are the tertiary sector under either name", () => {
    expect((["total", "services", "industry", "tertiary"] as const).map(controlItem)).toEqual([
      "gdp",
      "tertiary",
      "industry",
      "tertiary",
    ]);
    const [both, services] = [controlsOf({ tertiary: "5", services: "6" }), controlsOf({ services: "6" })];
    expect(controlOf(both, "services")?.key.item).toBe("tertiary");
    expect(controlOf(services, "services")?.key.item).toBe("services");
    expect(controlOf(services, "tertiary")).toBeUndefined();
  });

  it("stands beside each part of it, with the share of it", () => {
    const rows = sectorRows(tableOf({ "3911": 30n, "4710": 10n }), controlsOf({ secondary: "200" }));
    expect(rows).toHaveLength(32);
    expect(
      rows
        .filter(({ aggregate }) => aggregate === "secondary")
        .map(({ part, value, shareOfControl, controlLabel }) =>
          [part, needFigure(value).known, needFigure(shareOfControl).known, controlLabel].join(" "),
        ),
    ).toEqual([
      "all 40 0.2 secondary",
      "core 30 0.15 secondary",
      "05 0 0 secondary",
      "core+05 30 0.15 secondary",
    ]);
    expect(rows.filter(({ control, shareOfControl }) => control ?? isFigure(shareOfControl))).toHaveLength(4);
  });
});
