import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { definitionOf } from "../findings/catalogue.js";
import { DAMAGED_PART } from "../findings/kinds.js";
import { messageOf } from "../findings/message.js";
import type { PlacedRow } from "../parameters/row.js";
import { PARAMETER_FILES, type ParameterRole, type Role } from "../provenance/fileRoles.js";
import { contentsOf } from "../records/contents.js";
import { objectsOf, parseCsvObjects } from "../records/csvText.js";
import { decodeBytes, type LineProblem } from "../records/decoder.js";
import type { InputFile } from "../records/inputFile.js";
import type { ReadWorkbook } from "../records/sheet.js";
import { UsageError } from "./errors.js";
import type { Options } from "./options.js";
import { fileProblem, requireRegular } from "./regularFile.js";
import { sha256 } from "./sha256.js";
import type { Tools } from "./tools.js";
import { workbookProblem } from "./workbookLimits.js";

/** A file that an option names. */
export interface NamedFile extends InputFile {
  /** The option that names it. */
  readonly role: Role;
}

/** A parameter file as it was read. */
export interface ParameterFile extends NamedFile {
  /** Its rows, cells by the names of their columns, each with its place. */
  readonly rows: readonly PlacedRow[];
}

/** The parameter files that options name, each read to its end. */
export async function readParameterFiles(options: Options, tools: Tools): Promise<ParameterFile[]> {
  const files: ParameterFile[] = [];
  for (const role of PARAMETER_FILES) {
    const path = options[role];
    if (path === undefined) continue;
    const bytes = await parameterBytes(role, path);
    files.push({
      role,
      path,
      name: path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      rows: await rowsOfParameters(role, path, bytes, tools),
    });
  }
  return files;
}

/** Rows of the file that stands under an option; undefined where there is none. */
export function rowsUnder(
  files: readonly ParameterFile[],
  role: ParameterRole,
): ParameterFile["rows"] | undefined {
  return files.find((each) => each.role === role)?.rows;
}

async function parameterBytes(role: Role, path: string): Promise<Buffer> {
  try {
    await requireRegular(path);
    return await readFile(path);
  } catch (error) {
    const { code, reason } = fileProblem(error);
    const { zh, en } = messageOf({ code, values: { file: path, reason } });
    throw new UsageError(
      `--${role}：${zh}；${definitionOf(code).advice.zh}`,
      `--${role}: ${en}; ${definitionOf(code).advice.en}`,
    );
  }
}

/** A parameter file that cannot be read to its end, or of which a name may be wrong, would change figures without a word. */
async function rowsOfParameters(
  role: Role,
  path: string,
  bytes: Uint8Array,
  tools: Tools,
): Promise<readonly PlacedRow[]> {
  const { contents, name } = contentsOf(bytes);
  if (contents === "html" || contents === "foreign")
    throw new UsageError(
      `--${role}：${path} 是 ${name} 文件；参数文件须为 CSV 或 .xlsx，请另存`,
      `--${role}: ${path} is a ${name} file; a parameter file is CSV or .xlsx: save it as one`,
    );
  const rows =
    contents === "text"
      ? csvRows(role, path, bytes)
      : sheetRows(role, path, bytes, await tools.workbookReader());
  if (rows.length === 0)
    throw new UsageError(
      `--${role}：${path} 没有数据行；应有表头和至少一行`,
      `--${role}: ${path} holds no rows; a header and at least one row are expected`,
    );
  return rows;
}

/** The rows of a workbook's only sheet that holds any: of several none is better than the others. */
function sheetRows(role: Role, path: string, bytes: Uint8Array, read: ReadWorkbook): readonly PlacedRow[] {
  const { name } = contentsOf(bytes);
  const damaged = (reason: string) =>
    new UsageError(
      `--${role}：${path} 是 ${name} 文件；参数文件须为 CSV 或能打开的工作簿（${DAMAGED_PART.words(reason, "zh")}），请另存为 CSV`,
      `--${role}: ${path} is a ${name} file; a parameter file is CSV or a workbook that opens (${DAMAGED_PART.words(reason, "en")}): save it as CSV`,
    );
  const problem = workbookProblem(bytes);
  if (problem) throw damaged(problem.code === "workbookDamaged" ? problem.values.part : problem.values.size);
  let sheets: ReturnType<ReadWorkbook>;
  try {
    sheets = read(bytes);
  } catch (error) {
    throw damaged((error as Error).message);
  }
  const [sheet, ...others] = sheets.filter(({ rows, tooWide }) => rows.length > 0 || tooWide);
  if (sheet?.tooWide) throw damaged(sheet.tooWide);
  if (others.length > 0) {
    const names = sheets.map((each) => each.name);
    throw new UsageError(
      `--${role}：${path} 有多张工作表（${names.join("、")}）；只留参数所在的一张，或另存为 CSV`,
      `--${role}: ${path} has several sheets (${names.join(", ")}): keep the one with the parameters, or save it as CSV`,
    );
  }
  return objectsOf(sheet?.rows ?? [], basename(path));
}

function csvRows(role: Role, path: string, bytes: Uint8Array): readonly PlacedRow[] {
  const problems: LineProblem[] = [];
  const { text } = decodeBytes(bytes, undefined, (problem) => problems.push(problem));
  const broken = problems.find((problem) => problem.code === "encodingBroken");
  if (broken)
    throw new UsageError(
      `--${role}：${path} 第 ${broken.line} 行有无法解码的字节（${broken.text}），请存为 UTF-8`,
      `--${role}: ${path} row ${broken.line} holds bytes that cannot be decoded (${broken.text}): save it as UTF-8`,
    );
  const { rows, damaged } = parseCsvObjects(text, basename(path));
  if (damaged)
    throw new UsageError(
      `--${role}：${path} 第 ${damaged.row} 行的引号不配对（${shown(damaged.line)}），请修正该行引号`,
      `--${role}: ${path} row ${damaged.row}: its quotes do not pair (${shown(damaged.line)}): mend the quotes of that row`,
    );
  return rows;
}

const SHOWN = 200;

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
