import type { Account } from "../accounts/account.js";
import { headlines } from "../publish/report.js";
import { summaryTable, TRIAL } from "../tables/index.js";
import type { ViewOptions } from "../tables/protocol.js";
import { StatTable } from "../tables/statTable.js";
import { View } from "../tables/view.js";
import { severityLine } from "./findingsView.js";

/** The view itself is headed by what is accounted for. */
const TABLE_TITLE = { zh: "核心产业与数字经济", en: "Core industries and digital economy" };

/** Code, name, value added and its shares: what a page has room for. Units, revenue and staff stand in the nodes. */
const LAST_COLUMN = "shareOfCore";

function firstColumns({ name, columns, rows, notes }: StatTable): StatTable {
  const end = columns.findIndex(({ key }) => key === LAST_COLUMN) + 1 || columns.length;
  const kept = rows.map((row) => row.slice(0, end));
  return new StatTable(name, TABLE_TITLE, columns.slice(0, end), kept, notes);
}

/** The sentences a bureau chief asks for, the account by 大类, and how much there is to be noted. */
export function accountView(account: Account, options: ViewOptions): View {
  const { lang = "zh" } = options;
  const whole = summaryTable(account, 1);
  const title = whole.title[lang];
  const summary = firstColumns(whole);
  return new View(
    [
      { title },
      { lines: [TRIAL[lang], ...headlines(account, { lang })] },
      { table: summary },
      { lines: [severityLine(account.findings, lang)] },
    ],
    summary,
    options,
  );
}
