import { visible } from "./text.js";

/**
 * Markdown source. Only `md` and `joined` make it, and they escape every part that is not Markdown already: a text of the data cannot get into a
 * report unescaped, wherever the line is written.
 */
export class Markdown {
  readonly source: string;

  private constructor(source: string) {
    this.source = source;
  }

  static of(words: TemplateStringsArray, parts: readonly MarkdownPart[]): Markdown {
    return new Markdown(words.map((word, i) => word + sourceOf(parts[i] ?? "")).join(""));
  }

  static joined(parts: readonly Markdown[], between: string): Markdown {
    return new Markdown(parts.map(({ source }) => source).join(between));
  }

  toString(): string {
    return this.source;
  }
}

export type MarkdownPart = string | number | Markdown;

/** Words of ours with parts in them; parts that are text are shown as they are. */
export function md(words: TemplateStringsArray, ...parts: readonly MarkdownPart[]): Markdown {
  return Markdown.of(words, parts);
}

export function joined(parts: readonly Markdown[], between: "\n" | "\n\n" | " | "): Markdown {
  return Markdown.joined(parts, between);
}

/**
 * For a notebook: dollar signs and backslashes get an element of their own, for its mathematics is looked for after Markdown is done, when an
 * escape is a character again.
 */
export function notebookSource({ source }: Markdown): string {
  return source.replace(/&#(36|92);/g, "<span>$&</span>");
}

function sourceOf(part: MarkdownPart): string {
  return part instanceof Markdown ? part.source : escapeMarkdown(String(part));
}

/** Characters that are syntax wherever they stand; @ makes an address or names a person. */
const SYNTAX = /[&<>|\\`*[\]~!#$@]/g;

/** An interval as tables print it: its brackets are no link, for neither a target nor a definition follows. */
const INTERVAL = /(?<=\[)(-?[\d,.]+ – -?[\d,.]+)(?=\](?![([:]))/g;

const UNDERSCORES = /(?<!_)_+/g;
const IN_WORD = /^[\p{L}\p{N}]{2}$/u;

/** Addresses that some readers of Markdown make a link of. Those of http and https stay: such a link shows where it leads. */
const WWW = /(?<!https?:\/\/)(www)\./gi;
const SCHEME = /\b(javascript|vbscript|data|file|ftp|mailto|xmpp):(?=\S)/gi;

/** What at the beginning of a line makes a list, a rule or the underline of a heading. */
const BULLET = /^( {0,3})([-+])(?=[ -]|$)/;
const UNDERLINE = /^( {0,3})=/;
const ORDINAL = /^( {0,3}\d{1,9})([.)])(?= |$)/;

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** Underscores inside a word are none of emphasis. */
function underscores(run: string, at: number, text: string): string {
  const [before = " "] = [...text.slice(Math.max(0, at - 2), at)].slice(-1);
  const [after = " "] = text.slice(at + run.length, at + run.length + 2);
  return IN_WORD.test(before + after) ? run : reference("_").repeat(run.length);
}

/** Most cells: letters, numbers and marks that are no syntax anywhere, no ordinal before them and no address in them. */
const PLAIN =
  /^(?!\d{1,9}\.(?: |$))(?:(?!www\.)[\p{L}\p{N},.%–—·（）：；、“”/])(?:(?!www\.)[\p{L}\p{N} ,.%–—·（）：；、“”/])*$/iu;

/** Text that Markdown shows as it is, on one line: references instead of what is syntax, and nothing else changed. */
function escapeMarkdown(text: string): string {
  if (PLAIN.test(text)) return text;
  // Four blanks at the beginning would be code.
  const line = visible(text)
    .replace(/[\u2028\u2029]/g, " ")
    .replace(/^ {4,}/, "   ");
  const pieces = line.split(INTERVAL);
  const escaped = pieces.map((piece, i) => {
    // Between two intervals: their numbers stand at odd places, the brackets at the ends of what is around them.
    if (i % 2 === 1) return piece;
    const opens = i < pieces.length - 1 ? "[" : "";
    const closes = i > 0 ? "]" : "";
    const inner = piece.slice(closes.length, piece.length - opens.length);
    return closes + inner.replace(SYNTAX, reference) + opens;
  });
  return escaped
    .join("")
    .replace(UNDERSCORES, underscores)
    .replace(WWW, (_, www: string) => `${www}&#46;`)
    .replace(SCHEME, (_, scheme: string) => `${scheme}&#58;`)
    .replace(BULLET, (_, blank: string, mark: string) => blank + reference(mark))
    .replace(UNDERLINE, (_, blank: string) => `${blank}&#61;`)
    .replace(ORDINAL, (_, number: string, mark: string) => number + reference(mark));
}
