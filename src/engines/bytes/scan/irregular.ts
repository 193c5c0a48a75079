/** What the byte engine cannot go through: the file is not regular, and csv-parse has to split it. */
export class Irregular extends Error {
  /** Where the rows began that were gone through, as far as that is known: perhaps no row begins there. */
  readonly start: number | undefined;

  constructor(why: string, start?: number) {
    super(why);
    this.start = start;
  }
}
