import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refuseWorkOfPeople } from "../../src/cli/workOfPeople.js";
import { sha256 } from "../../src/node/sha256.js";
import { decisionList } from "../../src/provenance/decisionList.js";
import { folder } from "../support/folder.js";

const work = folder();
const ROWS = [
  ["A1", "-甲, 公司", "8610", "新闻业", "", "2023", "", "100.00", "030304 nonDigital", "", "", "", ""],
  ["A2", "乙公司", "8610", "新闻业", "", "2023", "", "200.00", "030304 nonDigital", "", "", "", ""],
];
const LIST = decisionList(ROWS, sha256).toCSV();

/** What is said of a file with this text; undefined where it may be replaced. */
function refusal(text: string | Buffer): string | undefined {
  const path = join(work, "list.csv");
  writeFileSync(path, text);
  try {
    refuseWorkOfPeople(path, path);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The same list with one thing put in the place of another. */
function edited(from: string | RegExp, to: string): string {
  const text = LIST.replace(from, to);
  expect(text).not.toBe(LIST);
  return text;
}

describe("a list of units to decide", () => {
  it("may be replaced as it was written, or saved again without a change", () => {
    for (const text of [
      LIST,
      `\ufeff${LIST}`,
      LIST.replaceAll("\n", "\r\n"),
      decisionList([], sha256).toCSV(),
    ])
      expect(refusal(text)).toBeUndefined();
  });

  it.each([
    ["one category", LIST.replace(",,,,,内部资料", ",030304,,,,内部资料")],
    ["one share", LIST.replace(",,,,,内部资料", ",,1,,,内部资料")],
    ["one source", LIST.replace(",,,,,内部资料", ",,,走访,,内部资料")],
    ["one date", LIST.replace(",,,,,内部资料", ",,,,2023,内部资料")],
    ["a blank that is typed", LIST.replace(",,,,,内部资料", ", ,,,,内部资料")],
    ["another name", edited("乙公司", "丙公司")],
    ["a row less", edited(/A2.*\n/u, "")],
    [
      "a row more",
      `${LIST}A3,丁公司,8610,新闻业,,2023,,1.00,030304 nonDigital,,,,,内部资料 INTERNAL,L000000000000\n`,
    ],
    ["a row twice", `${LIST}${LIST.split("\n")[1]}\n`],
    ["a note below", `${LIST}走访后再定\n`],
    ["a column more", LIST.replaceAll("\n", ",note\n")],
    ["other order of columns", edited("unit,name", "name,unit")],
    ["no digest, as an earlier version wrote it", LIST.replaceAll(/,(list|L[0-9a-f]+)\n/gu, "\n")],
    ["a quote that does not close", `${LIST}"A3,丁`],
  ])("is somebody's work with %s", (_, text) => {
    expect(refusal(text)).toContain("holds decisions or was changed by somebody");
  });

  it.each([
    ["a register", "unit,industrycode,period,valueadded_yuan\nZ1,3911,2023,5\n"],
    ["decisions of people's own", "unit,category,share\nA1,030304,0.4\n"],
    ["nothing", ""],
    ["bytes", Buffer.from([0x50, 0x4b, 3, 4, 0, 255])],
  ])("is none: %s", (_, text) => {
    expect(refusal(text)).toContain("is no list of this command");
  });

  it("has filled-in cells of its own where decisions were carried in", () => {
    const carried = ROWS.map((row) => [...row.slice(0, 9), "030304", "0.4", "走访", "2022-05"]);
    expect(refusal(decisionList(carried, sha256).toCSV())).toContain("holds decisions");
  });

  it("is no folder", () => {
    const path = join(work, "folder");
    mkdirSync(path);
    expect(() => refuseWorkOfPeople(path, path)).toThrow("is no regular file");
    expect(() => refuseWorkOfPeople("x", join(work, "absent"))).not.toThrow();
  });
});
