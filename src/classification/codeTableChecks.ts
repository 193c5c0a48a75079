import { asText, takes } from "../util/given.js";
import { groupBy } from "../util/groupBy.js";

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
  const byCode = groupBy(rows, ({ code }) => code);
  return [
    ...[...byCode.values()].flatMap((same) =>
      same.slice(1).map(({ code, name }): TableFinding => ({ check: "duplicateCode", code, detail: name })),
    ),
    ...[...groupBy(rows, ({ parent }) => parent ?? "")].flatMap(([parent, group]) => [
      ...wrongParent(parent, group, byCode.has(parent)),
      ...duplicateNames(group),
      ...gaps(group),
    ]),
  ];
}

function wrongParent(parent: string, group: readonly CodeRow[], exists: boolean): readonly TableFinding[] {
  const orphans =
    parent !== "" && (!exists || group.some(({ code }) => code === parent))
      ? group.map(({ code }): TableFinding => ({ check: "orphan", code, detail: parent }))
      : [];
  const single: readonly TableFinding[] =
    exists && group.length === 1
      ? [{ check: "singleChild", code: parent, detail: group[0]?.code ?? "" }]
      : [];
  return [...orphans, ...single];
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
