import { account, type Bilingual, type Edition, type MoneyUnit, readDecisions } from "digecon";
import { readParameters, tallyCsv } from "digecon/csv";
import type { Kind } from "./files.js";
import { type View, viewOf } from "./view.js";

export interface Request {
  readonly id: number;
  readonly files: readonly { readonly kind: Kind; readonly name: string; readonly bytes: Uint8Array }[];
  readonly period: string;
  readonly region: string;
  readonly edition: string;
  readonly unit: string;
}

export interface Answer {
  readonly id: number;
  readonly view: View | undefined;
  /** Parameter files that could not be read, by name. */
  readonly problems: readonly { readonly name: string; readonly why: Bilingual }[];
}

type Rows = ReturnType<typeof readParameters>;

addEventListener("message", ({ data }: MessageEvent<Request>) => postMessage(answerTo(data)));

/** Reads the files and makes the account, away from the page: it stays at hand however long this takes. */
function answerTo(request: Request): Answer {
  const problems: { name: string; why: Bilingual }[] = [];
  const rowsOf = (kind: Kind): Rows => {
    const file = request.files.find((each) => each.kind === kind);
    try {
      return file ? readParameters(file.bytes) : [];
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      problems.push({
        name: file?.name ?? kind,
        why: { zh: `未能读取，未采用：${detail}`, en: `could not be read and was not used: ${detail}` },
      });
      return [];
    }
  };
  const units = request.files.find(({ kind }) => kind === "units");
  if (!units) return { id: request.id, view: undefined, problems };
  const decisions = rowsOf("decisions");
  const tally = tallyCsv(units.bytes, {
    file: units.name,
    ...(request.unit !== "" && { unit: request.unit as MoneyUnit }),
    ...(decisions.length > 0 && { plan: { decisions: readDecisions(decisions).decisions } }),
  });
  const result = account(tally, {
    shares: rowsOf("shares"),
    rates: rowsOf("rates"),
    controls: rowsOf("controls"),
    groups: rowsOf("groups"),
    claims: rowsOf("claims"),
    ...(request.period !== "" && { period: request.period }),
    ...(request.region !== "" && { region: request.region }),
    ...(request.edition !== "" && { edition: request.edition as Edition }),
  });
  const periods = [...new Set(tally.cells.map((cell) => cell.key.period))].filter(Boolean).sort();
  return { id: request.id, view: viewOf(result, periods), problems };
}
