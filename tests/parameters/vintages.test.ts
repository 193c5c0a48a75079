import { describe, expect, it } from "vitest";
import { inOrderOfRelease } from "../../src/parameters/vintages.js";
import { accountOf } from "../support/accounts.js";

const ordered = (...releases: readonly (readonly [vintage: string, released: string])[]) =>
  inOrderOfRelease(releases.map(([vintage, released]) => ({ release: { vintage, released } }))).map(
    ({ release }) => [release.vintage, release.released].filter(Boolean).join(" "),
  );

describe("releases of one figure", () => {
  it("stand in the order of their dates", () => {
    expect(ordered(["final", "2023-01"], ["preliminary", "2023-12"])).toEqual([
      "final 2023-01",
      "preliminary 2023-12",
    ]);
  });

  it("without dates stand in the order of the stages that their names say, in either language", () => {
    const english = ["flash estimate", "preliminary", "revised", "final", "2018 census revision"];
    const chinese = ["快报", "初步核算", "初步核实", "最终核实", "经济普查修订"];
    for (const names of [english, chinese]) {
      const given = names.map((name) => [name, ""] as const);
      expect(ordered(...given.toReversed())).toEqual(names);
      expect(ordered(...[2, 0, 4, 1, 3].map((i) => given[i] as (typeof given)[number]))).toEqual(names);
    }
  });

  it("whose names say no stage stand before those that do, by their texts", () => {
    expect(ordered(["preliminary", ""], ["v2", ""], ["", ""], ["v1", ""])).toEqual([
      "",
      "v1",
      "v2",
      "preliminary",
    ]);
  });

  it("without a date stand behind the dated ones of earlier stages, and before those of later ones", () => {
    const dated = [
      ["初步核算数", "2024-01"],
      ["经济普查修订数", "2024-12"],
    ] as const;
    expect(ordered(["最终核实数", ""], ...dated)).toEqual([
      "初步核算数 2024-01",
      "最终核实数",
      "经济普查修订数 2024-12",
    ]);
    expect(ordered(["census revision", ""], ["final", ""], ["preliminary", "2025-01"])).toEqual([
      "preliminary 2025-01",
      "final",
      "census revision",
    ]);
    expect(ordered(["preliminary", "2024-01"], ["preliminary", ""], ["", ""])).toEqual([
      "",
      "preliminary",
      "preliminary 2024-01",
    ]);
  });

  it("has one order, however they are given", () => {
    // By dates the preliminary one is later than the final one; the undated one is beyond the preliminary.
    const releases = [
      ["final", "2024-01"],
      ["preliminary", "2025-01"],
      ["revised", ""],
    ] as const;
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ].map((order) => ordered(...order.map((i) => releases[i] as (typeof releases)[number])).join(" < "));
    expect(new Set(orders)).toEqual(new Set(["final 2024-01 < preliminary 2025-01 < revised"]));
  });

  it("are the latest without a choice: the final total and not the preliminary one", () => {
    const gdp = (vintage: string, value: string) => ({
      period: "2022",
      region: "",
      item: "gdp",
      value,
      unit: "元",
      vintage,
    });
    const made = accountOf([{ unit: "A1", period: "2022", industryCode: "3911", valueAdded: "10" }], {
      edition: "2017",
      controls: [gdp("final", "100"), gdp("preliminary", "90")],
    });
    expect([made.gdp?.release.vintage, made.gdp?.value.toString()]).toEqual(["final", "100"]);
    const dated = { ...gdp("preliminary", "90"), released: "2023-01" };
    const again = accountOf([{ unit: "A1", period: "2022", industryCode: "3911", valueAdded: "10" }], {
      edition: "2017",
      controls: [gdp("final", "100"), dated],
    });
    expect([again.gdp?.release.vintage, again.gdp?.value.toString()]).toEqual(["final", "100"]);
  });
});
