import { displayWidth, escapeHtml, visible } from "../../tables/text.js";

/** A shape in pixels. */
export type Shape =
  | { readonly rect: readonly [x: number, y: number, width: number, height: number]; readonly fill: string }
  | {
      readonly line: readonly [x1: number, y1: number, x2: number, y2: number];
      readonly stroke: string;
      readonly thick?: number;
    }
  | { readonly dot: readonly [x: number, y: number]; readonly fill: string }
  | {
      readonly text: string;
      readonly at: readonly [x: number, y: number];
      readonly anchor?: "start" | "middle" | "end";
      readonly fill?: string;
      readonly bold?: boolean;
    };

const FONT = 'font-family="sans-serif" font-size="12"';
export const INK = "#222222";
const GRID = "#dddddd";
const LINE_HEIGHT = 16;

/** Half the width of a Chinese character at this size of type, as near as can be said without the font. */
export const CHARACTER = 6.4;

export function textWidth(text: string): number {
  return displayWidth(text) * CHARACTER;
}

/** A still picture, for pages that have no Vega. Titles above, shapes below. */
export function svg(
  width: number,
  height: number,
  titles: readonly string[],
  shapes: readonly Shape[],
): string {
  const top = titles.length * LINE_HEIGHT + 8;
  const head = titles.map((text, i): Shape => ({ text, at: [0, (i + 1) * LINE_HEIGHT - 4], bold: i === 0 }));
  const size = `${round(width)} ${round(height + top)}`;
  const [w, h] = size.split(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${size}" ${FONT}>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    ...head.map(element),
    `<g transform="translate(0 ${top})">`,
    ...shapes.map(element),
    "</g></svg>",
  ].join("\n");
}

/** Lines and numbers of an axis at the bottom: about five, at round steps. */
export function axis(high: number, x: (value: number) => number, bottom: number, title: string): Shape[] {
  const step = roundStep(high / 5);
  const ticks = Array.from({ length: Math.floor(high / step + 1e-9) + 1 }, (_, i) => i * step);
  return [
    ...ticks.flatMap((tick): Shape[] => [
      { line: [x(tick), 0, x(tick), bottom], stroke: GRID },
      { text: String(Number(tick.toPrecision(6))), at: [x(tick), bottom + 14], anchor: "middle" },
    ]),
    { text: title, at: [(x(0) + x(high)) / 2, bottom + 32], anchor: "middle" },
  ];
}

function roundStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 2.5, 5, 10].find((n) => n * power >= size) ?? 10) * power;
}

function element(shape: Shape): string {
  if ("rect" in shape) {
    const [x, y, width, height] = shape.rect.map(round);
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${shape.fill}" stroke="#ffffff" stroke-width="0.5"/>`;
  }
  if ("line" in shape) {
    const [x1, y1, x2, y2] = shape.line.map(round);
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${shape.stroke}" stroke-width="${shape.thick ?? 1}"/>`;
  }
  if ("dot" in shape) {
    const [cx, cy] = shape.dot.map(round);
    return `<circle cx="${cx}" cy="${cy}" r="4.5" fill="${shape.fill}"/>`;
  }
  const [x, y] = shape.at.map(round);
  const weight = shape.bold ? ' font-weight="bold"' : "";
  return `<text x="${x}" y="${y}" text-anchor="${shape.anchor ?? "start"}" fill="${shape.fill ?? INK}"${weight}>${escapeHtml(visible(shape.text))}</text>`;
}

function round(value: number): string {
  return String(Number(value.toFixed(2)));
}
