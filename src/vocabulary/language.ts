import { type OptionTakes, oneOf, type Take } from "../util/given.js";

/** Languages that everything is published in. */
export type Lang = "zh" | "en";

/** The same words in both languages. */
export interface Bilingual {
  /** In Chinese. */
  readonly zh: string;
  /** In English. */
  readonly en: string;
}

export const asLang: Take<Lang> = /* @__PURE__ */ oneOf<Lang>(["zh", "en"]);

/** In which language a text is wanted. */
export interface LangOptions {
  /** Language of the text; default Chinese. */
  readonly lang?: Lang | undefined;
}

export const LANG_OPTIONS: OptionTakes<LangOptions> = { lang: asLang };
