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
  const shapes = rows.flatMap(({ label, known, low, high, figure, colour }, i): Shape[] => {
    const y = i * ROW + ROW / 2;
    const [from, to] = [Math.min(x(0), x(known ?? 0)), Math.max(x(0), x(known ?? 0))];
    return [
      { text: label, at: [left - 8, y + 4], anchor: "end" },
      ...(known !== null && mark === "bar"
        ? [{ rect: [from, y - 8, to - from, 16], fill: colour } as const]
        : []),
      ...(low !== null && high !== null
        ? [{ line: [x(low), y, x(high), y], stroke: mark === "bar" ? INK : colour, thick: 2 } as const]
        : []),
      ...(known !== null && mark === "point" ? [{ dot: [x(known), y], fill: colour } as const] : []),
      { text: figure, at: [x(high ?? 0) + 10, y + 4], fill: mark === "bar" ? INK : colour },
    ];
  });
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
