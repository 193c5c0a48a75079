import type { Finding, Lang } from "digecon";
import { rateChart, structureChart } from "./charts.js";
import { element } from "./dom.js";
import type { Tile } from "./tiles.js";
import type { View, ViewTable } from "./view.js";
import { say } from "./words.js";

/** The result as people read it: errors, figures, tables, findings. */
export function renderView(view: View, lang: Lang): Node[] {
  const errors = view.findings.filter((finding) => finding.severity === "error");
  const warnings = view.findings.filter((finding) => finding.severity === "warning");
  const notes = view.findings.filter((finding) => finding.severity === "info");
  const parts: Node[] = [];
  if (errors.length > 0) parts.push(findingsSection("errorsFirst", errors, lang));
  if (view.hasFigures) parts.push(...figures(view, lang));
  if (warnings.length > 0) parts.push(findingsSection("findings", warnings, lang));
  if (notes.length > 0)
    parts.push(
      element(
        "details",
        { class: "notes" },
        element("summary", {}, `${say("notes", lang)} (${notes.length})`),
        findingList(notes, lang),
      ),
    );
  return parts;
}

function figures(view: View, lang: Lang): Node[] {
  const further = view.tables.filter(({ main }) => !main);
  return [
    element(
      "p",
      { class: "facts" },
      element("strong", { class: "trial" }, view.trial[lang]),
      element("span", {}, view.facts[lang]),
    ),
    element("div", { class: "tiles" }, ...view.tiles.map((tile) => renderTile(tile, lang))),
    element("ul", { class: "sentences" }, ...view.sentences[lang].map((line) => element("li", {}, line))),
    element(
      "div",
      { class: "charts" },
      ...(view.structure.length > 0 ? [structureChart(view.structure, lang)] : []),
      ...(view.rates.length > 0 ? [rateChart(view.rates, lang)] : []),
    ),
    ...view.tables.filter(({ main }) => main).map((table) => renderTable(table, lang)),
    ...(further.length > 0
      ? [
          element(
            "details",
            { class: "more" },
            element("summary", {}, say("more", lang)),
            ...further.map((table) => renderTable(table, lang)),
          ),
        ]
      : []),
  ];
}

function renderTile(tile: Tile, lang: Lang): HTMLElement {
  return element(
    "div",
    { class: "tile" },
    element("h3", {}, tile.label[lang]),
    element(
      "p",
      { class: "figure" },
      element("b", {}, tile.value ?? say("undetermined", lang)),
      ...(tile.value === undefined ? [] : [element("span", {}, ` ${tile.unit[lang]}`)]),
    ),
    element(
      "p",
      { class: "aside" },
      ...(tile.range ? [`${say("interval", lang)} ${tile.range}`] : []),
      ...(tile.range && tile.note[lang] ? [" · "] : []),
      tile.note[lang],
    ),
  );
}

/** The library's own HTML, every cell of it escaped; wide tables scroll within, by keyboard too. */
function renderTable(table: ViewTable, lang: Lang): HTMLElement {
  const holder = element("div", { class: "table", role: "region", tabindex: "0", "data-table": table.name });
  holder.innerHTML = table.html[lang];
  holder.setAttribute("aria-label", holder.querySelector("caption")?.textContent ?? table.name);
  for (const cell of holder.querySelectorAll("thead th")) cell.setAttribute("scope", "col");
  for (const cell of holder.querySelectorAll("td")) rangeBelow(cell);
  for (const row of holder.querySelectorAll("tbody tr")) markLevel(row);
  return holder;
}

/** `a [b – c]` in two lines: columns become narrow enough to be read side by side. */
function rangeBelow(cell: HTMLTableCellElement): void {
  const [, known, range] = /^(.+?) (\[.+ – .+\])$/.exec(cell.textContent ?? "") ?? [];
  if (known && range) cell.replaceChildren(known, " ", element("small", {}, range));
}

/** Rows of the classification by the length of their code. */
function markLevel(row: Element): void {
  const code = row.firstElementChild?.textContent ?? "";
  if (/^(core.*|0[1-5])$/.test(code)) row.className = "level-1";
  else if (/^0[1-5]\d{2}$/.test(code)) row.className = "level-2";
}

function findingsSection(
  title: "errorsFirst" | "findings",
  findings: readonly Finding[],
  lang: Lang,
): HTMLElement {
  return element(
    "section",
    { class: `findings ${title}` },
    element("h2", {}, say(title, lang)),
    findingList(findings, lang),
  );
}

function findingList(findings: readonly Finding[], lang: Lang): HTMLElement {
  return element("ol", {}, ...findings.map((finding) => renderFinding(finding, lang)));
}

function renderFinding(finding: Finding, lang: Lang): HTMLElement {
  const { severity, code, message, advice, count, sample } = finding;
  const place = sample.find((each) => each.place)?.place;
  const where =
    place && (lang === "zh" ? `${place.file} 第 ${place.row} 行` : `${place.file}, row ${place.row}`);
  const times = count > 1 ? (lang === "zh" ? `共 ${count} 处` : `${count} times`) : "";
  const aside = [times, where].filter(Boolean).join(" · ");
  return element(
    "li",
    { class: severity, "data-code": code },
    element("span", { class: "badge" }, say(severity, lang)),
    element(
      "div",
      {},
      element("p", {}, message[lang], ...(aside ? [element("small", {}, ` ${aside}`)] : [])),
      ...(advice[lang] ? [element("p", { class: "advice" }, `→ ${advice[lang]}`)] : []),
    ),
  );
}
