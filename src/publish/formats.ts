import type { Printed, PrintedCell } from "./printed.js";
import { displayWidth, escapeHtml, escapeMarkdown, pad, visible } from "./text.js";

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

/** For a report: what text in a cell would break the table is escaped. The title is the reader's heading. */
export function markdownTable(table: Printed): string {
  return markdownWith(table, escapeCell, (note) => note);
}

/** For a notebook, where nothing in a cell may be read as Markdown, mathematics or HTML. */
export function notebookMarkdown(table: Printed): string {
  return `**${escapeMarkdown(table.title)}**\n\n${markdownWith(table, escapeMarkdown, escapeMarkdown)}`;
}

function markdownWith(
  { columns, head, omitted, tail, notes }: Printed,
  cellText: (text: string) => string,
  noteText: (text: string) => string,
): string {
  const line = (texts: readonly string[]) => `| ${texts.map(cellText).join(" | ")} |`;
  const body = (rows: Printed["head"]) => rows.map((row) => line(row.map(({ text }) => text)));
  const rule = columns.map(({ right }) => (right ? "---:" : "---"));
  return [
    line(columns.map(({ text }) => text)),
    `| ${rule.join(" | ")} |`,
    ...body(head),
    ...(omitted === undefined ? [] : [line(columns.map((_, i) => (i === 0 ? omitted : "")))]),
    ...body(tail),
    ...notes.map((note) => `\n${noteText(note)}`),
  ].join("\n");
}

function escapeCell(text: string): string {
  return text.replace(/[|<>]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\p{Cc}/gu, " ");
}

/** Alignment stands at every cell: notebooks drop style sheets of outputs they do not trust, and align right themselves. */
const LEFT = "text-align:left";
const RIGHT = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums";
/** Classes by which the mathematics of notebooks passes over dollar signs in figures and names. */
const NO_MATHEMATICS = 'class="tex2jax_ignore mathjax_ignore"';

export function htmlTable({ title, columns, head, omitted, tail, notes }: Printed): string {
  const style = (i: number) => ` style="${columns[i]?.right ? RIGHT : LEFT}"`;
  const header = columns
    .map(({ text }, i) => `<th scope="col"${style(i)}>${escapeHtml(visible(text))}</th>`)
    .join("");
  const body = (rows: Printed["head"]) =>
    rows.map(
      (row) =>
        `<tr>${row.map((cell, i) => `<td${style(i)}${reason(cell)}>${escapeHtml(visible(cell.text))}</td>`).join("")}</tr>`,
    );
  const gap =
    omitted === undefined
      ? []
      : [`<tr><td colspan="${columns.length}" style="text-align:center">${escapeHtml(omitted)}</td></tr>`];
  return [
    `<table ${NO_MATHEMATICS}><caption style="${LEFT}">${escapeHtml(visible(title))}</caption>`,
    `<thead><tr>${header}</tr></thead>`,
    "<tbody>",
    ...body(head),
    ...gap,
    ...body(tail),
    "</tbody></table>",
    ...notes.map((note) => `<p ${NO_MATHEMATICS}><small>${escapeHtml(visible(note))}</small></p>`),
  ].join("\n");
}

function reason(cell: PrintedCell): string {
  return cell.reason === undefined ? "" : ` title="${escapeHtml(visible(cell.reason))}"`;
}
