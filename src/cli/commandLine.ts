import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../node/errors.js";
import { OPTIONS, type Options } from "../node/options.js";
import { moneyUnit } from "../numbers/money.js";
import { encodingNamed } from "../records/encoding.js";
import { nearest } from "../util/nearest.js";

const FLAGS = {
  out: { type: "string" },
  controls: { type: "string" },
  shares: { type: "string" },
  rates: { type: "string" },
  groups: { type: "string" },
  claims: { type: "string" },
  decisions: { type: "string" },
  mapping: { type: "string" },
  previous: { type: "string" },
  prices: { type: "string" },
  digital: { type: "string" },
  io: { type: "string" },
  layout: { type: "string" },
  adoption: { type: "string" },
  digitalised: { type: "string" },
  aggregates: { type: "string" },
  period: { type: "string" },
  base: { type: "string" },
  apart: { type: "string" },
  "base-vintage": { type: "string" },
  method: { type: "string" },
  imports: { type: "string" },
  region: { type: "string" },
  reference: { type: "string" },
  scope: { type: "string" },
  by: { type: "string" },
  unit: { type: "string" },
  edition: { type: "string" },
  kind: { type: "string" },
  encoding: { type: "string" },
  missing: { type: "string" },
  vintage: { type: "string" },
  "data-vintage": { type: "string" },
  "output-basis": { type: "string" },
  interest: { type: "string" },
  rounding: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
  bom: { type: "boolean" },
  official: { type: "boolean" },
  "force-scope": { type: "boolean" },
  "no-duplicates": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const satisfies NonNullable<ParseArgsConfig["options"]>;

const LISTS = new Set(["by", "missing", "method"]);

/** Reads the command line into a command, its operands and checked options. */
export function readCommandLine(argv: readonly string[]): {
  command: string | undefined;
  operands: readonly string[];
  options: Options;
} {
  const { values, positionals } = readFlags(argv);
  const raw = Object.fromEntries(
    [...values].map(([name, value]) => [
      camel(name),
      LISTS.has(name) && typeof value === "string" ? value.split(/[,，]/u) : canonical(name, value),
    ]),
  );
  const checked = OPTIONS.safeParse(raw);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const name = kebab(String(issue?.path[0] ?? ""));
    if (issue?.code === "too_big") throw new UsageError(`--${name}：最多 3 个`, `--${name}: at most 3`);
    const allowed =
      issue && "values" in issue ? (issue.values as string[]).join(" | ") : (issue?.message ?? "");
    const received = String(raw[camel(name)] ?? "");
    throw new UsageError(
      `--${name}：应为 ${allowed}，得到“${received}”`,
      `--${name}: expected ${allowed}, received “${received}”`,
    );
  }
  const [command, ...operands] = positionals;
  return { command, operands, options: checked.data };
}

/** The language that is asked for, also where the command line cannot be read. */
export function languageAsked(argv: readonly string[]): "zh" | "en" {
  return argv.some((each, i) => each === "--lang=en" || (each === "en" && argv[i - 1] === "--lang"))
    ? "en"
    : "zh";
}

/** Flags and operands as they were given; a list may be given in parts, everything else once. */
function readFlags(argv: readonly string[]) {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: FLAGS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | boolean>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const value = givenTo(token);
    const known = values.get(token.name);
    if (known !== undefined && !LISTS.has(token.name))
      throw new UsageError(
        `--${token.name} 给了不止一次（${known}、${value}）；只留一个`,
        `--${token.name} is given more than once (${known}, ${value}): keep one`,
      );
    values.set(token.name, known === undefined ? value : `${known},${value}`);
  }
  return { values, positionals };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** What an option is set to; misuse is told by the option's own name. */
function givenTo({ name, rawName, value, inlineValue }: OptionToken): string | boolean {
  if (!Object.hasOwn(FLAGS, name)) {
    const near = nearest(name, Object.keys(FLAGS));
    throw new UsageError(
      `没有选项 ${rawName}${near ? `；是否指 --${near}？` : ""}（--help 列出全部选项）`,
      `no option ${rawName}${near ? `; is --${near} meant?` : ""} (--help lists all options)`,
    );
  }
  if (FLAGS[name as keyof typeof FLAGS].type === "boolean") {
    if (value === undefined) return true;
    throw new UsageError(`--${name} 不带值，得到“${value}”`, `--${name} takes no value, received “${value}”`);
  }
  if (value === undefined) throw new UsageError(`--${name} 后面没有值`, `--${name} has no value behind it`);
  if (!inlineValue && value.length > 1 && value.startsWith("-"))
    throw new UsageError(
      `--${name} 后面没有值，而是 ${value}；值若以 - 开头，请写 --${name}=${value}`,
      `--${name} is followed by ${value} and not by a value; write --${name}=${value} where a value begins with -`,
    );
  return value;
}

function canonical(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (name === "unit") return moneyUnit(value) ?? value;
  return name === "encoding" ? (encodingNamed(value) ?? value) : value;
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
