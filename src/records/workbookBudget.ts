/** Bytes by the weights below, with which the reader stays below some 1 GB; 200 000 rows of 20 columns need 1.6 GB of them. */
export const BUDGET = 1_800_000_000;
/** Binary workbooks have some 15 bytes in memory for each of their own. */
const BINARY = 15;

/** What an element takes in memory when the reader has made something of it, without and with its attributes: measured. */
interface Weight {
  readonly own: number;
  readonly attribute: number;
}
const WEIGHTS: ReadonlyMap<string, Weight> = new Map(
  Object.entries({
    c: { own: 160, attribute: 0 },
    v: { own: 140, attribute: 0 },
    f: { own: 140, attribute: 0 },
    t: { own: 140, attribute: 0 },
    si: { own: 260, attribute: 0 },
    row: { own: 100, attribute: 130 },
    hyperlink: { own: 1200, attribute: 0 },
    definedName: { own: 850, attribute: 0 },
  }),
);
const OTHER: Weight = { own: 200, attribute: 220 };
/** Text stands in memory several times, in two bytes a character. */
const TEXT = 7;
/** Every cell that a link covers is made. */
const LINKED_CELL = 300;
/** In .ods files a cell that is filled, or its row, says how often it stands there. */
const REPEATED_CELL = 100;
/** Sheets end here; what repeats itself beyond, empty or covered as it may be, is made by the reader all the same. */
const COLUMNS = 16_384;
const ROWS = 1_048_576;

const [OPEN, CLOSE, SLASH, EQUALS, COLON] = [0x3c, 0x3e, 0x2f, 0x3d, 0x3a];
const LONGEST_NAME = 64;
const BINARIES = /\.(bin|xls|et)$/i;
const PICTURES = /\.(png|jpe?g|gif|emf|wmf)$/i;

/** What a member of a workbook, or a workbook of one piece, costs: counted before anything is made of it. */
export class Cost {
  readonly #name: string;
  readonly #elements = new Map<string, { count: number; cost: number }>();
  /** How often the row stands there that is being counted. */
  #rows = 1;
  /** How far the table has come that is being counted, and its row. */
  #height = 0;
  #width = 0;
  total = 0;

  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    if (BINARIES.test(name)) this.total = bytes.length * BINARY;
    else if (!PICTURES.test(name)) this.#countElements(bytes);
  }

  /** The member, and the element that costs most of it. */
  get words(): string {
    const [most] = [...this.#elements].sort(([, a], [, b]) => b.cost - a.cost);
    return most ? `${this.#name}: ${most[1].count} × <${most[0]}>` : this.#name;
  }

  #countElements(bytes: Uint8Array): void {
    let behind = 0;
    for (let at = bytes.indexOf(OPEN); at >= 0; at = bytes.indexOf(OPEN, behind)) {
      this.total += (at - behind) * TEXT;
      let attributes = 0;
      let end = at + 1;
      for (; end < bytes.length && bytes[end] !== CLOSE; end += 1) if (bytes[end] === EQUALS) attributes += 1;
      behind = end;
      this.total += end - at;
      if (bytes[at + 1] !== SLASH) this.#add(bytes.subarray(at + 1, end), attributes);
    }
    this.total += (bytes.length - behind) * TEXT;
  }

  #add(tag: Uint8Array, attributes: number): void {
    const name = nameOf(tag);
    const { own, attribute } = WEIGHTS.get(name) ?? OTHER;
    const cost = own + attributes * attribute + this.#more(name, tag);
    const known = this.#elements.get(name) ?? { count: 0, cost: 0 };
    known.count += 1;
    known.cost += cost;
    this.#elements.set(name, known);
    this.total += cost;
  }

  /** What elements cost that stand for many cells. */
  #more(name: string, tag: Uint8Array): number {
    if (name === "hyperlink") return cellsOf(textOf(tag)) * LINKED_CELL;
    if (name === "table") this.#height = 0;
    if (name === "table-row") return this.#moreOfRow(textOf(tag));
    return name === "table-cell" || name === "covered-table-cell" ? this.#moreOfCell(textOf(tag)) : 0;
  }

  #moreOfRow(tag: string): number {
    this.#rows = repeatsOf(tag, "rows");
    this.#width = 0;
    this.#height += this.#rows;
    return Math.max(0, Math.min(this.#rows, this.#height - ROWS)) * REPEATED_CELL;
  }

  #moreOfCell(tag: string): number {
    const columns = repeatsOf(tag, "columns");
    this.#width += columns;
    if (!tag.endsWith("/") || tag.includes("value")) return columns * this.#rows * REPEATED_CELL;
    return Math.max(0, Math.min(columns, this.#width - COLUMNS)) * REPEATED_CELL;
  }
}

/** Without the prefix of its namespace. */
function nameOf(tag: Uint8Array): string {
  let from = 0;
  let to = 0;
  for (; to < tag.length && to < LONGEST_NAME; to += 1) {
    const byte = tag[to] as number;
    if (byte <= 0x20 || byte === SLASH) break;
    if (byte === COLON) from = to + 1;
  }
  return textOf(tag.subarray(from, to));
}

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function repeatsOf(tag: string, what: "rows" | "columns"): number {
  return Number(new RegExp(`number-${what}-repeated\\s*=\\s*["'](\\d+)`).exec(tag)?.[1] ?? 1);
}

/** How many cells a reference such as A1:C9 covers. */
function cellsOf(tag: string): number {
  const [, left, top, right, bottom] =
    /\bref\s*=\s*["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)/i.exec(tag) ?? [];
  if (!left || !right) return 1;
  const columns = Math.abs(columnOf(right) - columnOf(left)) + 1;
  return columns * (Math.abs(Number(bottom) - Number(top)) + 1);
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
