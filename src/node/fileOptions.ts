import { TALLY_OPTIONS, type TallyOptions } from "../engines/memory/options.js";
import type { Encoding } from "../records/encoding.js";
import { asEncoding } from "../records/readOptions.js";
import type { ReadWorkbook } from "../records/sheet.js";
import { asFunction, extending, type OptionTakes } from "../util/given.js";

/** How far reading has come. */
export interface Progress {
  /** Which pass over the rows: the second is for what occurs twice. */
  readonly pass: number;
  /** Rows gone through so far, those of both passes. */
  readonly rows: number;
}

/** How files are read and tallied. */
export interface FileOptions extends TallyOptions {
  /** Encoding of the files; default what their bytes say. */
  readonly encoding?: Encoding | undefined;
  /** Reads .xlsx and .xls; from `digecon/xlsx`. */
  readonly readWorkbook?: ReadWorkbook | undefined;
  /** Told now and then how far reading has come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export const FILE_OPTIONS: OptionTakes<FileOptions> = /* @__PURE__ */ extending<TallyOptions, FileOptions>(
  TALLY_OPTIONS,
  { encoding: asEncoding, readWorkbook: asFunction, onProgress: asFunction },
);
