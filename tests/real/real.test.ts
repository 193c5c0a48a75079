import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { account } from "../../src/accounts/account.js";
import { needFigure } from "../../src/figures/missing.js";
import { tallyFiles } from "../../src/node/tallyFiles.js";
import { readWorkbook } from "../../src/records/workbook.js";

const REAL = process.env.DIGECON_REAL_DATA;

/** Hundredths, exact: the census prints at most two decimals. */
function hundredths(text: string): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(`${whole}${fraction.padEnd(2, "0")}`);
}

describe.skipIf(!REAL)("real files", () => {
  const at = (...parts: readonly string[]) => join(REAL ?? "", ...parts);

  describe("the fifth economic census, Hunan, divisions 38–42, industry lines by name", () => {
    const file = () => at("census-2023-hunan-c38-c42", "hunan-2023-census-table-1-A-6-c38-c42.csv");
    const made = async () => {
      const { tally } = await tallyFiles([file()], { unit: "亿元" });
      return account(tally, { period: "2023", region: "430000", scope: "aboveThreshold" });
    };

    it("gives revenue, profit, assets and staff of 0101–0106 as the sums of the classes of each category", async () => {
      const result = await made();
      const rows: string[][] = parse(readFileSync(file(), "utf8"), { relax_column_count: true });
      const line = new Map(rows.map((row) => [row[0]?.trim(), row]));
      // The classes of 0101 by their official names: 3911–3915 and 3919.
      const computers = [
        "计算机整机制造",
        "计算机零部件制造",
        "计算机外围设备制造",
        "工业控制计算机及系统制造",
        "信息安全设备制造",
        "其他计算机制造",
      ];
      const columns = { 资产总计: 2, 营业收入: 8, 利润总额: 14 };
      const sum = (column: number) =>
        computers.reduce((total, name) => total + hundredths(line.get(name)?.[column] ?? ""), 0n);
      const node = result.nodes.find((each) => each.code === "0101");
      expect(needFigure(node?.revenue).known.times("1e-6").toString()).toBe(sum(columns.营业收入).toString());
      expect(needFigure(node?.measures.get("totalProfit")).known.times("1e-6").toString()).toBe(
        sum(columns.利润总额).toString(),
      );
      expect(needFigure(node?.measures.get("totalAssets")).known.times("1e-6").toString()).toBe(
        sum(columns.资产总计).toString(),
      );
      // 计算机制造 as printed: 246.61 亿元, within the rounding of six classes.
      expect(needFigure(node?.revenue).known.div(1e8).minus("246.61").abs().lessThanOrEqualTo("0.04")).toBe(
        true,
      );
    });

    it("keeps division 39 whole: what its classes do not say is known for 01", async () => {
      const result = await made();
      const units = result.nodes.find((each) => each.code === "01")?.units;
      expect(needFigure(units).known.toNumber()).toBeGreaterThanOrEqual(1155);
    });

    it("reads suppressed counts as missing and keeps their sum under the group that prints it", async () => {
      const { findings } = await made();
      const markers = findings.filter((finding) => finding.code === "missingMarker");
      expect(markers.every((finding) => finding.sample.every((sample) => sample.received === "NA"))).toBe(
        true,
      );
      const rest = findings.find(
        (finding) => finding.code === "subtotalResidual" && finding.field === "units",
      );
      // 家用电力器具制造 385: four suppressed cells share five units.
      expect(rest?.sample.map((sample) => sample.received)).toContain("家用电力器具制造: 5");
    });

    it("finds the flaw of division 41: 111.27 of revenue that no part of it states", async () => {
      const { findings } = await made();
      const flaw = findings.find(
        (finding) => finding.code === "subtotalResidual" && finding.field === "revenue",
      );
      expect(flaw?.sample.map((sample) => sample.received)).toEqual(["其他制造业: 11127000000.00"]);
    });
  });

  describe("high-technology firms, codes of the 2011 edition stored as numbers", () => {
    // Records and codes absent in the 2017 edition: 110 and 262 as counted on the raw numbers.
    it.each([
      ["2013_year_data.xlsx", 1042],
      ["2016_year_data.xlsx", 2061],
    ])("recognises %s as 2011, and every firm has an answer", async (name, firms) => {
      const { tally } = await tallyFiles([at("enterprises-hightech-codes", name)], { readWorkbook });
      const result = account(tally, { period: name.slice(0, 4) });
      expect(result.edition).toBe("2011");
      const codes = result.findings.map((finding) => finding.code);
      expect(codes).toContain("editionDetected");
      expect(codes).not.toContain("unknownCode");
      expect(codes).not.toContain("otherEdition");
      const all = result.nodes.find((node) => node.code === "core+05");
      expect(needFigure(all?.units).high?.toNumber()).toBeLessThanOrEqual(firms);
      expect(result.entries.reduce((sum, entry) => sum + entry.records, 0)).toBe(firms);
    });

    it("reads the owner's decoded .xls through a mapping, letters and names beside the codes", async () => {
      const { tally } = await tallyFiles([at("enterprises-hightech-codes", "2013_res_data.xls")], {
        readWorkbook,
        mapping: { DATA: "industryCode" },
      });
      expect(account(tally, { period: "2013" }).edition).toBe("2011");
    });
  });
});
