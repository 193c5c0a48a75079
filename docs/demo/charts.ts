import type { Lang } from "digecon";
import { drawing, element } from "./dom.js";
import type { RatePoint, View } from "./view.js";
import { say } from "./words.js";

/** Parts of the core side by side; each part is named in words below, so that no colour carries meaning alone. */
export function structureChart(parts: View["structure"], lang: Lang): HTMLElement {
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  let x = 0;
  const bars = parts.map((part, i) => {
    const width = (100 * part.share) / total;
    const bar = drawing("rect", {
      x: String(x),
      y: "0",
      width: String(Math.max(0, width - 0.3)),
      height: "10",
      class: `tone-${i + 1}`,
    });
    x += width;
    return bar;
  });
  const legend = parts.map((part, i) =>
    element(
      "li",
      {},
      element("span", { class: `key tone-${i + 1}`, "aria-hidden": "true" }),
      element("span", {}, part.name[lang]),
      element("b", {}, `${(100 * part.share).toFixed(1)} %`),
    ),
  );
  return element(
    "figure",
    { class: "structure" },
    element("figcaption", {}, say("structure", lang)),
    drawing(
      "svg",
      { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      ...bars,
    ) as unknown as HTMLElement,
    element("ul", {}, ...legend),
  );
}

const LEFT = 130;
const RIGHT = 125;
const WIDTH = 560;
const STEP = 34;

/** Rates as dots with their intervals as lines, on one scale that begins at zero. */
export function rateChart(points: readonly RatePoint[], lang: Lang): HTMLElement {
  const most = Math.max(...points.map((point) => point.high), 0.01);
  const at = (value: number) => LEFT + ((WIDTH - LEFT - RIGHT) * value) / most;
  const rows = points.flatMap((point, i) => {
    const y = String(STEP * i + STEP / 2 + 6);
    const [known, low, high] = [point.known, point.low, point.high].map((value) => (100 * value).toFixed(1));
    return [
      drawing("text", { x: String(LEFT - 16), y, class: "name" }, point.name[lang]),
      drawing("line", { x1: String(LEFT), x2: String(WIDTH - RIGHT), y1: y, y2: y, class: "track" }),
      drawing("line", {
        x1: String(at(point.low)),
        x2: String(at(point.high)),
        y1: y,
        y2: y,
        class: "range",
      }),
      drawing("circle", { cx: String(at(point.known)), cy: y, r: "5.5", class: "dot" }),
      drawing("text", { x: String(WIDTH), y, class: "figure" }, `${known} [${low} – ${high}]`),
    ];
  });
  const words = points.map((point) => `${point.name[lang]} ${(100 * point.known).toFixed(1)} %`).join("; ");
  return element(
    "figure",
    { class: "rates" },
    element("figcaption", {}, say("rates", lang), element("small", {}, say("rateAxis", lang))),
    drawing(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${STEP * points.length + 8}`, role: "img", "aria-label": words },
      ...rows,
    ) as unknown as HTMLElement,
  );
}
