import { byCodePoint } from "../util/codePoint.js";

/** A release of a figure: by its name, and its date where one is stated. */
interface Released {
  readonly vintage: string;
  readonly released: string;
}

/** Words of the stages that figures of the accounts go through, in their order: of several in one name the latest counts. */
const STAGES: readonly RegExp[] = [
  /flash|advance|快报|快速/iu,
  /preliminary|provisional|初步|初值/iu,
  /revis|verified|核实|修订|修正/iu,
  /final|最终|终值/iu,
  /census|benchmark|普查|经普/iu,
];

/**
 * The earlier release first: by date, and where dates do not tell, by the stage that the name says (初步核算, 最终核实, 普查修订); a name that says none
 * stands before all that do.
 *
 * @example
 * const vintages = ["preliminary", "final"].map((vintage) => ({ vintage, released: "" }));
 * vintages.reverse().sort(compareReleases).map(({ vintage }) => vintage); //=> ["preliminary", "final"]
 */
export function compareReleases(a: Released, b: Released): number {
  return (
    byCodePoint(a.released, b.released) ||
    stageOf(a.vintage) - stageOf(b.vintage) ||
    byCodePoint(a.vintage, b.vintage)
  );
}

function stageOf(vintage: string): number {
  return STAGES.reduce((stage, words, i) => (words.test(vintage) ? i : stage), -1);
}
