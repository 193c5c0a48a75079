import type { Account } from "../accounts/account.js";
import { accountTable, methodsTable, publishableTables, TRIAL, undeterminedTable } from "../tables/index.js";
import type { StatTable } from "../tables/statTable.js";
import { has } from "../util/has.js";
import type { Kind } from "./kind.js";

export const ACCOUNT: Kind<Account> = {
  kind: "account",
  is: (value) => has(value, "nodes", "identity", "findings"),
  tables: accountTables,
  without: ["entries"],
};

/** The tables of an account, those for internal use that hold no single units among them. */
export function accountTables(account: Account, official: boolean): readonly StatTable[] {
  return [
    accountTable(account, official ? undefined : TRIAL),
    ...publishableTables(account),
    methodsTable(account),
    undeterminedTable(account),
  ];
}
