import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Indicator {
  readonly id: string;
  readonly document: string;
  readonly place: string;
  readonly placeInferred: string | null;
  readonly year: number | null;
  readonly yearBasis: "stated" | "implied" | "unknown";
  readonly indicator_zh: string;
  readonly indicator_en: string;
  readonly value: string;
  readonly valueText: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly kind: string;
  readonly sentence: string;
}

interface NotFigure {
  readonly document: string;
  readonly text: string;
  readonly context: string;
  readonly why: string;
  readonly occurrences: number;
}

interface Run {
  readonly at: number;
  readonly text: string;
}

const read = (name: string): Buffer => readFileSync(new URL(`../../seeds/${name}`, import.meta.url));

const digests: Readonly<Record<string, string>> = {
  "000_8c33dbcc31591b7b.txt": "72cb700b08dae0f92e07953864f69515fef8a6e0037094c1ba79c47f83a54b85",
  "004_89af7261fbf3758d.txt": "dc6c9208f8540ddd134e7cfa0722405ec463f7e93e873e1e65c46bcb86041b87",
};
const documents = Object.keys(digests);
const texts = new Map(documents.map((name) => [name, read(name).toString("utf8")]));
const indicators: readonly Indicator[] = JSON.parse(read("indicators.json").toString("utf8"));
const notFigures: readonly NotFigure[] = JSON.parse(read("not-figures.json").toString("utf8"));

const textOf = (document: string): string => {
  const text = texts.get(document);
  if (text === undefined) throw new Error(`no such document: ${document}`);
  return text;
};

const positionsOf = (part: string, text: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
};

// A multiplier belongs to the run it follows, so that "18.9亿" is one run and not two.
const runsIn = (text: string): Run[] =>
  [
    ...text.matchAll(/[0-9０-９]+(?:[.．][0-9０-９]+)?[百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+/g),
  ].map((match) => ({
    at: match.index,
    text: match[0],
  }));

// 万 and 亿 are part of the unit ("亿元"); only the Chinese numerals that the figures use are read.
const chineseNumerals: Readonly<Record<string, string>> = {
  一: "1",
  两: "2",
  三: "3",
  百: "100",
  千: "1000",
};
const numberIn = (run: string): string => {
  const bare = run.replace(/[万亿]+$/, "");
  return chineseNumerals[bare] ?? bare.normalize("NFKC");
};

const runOfValue = (indicator: Indicator): Run | undefined =>
  runsIn(indicator.valueText).find((run) => numberIn(run.text) === indicator.value);

/** Places in a text where a value stands as a whole: "8个" is not found inside "38个". */
const placesOfValue = (indicator: Indicator, text: string): number[] => {
  const run = runOfValue(indicator);
  if (run === undefined) return [];
  const starts = new Map(runsIn(text).map((each) => [each.at, each.text]));
  return positionsOf(indicator.valueText, text)
    .map((at) => at + run.at)
    .filter((at) => starts.get(at) === run.text);
};

/** Who accounts for each run of a document: position of the run, then the entries that claim it. */
const claimsIn = (document: string): Map<number, string[]> => {
  const text = textOf(document);
  const runs = runsIn(text);
  const claims = new Map(runs.map((run) => [run.at, [] as string[]]));

  // The same value may stand twice in a sentence ("2台 … 2台"): the n-th entry takes the n-th place.
  const taken = new Map<string, number>();
  for (const indicator of indicators.filter((each) => each.document === document)) {
    const key = JSON.stringify([indicator.sentence, indicator.valueText, indicator.value]);
    const turn = taken.get(key) ?? 0;
    taken.set(key, turn + 1);
    const place = placesOfValue(indicator, indicator.sentence)[turn];
    if (place === undefined) continue;
    claims.get(text.indexOf(indicator.sentence) + place)?.push(indicator.id);
  }

  for (const entry of notFigures.filter((each) => each.document === document)) {
    for (const at of positionsOf(entry.context, text)) {
      const from = at + entry.context.indexOf(entry.text);
      const to = from + entry.text.length;
      for (const run of runs) {
        if (run.at >= from && run.at + run.text.length <= to) claims.get(run.at)?.push(entry.context);
      }
    }
  }
  return claims;
};

describe("the seed documents", () => {
  it.each(documents)("%s is kept byte for byte", (name) => {
    expect(createHash("sha256").update(read(name)).digest("hex")).toBe(digests[name]);
  });
});

describe("the indicators of the seed documents", () => {
  it("ids are unique short slugs that begin with the number of the document", () => {
    const ids = indicators.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of indicators) {
      expect(each.id).toMatch(/^s[12](-[a-z0-9]+)+$/);
      expect(documents[Number(each.id.charAt(1)) - 1]).toBe(each.document);
    }
  });

  it("each sentence is verbatim in its document, once, and ends as a sentence does", () => {
    for (const each of indicators) {
      expect(positionsOf(each.sentence, textOf(each.document)), each.id).toHaveLength(1);
      expect(each.sentence, each.id).toMatch(/^[^。\n]+。$/);
    }
  });

  it("each valueText stands inside its sentence", () => {
    for (const each of indicators) expect(each.sentence, each.id).toContain(each.valueText);
  });

  it("each value is decimal text and is the number inside its valueText", () => {
    for (const each of indicators) {
      expect(each.value, each.id).toMatch(/^\d+(\.\d+)?$/);
      expect(
        runsIn(each.valueText).map((run) => numberIn(run.text)),
        each.id,
      ).toContain(each.value);
    }
  });

  it("unit, qualifier and kind agree with the words around the value", () => {
    for (const each of indicators) {
      expect(each.unit === "%", each.id).toBe(each.valueText.endsWith("％"));
      expect(each.qualifier === "rank", each.id).toBe(/^第\d+位$/.test(each.valueText));
      expect(each.kind === "rank", each.id).toBe(each.qualifier === "rank");
      expect(each.kind === "target", each.id).toBe(each.qualifier === "target");
      const follows = (word: string): boolean => each.sentence.includes(word + each.valueText);
      expect(each.qualifier === "about", each.id).toBe(follows("约"));
      expect(each.qualifier === "under", each.id).toBe(follows("尚未突破"));
      const passed = follows("突破") && !follows("尚未突破");
      expect(each.qualifier === "over", each.id).toBe(passed || each.valueText.includes("余"));
      expect(["exact", "about", "over", "under", "rank", "target"], each.id).toContain(each.qualifier);
      expect(["level", "share", "count", "rate", "rank", "target"], each.id).toContain(each.kind);
    }
  });

  it("a year is given exactly where the text gives or implies one", () => {
    for (const each of indicators) {
      expect(each.year === null, each.id).toBe(each.yearBasis === "unknown");
      if (each.yearBasis === "stated") expect(each.sentence, each.id).toContain(`${each.year}年`);
    }
  });

  it("the place is written as the document writes it", () => {
    for (const each of indicators) expect(textOf(each.document), each.id).toContain(each.place);
  });

  it.each([
    ["s1-5g-base-stations", "7943", "个", "exact", null],
    ["s1-enterprises-on-cloud", "8130", "家", "exact", null],
    ["s2-display-va", "25.3", "亿元", "about", 2022],
    ["s2-display-va-share", "2.8", "%", "exact", 2022],
    ["s2-industry-penetration", "11.2", "%", "exact", null],
    ["s2-services-penetration", "26.3", "%", "exact", null],
  ])("the headline figure %s is %s %s", (id, value, unit, qualifier, year) => {
    expect(indicators.find((each) => each.id === id)).toMatchObject({ value, unit, qualifier, year });
  });
});

