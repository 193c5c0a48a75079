import fc from "fast-check";

/** Faults of files, byte by byte. */
export type Fault =
  | { readonly kind: "delete" | "double" | "flip" | "cut"; readonly at: number; readonly length: number }
  | { readonly kind: "insert"; readonly at: number; readonly bytes: Uint8Array };

const INSERTED = [
  '"',
  "\n",
  "\r",
  "\0",
  ",",
  "\ufeff",
  '""',
  "\t",
  "合计",
  "=cmd|'/c calc'!A1",
  '"\r\n"',
  "\u2028",
  "1e309",
].map((text) => new TextEncoder().encode(text));

export const faultArb: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("delete" as const, "double" as const, "flip" as const, "cut" as const),
    at: fc.nat(2000),
    length: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: fc.nat(2000),
    bytes: fc.oneof(
      fc.constantFrom(...INSERTED),
      fc.uint8Array({ minLength: 1, maxLength: 3 }),
      fc.constant(Uint8Array.of(0xff, 0xfe)),
    ),
  }),
);

export function faulty(bytes: Uint8Array, faults: readonly Fault[]): Uint8Array {
  return faults.reduce(withFault, bytes);
}

function withFault(before: Uint8Array, fault: Fault): Uint8Array {
  const at = before.length === 0 ? 0 : fault.at % (before.length + 1);
  const [head, tail] = [before.subarray(0, at), before.subarray(at)];
  switch (fault.kind) {
    case "delete":
      return joined(head, tail.subarray(fault.length));
    case "double":
      return joined(head, tail.subarray(0, fault.length), tail);
    case "flip":
      return joined(
        head,
        tail.subarray(0, 1).map((byte) => byte ^ (1 << (fault.length % 8))),
        tail.subarray(1),
      );
    case "cut":
      return head;
    case "insert":
      return joined(head, fault.bytes, tail);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** How a table is written down. */
export interface Writing {
  readonly delimiter: "," | ";" | "\t";
  readonly newline: "\n" | "\r\n" | "\r";
  readonly quoteAll: boolean;
  readonly encoding: "utf-8" | "utf-8 bom" | "gb18030" | "utf-16le";
  readonly lastNewline: boolean;
}

export const writingArb: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(",", ",", ",", ";", "\t"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom("utf-8", "utf-8", "utf-8 bom", "gb18030", "utf-16le"),
  lastNewline: fc.boolean(),
});

export function csvBytes(rows: readonly (readonly string[])[], writing: Writing): Uint8Array {
  const { delimiter, newline, quoteAll, lastNewline } = writing;
  const field = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = rows.map((row) => row.map(field).join(delimiter)).join(newline) + (lastNewline ? newline : "");
  switch (writing.encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-8 bom":
      return new TextEncoder().encode(`\ufeff${text}`);
    case "utf-16le":
      return new Uint8Array(Uint16Array.from([0xfeff, ...[...text].map((c) => c.charCodeAt(0))]).buffer);
    case "gb18030":
      return gb18030(text);
  }
}

/** Two bytes of GBK by character, made from the decoder: there is no encoder for it. What GBK lacks becomes a question mark. */
const GBK: ReadonlyMap<string, readonly [number, number]> = (() => {
  const decoder = new TextDecoder("gb18030");
  const made = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(high, low));
      if (text.length === 1 && text !== "\ufffd" && !made.has(text)) made.set(text, [high, low]);
    }
  return made;
})();

function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : (GBK.get(c) ?? [0x3f]))),
  );
}
