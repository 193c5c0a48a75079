export { accountTable, summaryTable } from "./account.js";
export { dimensionTables, quotientsTable, regionsTable } from "./areas.js";
export { comparisonTable, identityTable, methodsTable, parametersTable } from "./closing.js";
export { SCOPES, TRIAL } from "./columns.js";
export { concentrationTable, disclosureTable } from "./concentration.js";
export { claimsTable, groupsTable } from "./groups.js";
export { penetrationTable, sectorsTable } from "./sectors.js";
export { undeterminedTable, widestTable } from "./undetermined.js";
