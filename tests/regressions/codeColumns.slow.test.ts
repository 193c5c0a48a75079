import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { tallyRecords } from "../../src/engines/memory/tallyRecords.js";
import { needFigure } from "../../src/figures/missing.js";
import { tallyFiles } from "../../src/node/tallyFiles.js";
import { digecon } from "../support/command.js";
import { folder } from "../support/folder.js";
import { gbk } from "../support/gbk.js";

// 6520 of 2011 is 信息系统集成服务, which went to 6531, 6532 and 6540 of 2017; 6520 of 2017 is 集成电路设计, 030401.
const TEXT =
  "统一社会信用代码,行业代码2011,行业代码2017,报告期,增加值（元）\nA1,6520,6531,2023,100\nA2,6520,6520,2023,7\n";
const work = folder();
const FILE = join(work, "both.csv");
const IN_GBK = join(work, "gbk.csv");
writeFileSync(FILE, TEXT);
writeFileSync(IN_GBK, gbk(TEXT));
const RECORDS = [
  { unit: "A1", 行业代码2011: "6520", 行业代码2017: "6531", period: "2023", valueAdded: "100" },
  { unit: "A2", 行业代码2011: "6520", 行业代码2017: "6520", period: "2023", valueAdded: "7" },
] as Parameters<typeof tallyRecords>[0];

const known = (made: ReturnType<typeof account>, code: string) =>
  needFigure(made.nodes.find((node) => node.code === code)?.value).known.toString();

describe("a file with columns of both editions", () => {
  it.each([
    ["2017", "100", "7"],
    ["2011", "0", "0"],
  ] as const)("is read by the edition asked for: %s", async (edition, integration, design) => {
    const options = { edition, unit: "元" } as const;
    const byBytes = await tallyFiles([FILE], options);
    const byText = await tallyFiles([IN_GBK], { ...options, encoding: "gb18030" });
    expect([byBytes.plain, byText.plain]).toEqual([2, 0]);
    for (const tally of [byBytes.tally, byText.tally, tallyRecords(RECORDS, options)]) {
      const made = account(tally, { edition, period: "2023" });
      expect([known(made, "030402"), known(made, "030401")]).toEqual([integration, design]);
      expect(made.findings.map(({ code }) => code)).toContain("codeColumnChosen");
    }
    const { stdout } = digecon("account", FILE, "--edition", edition, "--period", "2023", "--json");
    const rows: { code: string; value_added: { known: string | null } }[] =
      JSON.parse(stdout).tables.account.rows;
    expect(rows.find(({ code }) => code === "030402")?.value_added.known ?? "0").toBe(integration);
    expect(rows.find(({ code }) => code === "030401")?.value_added.known ?? "0").toBe(design);
  });
});
