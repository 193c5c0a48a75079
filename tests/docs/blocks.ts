/** A fenced block of a page: something that is run, and what the page says it prints. */
export interface Block {
  readonly kind: "sh" | "ts";
  readonly code: string;
  /** The `text` block that follows; undefined where the page shows no output. */
  readonly shown: string | undefined;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

/** What stands under one heading: its blocks share a folder. */
export interface Section {
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly Block[];
}

export interface BlockRules {
  /** Kinds of blocks that are shown and not run, beside `sh`, `ts` and the `text` after them. */
  readonly notRun?: readonly string[];
}

/** A heading below the title of the page. */
const HEADING = /^#{2,6} /;

interface Fence {
  readonly info: string;
  readonly text: string;
  readonly line: number;
}

/**
 * The blocks of a Markdown page by heading.
 *
 * @throws {SyntaxError} for a block of a kind that nobody runs, an output without a command, and a fence left open:
 *   what is not recognised would otherwise go untested
 */
export function sectionsOf(markdown: string, rules: BlockRules = {}): Section[] {
  const sections: { title: string; line: number; blocks: Block[] }[] = [{ title: "", line: 1, blocks: [] }];
  let open: { info: string; lines: string[]; line: number } | undefined;
  for (const [i, text] of markdown.split("\n").entries()) {
    const blocks = sections.at(-1)?.blocks ?? [];
    if (open && text.trimEnd() === "```") {
      place(
        { info: open.info, text: open.lines.map((each) => `${each}\n`).join(""), line: open.line },
        blocks,
        rules,
      );
      open = undefined;
    } else if (open) open.lines.push(text);
    else if (text.trimStart().startsWith("```"))
      open = { info: text.trim().slice(3), lines: [], line: i + 1 };
    else if (HEADING.test(text))
      sections.push({ title: text.replace(HEADING, "").trim(), line: i + 1, blocks: [] });
  }
  if (open) throw new SyntaxError(`line ${open.line}: the block is never closed`);
  return sections.filter((section) => section.blocks.length > 0);
}

function place({ info, text, line }: Fence, blocks: Block[], { notRun = [] }: BlockRules): void {
  if (info === "sh" || info === "ts") {
    blocks.push({ kind: info, code: text, shown: undefined, line });
    return;
  }
  if (info === "text") {
    const last = blocks.pop();
    if (!last || last.shown !== undefined)
      throw new SyntaxError(`line ${line}: an output must follow the sh or ts block that prints it`);
    blocks.push({ ...last, shown: text });
    return;
  }
  if (!notRun.includes(info))
    throw new SyntaxError(
      `line ${line}: expected a block of sh, ts or text, received “${info}”: nobody would run it`,
    );
}
