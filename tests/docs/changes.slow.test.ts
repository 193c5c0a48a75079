import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/city.js";

type Ids = Readonly<Record<string, readonly string[]>>;
const scriptOf = (name: string) => import(String(new URL(`../../.ci/${name}.mjs`, import.meta.url)));
const { moved }: { moved: (frozen: Ids, now: Ids) => readonly string[] } = await scriptOf("columns");
const {
  changesPage,
  untold,
}: {
  changesPage: () => { readonly text: string };
  untold: (files: readonly string[], page: string) => readonly string[];
} = await scriptOf("changedFiles");

describe("ids of CSV columns", () => {
  it("are those that were frozen, new ones last", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [".ci/columns.mjs"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it.each([
    ["a new one last", ["a", "b", "c"], []],
    ["a renamed one", ["a", "x"], ["t.csv: column 2 is x, not b"]],
    ["a moved one", ["b", "a"], ["t.csv: column 1 is b, not a"]],
    ["a dropped one", ["a"], ["t.csv: column 2 is not there, not b"]],
    ["a file that is gone", undefined, ["t.csv: column 1 is not there, not a"]],
  ])("are compared: %s", (_, now, told) => {
    expect(moved({ "t.csv": ["a", "b"] }, now ? { "t.csv": now } : {})).toEqual(told);
  });
});

describe("the page of changes", () => {
  const page = "\n## Names\n| b.csv | c |\n## Files\n| a.csv, by-*.csv of `x` | c | o | n | w |\n";

  it("tells the files that its first cells name", () => {
    expect(untold(["internal/a.csv", "by-1-统计口径.csv", "b.csv", "a.csvx"], page)).toEqual([
      "a.csvx",
      "b.csv",
    ]);
  });

  it("tells the files of a run", () => {
    const files = ["account.csv", "internal/findings.csv", "manifest.json", "report.md", "terminal"];
    expect(untold(files, changesPage().text)).toEqual([]);
  });
});
