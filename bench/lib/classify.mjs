// Answers of `classify` a second, one number a round. Every answer is kept for a while, so that none can be left out.
//     node classify.mjs ROUNDS [cpu]
import { classify, convertEdition, industries } from "digecon";

const INVALID = [
  "9999",
  "",
  "__proto__",
  "constructor",
  " 3911",
  "３９１１",
  "39.1",
  "ZZ",
  "0000",
  "abcdefgh",
];
const LEAST_SECONDS = 0.5;

const of2017 = industries().map(({ code }) => code);
const classes2011 = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(4, "0")).filter(
  (code) => convertEdition(code).length > 0,
);
const of2011 = [...new Set(classes2011.flatMap((code) => [code, code.slice(0, 2), code.slice(0, 3)]))];
const questions = ["2011", "2017"].flatMap((edition) =>
  [...(edition === "2011" ? of2011 : of2017), ...INVALID, ...INVALID.map((code) => `${code}?`)].map(
    (code) => ({
      code,
      options: { edition },
    }),
  ),
);

const kept = new Array(1024);
const now = () =>
  process.argv[3] === "cpu" ? process.cpuUsage().user / 1e6 : Number(process.hrtime.bigint()) / 1e9;

function round() {
  const begun = now();
  let answers = 0;
  for (;;) {
    for (const { code, options } of questions) {
      kept[answers & 1023] = classify(code, options);
      answers += 1;
    }
    const taken = now() - begun;
    if (taken >= LEAST_SECONDS) return answers / taken;
  }
}

round();
const rounds = Array.from({ length: Number(process.argv[2]) }, round);
if (new Set(kept).size !== kept.length) throw new Error("an answer was handed out twice");
process.stdout.write(JSON.stringify({ questions: questions.length, rounds }));
