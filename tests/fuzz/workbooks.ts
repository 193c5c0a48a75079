import { CFB, utils, type WorkBook, write } from "@e965/xlsx";

const HEADER = ["统一社会信用代码", "行业代码", "增加值（元）"];
const ROWS = [HEADER, ["甲厂", "3911", 120.5], ["乙厂", "6510", 80]];

function book(): WorkBook {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(ROWS), "data");
  return made;
}

function bytesOf(made: WorkBook, bookType: "xlsx" | "xlsm" = "xlsx"): Uint8Array {
  const options = { type: "array", bookType, bookVBA: true, compression: true } as const;
  return new Uint8Array(write(made, options) as ArrayBuffer);
}

/** A workbook whose first sheet's text was changed. */
function changed(made: WorkBook, change: (xml: string) => string): Uint8Array {
  const zip = CFB.read(Buffer.from(bytesOf(made)), { type: "buffer" });
  const sheet = CFB.find(zip, "/xl/worksheets/sheet1.xml");
  if (!sheet) throw new Error("a workbook has a sheet");
  sheet.content = Buffer.from(change(Buffer.from(sheet.content as Uint8Array).toString("utf8")));
  return new Uint8Array(CFB.write(zip, { type: "buffer", fileType: "zip", compression: true }) as Buffer);
}

/** Every member at `offset` of its entry with another 32- or 16-bit number. */
function patched(
  bytes: Uint8Array,
  signature: number,
  patch: (view: DataView, at: number) => void,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === signature) patch(view, at);
  return bytes;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** Files whose name and content are more than a table: by name, how each is made. */
export const SPECIAL_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "page.xls": () =>
    new TextEncoder().encode(
      `<html><body><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`,
    ),
  "report.pdf": () => new TextEncoder().encode("%PDF-1.7\n"),
  "hidden.xlsx": () => {
    const made = book();
    utils.book_append_sheet(made, utils.aoa_to_sheet(ROWS), "old");
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    return bytesOf(made);
  },
  "macros.xlsm": () => bytesOf({ ...book(), vbaraw: Buffer.from("no program") } as WorkBook, "xlsm"),
  "formulas.xlsx": () =>
    changed(book(), (xml) =>
      xml.replace("<v>120.5</v>", "<f>100+20.5</f><v>120.5</v>").replace("<v>80</v>", "<f>40+40</f>"),
    ),
  /** The directory says that every member unpacks to 300 MiB. */
  "bomb.xlsx": () =>
    patched(bytesOf(book()), CENTRAL, (view, at) => view.setUint32(at + 24, 300 * 1024 * 1024, true)),
  "locked.xlsx": () => patched(bytesOf(book()), LOCAL, (view, at) => view.setUint16(at + 6, 0x41, true)),
  "cut.xlsx": () => bytesOf(book()).subarray(0, 2000),
  /** A cell in the last column of the sheet, and more rows than a table of that width can have. */
  "wide.xlsx": () => {
    const rows = Array.from(
      { length: 6200 },
      (_, i) => `<row r="${i + 4}"><c r="A${i + 4}"><v>1</v></c></row>`,
    );
    return changed(book(), (xml) =>
      xml
        .replace("</row>", '<c r="XFD1"><v>1</v></c></row>')
        .replace("</sheetData>", `${rows.join("")}</sheetData>`)
        .replace(/<dimension[^>]*>/, ""),
    );
  },
};
