import { FindingCollector } from "../../findings/findings.js";
import type { RowSource } from "../../records/tables.js";
import type { Engine } from "../engine.js";
import { tallySources } from "./tallyTables.js";

/** Tables of text by the one parser, row by row: the reference. Nothing is plain to it, every row is parsed. */
export const memory: Engine<readonly RowSource[]> = {
  name: "memory",
  async tally(sources, plan, reading) {
    const settings = { ...reading, plan };
    const tally = await tallySources(sources, settings, new FindingCollector(), reading.onRows);
    return { tally, plain: 0, inputs: [] };
  },
};
