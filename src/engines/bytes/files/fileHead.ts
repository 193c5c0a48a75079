import { readSync } from "node:fs";
import type { Delimiter } from "../../../records/csvRules.js";
import { HEADER_SEARCH_ROWS } from "../../../records/layout.js";
import { type Head, readHead } from "../rows/head.js";
import { Irregular } from "../scan/irregular.js";
import { RowScan } from "../scan/rowScan.js";
import { BEHIND, type BytePlan, type ByteTable } from "../scan/table.js";
import { isSound } from "./readAt.js";

/** Where the rows among which a header is looked for are longer, the reference reads the file. */
const HEAD_SIZE = 1 << 20;

/**
 * The first rows of an open file, held to be as regular as all others.
 *
 * @throws {Irregular} where they are not
 */
export function headOf(file: number, size: number, delimiter: Delimiter | undefined): Head {
  const bytes = new Uint8Array(Math.min(size, HEAD_SIZE) + BEHIND);
  let filled = 0;
  while (filled < bytes.length - BEHIND) {
    const read = readSync(file, bytes, filled, bytes.length - BEHIND - filled, filled);
    if (read === 0) throw new Irregular("the file became shorter");
    filled += read;
  }
  const head = readHead(bytes.subarray(0, filled), filled === size, HEADER_SEARCH_ROWS, delimiter);
  const [start = 0] = head.starts;
  const end = head.starts.at(-1) ?? start;
  if (!isSound(bytes.subarray(0, end))) throw new Irregular("encoding");
  const scan = new RowScan(anyTable(head.dialect), NO_PLAN, undefined);
  const reached = scan.scan(bytes, start, end, end, end === size);
  if (reached !== end || scan.log.rows !== head.rows.length) throw new Irregular("head");
  return head;
}

const NO_PLAN: BytePlan = {
  policy: { methods: [], outputBasis: "exVat", interest: "asIntermediate", tolerance: "0" },
  requests: {},
  duplicates: false,
  defaults: { period: "", scope: "", region: "" },
};

/** A table of which nothing is wanted but that its rows be regular. */
function anyTable({ delimiter, newline }: Head["dialect"]): ByteTable {
  return {
    kind: "lines",
    width: 1,
    delimiter: delimiter.charCodeAt(0),
    newline: newline === "\n" ? 0x0a : 0x0d,
    newlineLength: newline === "\r\n" ? 2 : 1,
    unit: -1,
    keys: [],
    names: [],
    amounts: [],
  };
}
