import { industry } from "../classification/industries.js";
import type { FindingCollector } from "../findings/findings.js";
import { type Raw, readRows } from "./rows.js";

/** A user's group: a name and the codes in it. */
export interface GroupRow {
  readonly group: string;
  readonly code: string;
}

const GROUP = ["group", "gbt4754"] as const;

/** Reads rows of a group file (`group,gbt4754`). */
export function groupRows(rows: readonly Raw[], findings: FindingCollector): GroupRow[] {
  return readRows("groups", GROUP, rows, findings, (row, reject) => {
    const code = row.gbt4754.trim();
    if (!industry(code)) return reject("gbt4754", "GB/T 4754-2017", code);
    return { group: row.group.trim(), code };
  });
}
