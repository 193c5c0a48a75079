import { describe, expect, it } from "vitest";
import { account } from "../../../src/accounts/account.js";
import type { TallyOptions } from "../../../src/engines/memory/options.js";
import { tallyRecords } from "../../../src/engines/memory/tallyRecords.js";
import { isFigure } from "../../../src/figures/missing.js";
import type { LooseRecord } from "../../../src/records/looseRecords.js";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const known = (record: LooseRecord, options: TallyOptions) => {
  const [core] = account(tallyRecords([record], options), { period: "2022", edition: "2017" }).nodes;
  return isFigure(core?.value) ? core.value.known.toString() : core?.value.reason;
};

describe("one object of options, changed and used again", () => {
  it("means what it says each time", () => {
    const options: Writable<TallyOptions> = { unit: "元" };
    const years = { unit: "A1", industryCode: "3911", "增加值;2021年": "100", "增加值;2022年": "999" };
    for (const [period, value] of [
      ["2021", "100"],
      ["2022", "999"],
    ] as const) {
      options.period = period;
      expect(known(years, options)).toBe(value);
    }
  });

  it("may be given names for headers later, and others then", () => {
    const mapping: Record<string, string> = {};
    const options: Writable<TallyOptions> = { unit: "元" };
    const record = { unit: "A1", industryCode: "3911", foo: "5", bar: "7" };
    expect(known(record, options)).toBe("notInInput");
    options.mapping = mapping;
    mapping.foo = "valueAdded";
    expect(known(record, options)).toBe("5");
    delete mapping.foo;
    mapping.bar = "valueAdded";
    expect(known(record, options)).toBe("7");
    options.unit = "万元";
    expect(known(record, options)).toBe("70000");
  });
});
