import type { Account } from "../../accounts/account.js";
import { headlines } from "../report.js";
import { StatTable } from "../statTable.js";
import { summaryTable, TRIAL } from "../tables/index.js";
import { severityLine } from "./findingsView.js";
import type { ViewOptions } from "./protocol.js";
import { View } from "./view.js";

/** The view itself is headed by what is accounted for. */
const TABLE_TITLE = { zh: "核心产业与数字经济", en: "Core industries and digital economy" };

/** The sentences a bureau chief asks for, the account by 大类, and how much there is to be noted. */
export function accountView(account: Account, options: ViewOptions): View {
  const { lang = "zh" } = options;
  const { name, title: heading, columns, rows, notes } = summaryTable(account, 1);
  const title = heading[lang];
  const summary = new StatTable(name, TABLE_TITLE, columns, rows, notes);
  return new View(
    [
      { title },
      { lines: [TRIAL[lang], ...headlines(account, lang)] },
      { table: summary },
      { lines: [severityLine(account.findings, lang)] },
    ],
    summary,
    options,
  );
}
