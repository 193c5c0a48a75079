import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** A row of a table: the text of a column, and an error for a column the table does not have. */
export type Row = (column: string) => string;

/** The CSV tables read without the library, so that a count can be made twice. */
export function readTable(file: string): Row[] {
  const text = readFileSync(new URL(`../../classification/${file}`, import.meta.url), "utf8");
  return parse<Readonly<Record<string, string>>>(text, { columns: true, bom: true }).map(
    (row): Row =>
      (column) => {
        const value = row[column];
        if (value === undefined) throw new Error(`${file} has no column ${column}`);
        return value;
      },
  );
}

export const industryRows = readTable("gbt4754-2017.csv");
export const categoryRows = readTable("digital-economy-2021.csv");
export const starredRows = readTable("core-starred.csv");
export const correspondenceRows = readTable("gbt4754-2011-to-2017.csv");
export const isicRows = readTable("gbt4754-2017-to-isic4.csv");
export const statusRows = readTable("category-status.csv");
export const nameRows = readTable("names-en.csv");
export const descriptionRows = readTable("descriptions.csv");

export const codesAt = (level: string): string[] =>
  industryRows.filter((row) => row("level") === level).map((row) => row("code"));

export const codes2017 = new Set(industryRows.map((row) => row("code")));
export const classes2017 = new Set(codesAt("class"));
export const codes2011 = new Set(correspondenceRows.map((row) => row("code_2011")));
