import type { ReadWorkbook } from "../records/sheet.js";
import { refuse } from "../util/given.js";

type Concordance = typeof import("../methods/inputOutput/concordance.js");
type DigitalInputs = typeof import("../methods/inputOutput/digitalInputs.js");
type LabelledTable = typeof import("../methods/inputOutput/labelledTable.js");
type LayoutFile = typeof import("../methods/inputOutput/layoutFile.js");
type Model = typeof import("../methods/inputOutput/model.js");
type NbsTable = typeof import("../methods/inputOutput/nbsTable.js");
type PenetrationByInputs = typeof import("../methods/inputOutput/penetration.js");
type IoTables = typeof import("../tables/inputOutput.js");

/** What runs take of `digecon/io`, whose linear algebra is loaded only where an input–output table is read. */
export type InputOutput = Pick<Concordance, "readConcordance" | "digitalParts"> &
  Pick<DigitalInputs, "adbMeasure" | "digitalInputs"> &
  Pick<LabelledTable, "readLabelledMatrix"> &
  Pick<LayoutFile, "readLayout"> &
  Pick<Model, "ioModel"> &
  Pick<NbsTable, "readNbsTable"> &
  Pick<PenetrationByInputs, "readAggregates" | "penetrationByInputs"> &
  Pick<IoTables, "adbTable" | "digitalInputsTable" | "linkagesTable">;

/** What runs borrow: entries of the package that bring packages of others, asked for only where they are needed. */
export interface Tools {
  /** What reads workbooks. */
  readonly workbookReader: () => Promise<ReadWorkbook>;
  /** What computes with input–output tables. */
  readonly inputOutput: () => Promise<InputOutput>;
  /** What is told how far reading has come, and that it has ended. */
  readonly progress?: (() => Progress) | undefined;
}

/** Who is told how far reading has come. */
export interface Progress {
  /** Rows gone through so far, of both passes. */
  readonly update: (progress: { readonly pass: number; readonly rows: number }) => void;
  /** All are read. */
  readonly end: () => void;
}

/** Entries of the package that a program hands over where the files need them. */
export interface GivenTools {
  /** Reads .xlsx and .xls; from `digecon/xlsx`. */
  readonly readWorkbook?: ReadWorkbook | undefined;
  /** The exports of `digecon/io`, for input–output tables. */
  readonly io?: InputOutput | undefined;
}

/** Tools of what a program gave: what is lacking is told when it is needed. */
export function toolsOf(of: string, { readWorkbook, io }: GivenTools): Tools {
  return {
    workbookReader: async () =>
      readWorkbook ??
      refuse(`${of}: readWorkbook`, "readWorkbook of digecon/xlsx: a file is a workbook", undefined),
    inputOutput: async () =>
      io ?? refuse(`${of}: io`, "the exports of digecon/io: there is an input–output table", undefined),
  };
}
