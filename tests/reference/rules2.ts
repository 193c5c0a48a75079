/**
 * A plain reading of the coefficient file (RULES 2), beside the oracle of RULES 1: which shares apply to a record that
 * states none of its own. It works from the tables alone and shares no code with the library.
 */
import { correspondenceRows, industryRows } from "../support/officialTables.js";
import { candidatesOfCode, type Edition } from "./rules1.js";

export interface Coefficient {
  code: string;
  category: string;
  micro: bigint;
  /** Six digits, or empty for anywhere. */
  region: string;
  /** 0 where none is stated. */
  year: number;
}

const parentOf = new Map(industryRows.map((row) => [row("code"), row("parent")]));
const classes = industryRows.filter((row) => row("level") === "class").map((row) => row("code"));

/** A code and everything above it, deepest first. */
export function chainOf(code: string): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = code; at; at = parentOf.get(at)) chain.push(at);
  return chain;
}

/** The 2017 code that parameters are looked up by: the deepest one above all the classes a 2011 code stands for. */
export function code2017Of(code: string, edition: Edition): string {
  if (edition === "2017") return code;
  const targets = /^[A-T]$/.test(code)
    ? classes.filter((each) => chainOf(each).includes(code))
    : correspondenceRows.filter((row) => row("code_2011").startsWith(code)).map((row) => row("code_2017"));
  const [first = ""] = targets;
  return chainOf(first).find((above) => targets.every((each) => chainOf(each).includes(above))) ?? "";
}

/** 2017 classes that a 2011 class went to. */
export function targetsOf(code: string): string[] {
  return correspondenceRows.filter((row) => row("code_2011") === code).map((row) => row("code_2017"));
}

function within(region: string, area: string): boolean {
  return region.startsWith(area.replace(/(00)+$/, ""));
}

function under(category: string, node: string): boolean {
  return category === node || (/^\d+$/.test(node) && category.startsWith(node));
}

/** Of every category the row that ranks first; a category with a row for something below it gives way. */
export function pairsFromFile(
  rows: readonly Coefficient[],
  record: { code: string; region: string },
  edition: Edition,
  year: number,
): { category: string; micro: bigint }[] {
  const candidates = candidatesOfCode(record.code, edition) ?? [];
  const chain = chainOf(code2017Of(record.code, edition));
  const fitting = rows.filter(
    (row) =>
      chain.includes(row.code) &&
      within(record.region, row.region) &&
      row.year <= year &&
      candidates.some((atom) => under(atom.category, row.category)),
  );
  const named = [...new Set(fitting.map((row) => row.category))];
  const kept = named.filter(
    (category) => !named.some((other) => other !== category && under(other, category)),
  );
  return kept.map((category) => {
    const best = fitting
      .filter((row) => row.category === category)
      .reduce((a, b) => {
        const depth = chain.indexOf(a.code) - chain.indexOf(b.code);
        if (depth !== 0) return depth < 0 ? a : b;
        const length = a.region.replace(/(00)+$/, "").length - b.region.replace(/(00)+$/, "").length;
        if (length !== 0) return length > 0 ? a : b;
        return b.year > a.year ? b : a;
      });
    return { category, micro: best.micro };
  });
}
