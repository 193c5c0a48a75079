import type { Bilingual, Lang } from "digecon";
import { byId, element } from "./dom.js";
import { KIND_NAMES, type Kind, kindOf, whyNotCsv } from "./files.js";
import { renderView } from "./render.js";
import type { View } from "./view.js";
import { say, WORDS, type Word } from "./words.js";
import type { Answer, Request } from "./worker.js";
import AccountWorker from "./worker.ts?worker&inline";

interface HeldFile {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

const result = byId("result", HTMLElement);
const status = byId("status", HTMLParagraphElement);
const options = byId("options", HTMLFormElement);
const picker = byId("picker", HTMLInputElement);
const drop = byId("drop", HTMLLabelElement);

const held = new Map<Kind, HeldFile>();
let refused: { name: string; why: Bilingual }[] = [];
let problems: Answer["problems"] = [];
let view: View | undefined;
let asked = 0;
let working = false;
let lang: Lang = location.hash === "#en" ? "en" : "zh";

const worker = new AccountWorker();
worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
  if (data.id !== asked) return;
  working = false;
  ({ view, problems } = data);
  show();
});

async function take(files: Iterable<File>): Promise<void> {
  refused = [];
  const taken: HeldFile[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const why = whyNotCsv(bytes);
    if (why) refused.push({ name: file.name, why });
    else taken.push({ name: file.name, kind: kindOf(file.name, bytes), bytes });
  }
  for (const [i, file] of taken.entries()) {
    const later = taken.slice(i + 1).find(({ kind }) => kind === file.kind);
    if (later) refused.push({ name: file.name, why: sameKind(file.kind, later.name) });
    held.set(file.kind, file);
  }
  compute();
}

function sameKind(kind: Kind, later: string): Bilingual {
  return {
    zh: `与 ${later} 同为${KIND_NAMES[kind].zh}，只用后者。`,
    en: `${later} holds ${KIND_NAMES[kind].en} too; only that one is used.`,
  };
}

function compute(): void {
  asked += 1;
  working = held.has("units");
  if (!working) {
    view = undefined;
    problems = [];
    show();
    return;
  }
  const stated = new FormData(options);
  const text = (name: string) => String(stated.get(name) ?? "").trim();
  worker.postMessage({
    id: asked,
    files: [...held.values()],
    period: text("period"),
    region: text("region"),
    edition: text("edition"),
    unit: text("unit"),
  } satisfies Request);
  show();
}

function show(): void {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = say("title", lang);
  for (const node of document.querySelectorAll<HTMLElement>("[data-t]")) {
    const word = node.dataset.t ?? "";
    if (Object.hasOwn(WORDS, word)) node.textContent = say(word as Word, lang);
  }
  byId("files", HTMLUListElement).replaceChildren(...fileItems());
  status.textContent = statusText();
  result.setAttribute("aria-busy", String(working));
  if (!working) {
    result.replaceChildren(...(view ? renderView(view, lang) : []));
    result.hidden = !view;
    byId("periods", HTMLDataListElement).replaceChildren(
      ...(view?.periods ?? []).map((period) => element("option", { value: period })),
    );
    const unit = byId("unit-field", HTMLLabelElement);
    const asksUnit = view?.needsUnit === true;
    unit.hidden = !asksUnit && !new FormData(options).get("unit");
    byId("unit-hint", HTMLParagraphElement).hidden = !asksUnit;
  }
  byId("print", HTMLButtonElement).hidden = !view?.hasFigures;
  byId("clear", HTMLButtonElement).hidden = held.size === 0 && refused.length === 0;
}

function statusText(): string {
  if (working) return say("working", lang);
  if (view) return view.hasFigures ? view.outcome[lang] : say("failed", lang);
  return held.size > 0 ? say("wantUnits", lang) : "";
}

function fileItems(): HTMLElement[] {
  const taken = [...held.values()].map((file) => {
    const problem = problems.find(({ name }) => name === file.name);
    const remove = element(
      "button",
      { type: "button", "aria-label": `${say("remove", lang)} ${file.name}` },
      "×",
    );
    remove.addEventListener("click", () => {
      held.delete(file.kind);
      compute();
    });
    return element(
      "li",
      { class: problem ? "refused" : "taken", "data-kind": file.kind },
      element("b", {}, KIND_NAMES[file.kind][lang]),
      element("span", {}, file.name),
      ...(problem ? [element("em", {}, problem.why[lang])] : []),
      remove,
    );
  });
  const not = refused.map(({ name, why }) =>
    element(
      "li",
      { class: "refused" },
      element("b", {}, say("error", lang)),
      element("span", {}, name),
      element("em", {}, why[lang]),
    ),
  );
  return [...not, ...taken];
}

picker.addEventListener("change", () => {
  void take([...(picker.files ?? [])]).then(() => {
    picker.value = "";
  });
});
for (const type of ["dragenter", "dragover"])
  document.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
for (const type of ["dragleave", "drop"])
  document.addEventListener(type, () => drop.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  void take([...(event.dataTransfer?.files ?? [])]);
});
options.addEventListener("change", compute);
options.addEventListener("submit", (event) => event.preventDefault());
byId("print", HTMLButtonElement).addEventListener("click", () => print());
byId("clear", HTMLButtonElement).addEventListener("click", () => {
  held.clear();
  refused = [];
  options.reset();
  compute();
  picker.focus();
});
for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="lang"]')) {
  choice.checked = choice.value === lang;
  choice.addEventListener("change", () => {
    lang = choice.value === "en" ? "en" : "zh";
    history.replaceState(null, "", `#${lang}`);
    show();
  });
}
show();