describe("the runs that are not figures", () => {
  it("each context holds its text once and occurs as often as it says", () => {
    for (const each of notFigures) {
      expect(positionsOf(each.text, each.context), each.context).toHaveLength(1);
      expect(positionsOf(each.context, textOf(each.document)).length, each.context).toBe(each.occurrences);
      expect(each.why.length, each.context).toBeGreaterThan(0);
    }
  });

  it("each text holds at least one run of digits or Chinese numerals", () => {
    for (const each of notFigures) expect(runsIn(each.text).length, each.context).toBeGreaterThan(0);
  });
});

describe("completeness", () => {
  it.each(documents)(
    "every run of digits or Chinese numerals in %s is one indicator or one entry of not-figures",
    (name) => {
      const text = textOf(name);
      const unsettled = [...claimsIn(name)]
        .filter(([, claimedBy]) => claimedBy.length !== 1)
        .map(([at, claimedBy]) => ({ around: text.slice(Math.max(0, at - 8), at + 10), claimedBy }));
      expect(unsettled).toEqual([]);
    },
  );

  it.each(documents)("every run of Arabic digits in %s lies in a run that is accounted for", (name) => {
    const text = textOf(name);
    const accounted = claimsIn(name);
    const digits = [...text.matchAll(/[0-9０-９]+(?:[.．][0-9０-９]+)?/g)];
    expect(digits.length).toBeGreaterThan(0);
    for (const match of digits) expect(accounted.get(match.index), match[0]).toHaveLength(1);
  });

  it("every indicator accounts for a run of its own", () => {
    const claimed = documents.flatMap((name) => [...claimsIn(name).values()].flat());
    for (const each of indicators)
      expect(
        claimed.filter((id) => id === each.id),
        each.id,
      ).toHaveLength(1);
  });
});
