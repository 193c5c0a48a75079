import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/city.js";
import { ROOMS } from "../support/rooms.js";

const page = readFileSync(join(ROOT, "docs", "house.md"), "utf8");
const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("docs/house.md", () => {
  it("names no file or folder that is not there", () => {
    const named = [...page.matchAll(/`((?:src|tests|\.ci)\/[^`]*|biome\.jsonc)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("names functions that stand in the file named beside them", () => {
    const rows = [...page.matchAll(/^\| [^|]+ \| `(src\/[^`]+\.ts)` \| ([^|]+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(30);
    const wrong = rows.flatMap(([, path = "", names = ""]) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return [...names.matchAll(/`(\w+)`/g)]
        .map(([, name = ""]) => name)
        .filter(
          (name) =>
            !new RegExp(`^export (?:async )?(?:function|class|interface|const) ${name}\\b`, "m").test(text),
        )
        .map((name) => `${path}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has a line for every room, and names each in its order", () => {
    const listed = [...page.matchAll(/^\| `src\/(\w+)` \|/gm)].map(([, room]) => room);
    expect(listed).toEqual(ROOMS.filter((room) => rooms.includes(room)));
    const [order = ""] = /(?<=\n\n {4})util ·[\s\S]*?cli(?=\n)/.exec(page) ?? [];
    expect(order.split(/[\s·]+/)).toEqual(listed);
  });

  it.each(["README.md", "README.zh-CN.md"])("is what %s says of the rooms", (name) => {
    const text = readFileSync(join(ROOT, name), "utf8");
    const [, list = ""] = /((?:`\w+`[,、]\s*)+`cli`)/.exec(text) ?? [];
    expect([...list.matchAll(/`(\w+)`/g)].map(([, room]) => room)).toEqual(
      ROOMS.filter((room) => rooms.includes(room)),
    );
  });
});
