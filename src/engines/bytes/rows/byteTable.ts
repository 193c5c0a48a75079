import type { Delimiter } from "../../../records/csvRules.js";
import type { Layout } from "../../../records/layout.js";
import { KEY_FIELDS } from "../../../vocabulary/fields.js";
import type { TallySettings } from "../../memory/options.js";
import { type AmountColumn, type BytePlan, type ByteTable, CR, type KeyColumn, LF } from "../scan/table.js";

/** How a file is written: what the byte engine has to know beyond the layout. */
export interface Dialect {
  readonly delimiter: Exclude<Delimiter, "，">;
  readonly newline: "\n" | "\r\n" | "\r";
}

const MOST_LARGEST = 64;

/** A number that a plain row may hold. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The plan as the byte engine takes it; undefined where rows need something that only the parser does. */
export function bytePlan(options: TallySettings): BytePlan | undefined {
  const { policy, requests, duplicates, decisions, defaults } = options.plan;
  const top = requests.top ?? [];
  const supported =
    !options.checks &&
    decisions.size === 0 &&
    new Set(top.map(({ measure }) => measure)).size === top.length &&
    top.every(({ n }) => n >= 1 && n <= MOST_LARGEST) &&
    // A declared mark that is a number itself would have to be looked for in every amount.
    !(options.missing ?? []).some((text) => NUMBER.test(text));
  return supported ? { policy, requests, duplicates, defaults } : undefined;
}

/** The table as the byte engine sees it; undefined where no row of it would be plain. */
export function byteTable(layout: Layout, { delimiter, newline }: Dialect): ByteTable | undefined {
  const { keys, kind, width, measures, dimensions } = layout;
  const column = (field: "unit" | "unitName" | "industryCode" | "industryName") => keys.get(field) ?? -1;
  if (kind === "units" && column("unit") < 0) return undefined;
  const named = ([...KEY_FIELDS, "dataStatus"] as const).flatMap((field): KeyColumn[] => {
    const index = keys.get(field);
    return index === undefined ? [] : [{ field, index, dimension: 0 }];
  });
  const asked = dimensions.map((index, dimension): KeyColumn => ({ field: "dimension", index, dimension }));
  const nameColumns = [column("unitName"), column("industryCode") < 0 ? -1 : column("industryName")];
  return {
    kind,
    width,
    delimiter: delimiter.charCodeAt(0),
    newline: newline === "\n" ? LF : CR,
    newlineLength: newline === "\r\n" ? 2 : 1,
    unit: kind === "units" ? column("unit") : -1,
    keys: [...named, ...asked].sort((a, b) => a.index - b.index),
    names: kind === "units" ? nameColumns.filter((index) => index >= 0) : [],
    amounts: measures.map(
      ({ field, index, power, negate }): AmountColumn => ({ field, index, power, negate }),
    ),
  };
}
