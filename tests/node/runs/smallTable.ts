import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { folder } from "../../support/folder.js";

export const work = folder();

export const place = (name: string) => join(work, name);

export const file = (name: string, text: string) => {
  writeFileSync(place(name), text);
  return place(name);
};

export const rowsOf = (out: string, name: string): Record<string, string>[] =>
  parse(readFileSync(join(place(out), name), "utf8"), { columns: true });

// Miller and Blair, chapter 2: Z = [[150, 500], [200, 100]], x = (1000, 2000).
export const TABLE = ",S1,S2,F,X\nS1,150,500,350,1000\nS2,200,100,1700,2000\nV,650,1400,,\n";

export const table = file("table.csv", TABLE);

export const layout = file(
  "layout.csv",
  "role,label\nsector,S1\nsector,S2\nfinalUse,F\noutput,X\nvalueAdded,V\n",
);

export const digital = file("digital.csv", "sector,category,share,source\nS2,03,1,chosen for the test\n");
