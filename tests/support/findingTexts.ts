import type { Finding } from "../../src/findings/findings.js";

/** What findings of a code say, but the catalogue's words: field, expectation, unit, text and row. */
export function said(findings: readonly Finding[], code: string) {
  return findings
    .filter((finding) => finding.code === code)
    .flatMap(({ field, expected, sample }) =>
      sample.map(({ unit, received, place }) => [field, expected, unit, received, place?.row]),
    );
}
