import { describe, expect, it } from "vitest";
import { EscalatedRows, eachEscalated } from "../../../../src/engines/bytes/rows/escalatedRows.js";

function visited(batch: ReturnType<EscalatedRows["release"]>, delimiter = ","): [string[], number][] {
  const rows: [string[], number][] = [];
  eachEscalated(batch, delimiter, (cells, row) => rows.push([cells, row]));
  return rows;
}

describe("rows that are escalated", () => {
  it("come out with their cells and numbers, in batches that begin anew", () => {
    const escalated = new EscalatedRows();
    expect(escalated.waiting).toBe(false);
    const bytes = new TextEncoder().encode('x,1\n"a,b",2\n甲,3\n');
    escalated.add(bytes, 4, 11, 7);
    expect(escalated.waiting).toBe(true);
    escalated.add(bytes, 12, 17, 9);
    const first = escalated.release();
    expect(visited(first)).toEqual([
      [["a,b", "2"], 7],
      [["甲", "3"], 9],
    ]);
    expect(first.bytes).toHaveLength(12);
    expect(escalated.waiting).toBe(false);
    escalated.add(bytes, 0, 3, 1);
    expect(visited(escalated.release())).toEqual([[["x", "1"], 1]]);
    expect(visited(first)).toHaveLength(2);
    expect(escalated.release()).toEqual({ bytes: new Uint8Array(), ends: [], rows: [] });
  });

  it("may be longer than what was made room for, alone and together", () => {
    const escalated = new EscalatedRows();
    const long = new TextEncoder().encode("a".repeat(3000));
    for (let row = 0; row < 4; row += 1) escalated.add(long, 0, 3000, row);
    escalated.add(new TextEncoder().encode("b".repeat(100_000)), 0, 100_000, 4);
    const rows = visited(escalated.release(), ";");
    expect(rows.map(([cells, row]) => [cells[0]?.length, cells[0]?.[0], row])).toEqual([
      [3000, "a", 0],
      [3000, "a", 1],
      [3000, "a", 2],
      [3000, "a", 3],
      [100_000, "b", 4],
    ]);
  });
});
