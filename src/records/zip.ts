/** A member of a zip file as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly declared: number;
  /** Where its compressed bytes begin. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;

/**
 * The directory of a zip file.
 *
 * @returns undefined when the file has none that can be read, or one in the 64-bit format, which no workbook needs
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  try {
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i += 1) {
      if (view.getUint32(at, true) !== CENTRAL) return undefined;
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const compressed = view.getUint32(at + 20, true);
      const declared = view.getUint32(at + 24, true);
      if (compressed === ZIP64 || declared === ZIP64 || local === ZIP64) return undefined;
      if (view.getUint32(local, true) !== LOCAL) return undefined;
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        compressed,
        declared,
        at: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return entries;
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}
