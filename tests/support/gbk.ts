/** Bytes of a text in GBK, as Chinese spreadsheets save CSV; Node itself only reads it. */
export function gbk(text: string): Buffer {
  codes ??= table();
  return Buffer.concat([...text].map((character) => codes?.get(character) ?? Buffer.from(character)));
}

let codes: ReadonlyMap<string, Buffer> | undefined;

function table(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      const character = decoder.decode(bytes);
      if (trail !== 0x7f && [...character].length === 1 && !found.has(character)) found.set(character, bytes);
    }
  return found;
}
