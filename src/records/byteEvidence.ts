/** What the bytes beyond ASCII of a line speak for. */
export interface Evidence {
  /** Whole UTF-8 sequences of three or four bytes: nearly all Chinese text. */
  readonly long: number;
  /** Whole UTF-8 sequences of two bytes. */
  readonly short: number;
  /** UTF-8 sequences that break off after a good beginning. */
  readonly cut: number;
  /** Bytes that no UTF-8 text holds where they stand. */
  readonly bad: number;
}

/** Reads bytes as UTF-8 and counts what fits and what does not. */
export function utf8Evidence(bytes: Uint8Array, from = 0, to = bytes.length): Evidence {
  let [long, short, cut, bad] = [0, 0, 0, 0];
  for (let i = from; i < to; ) {
    const lead = bytes[i] as number;
    i += 1;
    if (lead < 0x80) continue;
    const wanted = bytesAfter(lead);
    let found = 0;
    while (found < wanted && i < to && ((bytes[i] as number) & 0xc0) === 0x80) {
      i += 1;
      found += 1;
    }
    if (wanted === 0 || found === 0) bad += 1;
    else if (found < wanted) cut += 1;
    else if (wanted === 1) short += 1;
    else long += 1;
  }
  return { long, short, cut, bad };
}

/** How many bytes follow the first of a UTF-8 sequence; none after a byte that begins none. */
function bytesAfter(lead: number): number {
  if (lead < 0xc2 || lead >= 0xf5) return 0;
  if (lead < 0xe0) return 1;
  return lead < 0xf0 ? 2 : 3;
}

/** Whether the pairs of bytes beyond ASCII are mostly Chinese characters of GB 2312: Latin-1 also decodes as GB18030. */
export function looksLikeGb(bytes: Uint8Array, from = 0, to = bytes.length): boolean {
  let [common, other] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = i + 1 < to ? (bytes[i + 1] as number) : 0;
    i += 1;
    // Punctuation and full-width forms (A1–A9), then the characters (B0–F7).
    const inTable = (lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7);
    if (inTable && trail >= 0xa1 && trail <= 0xfe) common += 1;
    else other += 1;
  }
  return common > 0 && common >= other;
}
