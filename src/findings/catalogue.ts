import { lazy } from "../util/lazy.js";
import { codeFindings } from "./catalogue/codes.js";
import { fileFindings } from "./catalogue/files.js";
import { growthFindings } from "./catalogue/growth.js";
import { headerFindings } from "./catalogue/headers.js";
import { identifierFindings } from "./catalogue/identifiers.js";
import { inputOutputFindings } from "./catalogue/inputOutput.js";
import { lineFindings } from "./catalogue/lines.js";
import { parameterFindings } from "./catalogue/parameters.js";
import { resultFindings } from "./catalogue/results.js";
import { selectionFindings } from "./catalogue/selection.js";
import { shareFindings } from "./catalogue/shares.js";
import { valueAddedFindings } from "./catalogue/valueAdded.js";
import { valueFindings } from "./catalogue/values.js";
import type { DataOf, Definition } from "./definition.js";

type Catalogue = ReturnType<typeof fileFindings> &
  ReturnType<typeof headerFindings> &
  ReturnType<typeof valueFindings> &
  ReturnType<typeof selectionFindings> &
  ReturnType<typeof identifierFindings> &
  ReturnType<typeof codeFindings> &
  ReturnType<typeof shareFindings> &
  ReturnType<typeof valueAddedFindings> &
  ReturnType<typeof lineFindings> &
  ReturnType<typeof parameterFindings> &
  ReturnType<typeof resultFindings> &
  ReturnType<typeof growthFindings> &
  ReturnType<typeof inputOutputFindings>;

const made: () => Catalogue = /* @__PURE__ */ lazy(() => ({
  ...fileFindings(),
  ...headerFindings(),
  ...valueFindings(),
  ...selectionFindings(),
  ...identifierFindings(),
  ...codeFindings(),
  ...shareFindings(),
  ...valueAddedFindings(),
  ...lineFindings(),
  ...parameterFindings(),
  ...resultFindings(),
  ...growthFindings(),
  ...inputOutputFindings(),
}));

/**
 * Every finding the library can make, chapter by chapter: its severity, the data that it is made of, its message and its advice.
 *
 * @returns an object with a property for every code, the same whenever it is asked for
 * @example findingCatalogue().coarseCode.severity //=> "info"
 * @example findingCatalogue().rateRounded.advice.en //=> "nothing to do; each group is off by half a fen at most"
 */
export function findingCatalogue(): Catalogue {
  return made();
}

/** A code of the catalogue of findings. */
export type FindingCode = keyof Catalogue;

type DataUnder<K> = keyof K extends never ? Record<string, never> : DataOf<K>;

/** The data that a finding of a code is made of, by name. */
export type FindingValues<C extends FindingCode> = C extends FindingCode
  ? DataUnder<Catalogue[C]["values"] & Catalogue[C]["cases"]>
  : never;

/** A finding before it is gathered: a code and the data that go with it. */
export type Told<C extends FindingCode> = C extends FindingCode
  ? { readonly code: C; readonly values: FindingValues<C> }
  : never;

/** What the catalogue has under a code. */
export function definitionOf(code: FindingCode): Definition {
  return made()[code];
}
