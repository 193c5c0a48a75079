import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the compiler has against a line of a file. */
export interface Complaint {
  readonly line: number;
  readonly words: string;
}

const COMPLAINT = /^(.+)\((\d+),\d+\): error (TS\d+: .*)$/;

/**
 * Writes the files into the folder and compiles them, all at once, as the project itself is compiled. Returns the
 * compiler's complaints by file; a file without any has none.
 */
export async function compile(
  project: string,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly Complaint[]>> {
  // The compiler refuses to compile nothing.
  if (files.size === 0) return new Map();
  const config = join(folder, "tsconfig.json");
  await writeFile(
    config,
    JSON.stringify({ extends: join(project, "tsconfig.json"), files: [...files.keys()], include: [] }),
  );
  await Promise.all([...files].map(([name, code]) => writeFile(join(folder, name), code)));
  const output = await tsc(project, ["-p", config, "--pretty", "false"]);
  const complaints = new Map([...files.keys()].map((name): [string, Complaint[]] => [name, []]));
  let current: Complaint[] | undefined;
  for (const text of output.split(/\r?\n/).filter((each) => each !== "")) {
    const [, path = "", line, words] = COMPLAINT.exec(text) ?? [];
    if (words === undefined) {
      const last = current?.pop();
      if (!last) throw new Error(`the compiler says: ${output}`);
      current?.push({ ...last, words: `${last.words}\n${text}` });
      continue;
    }
    current = complaints.get(path.replace(/^.*[\\/]/, ""));
    if (!current) throw new Error(`the compiler says: ${output}`);
    current.push({ line: Number(line), words });
  }
  return complaints;
}

/** What the compiler prints. */
function tsc(project: string, options: readonly string[]): Promise<string> {
  const program = join(project, "node_modules/typescript/bin/tsc");
  return new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [program, ...options],
      { cwd: project, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (stderr !== "" || (error && stdout === "")) reject(error ?? new Error(stderr));
        else resolve(stdout);
      },
    ),
  );
}
