import { INDUSTRY, NAME } from "./cellKinds.js";
import { parameter, required } from "./parameter.js";
import type { CellText } from "./row.js";

/** A row of a group file: one code of a group of a user's own. */
export interface GroupRow {
  /** Name of the group. */
  readonly group: CellText;
  /** Code of GB/T 4754-2017 that is in it, of any level. */
  readonly gbt4754: CellText;
}

/** A code in a user's group. */
export interface GroupMember {
  /** Name of the group. */
  readonly group: string;
  /** Code of GB/T 4754-2017. */
  readonly code: string;
}

export const GROUPS = /* @__PURE__ */ parameter<GroupRow>()({
  kind: "groups",
  columns: {
    group: required(NAME, "Name of the group"),
    gbt4754: required(INDUSTRY, "Code of GB/T 4754-2017 that is in it, of any level"),
  },
  make: ({ group, gbt4754: code }): GroupMember => ({ group, code }),
});
