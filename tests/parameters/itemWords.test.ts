import { describe, expect, it } from "vitest";
import { controlWords, itemWords, releaseWords, vintageWords } from "../../src/parameters/itemWords.js";

describe("what figures are of, in words", () => {
  it.each([
    ["gdp", "GDP", "GDP"],
    ["industry", "工业", "Industry (B–D)"],
    ["growth:tertiary", "第三产业增速", "growth of Tertiary sector"],
    ["category:core", "数字经济核心产业（01–04）", "Core industries of the digital economy (01–04)"],
    ["category:01", "01 数字产品制造业", "01 Digital product manufacturing"],
    ["section:C", "C 制造业", "C Manufacturing"],
    [
      "division:39",
      "39 计算机、通信和其他电子设备制造业",
      "39 Manufacture of computer, communication and other electronic equipment",
    ],
    ["our own", "our own", "our own"],
    ["", "", ""],
  ])("is told of %s", (item, zh, en) => expect(itemWords(item)).toEqual({ zh, en }));
});

describe("a release in words", () => {
  it("has its stage and its date; a name of another kind stands as it is", () => {
    expect(releaseWords({ vintage: "preliminary", released: "2023-03" })).toEqual({
      zh: "初步核算数，2023-03发布",
      en: "preliminary estimate, released 2023-03",
    });
    expect(vintageWords("census-revised").zh).toBe("经济普查修订数");
    expect(vintageWords("最终核实数").en).toBe("final verified figure");
    expect(vintageWords("carriedShare").zh).toBe("按普查年度比重推算");
    expect(vintageWords("2024 yearbook")).toEqual({ zh: "2024 yearbook", en: "2024 yearbook" });
  });

  it("of a published total names its scope where that is not the one of the figures beside it", () => {
    const total = (vintage: string) => ({
      key: { item: "industry", region: "", scope: "all", basis: "nominal", baseYear: "" } as const,
      release: { vintage, released: "", status: "", source: "" },
    });
    expect(controlWords(total("final"), "all")).toEqual({
      zh: "工业（最终核实数）",
      en: "Industry (B–D), final verified figure",
    });
    expect(controlWords(total(""), "aboveThreshold")).toEqual({
      zh: "工业（统计范围：全部单位）",
      en: "Industry (B–D), scope: all units",
    });
    expect(controlWords(total(""), "all").zh).toBe("工业");
  });
});
