import type { Account } from "../accounts/account.js";
import { dimensionTables, quotientsTable, regionsTable } from "./areas.js";
import { comparisonTable } from "./controlComparison.js";
import { claimsTable, groupsTable } from "./groups.js";
import { identityTable } from "./identity.js";
import { penetrationTable, sectorsTable } from "./sectors.js";
import type { StatTable } from "./statTable.js";

export { accountTable, summaryTable } from "./account.js";
export { dimensionTables, quotientsTable, regionsTable } from "./areas.js";
export { concentrationTable, disclosureTable } from "./concentration.js";
export { comparisonTable } from "./controlComparison.js";
export { claimsTable, groupsTable } from "./groups.js";
export { identityTable } from "./identity.js";
export { TRIAL } from "./mark.js";
export { methodsTable } from "./methodMix.js";
export { parametersTable } from "./parameters.js";
export { penetrationTable, sectorsTable } from "./sectors.js";
export { undeterminedTable, widestTable } from "./undetermined.js";

/** The tables of a run that may be published, beside account.csv. */
export function publishableTables(account: Account): readonly StatTable[] {
  return [
    sectorsTable(account),
    penetrationTable(account),
    identityTable(account),
    groupsTable(account),
    claimsTable(account),
    comparisonTable(account),
    regionsTable(account),
    quotientsTable(account),
    ...dimensionTables(account),
  ];
}
