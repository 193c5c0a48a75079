import { open, stat } from "node:fs/promises";

/** Why a path cannot be read as a file. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
  readonly code: "fileMissing" | "fileIsFolder" | "fileNotRegular" | "fileUnreadable";
  /** The system's own name of the reason, such as EACCES. */
  readonly reason: string;

  constructor(code: FileProblem["code"], reason: string) {
    super(`${code}: ${reason}`);
    this.code = code;
    this.reason = reason;
  }
}

/** What went wrong, whoever said so. */
export function fileProblem(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return new FileProblem("fileMissing", code);
  if (code === "EISDIR") return new FileProblem("fileIsFolder", code);
  return new FileProblem("fileUnreadable", code ?? message);
}

/**
 * Makes sure that a path is a file with a beginning and an end. A pipe would keep its reader waiting, a device never ends, and
 * neither can be read a second time.
 *
 * @returns its size in bytes
 */
export async function requireRegular(path: string): Promise<number> {
  const found = await stat(path);
  if (found.isDirectory()) throw new FileProblem("fileIsFolder", "EISDIR");
  if (found.isFIFO()) throw new FileProblem("fileNotRegular", "FIFO");
  if (found.isSocket()) throw new FileProblem("fileNotRegular", "socket");
  if (!found.isFile()) throw new FileProblem("fileNotRegular", "device");
  return found.size;
}

const HEAD = 4096;

/** The first bytes of a file; none where it cannot be read. */
export async function headOfFile(path: string): Promise<Uint8Array> {
  try {
    await requireRegular(path);
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return new Uint8Array();
  }
}
