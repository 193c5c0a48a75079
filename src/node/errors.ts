import type { Bilingual } from "../vocabulary/language.js";

/** Misuse of a run, of its options and the files that they name, in both languages: exit code 2 of the command. */
export class UsageError extends TypeError implements Bilingual {
  override readonly name = "UsageError";
  readonly zh: string;
  readonly en: string;
  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

/** Used rightly, but the machine did not let it finish: exit code 1. */
export class FailedError extends Error implements Bilingual {
  override readonly name = "FailedError";
  readonly zh: string;
  readonly en: string;
  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}
