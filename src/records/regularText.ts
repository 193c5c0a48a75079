import { parse } from "csv-parse/sync";
import { CSV_ROWS, type Delimiter } from "./csvRules.js";

/** Rows written as every regular file has them: one newline style, one byte between fields, quotes only where they are needed. */
export interface RegularText {
  readonly text: string;
  readonly rows: number;
}

/**
 * Makes well-formed text regular. csv-parse reads the quoted fields, as one record, and says what stands in it; what lies between them holds no quote, so
 * that its delimiters and newlines are what they seem, and stays as it is but for the newlines.
 */
export function regularText(text: string, delimiter: Delimiter): RegularText {
  const { between, quoted } = apart(text);
  const last = between.length - 1;
  if (text.includes("\r"))
    for (const [i, each] of between.entries()) between[i] = each.replace(/\r\n?/g, "\n");
  if (!between[last]?.endsWith("\n")) between[last] += "\n";
  const rows = between.reduce((sum, each) => sum + newlinesIn(each), 0);
  if (quoted.length === 0) return { text: between.join(""), rows };
  const [fields]: string[][] = parse(`${quoted.join(delimiter)}\n`, { ...CSV_ROWS, bom: false, delimiter });
  let made = between[0] as string;
  for (const [i, field] of (fields as string[]).entries())
    made += fieldText(field, delimiter) + between[i + 1];
  return { text: made, rows };
}

/** The quoted fields, and what lies before, between and behind them. */
function apart(text: string): { between: string[]; quoted: string[] } {
  const between: string[] = [];
  const quoted: string[] = [];
  let at = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    between.push(text.slice(at, quote));
    at = afterField(text, quote);
    quoted.push(text.slice(quote, at));
  }
  between.push(text.slice(at));
  return { between, quoted };
}

function afterField(text: string, opening: number): number {
  let quote = text.indexOf('"', opening + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote < 0 ? text.length : quote + 1;
}

function fieldText(field: string, delimiter: string): string {
  return field.includes(delimiter) || field.includes('"') || field.includes("\n") || field.includes("\r")
    ? `"${field.replaceAll('"', '""')}"`
    : field;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
