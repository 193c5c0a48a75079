import fc from "fast-check";
import type { Tally } from "../../../../src/cells/tally.js";
import { type ScanSettings, scanFile } from "../../../../src/engines/bytes/files/scanFile.js";
import { settingsOf, type TallyOptions } from "../../../../src/engines/memory/options.js";
import { tallySources } from "../../../../src/engines/memory/tallyTables.js";
import { FindingCollector } from "../../../../src/findings/findings.js";
import { openFiles } from "../../../../src/node/openFiles.js";

/** csv-parse and the one parser: the reference. */
export async function byReference(paths: readonly string[], options: TallyOptions): Promise<Tally> {
  const findings = new FindingCollector();
  const { sources } = await openFiles(paths, options, findings);
  return tallySources(sources, settingsOf(options), findings);
}

/** The byte engine; undefined where it leaves the file to the reference. */
export async function byBytes(
  paths: readonly string[],
  options: TallyOptions,
  settings: ScanSettings,
): Promise<{ readonly tally: Tally; readonly plain: number } | undefined> {
  const findings = new FindingCollector();
  const files = await Promise.all(
    paths.map((path) => scanFile(path, settingsOf(options), undefined, settings)),
  );
  try {
    const scans = files.flatMap((file) => (file ? [file.scan] : []));
    if (scans.length < files.length) return undefined;
    for (const file of files) findings.addAll(file?.findings ?? []);
    let plain = 0;
    const counted = scans.map((scan) => ({
      ...scan,
      tally: async (...asked: Parameters<typeof scan.tally>) => {
        const made = await scan.tally(...asked);
        plain += made.rows;
        return made;
      },
    }));
    return { tally: await tallySources([], settingsOf(options), findings, undefined, counted), plain };
  } finally {
    for (const file of files) await file?.close();
  }
}

export interface Column {
  readonly header: string;
  readonly text: fc.Arbitrary<string>;
}

export const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, weight = 12) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: rare, weight: 1 });

export const money = often(
  fc.oneof(
    fc.integer({ min: -99_999, max: 9_999_999 }).map((n) => (n / 100).toFixed(2)),
    fc.integer({ min: 0, max: 999 }).map(String),
    fc.constantFrom("", "0", "-0", "-0.00", "007.50", "123456789.01", "-12.3"),
  ),
  fc.constantFrom(
    "1,234.50",
    "１２３.４",
    "(5.25)",
    " 7 ",
    "1e3",
    "1.5E-2",
    "—",
    "-",
    "NA",
    "0.123456789012",
    "12.",
    ".5",
    "+3",
    "1234567890123.45",
    "999999999999999",
    "99999999999999999999",
    "abc",
    "1 234 567",
    '3"4',
    "−8",
    "1.",
    "--1",
  ),
);

export const count = often(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom("", "-3", "2.5", "1,200", "人", "-0", "3.0"),
);

export const unit = often(
  fc.constantFrom("A1", "A2", "B7", "91350100M000100Y43", "91410800MA40XXXX1K", "0", "TOTALX", "NANA"),
  fc.constantFrom(
    "",
    "a1",
    "Ａ1",
    " A1",
    "合计",
    "TOTAL",
    "NA",
    "000",
    "9.14E+17",
    "甲",
    "X".repeat(33),
    "NULL",
  ),
);

export const name = often(
  fc.constantFrom("甲公司", "合肥某厂", "A公司", "统一电子", ""),
  fc.constantFrom(
    "合计",
    " 小计",
    "Total",
    "单位负责人：王某",
    "注：试算",
    "多行\n名称",
    '带"引号',
    "a,b;c\td",
    "总部",
  ),
);

export const code = often(
  fc.constantFrom("3911", "0111", "111", "6510", "3911", "220", "0220"),
  fc.constantFrom("", "合计", " 3911", "C3911", "计算机整机制造", "39\u001f11", "９９", '39"11', '"'),
);

export const industryName = fc.constantFrom(
  "计算机整机制造",
  "  软件开发",
  "合计",
  "谷物种植",
  "计算机制造",
  "其他",
  "制表人：李某",
  "",
  "工业",
);

export const period = often(fc.constantFrom("2023", "2022"), fc.constantFrom("2023年", "", "二〇二三"));

export const scope = often(fc.constantFrom("规上", "all"), fc.constantFrom("", "规模以上", "其他口径"));

export const region = often(fc.constantFrom("410802", "410803"), fc.constantFrom("", "全市", "410802000000"));

export const filler = fc.constantFrom("", "x", "说明 文字", "!", "单位：元");

export const AMOUNTS: readonly Column[] = [
  { header: "增加值（千元）", text: money },
  { header: "总产出（千元）", text: money },
  { header: "中间投入（元）", text: money },
  { header: "应交增值税（元）", text: money },
  { header: "劳动者报酬（万元）", text: money },
  { header: "生产税净额（万元）", text: money },
  { header: "固定资产折旧（万元）", text: money },
  { header: "营业盈余（万元）", text: money },
  { header: "营业收入（元）", text: money },
  { header: "营业利润（元）", text: money },
  { header: "应付职工薪酬（元）", text: money },
  { header: "税金及附加（元）", text: money },
  { header: "资产减值损失（损失以“-”号记）（元）", text: money },
  { header: "从业人员期末人数（人）", text: count },
];

