import { describe, expect, it } from "vitest";
import { priceBasisNamed } from "../../src/parameters/priceBasis.js";

describe("how prices stand in a figure", () => {
  it.each([
    "",
    " ",
    "nominal",
    "Current prices",
    "currentPrices",
    "现价",
    "当年价",
    "当年价格",
    "现行价格",
    "按当年价格计算",
  ])("%j is current prices", (text) => expect(priceBasisNamed(text)).toBe("nominal"));

  it.each([
    "comparable",
    "constant prices",
    "可比价",
    "不变价格",
    "2020 prices",
    "2020年价格",
    "按2015年价格计算",
    "chained volume",
  ])("%j is comparable prices", (text) => expect(priceBasisNamed(text)).toBe("comparable"));

  it.each(["x", "生产法", "2020", "price"])("%j is neither", (text) =>
    expect(priceBasisNamed(text)).toBeUndefined(),
  );
});
