import { CODE_FINDINGS } from "./catalogue/codes.js";
import { FILE_FINDINGS } from "./catalogue/files.js";
import { GROWTH_FINDINGS } from "./catalogue/growth.js";
import { HEADER_FINDINGS } from "./catalogue/headers.js";
import { IDENTIFIER_FINDINGS } from "./catalogue/identifiers.js";
import { INPUT_OUTPUT_FINDINGS } from "./catalogue/inputOutput.js";
import { LINE_FINDINGS } from "./catalogue/lines.js";
import { PARAMETER_FINDINGS } from "./catalogue/parameters.js";
import { RESULT_FINDINGS } from "./catalogue/results.js";
import { SELECTION_FINDINGS } from "./catalogue/selection.js";
import { SHARE_FINDINGS } from "./catalogue/shares.js";
import { VALUE_ADDED_FINDINGS } from "./catalogue/valueAdded.js";
import { VALUE_FINDINGS } from "./catalogue/values.js";
import type { DataOf, Definition } from "./definition.js";

/** Every finding the library can make, chapter by chapter. */
export const CATALOGUE = /* @__PURE__ */ (() => ({
  ...FILE_FINDINGS,
  ...HEADER_FINDINGS,
  ...VALUE_FINDINGS,
  ...SELECTION_FINDINGS,
  ...IDENTIFIER_FINDINGS,
  ...CODE_FINDINGS,
  ...SHARE_FINDINGS,
  ...VALUE_ADDED_FINDINGS,
  ...LINE_FINDINGS,
  ...PARAMETER_FINDINGS,
  ...RESULT_FINDINGS,
  ...GROWTH_FINDINGS,
  ...INPUT_OUTPUT_FINDINGS,
}))();

type Catalogue = typeof CATALOGUE;

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
  return CATALOGUE[code];
}
