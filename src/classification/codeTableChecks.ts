import { asText, takes } from "../util/given.js";
/** A row of any hierarchical code table. */
export interface CodeRow {
  /** The code, unique in its table. */
  readonly code: string;
  /** Name of the row. */
  readonly name: string;
  /** Code of the row above; undefined at the top. */
  readonly parent: string | undefined;
}

/** What is wrong with a table of codes, and where. */
export interface TableFinding {
  /** Which check found it. */
  readonly check: "duplicateCode" | "orphan" | "gap" | "duplicateName" | "singleChild";
  /** The code that it was found at. */
  readonly code: string;
  /** What stands there. */
  readonly detail: string;
}

/**
 * Quality control of a classification table: codes that stand twice, parents that do not exist, holes in the numbering
 * of siblings (…9, "other", may follow any number), siblings that share a name, and nodes with a single child.
 *
 * A gap or a single child is a fact to know (GB/T 4754 has many), an orphan or a duplicate an error.
 *
 * @example checkTable([{ code: "01", name: "x", parent: "0" }])[0]?.check //=> "orphan"
 */
export function checkTable(rows: readonly CodeRow[]): readonly TableFinding[] {
  takes("checkTable", { rows }, [{ code: asText, name: asText }]);
  const findings: TableFinding[] = [];
  const byCode = new Map<string, CodeRow>();
  const siblings = new Map<string, CodeRow[]>();
  for (const row of rows) {
    if (byCode.has(row.code)) findings.push({ check: "duplicateCode", code: row.code, detail: row.name });
    byCode.set(row.code, row);
    const group = siblings.get(row.parent ?? "") ?? [];
    group.push(row);
    siblings.set(row.parent ?? "", group);
  }
  for (const [parent, group] of siblings) {
    if (parent !== "" && (!byCode.has(parent) || group.some((row) => row.code === parent)))
      for (const row of group) findings.push({ check: "orphan", code: row.code, detail: parent });
    if (byCode.has(parent) && group.length === 1)
      findings.push({ check: "singleChild", code: parent, detail: group[0]?.code ?? "" });
    findings.push(...duplicateNames(group), ...gaps(group));
  }
  return findings;
}

function duplicateNames(group: readonly CodeRow[]): TableFinding[] {
  const seen = new Map<string, string>();
  return group.flatMap((row): TableFinding[] => {
    const first = seen.get(row.name);
    if (first === undefined) seen.set(row.name, row.code);
    return first === undefined || first === row.code
      ? []
      : [{ check: "duplicateName", code: row.code, detail: first }];
  });
}

function gaps(group: readonly CodeRow[]): TableFinding[] {
  const numbered = group
    .filter((row) => /^\d+$/.test(row.code))
    .sort((a, b) => Number(a.code) - Number(b.code));
  return numbered.flatMap((row, i): TableFinding[] => {
    const next = numbered[i + 1];
    if (!next || next.code.endsWith("9")) return [];
    const missing = Number(next.code) - Number(row.code) - 1;
    return missing > 0 ? [{ check: "gap", code: row.code, detail: next.code }] : [];
  });
}
