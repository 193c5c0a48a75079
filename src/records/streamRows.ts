import { FindingCollector } from "../findings/findings.js";
import { addLineProblem, Decoder } from "./decoder.js";
import type { Encoding } from "./encoding.js";
import { RowSplitter } from "./splitter.js";

export interface StreamedTable {
  /** Name for findings, without folder. */
  readonly file: string;
  readonly encoding: Encoding;
  /** The caller stated the encoding: it holds for every line. */
  readonly stated: boolean;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/**
 * Rows of a text that is read in pieces, as often as they are asked for. What is wrong with its bytes goes into `findings`
 * once: when it has been read to its end for the first time.
 */
export function streamedRows(
  { file, encoding, stated, open }: StreamedTable,
  findings: FindingCollector,
): () => AsyncGenerator<string[][]> {
  let told = false;
  return async function* batches() {
    const found = new FindingCollector();
    const decoder = new Decoder(encoding, stated, (problem) =>
      addLineProblem(problem, file, encoding, found),
    );
    const splitter = new RowSplitter();
    for await (const chunk of open()) yield splitter.push(decoder.push(chunk));
    yield splitter.push(decoder.end());
    yield splitter.end();
    if (!told) findings.addAll(found.list());
    told = true;
  };
}
