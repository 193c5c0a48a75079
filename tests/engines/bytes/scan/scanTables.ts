import {
  BEHIND,
  type BytePlan,
  type ByteTable,
  type KeyColumn,
} from "../../../../src/engines/bytes/scan/table.js";

const ENCODER = new TextEncoder();

/** The bytes of a text, and those that must stand behind them. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = ENCODER.encode(text);
  const longer = new Uint8Array(bytes.length + BEHIND);
  longer.set(bytes);
  return longer;
}

export function lengthOf(text: string): number {
  return ENCODER.encode(text).length;
}

export const PLAN: BytePlan = {
  policy: {
    methods: ["reported", "production"],
    outputBasis: "exVat",
    interest: "asIntermediate",
    tolerance: "0.01",
  },
  requests: {},
  duplicates: true,
  defaults: { period: "", scope: "all", region: "" },
};

const key = (field: KeyColumn["field"], index: number): KeyColumn => ({ field, index, dimension: 0 });

/** A register: unit, period, industry code, revenue and employees, value added; commas and line feeds. */
export const REGISTER: ByteTable = {
  kind: "units",
  width: 6,
  delimiter: 0x2c,
  newline: 0x0a,
  newlineLength: 1,
  unit: 0,
  keys: [key("period", 1), key("industryCode", 2)],
  names: [],
  amounts: [
    { field: "revenue", index: 3, power: 2, negate: false },
    { field: "employees", index: 4, power: 0, negate: false },
    { field: "valueAdded", index: 5, power: 2, negate: false },
  ],
};

/** The register with its first amount before its last key. */
export const AMOUNT_BEFORE_KEY: ByteTable = {
  ...REGISTER,
  keys: [key("period", 1), key("industryCode", 4)],
  amounts: REGISTER.amounts.map((each, i) => (i === 0 ? { ...each, index: 2 } : each)),
};

/** A table by industry: industry, period, value added, revenue. */
export const LINES: ByteTable = {
  ...REGISTER,
  kind: "lines",
  width: 4,
  unit: -1,
  keys: [key("industryName", 0), key("period", 1)],
  amounts: [
    { field: "valueAdded", index: 2, power: 2, negate: false },
    { field: "revenue", index: 3, power: 2, negate: false },
  ],
};
