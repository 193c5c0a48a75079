import { axis, INK, type Shape, svg, textWidth } from "./svg.js";

/** A row of a picture: a figure as a bar or a point, its bounds as a line, and the words. Null is not drawn. */
export interface PictureRow {
  readonly label: string;
  readonly known: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly figure: string;
  readonly colour: string;
}

const WIDTH = 420;
const ROW = 26;

/** Intervals one below the other, as bars from zero or as points. */
export function rowsPicture(
  titles: readonly string[],
  axisTitle: string,
  rows: readonly PictureRow[],
  mark: "bar" | "point",
  legend: readonly (readonly [text: string, colour: string])[] = [],
): string {
  const left = 12 + Math.max(0, ...rows.map(({ label }) => textWidth(label)));
  const right = 24 + Math.max(0, ...rows.map(({ figure }) => textWidth(figure)));
  const ends = rows.flatMap(({ known, low, high }) => [known, low, high].filter((value) => value !== null));
  const [least, most] = [Math.min(0, ...ends), Math.max(...ends, 0) || 1];
  const x = (value: number) => left + ((value - least) / (most - least)) * WIDTH;
  const bottom = rows.length * ROW;
  const shapes = rows.flatMap((row, i) => shapesOf(row, { left, y: i * ROW + ROW / 2, x, mark }));
  const keys = legend.flatMap(([text, fill], i): Shape[] => {
    const at = left + legend.slice(0, i).reduce((sum, [before]) => sum + textWidth(before) + 36, 0);
    return [
      { dot: [at, bottom + 52], fill },
      { text, at: [at + 10, bottom + 56] },
    ];
  });
  const height = bottom + (legend.length > 0 ? 64 : 40);
  return svg(left + WIDTH + right, height, titles, [...axis(most, x, bottom, axisTitle), ...shapes, ...keys]);
}

interface Line {
  /** Where the labels end. */
  readonly left: number;
  /** Middle of the row. */
  readonly y: number;
  readonly x: (value: number) => number;
  readonly mark: "bar" | "point";
}

/** Label, bar or point, bounds and words of one row. */
function shapesOf(
  { label, known, low, high, figure, colour }: PictureRow,
  { left, y, x, mark }: Line,
): Shape[] {
  const ink = mark === "bar" ? INK : colour;
  const shapes: Shape[] = [{ text: label, at: [left - 8, y + 4], anchor: "end" }];
  if (known !== null && mark === "bar") {
    const [from, to] = [Math.min(x(0), x(known)), Math.max(x(0), x(known))];
    shapes.push({ rect: [from, y - 8, to - from, 16], fill: colour });
  }
  if (low !== null && high !== null) shapes.push({ line: [x(low), y, x(high), y], stroke: ink, thick: 2 });
  if (known !== null && mark === "point") shapes.push({ dot: [x(known), y], fill: colour });
  shapes.push({ text: figure, at: [x(high ?? 0) + 10, y + 4], fill: ink });
  return shapes;
}
