import type { TallyOptions } from "../engines/memory/options.js";
import type { Encoding } from "../records/encoding.js";
import type { ReadWorkbook } from "../records/sheet.js";

export interface FileOptions extends TallyOptions {
  readonly encoding?: Encoding | undefined;
  /** Reads .xlsx and .xls; from `digecon/xlsx`. */
  readonly readWorkbook?: ReadWorkbook | undefined;
  readonly onProgress?: ((progress: { readonly pass: number; readonly rows: number }) => void) | undefined;
}
