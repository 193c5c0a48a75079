import { closeSync, fstatSync, openSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type Finding, FindingCollector } from "../../../findings/findings.js";
import type { Delimiter } from "../../../records/csvRules.js";
import { findLayout } from "../../../records/layout.js";
import type { TallySettings } from "../../memory/options.js";
import type { Scan } from "../../memory/tallyTables.js";
import { bytePlan, byteTable } from "../rows/byteTable.js";
import { eachEscalated } from "../rows/escalatedRows.js";
import type { PartSpec, ScannedPart } from "../rows/part.js";
import { Irregular } from "../scan/irregular.js";
import { plainTally } from "../scan/plainTally.js";
import type { BytePlan } from "../scan/table.js";
import { headOf } from "./fileHead.js";
import { hashOf } from "./hash.js";
import { type FileIdentity, identityOfOpen } from "./identity.js";
import { mixesNewlines } from "./newlines.js";
import { openSame, type PartRunner, runHere } from "./partRunner.js";
import { RelievedPart } from "./relievedPart.js";
import { haveThreads, ThreadPart } from "./threads.js";

/** How a file is gone through; by default as suits its size. */
export interface ScanSettings {
  readonly readSize: number;
  /** Where the file is split into parts, as fractions of it. */
  readonly splits: readonly number[];
  /** The first part is gone through here, the others each in a thread of its own; else all of them here. */
  readonly threads: boolean;
  /** Where the file was written for this scan: its delimiter is known, and nobody asks for its hash. */
  readonly delimiter?: Delimiter | undefined;
}

/** A file that has been gone through, ready to be tallied. */
export interface ScannedFile {
  readonly scan: Scan;
  /** What was found when its header was read. */
  readonly findings: readonly Finding[];
  readonly bytes: number;
  /** SHA-256 of what was read, once it has been. */
  sha256(): Promise<string>;
  /**
   * Closes the file and lets go of its threads and of what was found, all but the hashes, until it is tallied: then it
   * is gone through again.
   */
  rest(): Promise<void>;
  /** Lets go of the file and of the threads. */
  close(): Promise<void>;
}

/** A file became another one while it was read. */
export class ChangedFile extends Error {}

const READ_SIZE = 1 << 20;
/** From this size on a second thread is faster: starting it takes some 50 ms. */
const WORTH_A_THREAD = 12 << 20;
/** This thread also hashes the file and parses what is escalated: it takes the smaller part. */
const OWN_PART = 0.48;

/** The usual settings for a file of a size. */
export function settingsFor(bytes: number): ScanSettings {
  const threads = bytes >= WORTH_A_THREAD && haveThreads();
  return { readSize: READ_SIZE, splits: threads ? [OWN_PART] : [], threads };
}

/**
 * Goes through a regular CSV file by its bytes: keys, amounts and the hashes of all cases, while the file is hashed.
 *
 * @returns undefined for a file that is not regular, or where rows need more than the byte engine does: the reference reads it
 */
export async function scanFile(
  path: string,
  options: TallySettings,
  onRows: (rows: number) => void = () => {},
  settings?: ScanSettings,
): Promise<ScannedFile | undefined> {
  if (!bytePlan(options)) return undefined;
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  return scanOpen(file, resolve(path), basename(path), options, onRows, settings);
}

/**
 * The same for a file that is open; it is closed with the scan, or when nothing comes of it.
 *
 * @param path  where a thread finds it
 */
export async function scanOpen(
  file: number,
  path: string,
  name: string,
  options: TallySettings,
  onRows: (rows: number) => void,
  settings?: Partial<ScanSettings>,
): Promise<ScannedFile | undefined> {
  const open = new OpenFile(file, path, name);
  try {
    const plan = bytePlan(options);
    const scanned = plan && (await open.scan(options, plan, onRows, settings));
    if (!scanned) await open.close();
    return scanned;
  } catch (error) {
    await open.close();
    if (error instanceof Irregular) return undefined;
    throw error;
  }
}

class OpenFile {
  #descriptor: number | undefined;
  readonly #path: string;
  readonly #name: string;
  #stopped = false;
  #runners: PartRunner[] = [];
  /** How many rows each of them went through. */
  #rows: readonly number[] = [];
  /** Threads that have no part yet. */
  #threads: ThreadPart[] = [];
  #sha256: Promise<string | undefined> = Promise.resolve(undefined);
  /** Who is told of rows: in the pass over all of them the caller, afterwards the one who asks for the tally. */
  #onRows: (rows: number) => void = () => {};

  constructor(file: number, path: string, name: string) {
    this.#descriptor = file;
    this.#path = path;
    this.#name = name;
  }

  get #file(): number {
    if (this.#descriptor === undefined) throw new Error("the file is closed");
    return this.#descriptor;
  }

