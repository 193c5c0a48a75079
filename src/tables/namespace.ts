import * as all from "./index.js";

/**
 * Every function that makes a table of an account, under one name. An object and not `export * as`: as such a bundler can
 * drop it, with all that it names, where no table is printed.
 */
export const tables: typeof all = {
  TRIAL: all.TRIAL,
  accountTable: all.accountTable,
  claimsTable: all.claimsTable,
  comparisonTable: all.comparisonTable,
  concentrationTable: all.concentrationTable,
  dimensionTables: all.dimensionTables,
  disclosureTable: all.disclosureTable,
  groupsTable: all.groupsTable,
  identityTable: all.identityTable,
  methodsTable: all.methodsTable,
  parametersTable: all.parametersTable,
  penetrationTable: all.penetrationTable,
  publishableTables: all.publishableTables,
  quotientsTable: all.quotientsTable,
  regionsTable: all.regionsTable,
  sectorsTable: all.sectorsTable,
  summaryTable: all.summaryTable,
  undeterminedTable: all.undeterminedTable,
  widestTable: all.widestTable,
};
