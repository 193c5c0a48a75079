import { describe, expect, it } from "vitest";
import { nfkc } from "../../src/util/nfkc.js";

describe("the compatibility form of a text", () => {
  it("is Unicode's own", () => {
    expect(nfkc("（３９１１）ｶﾞ")).toBe("(3911)ガ");
  });

  // e and a combining acute are é, G and a dakuten are ガ, three jamo are 각, and a mathematical A is two halves.
  it.each(["e\u0301", "ｶﾞ", "\u1100\u1161\u11a8", "\u{1d400}", "a\u0315\u0300"])(
    "is the same where a long text is taken apart, wherever that is: %s",
    (cluster) => {
      for (let shift = 0; shift < 8; shift += 1) {
        const text = "x".repeat(1020 + shift) + cluster.repeat(2000);
        expect(nfkc(text) === text.normalize("NFKC")).toBe(true);
      }
    },
  );

  it("keeps every mark of a text that is nothing else", () => {
    const marks = "\u0315\u0300".repeat(5000);
    expect([...nfkc(marks)].sort().join("") === [...marks].sort().join("")).toBe(true);
  });
});
