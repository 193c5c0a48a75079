/** Languages that everything is published in. */
export type Lang = "zh" | "en";

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