  async scan(
    options: TallySettings,
    plan: BytePlan,
    onRows: (rows: number) => void,
    stated: Partial<ScanSettings> | undefined,
  ): Promise<ScannedFile | undefined> {
    const before = fstatSync(this.#file);
    if (!before.isFile() || before.size === 0) return undefined;
    const identity = identityOfOpen(this.#file);
    const settings = this.#started({ ...settingsFor(before.size), ...stated });
    this.#onRows = onRows;
    if (settings.delimiter === undefined && (await mixesNewlines(this.#file, before.size))) return undefined;
    const head = headOf(this.#file, before.size, settings.delimiter);
    const findings = new FindingCollector();
    const layout = findLayout(head.rows, options, findings, this.#name);
    const table = layout && byteTable(layout, head.dialect);
    if (!layout || !table) return undefined;
    const start = head.starts[layout.firstRow];
    if (start === undefined) return undefined;
    if (settings.delimiter === undefined) {
      this.#sha256 = hashOf(this.#file, before.size, settings.readSize, () => this.#stopped);
      // Whoever asks for it hears of a failure; until then nobody need.
      this.#sha256.catch(() => undefined);
    }
    const spec = {
      file: this.#name,
      layout,
      table,
      plan,
      missing: options.missing ?? [],
      end: before.size,
      readSize: settings.readSize,
    };
    const parts = await this.#keys(spec, start, settings, identity);
    if (!this.#is(identity)) return undefined;
    const delimiter = head.dialect.delimiter;
    return {
      findings: findings.list(),
      bytes: before.size,
      sha256: async () => {
        const hash = await this.#sha256;
        if (hash === undefined) throw new ChangedFile(this.#name);
        return hash;
      },
      rest: async () => {
        // Whoever asks for it hears of a failure.
        await this.#sha256.catch(() => undefined);
        if (!this.#is(identity)) this.#sha256 = Promise.resolve(undefined);
        await this.#letGo();
      },
      close: () => this.close(),
      scan: {
        file: this.#name,
        layout,
        hashes: parts.map(({ hashes }) => hashes),
        tally: async (repeated, escalate, onSecond) => {
          if (this.#descriptor === undefined) {
            this.#open(identity);
            this.#onRows = () => {};
            await this.#keys(spec, start, this.#started(settings), identity);
          }
          this.#onRows = onSecond;
          let first = layout.firstRow + 1;
          const made = await Promise.all(
            this.#runners.map((runner, i) => {
              const from = first;
              first += this.#rows[i] as number;
              return runner.tally(from, repeated, (batch) => eachEscalated(batch, delimiter, escalate));
            }),
          ).catch((error) => {
            throw error instanceof Irregular ? new ChangedFile(this.#name) : error;
          });
          if (!this.#is(identity)) throw new ChangedFile(this.#name);
          return plainTally(made, table, plan);
        },
      },
    };
  }

  /** Whether nobody has written to the file. */
  #is(identity: FileIdentity): boolean {
    const { size, modified } = identityOfOpen(this.#file);
    return size === identity.size && modified === identity.modified;
  }

  /** @throws {ChangedFile} where another file stands there now */
  #open(identity: FileIdentity): void {
    try {
      this.#descriptor = openSame({ path: this.#path, identity });
    } catch {
      throw new ChangedFile(this.#name);
    }
  }

  async #letGo(): Promise<void> {
    await this.#endThreads();
    this.#runners = [];
    this.#threads = [];
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  async close(): Promise<void> {
    this.#stopped = true;
    await this.#sha256.catch(() => undefined);
    await this.#letGo();
  }

  async #endThreads(): Promise<void> {
    for (const runner of [...this.#runners, ...this.#threads])
      if (runner instanceof RelievedPart || runner instanceof ThreadPart) await runner.end();
  }

  /** Starts the threads; where none can be had the file is not split for them. */
  #started(settings: ScanSettings): ScanSettings {
    if (!settings.threads) return settings;
    this.#threads = settings.splits.flatMap(() => ThreadPart.start() ?? []);
    return this.#threads.length > 0 ? settings : { ...settings, splits: [], threads: false };
  }

  /** Keys of all parts. Where a part began inside a quoted field, and not where the one before it ended, the file is gone through as one. */
  async #keys(
    spec: Omit<PartSpec, "start" | "stop" | "aligned">,
    start: number,
    settings: ScanSettings,
    identity: FileIdentity,
  ): Promise<readonly ScannedPart[]> {
    const size = spec.end - start;
    const bounds = [0, ...settings.splits, 1].map((part) => start + Math.floor(part * size));
    this.#runners = bounds.slice(0, -1).map((from, i) => {
      const part = { ...spec, start: from, stop: bounds[i + 1] as number, aligned: i === 0 };
      const tell = (rows: number) => this.#onRows(rows);
      const thread = i > 0 ? this.#threads.pop() : undefined;
      return thread
        ? new RelievedPart(thread, this.#file, { path: this.#path, identity }, part, tell)
        : runHere(this.#file, part, tell);
    });
    const asked = this.#runners.map((runner) => runner.scan());
    // The first part began where a row begins: what it finds irregular is so, and the others need not go on.
    asked[0]?.then(
      () => {
        for (const runner of this.#runners) if (runner instanceof RelievedPart) runner.giveUpUnlessReady();
      },
      () => this.#endThreads(),
    );
    const found = await Promise.allSettled(asked);
    const parts: ScannedPart[] = [];
    for (const each of found) {
      const before = parts.at(-1);
      if (each.status === "fulfilled" && (!before || before.next === each.value.start)) {
        parts.push(each.value);
        continue;
      }
      if (each.status === "rejected") {
        const { reason } = each;
        const misplaced = before && reason instanceof Irregular && reason.start !== before.next;
        if (!misplaced) throw reason;
      }
      await this.#endThreads();
      return this.#keys(spec, start, { ...settings, splits: [] }, identity);
    }
    this.#rows = parts.map(({ rows }) => rows);
    return parts;
  }
}
