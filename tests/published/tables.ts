import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One published figure, as printed: `value` stays text, because its decimals say how far it may be off. */
export interface Figure {
  readonly id: string;
  readonly area: string;
  readonly year: string;
  readonly indicator: string;
  readonly class: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly certainty: string;
}

export type Outcome = "equal" | "withinRounding" | "notReproducible";

/** One line of checks.csv: which function of which figures should give which printed figure. */
export interface Check {
  readonly id: string;
  readonly function: string;
  readonly inputs: ReadonlyMap<string, string>;
  readonly printed: readonly string[];
  readonly decimals: number;
  readonly outcome: Outcome;
  readonly reason: string;
}

export type Figures = ReadonlyMap<string, Figure>;

const FOLDER = new URL("../../fixtures/published/", import.meta.url);

export function readTable(path: string): Record<string, string>[] {
  return parse(readFileSync(new URL(path, FOLDER), "utf8"), { columns: true });
}

export function readFigures(): Figures {
  return new Map(readTable("figures.csv").map((row) => [row.id ?? "", row as unknown as Figure]));
}

export function readChecks(): Check[] {
  return readTable("checks.csv").map((row) => ({
    id: row.id ?? "",
    function: row.function ?? "",
    inputs: new Map((row.inputs ?? "").split("; ").map((part) => part.split("=") as [string, string])),
    printed: (row.printed_id ?? "").split(" "),
    decimals: Number(row.decimals),
    outcome: row.outcome as Outcome,
    reason: row.reason ?? "",
  }));
}

export function figureOf(figures: Figures, id: string): Figure {
  const figure = figures.get(id);
  if (figure === undefined) throw new Error(`figures.csv has no ${id}`);
  return figure;
}

/** The same figures with one of them printed differently. */
export function withValue(figures: Figures, id: string, value: string): Figures {
  return new Map(figures).set(id, { ...figureOf(figures, id), value });
}
