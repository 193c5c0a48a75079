import { basename } from "node:path";
import type { TallyPlan } from "../../cells/plan.js";
import { FindingCollector } from "../../findings/findings.js";
import type { InputFile } from "../../records/inputFile.js";
import type { TextSource } from "../../records/streamRows.js";
import type { RowSource } from "../../records/tables.js";
import type { Engine, EngineResult, Reading } from "../engine.js";
import type { TallySettings } from "../memory/options.js";
import { type Scan, tallySources } from "../memory/tallyTables.js";
import { normalisedCopy } from "./files/normalisedCopy.js";
import { ChangedFile, type ScannedFile, scanFile } from "./files/scanFile.js";

/** Files by their paths, and what whoever knows file systems and workbooks says of them. */
export interface Files {
  readonly paths: readonly string[];
  /** Size of a file that looks like text in UTF-8, as its name promises; undefined for any other, and where it cannot be read. */
  readonly sizeOfText: (path: string) => Promise<number | undefined>;
  /** The rows of a file that is not regular, hashed as it is read. */
  readonly open: (path: string, findings: FindingCollector) => Promise<OpenedFile>;
}

/** A file whose rows come from a reader. */
export interface OpenedFile {
  /** None for one that cannot be read: a finding says why. */
  readonly inputs: readonly InputFile[];
  readonly sources: readonly (RowSource | TextSource)[];
}

/** So many files stay open, with what was found in them, until they are tallied; others are gone through once more. */
const MOST_AWAKE = 32;
/** Smaller ones than this the reference has read before the bytes have been gone through twice. */
const WORTH_TWO_PASSES = 1 << 20;
/** Below this splitting twice takes no time that anybody notices. */
const WORTH_NORMALISING = 4 << 20;

/**
 * Files by their bytes. Regular CSV is gone through as it stands; a large text that is not regular is written once as a normalised copy;
 * all other rows come from readers, and are tallied with them as `memory` does.
 */
export const bytes: Engine<Files> = {
  name: "bytes",
  async tally(files, plan, reading) {
    const awake = new AwakeFiles({ ...reading, plan });
    try {
      return await tallyOf(files, plan, reading, awake);
    } catch (error) {
      // The reference reads what stands there now.
      if (error instanceof ChangedFile) return await tallyOf(files, plan, reading);
      throw error;
    } finally {
      await awake.close();
    }
  },
};

/** Files that were gone through and wait to be tallied. */
class AwakeFiles {
  readonly #settings: TallySettings;
  readonly #files = new Set<ScannedFile>();

  constructor(settings: TallySettings) {
    this.#settings = settings;
  }

  get #room(): boolean {
    return this.#files.size < MOST_AWAKE;
  }

  /** @returns undefined for a file that the reference is to read */
  async scan(path: string, size: number, onRows: (rows: number) => void): Promise<ScannedFile | undefined> {
    const room = this.#room;
    if (!room && size < WORTH_TWO_PASSES) return undefined;
    const scanned = await scanFile(path, this.#settings, onRows);
    if (room) return this.#kept(scanned);
    await scanned?.rest();
    return scanned;
  }

  /** The same of a text that is not regular. Its copy has no name, and cannot be opened again. */
  async normalise(source: TextSource, onRows: (rows: number) => void): Promise<ScannedFile | undefined> {
    return this.#room ? this.#kept(await normalisedCopy(source, this.#settings, onRows)) : undefined;
  }

  /** A file is not asked again. */
  async done(scanned: ScannedFile): Promise<void> {
    await scanned.close();
    this.#files.delete(scanned);
  }

  async close(): Promise<void> {
    for (const file of this.#files) await file.close();
  }

  #kept(scanned: ScannedFile | undefined): ScannedFile | undefined {
    if (scanned) this.#files.add(scanned);
    return scanned;
  }
}

/** @param awake  absent where everything is read as the reference reads it */
async function tallyOf(
  files: Files,
  plan: TallyPlan,
  reading: Reading,
  awake?: AwakeFiles,
): Promise<EngineResult> {
  const findings = new FindingCollector();
  const inputs: (() => InputFile | Promise<InputFile>)[] = [];
  const sources: RowSource[] = [];
  const scans: Scan[] = [];
  let plain = 0;
  const told = (rows: number) => reading.onRows?.(1, rows);
  const tallied = (scanned: ScannedFile, isInput: boolean): Scan => ({
    ...scanned.scan,
    tally: async (...asked) => {
      const made = await scanned.scan.tally(...asked);
      if (isInput) {
        plain += made.rows;
        await scanned.sha256();
      }
      await awake?.done(scanned);
      return made;
    },
  });
  const readRows = async (path: string) => {
    const opened = await files.open(path, findings);
    inputs.push(...opened.inputs.map((input) => () => input));
    const large = opened.inputs.some((input) => input.bytes >= WORTH_NORMALISING);
    for (const source of opened.sources) {
      const copy = large && "stretches" in source ? await awake?.normalise(source, told) : undefined;
      if (!copy) sources.push(source);
      else {
        findings.addAll(copy.findings);
        scans.push(tallied(copy, false));
      }
    }
  };
  for (const path of files.paths) {
    const size = awake && (await files.sizeOfText(path));
    const scanned = size === undefined ? undefined : await awake?.scan(path, size, told);
    if (!scanned) await readRows(path);
    else {
      findings.addAll(scanned.findings);
      scans.push(tallied(scanned, true));
      inputs.push(async () => ({
        path,
        name: basename(path),
        bytes: scanned.bytes,
        sha256: await scanned.sha256(),
      }));
    }
  }
  const tally = await tallySources(sources, { ...reading, plan }, findings, reading.onRows, scans);
  return { tally, plain, inputs: await Promise.all(inputs.map((input) => input())) };
}
