/** An input file as it was read, for provenance. Records in memory are no file: a tally of them has no digest. */
export interface InputFile {
  /** As the caller gave it. */
  readonly path: string;
  /** Without folder: what findings call it. */
  readonly name: string;
  /** Its size. */
  readonly bytes: number;
  /** SHA-256 of its bytes in hexadecimal, made while they were read. */
  readonly sha256: string;
}
