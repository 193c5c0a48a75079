import type { TableContents } from "./contents.js";
import { joined, type Markdown, type MarkdownPart, md } from "./markdown.js";
import { type Printed, type PrintedCell, type PrintOptions, printed } from "./printed.js";
import { displayWidth, escapeHtml, pad, visible } from "./text.js";

/** For a terminal: columns aligned by the width of their characters. */
export function plainTable({ title, columns, head, omitted, tail, notes }: Printed): string {
  const header = columns.map(({ text }) => visible(text));
  const body = (rows: Printed["head"]) => rows.map((row) => row.map(({ text }) => visible(text)));
  const [above, below] = [body(head), body(tail)];
  const widths = header.map((text, i) =>
    [...above, ...below].reduce(
      (most, row) => Math.max(most, displayWidth(row[i] ?? "")),
      displayWidth(text),
    ),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(text, widths[i] ?? 0, columns[i]?.right ?? false))
      .join("  ")
      .trimEnd();
  return [
    visible(title),
    line(header),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...above.map(line),
    ...(omitted === undefined ? [] : [omitted]),
    ...below.map(line),
    ...notes.map(visible),
  ].join("\n");
}

/** A table as Markdown that may be put into more of it. */
export function markdownOf(table: TableContents, options: PrintOptions): Markdown {
  return markdownTable(printed(table, options));
}

/** Rows as Markdown, for a report whose heading is the title. Every text of a cell, a header or a note is escaped. */
export function markdownTable({ columns, head, omitted, tail, notes }: Printed): Markdown {
  const line = (texts: readonly MarkdownPart[]) =>
    md`| ${joined(
      texts.map((text) => md`${text}`),
      " | ",
    )} |`;
  const body = (rows: Printed["head"]) => rows.map((row) => line(row.map(({ text }) => text)));
  const rule = columns.map(({ right }) => (right ? md`---:` : md`---`));
  return joined(
    [
      line(columns.map(({ text }) => text)),
      line(rule),
      ...body(head),
      ...(omitted === undefined ? [] : [line(columns.map((_, i) => (i === 0 ? omitted : "")))]),
      ...body(tail),
      ...notes.map((note) => md`\n${note}`),
    ],
    "\n",
  );
}

/** Alignment stands at every cell: notebooks drop style sheets of outputs they do not trust, and align right themselves. */
const FIGURE = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums";
const SHORT_TEXT = "text-align:left;white-space:nowrap";
const LONG_TEXT = "text-align:left;min-width:14em";
/** Columns of text up to this width stay on one line. */
const ONE_LINE = 40;
/** Classes by which the mathematics of notebooks passes over dollar signs in figures and names. */
const NO_MATHEMATICS = 'class="tex2jax_ignore mathjax_ignore"';

export function htmlTable({ title, columns, head, omitted, tail, notes }: Printed): string {
  const text = (words: string) => escapeHtml(visible(words));
  const all = [...head, ...tail];
  const styles = columns.map(({ right }, i) => {
    const long = all.some((row) => displayWidth(row[i]?.text ?? "") > ONE_LINE);
    return ` style="${right ? FIGURE : long ? LONG_TEXT : SHORT_TEXT}"`;
  });
  const header = columns.map((column, i) => `<th scope="col"${styles[i]}>${text(column.text)}</th>`).join("");
  const body = (rows: Printed["head"]) =>
    rows.map(
      (row) =>
        `<tr>${row.map((cell, i) => `<td${styles[i]}${reason(cell)}>${text(cell.text)}</td>`).join("")}</tr>`,
    );
  const gap =
    omitted === undefined
      ? []
      : [`<tr><td colspan="${columns.length}" style="${SHORT_TEXT}">${text(omitted)}</td></tr>`];
  return [
    `<table ${NO_MATHEMATICS}><caption style="${SHORT_TEXT}"><b>${text(title)}</b></caption>`,
    `<thead><tr>${header}</tr></thead>`,
    "<tbody>",
    ...body(head),
    ...gap,
    ...body(tail),
    "</tbody></table>",
    ...(notes.length > 0 ? [`<p ${NO_MATHEMATICS}><small>${notes.map(text).join("<br>")}</small></p>`] : []),
  ].join("\n");
}

function reason(cell: PrintedCell): string {
  return cell.reason === undefined ? "" : ` title="${escapeHtml(visible(cell.reason))}"`;
}
