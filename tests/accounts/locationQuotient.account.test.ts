import { describe, expect, it } from "vitest";
import type { AccountOptions } from "../../src/accounts/account.js";
import { control, of, type Row } from "./firmAccounts.js";

describe("location quotients", () => {
  const nation = (item: string, value: string) => control(item, value, { region: "100000" });
  const quotients = (controls: Row[], options: AccountOptions = { reference: "100000" }) =>
    of({}, { region: "410800", controls, ...options }).locationQuotients.map(
      ({ code, name, value, reference }) => [code, name, value.toString(), reference],
    );
  const city = control("gdp", "200");

  it("set the share of a category here beside its share there, where both are known", () => {
    // (30 / 200) / (50 / 1000) = 3 for 01; (30 / 200) / (100 / 1000) = 1.5 for the core
    expect(
      quotients([city, nation("gdp", "1000"), nation("category:01", "50"), nation("category:core", "100")]),
    ).toEqual([
      ["core", "数字经济核心产业（01–04）", "1.5", "100000"],
      ["01", "数字产品制造业", "3", "100000"],
    ]);
  });

  it("are none without a reference, without GDP here or there, or where a part is nothing", () => {
    const rows = [city, nation("gdp", "1000"), nation("category:01", "50")];
    expect(quotients(rows, {})).toEqual([]);
    expect(quotients(rows.slice(1))).toEqual([]);
    expect(quotients([city, nation("category:01", "50")])).toEqual([]);
    expect(quotients([city, nation("gdp", "1000"), nation("category:01", "0")])).toEqual([]);
  });
});
