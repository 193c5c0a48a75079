/** A thirtieth of the runs that a property asks for, within these bounds. */
const PART = 30;
const FEWEST = 3;
const MOST = 20;
const SEED = 20_210_527;

/**
 * fast-check with the same properties, few runs, always the same cases and no search for a smaller one. A mutant that only
 * the hundredth case would meet needs an example of its own.
 */
export function fewRuns(fastCheck) {
  const assert = (property, options = {}) =>
    fastCheck.assert(property, {
      ...options,
      numRuns: Math.min(Math.max(Math.round((options.numRuns ?? 0) / PART), FEWEST), MOST),
      seed: SEED,
      endOnFailure: true,
    });
  const few = { ...fastCheck, assert };
  return { ...few, default: few, __esModule: true };
}
