/** A file that a result rests on. */
export interface InputDigest {
  /** Its name, without folders. */
  readonly name: string;
  /** Its size in bytes. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** Known by name, so that results of one entry are understood by another. */
const INPUTS: unique symbol = Symbol.for("digecon.inputs") as never;

interface Carrier {
  readonly [INPUTS]?: readonly InputDigest[];
}

/** Notes which files a result rests on, where no loop, comparison or JSON meets it. */
export function carryInputs<T extends object>(result: T, inputs: readonly InputDigest[] | undefined): T {
  if (inputs)
    Object.defineProperty(result, INPUTS, {
      value: inputs.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      enumerable: false,
      configurable: true,
      writable: true,
    });
  return result;
}

/** The files that a result rests on; undefined for records that were in memory: they have no digest. */
export function inputsOf(result: object): readonly InputDigest[] | undefined {
  return (result as Carrier)[INPUTS];
}
