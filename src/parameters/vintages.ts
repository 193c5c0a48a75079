import { byCodePoint } from "../util/codePoint.js";
import type { Release } from "./release.js";

/** A figure with its release: by its name, and its date where one is stated. */
interface Released {
  readonly release: Pick<Release, "vintage" | "released">;
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
 * Releases of one figure as they came out: by date, and those of one date by the stage that their name says (初步核算, 最终核实, 普查修订); a name
 * that says none stands before all that do. One without a date stands behind the dated ones of earlier stages: an undated final total never
 * loses to a preliminary one, whatever its date.
 *
 * @example
 * const releases = [{ vintage: "final", released: "" }, { vintage: "preliminary", released: "2024-01" }];
 * const figures = releases.map((release) => ({ release }));
 * inOrderOfRelease(figures).map(({ release }) => release.vintage); //=> ["preliminary", "final"]
 */
export function inOrderOfRelease<R extends Released>(figures: readonly R[]): R[] {
  const sorted = [...figures].sort((a, b) => compareReleases(a.release, b.release));
  const order = sorted.filter(({ release }) => release.released !== "");
  for (const each of sorted.slice(0, sorted.length - order.length)) {
    const before = ({ release }: R) =>
      release.released === "" || stageOf(release.vintage) < stageOf(each.release.vintage);
    order.splice(order.findLastIndex(before) + 1, 0, each);
  }
  return order;
}

/** By date, stage and name; those without a date first. */
function compareReleases(a: Released["release"], b: Released["release"]): number {
  return (
    byCodePoint(a.released, b.released) ||
    stageOf(a.vintage) - stageOf(b.vintage) ||
    byCodePoint(a.vintage, b.vintage)
  );
}

function stageOf(vintage: string): number {
  return STAGES.reduce((stage, words, i) => (words.test(vintage) ? i : stage), -1);
}
