import type { Bilingual } from "digecon";

/** What a file is to the account. */
export type Kind = "units" | "shares" | "rates" | "controls" | "groups" | "claims" | "decisions";

export const KIND_NAMES: Readonly<Record<Kind, Bilingual>> = {
  units: { zh: "单位数据", en: "units" },
  shares: { zh: "份额", en: "shares" },
  rates: { zh: "增加值率", en: "rates" },
  controls: { zh: "控制总量", en: "control totals" },
  groups: { zh: "分组", en: "groups" },
  claims: { zh: "公开表述", en: "claims" },
  decisions: { zh: "认定结果", en: "decisions" },
};

/** Columns that make a file one of parameters; the first list that is all there decides. */
const COLUMNS: readonly (readonly [Kind, readonly string[]])[] = [
  ["decisions", ["unit", "category", "share"]],
  ["shares", ["gbt4754", "category", "share"]],
  ["rates", ["gbt4754", "rate", "base"]],
  ["controls", ["period", "item", "value"]],
  ["claims", ["group", "value", "share"]],
  ["groups", ["group", "gbt4754"]],
];

const HEADER_BYTES = 4096;

/** What a file is, by its columns; one that is none of the parameter files holds units, unless its name says otherwise. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  // Parameter columns are ASCII, which every encoding of these files leaves readable.
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, HEADER_BYTES))
    .replace(/^\u00ef\u00bb\u00bf/, "");
  const columns = (head.split(/[\r\n]/)[0] ?? "").split(/[,;\t]/).map((cell) => cell.replace(/["\s\0]/g, ""));
  const found = COLUMNS.find(([, names]) => names.every((column) => columns.includes(column)));
  if (found) return found[0];
  const named = COLUMNS.find(([kind]) => name.toLowerCase().replace(/\.\w+$/, "") === kind);
  return named ? named[0] : "units";
}

const NOT_CSV: readonly (readonly [readonly number[], Bilingual])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    { zh: " Excel 工作簿（.xlsx）或压缩包", en: "an Excel workbook (.xlsx) or an archive" },
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    { zh: "旧版 Excel 工作簿（.xls）", en: "an Excel workbook of the old kind (.xls)" },
  ],
  [[0x25, 0x50, 0x44, 0x46], { zh: " PDF 文件", en: "a PDF" }],
  [[0x1f, 0x8b], { zh: "压缩文件", en: "a compressed file" }],
];

/** Why a file cannot be a CSV, with what to do; undefined when it may be one. */
export function whyNotCsv(bytes: Uint8Array): Bilingual | undefined {
  if (bytes.length === 0)
    return { zh: "文件是空的，请重新导出。", en: "The file is empty: export it again." };
  const found = NOT_CSV.find(([magic]) => magic.every((byte, i) => bytes[i] === byte));
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const what =
    found?.[1] ??
    (!utf16 && bytes.subarray(0, HEADER_BYTES).includes(0)
      ? { zh: "二进制文件", en: "a binary file" }
      : undefined);
  return (
    what && {
      zh: `这不是 CSV，而是${what.zh}。请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”后再放入。`,
      en: `This is no CSV but ${what.en}. Save it as “CSV UTF-8 (comma delimited)” from Excel or WPS, then drop that.`,
    }
  );
}
