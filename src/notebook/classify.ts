import { answerTo, type Classified, type ClassifyOptions } from "../classification/classify.js";
import { DISPLAY, INSPECT, type MimeBundle, VIEW, type ViewOptions } from "../tables/protocol.js";
import type { View } from "../tables/view.js";
import { classifiedView } from "./classifiedView.js";

/** A fresh answer. A class and not symbols on each object: an answer is made millions of times a second. */
class Answer implements Classified {
  readonly code: Classified["code"];
  readonly edition: Classified["edition"];
  readonly name: Classified["name"];
  readonly level: Classified["level"];
  readonly matches: Classified["matches"];
  readonly core: Classified["core"];
  readonly efficiency: Classified["efficiency"];
  readonly nonDigital: Classified["nonDigital"];
  readonly outside: Classified["outside"];
  readonly within: Classified["within"];
  readonly classes: Classified["classes"];
  readonly findings: Classified["findings"];

  constructor(kept: Classified) {
    this.code = kept.code;
    this.edition = kept.edition;
    this.name = kept.name;
    this.level = kept.level;
    this.matches = kept.matches;
    this.core = kept.core;
    this.efficiency = kept.efficiency;
    this.nonDigital = kept.nonDigital;
    this.outside = kept.outside;
    this.within = kept.within;
    this.classes = kept.classes;
    this.findings = kept.findings;
  }

  [VIEW](options: ViewOptions): View {
    return classifiedView(this, options);
  }

  [DISPLAY](): MimeBundle {
    return this[VIEW]({})[DISPLAY]();
  }

  [INSPECT](): string {
    return this[VIEW]({}).toString();
  }
}

/**
 * Which categories of the 2021 classification an industry code may belong to, entirely or in part, and by which row.
 *
 * An unstarred core class belongs to one category and to nothing else. What is not settled is answered with every
 * candidate; nothing is chosen. Codes of 2, 3 digits and letters answer for all the classes below them, and when all of
 * these lie in one category that category comes first, in full. A 2011 class answers for all its 2017 targets.
 *
 * Source: the 2021 classification (National Bureau of Statistics, order no. 33); rests of starred classes: core-starred.csv.
 *
 * @param code     text; letters in capitals; leading zeros are part of the code
 * @param options  the edition of GB/T 4754 the code is written in
 * @returns candidates and findings; an unknown code has no match and the finding `unknownCode` or `otherEdition`
 * @example classify("3911").matches.map((match) => match.category) //=> ["010101"]
 * @example classify("39").within //=> "01"
 */
export function classify(code: string, options: ClassifyOptions = {}): Classified {
  return new Answer(answerTo(code, options));
}
