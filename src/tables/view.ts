import type { Lang } from "../vocabulary/language.js";
import type { TableContents } from "./contents.js";
import { htmlTable, markdownTable, plainTable } from "./formats.js";
import { joined, md, notebookSource } from "./markdown.js";
import { printed } from "./printed.js";
import { DISPLAY, INSPECT, type MimeBundle, type ViewOptions } from "./protocol.js";
import { tableResource } from "./resource.js";
import { escapeHtml, visible } from "./text.js";

/** What a view is made of, from top to bottom; texts are already in the language of the view. */
export type Block =
  | { readonly title: string }
  | { readonly lines: readonly string[] }
  | { readonly table: TableContents; readonly plain?: string | undefined };

/** Beyond this a table is shortened to its head and tail. */
const MOST_ROWS = 20;

/** A result as it is looked at: in one language, long tables shortened. It holds no figures of its own. */
export class View {
  readonly #blocks: readonly Block[];
  readonly #main: TableContents | undefined;
  readonly #lang: Lang;
  readonly #rows: number;

  /** @param main  the table that programs get out of a notebook */
  constructor(blocks: readonly Block[], main: TableContents | undefined, options: ViewOptions = {}) {
    const { lang = "zh", rows = MOST_ROWS } = options;
    this.#blocks = blocks;
    this.#main = main;
    this.#lang = lang;
    this.#rows = rows;
  }

  toString(): string {
    return this.#map({
      title: visible,
      lines: (lines) => lines.map((line) => `· ${visible(line)}`).join("\n"),
      table: (table, plain) => plain ?? plainTable(this.#printed(table)),
    }).join("\n");
  }

  toMarkdown(): string {
    const blocks = this.#map({
      title: (title) => md`**${title}**`,
      lines: (lines) =>
        joined(
          lines.map((line) => md`- ${line}`),
          "\n",
        ),
      table: (table) => {
        const contents = this.#printed(table);
        return md`**${contents.title}**\n\n${markdownTable(contents)}`;
      },
    });
    return notebookSource(joined(blocks, "\n\n"));
  }

  toHTML(): string {
    const text = (line: string) => escapeHtml(visible(line));
    return this.#map({
      title: (title) => `<p class="tex2jax_ignore mathjax_ignore"><b>${text(title)}</b></p>`,
      lines: (lines) =>
        `<ul class="tex2jax_ignore mathjax_ignore">${lines.map((line) => `<li>${text(line)}</li>`).join("")}</ul>`,
      table: (table) => htmlTable(this.#printed(table)),
    }).join("\n");
  }

  [DISPLAY](): MimeBundle {
    return {
      "text/html": this.toHTML(),
      "text/markdown": this.toMarkdown(),
      "text/plain": this.toString(),
      ...(this.#main && { "application/vnd.dataresource+json": tableResource(this.#main, this.#lang) }),
    };
  }

  [INSPECT](): string {
    return this.toString();
  }

  #printed(table: TableContents) {
    return printed(table, { lang: this.#lang, rows: this.#rows, explain: true });
  }

  #map<T>(format: {
    readonly title: (title: string) => T;
    readonly lines: (lines: readonly string[]) => T;
    readonly table: (table: TableContents, plain: string | undefined) => T;
  }): readonly T[] {
    return this.#blocks.map((block) => {
      if ("title" in block) return format.title(block.title);
      return "lines" in block ? format.lines(block.lines) : format.table(block.table, block.plain);
    });
  }
}
