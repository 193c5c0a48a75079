import { describe, expect, it } from "vitest";
import { SYSTEM_REASONS, systemReason } from "../../../src/vocabulary/codelists/systemReasons.js";

describe("the system's reasons", () => {
  it("are said in both languages, the system's own name with them where it is one", () => {
    expect([systemReason("ENOSPC", "zh"), systemReason("ENOSPC", "en")]).toEqual([
      "磁盘已满（ENOSPC）",
      "the disk is full (ENOSPC)",
    ]);
    for (const { id, zh, en } of SYSTEM_REASONS.codes)
      if (/^E[A-Z]+$/.test(id))
        expect([zh, en]).toEqual([expect.stringContaining(id), expect.stringContaining(id)]);
  });

  it.each(["EPROTO", "unexpected end of file", "constructor", ""])("%j has no words of its own", (reason) => {
    expect([systemReason(reason, "zh"), systemReason(reason, "en")]).toEqual([reason, reason]);
  });
});
