import { type BigIntStats, fstatSync } from "node:fs";

/** What tells an open file from every other one, and from itself once somebody has written to it. Plain data. */
export interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  readonly modified: bigint;
}

/** A file that a thread can open for itself: descriptors are not always shared. */
export interface NamedFile {
  readonly path: string;
  /** What must stand there. */
  readonly identity: FileIdentity;
}

export function identityOf({ dev, ino, size, mtimeNs }: BigIntStats): FileIdentity {
  return { device: dev, inode: ino, size, modified: mtimeNs };
}

export function identityOfOpen(file: number): FileIdentity {
  return identityOf(fstatSync(file, { bigint: true }));
}

/** Where the system numbers no files nobody can say so. */
export function isSame(one: FileIdentity, other: FileIdentity): boolean {
  return (
    one.inode !== 0n &&
    one.inode === other.inode &&
    one.device === other.device &&
    one.size === other.size &&
    one.modified === other.modified
  );
}
