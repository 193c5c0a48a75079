/** A sheet as a workbook reader gives it. What only some readers can tell is optional. */
export interface WorkbookSheet {
  /** Name of the sheet. */
  readonly name: string;
  /** Its rows as text, header and preamble included. */
  readonly rows: readonly (readonly string[])[];
  /** Not shown to those who open the workbook. */
  readonly hidden?: boolean | undefined;
  /** Cells whose value was computed by the program that saved the workbook. */
  readonly formulas?: number | undefined;
  /** Formulas that no program has computed yet: they have no value. */
  readonly uncomputed?:
    | readonly { readonly row: number; readonly cell: string; readonly formula: string }[]
    | undefined;
  /** Rows × columns, where they are too many to be handed on: then there are no rows. */
  readonly tooWide?: string | undefined;
}

export type ReadWorkbook = (bytes: Uint8Array) => readonly WorkbookSheet[];
