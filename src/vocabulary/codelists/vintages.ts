import { codeList } from "./codeList.js";

/** Stages that figures of the accounts go through, in their order; figures that somebody printed, and official ones of no stage. */
export const VINTAGES = /* @__PURE__ */ codeList({
  flash: { zh: "快报数", en: "flash estimate", aliases: ["快报"] },
  preliminary: {
    zh: "初步核算数",
    en: "preliminary estimate",
    aliases: ["初步核算", "初步", "初值", "provisional"],
  },
  revised: { zh: "修订数", en: "revised figure", aliases: ["修订", "核实"] },
  final: {
    zh: "最终核实数",
    en: "final verified figure",
    aliases: ["最终核实", "最终", "终值", "final verified"],
  },
  census: {
    zh: "经济普查修订数",
    en: "revised after the economic census",
    aliases: ["census revised", "census-revised", "普查修订", "经济普查修订", "经普修订"],
  },
  published: { zh: "公布数", en: "published figure", aliases: ["公布"] },
  official: { zh: "官方数", en: "official figure" },
});
