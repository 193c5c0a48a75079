// Reads one long text in every place of one kind, for longTexts.slow.test.ts: `node longTexts.mjs PLACE LENGTH`.
import { account, classify, parsePeriod, readDecisions, readHeader, tallyRecords, toDecimal } from "digecon";
import { readParameters, tallyCsv } from "digecon/csv";
import { readNbsTable } from "digecon/io";

const [place = "", length = "0"] = process.argv.slice(2);

/** What regular expressions and loops go back over: a beginning, a run of one kind of character, and an end that does not fit. */
const TEXTS = [
  ["1", "-", "a\nb"],
  ["A", "-", "a\nb"],
  ["3911", " ", "a\nb"],
  ["", "　", "x"],
  ["", "\t", "x"],
  ["1.", "0", ""],
  ["0.5", "0", "x"],
  ["", "0", ""],
  ["9", "9", "%"],
  ["1", ",000", ""],
  ["1", ",000", "x"],
  ["9", "E", ""],
  ["", ".", ""],
  ["", "单位:", " x"],
  ["单位:", " ", "x"],
  ["增加值", " ", "2023"],
  ["增加值", "0", "2023年x"],
  ["2023", "-", ""],
  ["2023", "年", ""],
  ["", "(", ""],
  ["", "（)", ""],
  ["a", "\u0315\u0300", ""],
  ["", "\u200b", "x"],
  ["", "ﷺ", ""],
  ["", "01:0;", ""],
  ["", "'", ""],
  ["", "=", ""],
  ["", "元", ""],
  ["", "rest", ""],
  ["", "households", ""],
];

const unit = { unit: "元" };
const record = { unit: "A1", industryCode: "3831", valueAdded: "1", period: "2023" };
const READERS = {
  ...Object.fromEntries(
    [
      "industryCode",
      "industryName",
      "category",
      "shares",
      "digitalShare",
      "weight",
      "period",
      "periodKind",
      "region",
      "scope",
      "unit",
      "unitName",
      "valueAdded",
      "employees",
    ].map((field) => [
      field,
      (text) => account(tallyRecords([{ ...record, [field]: text }], unit), { period: "2023" }),
    ]),
  ),
  header: (text) => {
    readHeader(text);
    tallyRecords([{ ...record, [text]: "1" }], { ...unit, period: "2023" });
  },
  mapping: (text) =>
    tallyRecords([{ ...record, 产值: "1" }], { ...unit, mapping: { [text]: "valueAdded", 产值: text } }),
  preamble: (text) => tallyCsv(`"${text}",,\n统一社会信用代码,行业代码,增加值（元）\nA1,3911,5\n`),
  csv: (text) => tallyCsv(`统一社会信用代码,行业代码,增加值（元）\nA1,3911,${text}\n"${text},3911,5\n`),
  note: (text) => tallyCsv(`统一社会信用代码,行业代码,增加值（元）\nA1,3911,5\n${text}\n"${text}"\n`),
  classify: (text) => classify(text),
  library: (text) => {
    parsePeriod(text);
    try {
      toDecimal(text);
    } catch {
      // It is no number.
    }
    readParameters(`a,b\n"${text.replaceAll('"', "")}",1\n`);
  },
  decisions: (text) => {
    const row = {
      unit: "A1",
      category: "030304",
      share: "1",
      date: "2023",
      name: "",
      region: "",
      gbt4754: "",
    };
    for (const name of Object.keys(row)) {
      const { decisions: book } = readDecisions([{ ...row, [name]: text }]);
      account(
        tallyRecords([{ ...record, unit: name === "unit" ? text : "A1" }], {
          ...unit,
          plan: { decisions: book },
        }),
        { period: "2023" },
      );
    }
  },
  ...Object.fromEntries(
    Object.entries({
      sharesFile: ["shares", { gbt4754: "3831", category: "010606", share: "0.5", region: "", year: "2022" }],
      ratesFile: [
        "rates",
        { gbt4754: "3831", rate: "0.5", base: "output", region: "", scope: "", year: "2022" },
      ],
      controlsFile: [
        "controls",
        {
          period: "2023",
          region: "",
          item: "gdp",
          value: "1",
          unit: "元",
          vintage: "final",
          released: "2024-01-01",
          scope: "",
        },
      ],
      groupsFile: ["groups", { group: "甲", gbt4754: "3831" }],
      claimsFile: ["claims", { group: "甲", value: "1", unit: "元", share: "1", denominator: "industry" }],
    }).map(([name, [role, row]]) => [
      name,
      (text) => {
        const groups = [{ group: "甲", gbt4754: "3831" }];
        for (const column of Object.keys(row))
          account(tallyRecords([record], unit), {
            period: "2023",
            groups,
            [role]: [{ ...row, [column]: text }],
          });
      },
    ]),
  ),
  ioTable: (text) => {
    for (const [name, amount] of [
      [text, "500"],
      ["TFU", text],
    ])
      readNbsTable(
        [
          [text, "01", "02", "TIU", name, "GO"],
          ["01", "150", amount, "650", "350", "1000"],
          ["02", "200", "100", "300", "1700", "2000"],
          [name, "650", "1400"],
          ["TVA", amount, "1400"],
        ],
        "io.csv",
      );
  },
  options: (text) => {
    const tally = tallyRecords([record], { ...unit, period: text, by: [text] });
    for (const name of ["period", "region", "vintage", "reference"]) account(tally, { [name]: text });
  },
};

if (place === "") console.log(Object.keys(READERS).join(" "));
else
  for (const [start, run, end] of TEXTS)
    try {
      READERS[place](start + run.repeat(Math.ceil(Number(length) / run.length)) + end);
    } catch (error) {
      // By these the library refuses a text; everything else is a fault.
      if (![TypeError, RangeError, SyntaxError].some((refusal) => error instanceof refusal)) throw error;
    }
