import { type Account, type AccountOptions, account as accountOf } from "../accounts/account.js";
import type { Tally } from "../cells/tally.js";
import {
  claimsTable,
  comparisonTable,
  concentrationTable,
  dimensionTables,
  disclosureTable,
  groupsTable,
  identityTable,
  methodsTable,
  parametersTable,
  penetrationTable,
  quotientsTable,
  regionsTable,
  sectorsTable,
  summaryTable,
  undeterminedTable,
} from "../tables/index.js";
import type { StatTable } from "../tables/statTable.js";
import { View } from "../tables/view.js";
import { ACCOUNT } from "./accountKind.js";
import { accountView } from "./accountView.js";
import { findingsView } from "./findingsView.js";
import { carryInputs, inputsOf } from "./inputDigests.js";
import { toldBy } from "./kind.js";
import { showsItself, tellsItself } from "./showsItself.js";

type Part = { readonly [K in keyof Account]: Account[K] extends object ? K : never }[keyof Account];

/** The parts of an account that a table says it with. */
const TABLES: Partial<Record<Part, (account: Account) => StatTable>> = {
  nodes: (account) => summaryTable(account, 3),
  identity: identityTable,
  methods: methodsTable,
  undetermined: undeterminedTable,
  sectors: sectorsTable,
  comparison: comparisonTable,
  penetration: penetrationTable,
  groups: groupsTable,
  claims: claimsTable,
  regions: regionsTable,
  locationQuotients: quotientsTable,
  concentration: concentrationTable,
  risks: disclosureTable,
  parameters: parametersTable,
};

/**
 * The digital-economy account of a city, province or country: value added of every category of the 2021 classification
 * as an interval, its shares, sectors, penetration, groups and regions, the closing identity, and everything that a
 * person should know about the input.
 *
 * A pure function of the tally and the parameters. Data that make a figure impossible give an empty table and a finding,
 * never an exception. In a notebook, and when logged, the account and each of its parts show themselves;
 * in JSON the account is what `resultOf` makes of it.
 *
 * @param tally    cells of the input, from `tallyRecords`, `digecon/csv` or `digecon/node`
 * @param options  what to account for, and the parameter rows
 * @example
 * const units = [{ unit: "A1", industryCode: "3911", valueAdded: "100" }];
 * const { nodes } = account(tallyRecords(units, { unit: "元" }), { period: "2023" });
 * nodes.length; //=> 195
 */
export function account(tally: Tally, options: AccountOptions = {}): Account {
  const made = accountOf(tally, options);
  for (const [part, tableOf] of Object.entries(TABLES))
    showsItself(made[part as Part], (view) => {
      const table = tableOf(made);
      return new View([{ table }], table, view);
    });
  made.dimensions.forEach(({ parts }, i) => {
    showsItself(parts, (view) => {
      const table = dimensionTables(made)[i];
      return new View(table ? [{ table }] : [], table, view);
    });
  });
  showsItself(made.findings, (view) => findingsView(made.findings, view));
  carryInputs(made, inputsOf(tally));
  tellsItself(made, () => toldBy(ACCOUNT, made));
  return showsItself(made, (view) => accountView(made, view));
}
