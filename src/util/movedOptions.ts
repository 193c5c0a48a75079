/**
 * Options that functions took before and take no more, by function: where each is told now. A sentence `account: by is now …` is made of it.
 */
const MOVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: { by: "told to tallyRecords, tallyRows, tallyCsv or tallyFiles" },
};

/** Refuses an option that a function took before. */
export function refuseMoved(of: string, option: string): void {
  const options = Object.hasOwn(MOVED, of) ? MOVED[of] : undefined;
  if (options && Object.hasOwn(options, option))
    throw new TypeError(`${of}: ${option} is now ${options[option]}`);
}
