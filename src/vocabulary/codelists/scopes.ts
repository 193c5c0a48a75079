import { oneOf, type Take } from "../../util/given.js";
import { codeList } from "./codeList.js";

/** 统计范围 (口径). aboveThreshold + belowThreshold = all; nothing else may be added. */
export const SCOPES = /* @__PURE__ */ codeList({
  all: { zh: "全部单位", en: "all units", aliases: ["全部", "全口径"] },
  aboveThreshold: {
    zh: "规模以上",
    en: "above threshold",
    aliases: ["规上", "四上", "限额以上", "限上"],
  },
  belowThreshold: {
    zh: "规模以下",
    en: "below threshold",
    aliases: ["规下", "四下", "限额以下", "限下"],
  },
});

/** Which units a figure is of. */
export type Scope = (typeof SCOPES.ids)[number];

/** A scope by any of its names. */
export const asScope: Take<Scope> = (given, name) => oneOf(SCOPES.ids, SCOPES.read)(given, name);
