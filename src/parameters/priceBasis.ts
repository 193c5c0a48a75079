import { nfkc } from "../util/nfkc.js";

const NOMINAL = /^(|nominal|current(prices?)?|(按)?(现价|现行价格?|当年价格?|名义(价格?)?)(计算)?)$/u;
const COMPARABLE = /comparable|constant|real|chain|可比|不变|固定|\d{4}(年?价|年价格|prices)/u;

/**
 * How prices stand in a figure: 现价 (nothing stated, `nominal`, current prices, 当年价格) or 可比价 (`comparable`, constant prices, 不变价, 2020 prices);
 * undefined where a text says neither.
 */
export function priceBasisNamed(text: string): "nominal" | "comparable" | undefined {
  const folded = nfkc(text).replace(/\s+/gu, "").toLowerCase();
  if (NOMINAL.test(folded)) return "nominal";
  return COMPARABLE.test(folded) ? "comparable" : undefined;
}
