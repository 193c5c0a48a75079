/** Options that name a parameter file. */
export const PARAMETER_FILES = [
  "shares",
  "rates",
  "controls",
  "groups",
  "claims",
  "decisions",
  "mapping",
  "prices",
  "digital",
  "layout",
  "adoption",
  "digitalised",
  "aggregates",
] as const;
/** An option that names a parameter file. */
export type ParameterRole = (typeof PARAMETER_FILES)[number];

/** Files that options name: parameters, and data that stand beside the operands. */
export const FILE_OPTIONS = [...PARAMETER_FILES, "previous", "io"] as const;
/** An option that names a file. */
export type Role = (typeof FILE_OPTIONS)[number];
