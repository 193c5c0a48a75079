import { FindingCollector } from "../findings/findings.js";
import type { Delimiter } from "./csvRules.js";
import { addLineProblem, Decoder, type LineProblem } from "./decoder.js";
import type { Encoding } from "./encoding.js";
import { RecordWatch, type Stretch } from "./recordWatch.js";
import { RowSplitter } from "./splitter.js";
import type { RowSource } from "./tables.js";
import { PLAIN_TEXT, type TextForm } from "./textForm.js";

export interface StreamedTable {
  /** Name for findings, without folder. */
  readonly file: string;
  readonly encoding: Encoding;
  /** The caller stated the encoding: it holds for every line. */
  readonly stated: boolean;
  readonly bytes: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A table that is text, so that its records can be had before they are split. */
export interface TextSource extends RowSource {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Its text in stretches of whole rows, from the beginning. */
  stretches(
    form: TextForm,
  ): AsyncIterable<{ readonly delimiter: Delimiter; readonly stretches: readonly Stretch[] }>;
}

/**
 * A text that is read in pieces, as often as it is asked for. What is wrong with its bytes goes into `findings`
 * once: when it has been read to its end for the first time.
 */
export function textSource(
  { file, encoding, stated, bytes, open }: StreamedTable,
  findings: FindingCollector,
): TextSource {
  let told = false;
  async function* texts(form: TextForm) {
    const found = new FindingCollector();
    const tell = (problem: LineProblem) => addLineProblem(problem, file, encoding, found);
    const decoder = new Decoder(encoding, stated, tell, form);
    for await (const chunk of open()) yield decoder.push(chunk);
    yield decoder.end();
    if (!told) findings.addAll(found.list());
    told = true;
  }
  return {
    file,
    bytes,
    async *batches() {
      const splitter = new RowSplitter();
      for await (const text of texts(PLAIN_TEXT)) yield splitter.push(text);
      yield splitter.end();
    },
    async *stretches(form) {
      const watch = new RecordWatch(form);
      for await (const text of texts(form)) {
        const stretches = watch.push(text);
        yield { delimiter: watch.delimiter, stretches };
      }
      const stretches = watch.end();
      yield { delimiter: watch.delimiter, stretches };
    },
  };
}
