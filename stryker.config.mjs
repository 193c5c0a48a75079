/**
 * Mutation testing of the rooms in which the statistics are made. Every file of a room is mutated, by every mutator.
 * `npm run mutate` runs room after room, `npm run mutate cells` one of them. Results: docs/quality.md.
 */
const room = process.env.DIGECON_ROOM;
const report = `reports/mutation/${room}`;

/** Rooms that were measured for the first time when they became rooms, or got a file that was (the reader of workbooks); these may only rise. */
const LEAST = { numbers: 83, vocabulary: 79, records: 84 };

export default {
  // What opens files and starts threads is held by tests that start programs, which no mutant is tried on.
  mutate: [`src/${room}/**/*.ts`, "!src/engines/bytes/files/**"],
  testRunner: "in-process",
  plugins: ["./.ci/mutation/runner.mjs"],
  // No tsconfig is rewritten: that needs the compiler's old interface, which TypeScript 7 has not; vitest reads none.
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  concurrency: Number(process.env.DIGECON_PROCESSES ?? 1),
  // Generous: a mutant that a busy machine made slow must not pass for one that hangs.
  timeoutMS: 10_000,
  timeoutFactor: 1.5,
  dryRunTimeoutMinutes: 30,
  incremental: true,
  incrementalFile: `${report}.incremental.json`,
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
  thresholds: { high: 90, low: 85, break: LEAST[room] ?? 85 },
};
