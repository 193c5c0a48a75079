import { describe, expect, it } from "vitest";
import { BUDGET, Cost } from "../../src/records/workbookBudget.js";

const costOf = (text: string, name = "xl/worksheets/sheet1.xml") =>
  new Cost(name, new TextEncoder().encode(text));

/** Rows of a sheet as programs write them. */
function sheetOf(rows: number, columns: number): string {
  const row = Array.from(
    { length: columns },
    (_, i) => `<c r="${String.fromCharCode(65 + i)}123456" s="1"><v>1234567</v></c>`,
  );
  return `<row r="123456" spans="1:${columns}">${row.join("")}</row>`.repeat(rows);
}

describe("what a workbook costs in memory", () => {
  it("grows with its cells, and lets 200 000 rows of 20 columns through", () => {
    const thousand = costOf(sheetOf(1000, 20)).total;
    expect(costOf(sheetOf(2000, 20)).total).toBe(2 * thousand);
    expect(200 * thousand).toBeLessThan(BUDGET);
    expect(400 * thousand).toBeGreaterThan(BUDGET);
  });

  it("is more than what the reader makes of each kind of element was measured to take", () => {
    // Bytes for each element, by the peak of a process that reads a million of them.
    const measured: readonly (readonly [string, number])[] = [
      ["<c/>", 103],
      ["<c  />", 103],
      ["<c><f>A1+23</f><v>1</v></c>", 350],
      ['<c t="inlineStr"><is><t>123</t></is></c>', 280],
      ['<row r="2" ht="3" hidden="1" customHeight="1"><c><v>1</v></c></row>', 668],
      ["<si><t>s1</t></si>", 282],
      ["<si><t/></si>", 222],
      ["<si><r><t>s1</t></r></si>", 316],
      ['<mergeCell ref="A1:B1"/>', 306],
      ['<hyperlink ref="A1" location="S!A1" display="x"/>', 850],
      ['<xf numFmtId="1" fontId="0"/>', 390],
      ['<font><sz val="9"/></font>', 314],
      ['<definedName name="n1">S!$A$1</definedName>', 600],
      ['<x:c xmlns:x="y"/>', 103],
    ];
    for (const [text, bytes] of measured) expect(costOf(text).total, text).toBeGreaterThanOrEqual(bytes);
  });

  it("counts the cells that one element makes", () => {
    expect(costOf('<hyperlink ref="A1:XFD1048576" location="S!A1"/>').total).toBeGreaterThan(BUDGET);
    expect(costOf('<hyperlink ref="XFD1048576:A1"/>').total).toBeGreaterThan(BUDGET);
    const row = (cell: string) => `<t:table-row t:number-rows-repeated="1048576">${cell}</t:table-row>`;
    const times = 't:number-columns-repeated="16384"';
    expect(costOf(row(`<t:table-cell ${times}><p>a</p></t:table-cell>`)).total).toBeGreaterThan(BUDGET);
    expect(costOf(row(`<t:table-cell o:value="5" ${times}/>`)).total).toBeGreaterThan(BUDGET);
    // Empty ones to the end of the sheet, as every such file has them.
    expect(costOf(row(`<t:table-cell ${times}/>`)).total).toBeLessThan(BUDGET / 1000);
    // Empty or covered ones beyond its end, which the reader makes.
    const far = 't:number-columns-repeated="100000000"';
    expect(costOf(row(`<t:covered-table-cell ${far}/>`)).total).toBeGreaterThan(BUDGET);
    expect(costOf(row(`<t:table-cell ${times}/>`.repeat(2000))).total).toBeGreaterThan(BUDGET);
    expect(costOf(row("<t:table-cell/>").repeat(30)).total).toBeGreaterThan(BUDGET);
    expect(costOf(`<t:table>${row("<t:table-cell/>")}</t:table>`.repeat(30)).total).toBeLessThan(BUDGET);
  });

  it("says which element costs most", () => {
    expect(costOf("<row><c/><c/><c/></row>", "a.xml").words).toBe("a.xml: 3 × <c>");
    expect(costOf("plain", "b.xml").words).toBe("b.xml");
    expect(costOf("<constructor/><c", "c.xml").words).toBe("c.xml: 1 × <constructor>");
  });

  it("does not look into pictures; members of binary workbooks cost by their bytes", () => {
    expect(costOf("<c/>".repeat(9), "xl/media/image1.png").total).toBe(0);
    expect(costOf("\0".repeat(10), "xl/worksheets/sheet1.bin").total).toBe(150);
  });
});
