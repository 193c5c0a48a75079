import { codeList } from "./codeList.js";

/** Parts of a sector's value added. */
export const SECTOR_PARTS = /* @__PURE__ */ codeList({
  all: { zh: "全部", en: "all" },
  core: { zh: "核心产业", en: "core industries" },
  "05": { zh: "数字化效率提升业", en: "digital efficiency improvement (05)" },
  "core+05": { zh: "数字经济（01–05）合计", en: "digital economy (01–05)" },
});

export type SectorPart = (typeof SECTOR_PARTS.ids)[number];
