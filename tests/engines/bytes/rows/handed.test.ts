import { describe, expect, it } from "vitest";
import { eachHanded, HandedRows } from "../../../../src/engines/bytes/rows/handed.js";

function visited(batch: ReturnType<HandedRows["take"]>, delimiter = ","): [string[], number][] {
  const rows: [string[], number][] = [];
  eachHanded(batch, delimiter, (cells, row) => rows.push([cells, row]));
  return rows;
}

describe("rows that are handed over", () => {
  it("come out with their cells and numbers, in batches that begin anew", () => {
    const handed = new HandedRows();
    expect(handed.waiting).toBe(false);
    const bytes = new TextEncoder().encode('x,1\n"a,b",2\n甲,3\n');
    handed.add(bytes, 4, 11, 7);
    expect(handed.waiting).toBe(true);
    handed.add(bytes, 12, 17, 9);
    const first = handed.take();
    expect(visited(first)).toEqual([
      [["a,b", "2"], 7],
      [["甲", "3"], 9],
    ]);
    expect(first.bytes).toHaveLength(12);
    expect(handed.waiting).toBe(false);
    handed.add(bytes, 0, 3, 1);
    expect(visited(handed.take())).toEqual([[["x", "1"], 1]]);
    expect(visited(first)).toHaveLength(2);
    expect(handed.take()).toEqual({ bytes: new Uint8Array(), ends: [], rows: [] });
  });

  it("may be longer than what was made room for, alone and together", () => {
    const handed = new HandedRows();
    const long = new TextEncoder().encode("a".repeat(3000));
    for (let row = 0; row < 4; row += 1) handed.add(long, 0, 3000, row);
    handed.add(new TextEncoder().encode("b".repeat(100_000)), 0, 100_000, 4);
    const rows = visited(handed.take(), ";");
    expect(rows.map(([cells, row]) => [cells[0]?.length, cells[0]?.[0], row])).toEqual([
      [3000, "a", 0],
      [3000, "a", 1],
      [3000, "a", 2],
      [3000, "a", 3],
      [100_000, "b", 4],
    ]);
  });
});
