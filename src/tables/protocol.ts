import { type OptionTakes, refuse } from "../util/given.js";
import { asLang, type Lang } from "../vocabulary/language.js";

/** What Jupyter kernels for JavaScript (Deno's, tslab's successors) ask a value for. */
export const DISPLAY: unique symbol = Symbol.for("Jupyter.display") as never;
/** What Node, Deno and Bun ask a value for when they log it. */
export const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;
/** What `show` asks a result for; known by name, so that results of one entry are shown by another. */
export const VIEW: unique symbol = Symbol.for("digecon.view") as never;

/** One value in several forms by media type; a notebook takes the richest that it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** How a result is looked at. */
export interface ViewOptions {
  /** Language of titles, headers, notes and names; default Chinese. */
  readonly lang?: Lang | undefined;
  /** Most rows of a table; of longer ones the first and the last are shown. Default 20. */
  readonly rows?: number | undefined;
}

export const VIEW_OPTIONS: OptionTakes<ViewOptions> = {
  lang: asLang,
  rows: (given, name) => (typeof given === "number" && given >= 2 ? given : refuse(name, "2 or more", given)),
};

/** A value that can show itself. */
export interface Showable {
  [VIEW](options: ViewOptions): { toString(): string; [DISPLAY](): MimeBundle };
}