export const UNITS: readonly Column[] = [
  { header: "年份", text: period },
  { header: "口径", text: scope },
  { header: "行政区划代码", text: region },
  { header: "权数", text: often(fc.constantFrom("", "1"), fc.constantFrom("1.5", "x")) },
  {
    header: "数字化份额",
    text: often(fc.constant(""), fc.constantFrom("010101:0.4", "010101:0.40;nonDigital:0.6")),
  },
  { header: "数字经济分类", text: often(fc.constant(""), fc.constantFrom("0101", " 01 ")) },
  { header: "数据状态", text: often(fc.constant(""), fc.constantFrom("dis", "正常")) },
  { header: "单位详细名称", text: name },
  { header: "行业名称", text: industryName },
  { header: "登记类型", text: fc.constantFrom("国有", "私营", "") },
  { header: "备注", text: filler },
];

/** A table: some of the columns in some order, and rows of texts, some of them repeated or with another length. */
export const table = fc
  .constantFrom("units", "lines")
  .chain((kind) => {
    const own: readonly Column[] =
      kind === "units"
        ? [
            { header: "统一社会信用代码", text: unit },
            { header: "行业代码", text: code },
          ]
        : [{ header: "行业", text: industryName }];
    return fc.tuple(
      fc.constant(kind),
      fc
        .tuple(
          fc.subarray([...UNITS.filter(({ header }) => kind === "units" || !/单位|行业/.test(header))]),
          fc.subarray([...AMOUNTS], { minLength: 1 }),
        )
        .chain(([more, amounts]) => {
          const all = [...own, ...more, ...amounts];
          return fc.oneof(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
        }),
    );
  })
  .chain(([kind, columns]) => {
    const row = fc.tuple(...columns.map(({ text }) => text));
    return fc.record({
      kind: fc.constant(kind),
      header: fc.constant(columns.map(({ header }) => header)),
      rows: fc.array(
        fc.record({
          cells: row,
          again: often(fc.constant(0), fc.constantFrom(1, 2), 4),
          length: often(fc.constant(0), fc.constantFrom(-1, 1, 2, -3), 20),
          instead: often(fc.constant(""), fc.constantFrom("blank", "note", "comma", "sparse"), 20),
          usual: often(fc.constant(true), fc.constant(false), 4),
        }),
        { maxLength: 24 },
      ),
      later: fc.array(fc.nat(23), { maxLength: 4 }),
    });
  });

export const dialect = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.boolean(),
  quotes: fc.constantFrom("needed", "all", "some"),
  preamble: fc.constantFrom("", "单位：万元", "某市\n单位：万元"),
  trailing: fc.boolean(),
  ended: fc.boolean(),
});

export const settings = fc.record({
  readSize: fc.oneof(fc.integer({ min: 1, max: 64 }), fc.constant(1 << 16)),
  splits: fc.constantFrom([], [0.5], [0.3, 0.7]),
  threads: fc.constant(false),
});

export const options = fc.record(
  {
    by: fc.constant(["登记类型"]),
    missing: fc.constantFrom(["—"], ["—", "abc"]),
    plan: fc.record(
      {
        duplicates: fc.boolean(),
        policy: fc.record({
          methods: fc.constantFrom(
            ["reported", "production", "income", "statements"] as const,
            ["statements", "income"] as const,
            ["production"] as const,
          ),
          outputBasis: fc.constantFrom("exVat", "inclVat"),
          interest: fc.constantFrom("asIntermediate", "addBack"),
          tolerance: fc.constant("0.01"),
        }),
        requests: fc.constantFrom({}, {
          top: [
            { measure: "revenue", n: 2 },
            { measure: "value", n: 1 },
          ],
          squares: ["revenue", "valueAdded"],
        } as const),
        defaults: fc.constant({ period: "2023", scope: "all", region: "410802" }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

/** What stands in most rows of a real register where an odd text was drawn. */
export function usualText(header: string, text: string): string {
  const amount = /（.*）$/.test(header);
  if (amount) return /^-?\d{1,9}(\.\d\d?)?$/.test(text) ? text : "";
  if (header === "统一社会信用代码") return /^[0-9A-Z]{2,18}$/.test(text) ? text : "A9";
  if (header === "行业代码") return /^\d+$/.test(text) ? text : "3911";
  return header === "年份" || header === "口径" ? text.replace(/^二.*$/u, "2023") : text;
}

export type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

export function textOf(
  { header, rows, later }: Drawn<typeof table>,
  { delimiter, newline, mark, quotes, preamble, trailing, ended }: Drawn<typeof dialect>,
): string {
  let n = 0;
  const quote = (text: string) => {
    n += 1;
    const must = /["\r\n]/.test(text) || text.includes(delimiter);
    const wanted = quotes === "all" || (quotes === "some" && n % 3 === 0);
    return must || wanted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (cells: readonly string[]) => cells.map(quote).join(delimiter) + (trailing ? delimiter : "");
  const lines = rows.flatMap(({ cells: drawn, again, length, instead, usual }) => {
    // A row with one filled field may be a note; mostly rows are as a register has them.
    const first = drawn.findIndex((text) => text !== "");
    const cells = drawn.map((text, i) =>
      instead === "sparse" && i !== first ? "" : usual ? usualText(header[i] ?? "", text) : text,
    );
    const made = length < 0 ? cells.slice(0, length) : [...cells, ...Array<string>(length).fill("多")];
    const before =
      instead === "blank" ? [""] : instead === "note" ? ["注：试算"] : instead === "comma" ? [delimiter] : [];
    return [...before, ...Array<string>(1 + again).fill(line(made))];
  });
  const repeated = later.flatMap((at) => lines[at] ?? []);
  const all = [
    ...(preamble === "" ? [] : preamble.split("\n")),
    header.map(quote).join(delimiter),
    ...lines,
    ...repeated,
  ];
  return `${mark ? "\ufeff" : ""}${all.join(newline)}${ended ? newline : ""}`;
}
