/**
 * The rooms of src/, each of which may import only from those to its left. A room stands here before its first file,
 * so that it lands in its place.
 */
export const ROOMS = [
  "util",
  "numbers",
  "vocabulary",
  "classification",
  "findings",
  "figures",
  "parameters",
  "cells",
  "records",
  "engines",
  "accounts",
  "methods",
  "checks",
  "monitor",
  "tables",
  "disclosure",
  "publish",
  "notebook",
  "provenance",
  "node",
  "cli",
] as const;
export type Room = (typeof ROOMS)[number];
