import { describe, expect, it } from "vitest";
import { tallyCsv } from "../../src/csv.js";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { accountOf, csv, expectBothLanguages, findingIn, gb18030, HEADER, put, units } from "./material.js";

const work = folder();

const FOUR = units(4);

const TEXT = csv(HEADER, ...FOUR);

describe("an encoding", () => {
  it.each<[string, Buffer, string]>([
    ["UTF-16 with its mark", Buffer.from(`\ufeff${TEXT}`, "utf16le"), "utf-16le"],
    ["UTF-16 without a mark", Buffer.from(TEXT, "utf16le"), "utf-16le"],
    ["UTF-16 in the other order without a mark", Buffer.from(TEXT, "utf16le").swap16(), "utf-16be"],
    ["GB18030", gb18030(TEXT), "gb18030"],
  ])("that is %s is found out and told", (_, bytes, encoding) => {
    const told = accountOf(put(work, "encoded.csv", bytes));
    expect(told).toMatchObject({ status: 0, rows: 4, money: { in: "1000.00", unclassifiable: "0.00" } });
    const finding = findingIn(told, "encodingDetected");
    expect(finding).toMatchObject({ field: "encoded.csv", received: encoding });
    expectBothLanguages(finding);
  });

  it("that changes within a file is read line by line, both ways, and the lines are named", () => {
    const rows = [...FOUR.slice(0, 2).map((row) => row.replace("公司", "钢铁公司")), ...FOUR.slice(2)];
    const [first = "", second = "", third = "", fourth = ""] = rows;
    const utf8 = Buffer.concat([
      Buffer.from(csv(HEADER, first, second)),
      gb18030(csv(third)),
      Buffer.from(csv(fourth)),
    ]);
    const told = accountOf(put(work, "pasted.csv", utf8));
    expect(told).toMatchObject({ status: 0, rows: 4, money: { in: "1000.00", unclassifiable: "0.00" } });
    const finding = findingIn(told, "encodingMixed");
    expect(finding).toMatchObject({ field: "pasted.csv", expected: "utf-8", count: 1 });
    expect(finding.sample[0]).toMatchObject({ received: third, place: { file: "pasted.csv", row: 4 } });
    expectBothLanguages(finding);

    const gb = Buffer.concat([
      gb18030(csv(HEADER, ...FOUR.slice(0, 3))),
      Buffer.from(csv("A9,北京钢铁,3911,7")),
    ]);
    const tally = tallyCsv(gb, { by: ["行业代码"] });
    const mixed = tally.findings.find(({ code }) => code === "encodingMixed");
    expect(mixed?.sample[0]).toMatchObject({ received: "A9,北京钢铁,3911,7", place: { row: 5 } });
  });

  it("that is Latin-1 is not taken for Chinese: its letters become U+FFFD, with row and remedy, and stated it is read", () => {
    const bytes = Buffer.from(
      "unit,name,industryCode,valueAdded_yuan\nA1,Café Zürich,3911,100\nA2,b,3911,200\n",
      "latin1",
    );
    const path = put(work, "latin.csv", bytes);
    const told = accountOf(path);
    const finding = findingIn(told, "encodingBroken");
    expect(finding.sample[0]).toMatchObject({
      received: "A1,Caf\ufffd Z\ufffdrich,3911,100",
      place: { file: "latin.csv", row: 2 },
    });
    expect(finding.advice.en).toContain("--encoding");
    expect(told.money.in).toBe("300.00");
    const stated = accountOf(path, "--encoding", "latin1");
    expect(stated.findings.map(({ code }) => code)).not.toContain("encodingBroken");
  });
});

describe("a character that is cut off", () => {
  it.each<[string, Buffer, number, string]>([
    [
      "at the end of the file",
      Buffer.concat([Buffer.from(`${TEXT}A5,`), Buffer.from([0xe4, 0xb8])]),
      6,
      "1000.00",
    ],
    [
      "in the middle of a line",
      Buffer.concat([
        Buffer.from(`${HEADER}\nA5,丙公`),
        Buffer.from([0xe4, 0xb8]),
        Buffer.from(`,3911,5\n${csv(...FOUR)}`),
      ]),
      2,
      "1005.00",
    ],
  ])("%s is named with its row, and no money is lost", (_, bytes, row, all) => {
    const told = accountOf(put(work, "cut.csv", bytes));
    const finding = findingIn(told, "encodingBroken");
    expect(finding.sample[0]?.place).toEqual({ file: "cut.csv", row });
    expect(finding.received).toContain("\ufffd");
    expectBothLanguages(finding);
    expect(told.money.in).toBe(all);
  });
});

describe("characters that cannot be seen", () => {
  it("in codes, numbers and identifiers change no figure and are told: zero-width and no-break blanks, marks within the file", () => {
    const path = put(
      work,
      "unseen.csv",
      csv(
        HEADER,
        "A1,甲,3911\u200b,100",
        "A2,乙,\u00a03911,200",
        "\ufeffA3,丙,\u202e39\u200d11,300",
        "A4,丁,3911,4\u200b00",
        "A4\u200b,丁,3911,400",
      ),
    );
    const told = accountOf(path);
    expect(told.money).toMatchObject({ in: "1000.00", unclassifiable: "0.00" });
    const finding = findingIn(told, "invisibleCharacters");
    expect(finding.sample.map(({ received, place }) => [received, place?.row])).toEqual([
      ["3911\\u200b", 2],
      ["\\u202e39\\u200d11", 4],
    ]);
    expectBothLanguages(finding);
  });

  it("as NUL bytes are never passed over: the code is unknown, the number none, and their rows are named", () => {
    const told = accountOf(
      put(
        work,
        "nul.csv",
        csv(HEADER, ...FOUR.slice(0, 2), "A3,丙\0,39\0" + "11,300", "A4,丁,3911,4\0" + "00"),
      ),
    );
    expect(told.money).toMatchObject({ in: "600.00", unclassifiable: "300.00" });
    expect(findingIn(told, "unknownCode").sample[0]).toMatchObject({
      received: "39\0" + "11",
      place: { file: "nul.csv", row: 4 },
    });
    expect(findingIn(told, "notANumber").sample[0]?.place).toEqual({ file: "nul.csv", row: 5 });
  });

  it("never reach the terminal, which they could steer", () => {
    const path = put(
      work,
      "steer.csv",
      csv(HEADER, "A1,甲,\u202e\u001b[31m1193,100", "A2,乙,3911,\u001b]0;x\u0007"),
    );
    const { stdout } = digecon("check", path, "--period", "2023");
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(stdout).toContain("1193");
    const missing = digecon("verify", `${work}/\u001b[31mnone`);
    expect(missing.stderr).not.toContain("\u001b");
  });
});
