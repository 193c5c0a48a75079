import { answerTo, type Classified, type ClassifyOptions } from "../classification/classify.js";

/**
 * What stands in the places of `account`, `classify` and `tally` of this folder in the build for browsers: the same
 * results without the symbols by which notebooks and terminals let them show themselves, and without `toJSON`. A page asks for tables, `show` or
 * `resultOf` by name, and its bundler then drops the rest.
 */
export { account } from "../accounts/account.js";
export { tallyRecords, tallyRows } from "../engines/memory/tallyRecords.js";

export function classify(code: string, options: ClassifyOptions = {}): Classified {
  return { ...answerTo(code, options) };
}

export function shownTally<T>(tally: T): T {
  return tally;
}
