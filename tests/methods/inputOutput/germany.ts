import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readLabelledMatrix } from "../../../src/methods/inputOutput/labelledTable.js";
import { ioModel } from "../../../src/methods/inputOutput/model.js";
import { present } from "./tables.js";

const FOLDER = new URL("../../../fixtures/input-output/", import.meta.url);

export function fixtureText(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

export function fixtureRows(name: string): Record<string, string>[] {
  return parse(fixtureText(name), { columns: true });
}

/** The 6 × 6 tables of Germany, domestic flows at basic prices; sources in fixtures/input-output/README.md. */
export function germany(year: "1995" | "2009", text = fixtureText(`germany-${year}.csv`)) {
  const rows: string[][] = parse(text);
  const plan = {
    rows: rows.slice(1, 7).map(([label = ""]) => label),
    finalUse: ["households", "government", "capital", "inventories", "exports"],
    output: "output",
    valueAdded: "gva",
    otherInputs: ["imports", "taxes"],
  };
  const read = readLabelledMatrix(rows, plan, `Germany ${year}`);
  const made = ioModel(present(read.table));
  return { model: present(made.model), findings: [...read.findings, ...made.findings] };
}

/** Rows of what numpy makes of a table, by `what` and row label. */
export function expectedOf(year: "1995" | "2009"): ReadonlyMap<string, readonly number[]> {
  return new Map(
    fixtureRows(`germany-${year}-expected.csv`).map(({ what = "", row = "", ...values }) => [
      row === "" ? what : `${what} ${row}`,
      Object.values(values).map(Number),
    ]),
  );
}
