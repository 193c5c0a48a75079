// Checked by `npm run typecheck`, never run: what the public types promise, and what they refuse.
import { expectTypeOf } from "vitest";
import type { CsvOptions } from "../../src/csv.js";
import { tallyCsv } from "../../src/csv.js";
import {
  type Growth,
  type GrowthOfLevels,
  growthOfLevels,
  type Penetration,
  type PenetrationMethod,
  penetrationOfAccount,
  type SampleEstimate,
  stratifiedTotal,
} from "../../src/growth.js";
import {
  type Account,
  type AccountNode,
  type AccountOptions,
  Amount,
  account,
  type Bilingual,
  type CellValue,
  type Classified,
  category,
  classify,
  Decimal,
  type Edition,
  type Figure,
  type Finding,
  type FindingCode,
  headlines,
  type Lang,
  type Missing,
  type MoneyUnit,
  type Numeric,
  type RoundingMode,
  reportOf,
  roundTo,
  type Severity,
  type StatTable,
  share,
  type Tally,
  type TallyOptions,
  tables,
  tallyRecords,
  type UnitRecord,
} from "../../src/index.js";
import { type IoModelResult, ioModel, type Leontief, leontief, penetrationByInputs } from "../../src/io.js";
import { tallyFiles } from "../../src/node/tallyFiles.js";
import type { PlacedRow } from "../../src/parameters/row.js";
import { readParameters } from "../../src/records/parameterFile.js";
import { readWorkbook } from "../../src/records/workbook.js";

declare const result: Account;
declare const tally: Tally;
declare const table: StatTable;
declare const finding: Finding;

// What goes in and what comes out.
expectTypeOf(tallyRecords).returns.toEqualTypeOf<Tally>();
expectTypeOf(tallyCsv).returns.toEqualTypeOf<Tally>();
expectTypeOf(tallyCsv).parameter(0).toEqualTypeOf<string | Uint8Array>();
expectTypeOf(readParameters).returns.toEqualTypeOf<readonly PlacedRow[]>();
expectTypeOf(tallyFiles).returns.resolves.toHaveProperty("tally").toEqualTypeOf<Tally>();
expectTypeOf(readWorkbook).parameter(0).toEqualTypeOf<Uint8Array>();
expectTypeOf(account).returns.toEqualTypeOf<Account>();
expectTypeOf(account).parameter(1).toEqualTypeOf<AccountOptions | undefined>();
expectTypeOf(classify).returns.toEqualTypeOf<Classified>();
expectTypeOf(category("01")).toExtend<{ readonly name: string } | undefined>();
expectTypeOf(headlines).returns.toEqualTypeOf<readonly string[]>();
expectTypeOf(tables.summaryTable).returns.toEqualTypeOf<StatTable>();

expectTypeOf(growthOfLevels).returns.toEqualTypeOf<GrowthOfLevels>();
expectTypeOf(ioModel).returns.toEqualTypeOf<IoModelResult>();
expectTypeOf(leontief).returns.toEqualTypeOf<Leontief>();
expectTypeOf(stratifiedTotal).returns.toEqualTypeOf<SampleEstimate | Missing>();

// Penetration has one shape whatever the method, and a rate of growth always says basis and sample.
expectTypeOf(penetrationOfAccount).returns.toEqualTypeOf<readonly Penetration[]>();
expectTypeOf(penetrationByInputs).returns.toHaveProperty("rates").toEqualTypeOf<readonly Penetration[]>();
expectTypeOf<Penetration["method"]>().toEqualTypeOf<PenetrationMethod>();
expectTypeOf<Growth["rate"]>().toEqualTypeOf<Figure | Missing>();
expectTypeOf<Penetration["rate"]>().toEqualTypeOf<Figure | Missing>();
expectTypeOf<Growth["key"]["basis"]>().toEqualTypeOf<"nominal" | "comparable">();
expectTypeOf<Growth["sample"]>().toEqualTypeOf<"full" | "currentSet" | "matched">();

// Figures are decimals, never floats; text is taken, floats are refused at run time by `toDecimal`.
expectTypeOf<Figure["known"]>().toEqualTypeOf<Decimal>();
expectTypeOf<AccountNode["value"]>().toEqualTypeOf<Figure | Missing>();
expectTypeOf(share("1", 2n)).toEqualTypeOf<Figure | Missing>();
expectTypeOf(roundTo).returns.toEqualTypeOf<string>();
expectTypeOf(new Decimal("1").plus("2")).toEqualTypeOf<Decimal>();
expectTypeOf<Numeric>().toEqualTypeOf<string | bigint | number | Decimal | Amount>();
expectTypeOf(Amount.parse("1", "元").amount.fen).toEqualTypeOf<bigint>();
expectTypeOf<Finding["money"]>().toEqualTypeOf<bigint | undefined>();

// Closed sets of words.
expectTypeOf<Lang>().toEqualTypeOf<"zh" | "en">();
expectTypeOf<Edition>().toEqualTypeOf<"2011" | "2017">();
expectTypeOf<Severity>().toEqualTypeOf<"error" | "warning" | "info">();
expectTypeOf<RoundingMode>().toEqualTypeOf<"halfUp" | "halfEven">();
expectTypeOf<MoneyUnit>().toExtend<string>();
expectTypeOf<"unitMissing">().toExtend<FindingCode>();
expectTypeOf<Bilingual>().toEqualTypeOf<{ readonly zh: string; readonly en: string }>();
expectTypeOf<UnitRecord["valueAdded"]>().toEqualTypeOf<string | undefined>();
expectTypeOf<undefined>().toExtend<CellValue>();

// @ts-expect-error a language that nothing is published in
headlines(result, { lang: "fr" });
// @ts-expect-error no edition of GB/T 4754
classify("3911", { edition: "2002" });
// @ts-expect-error a code is text: a number has lost its leading zero
classify(181);
// @ts-expect-error units of money are never guessed from other words
tallyRecords([], { unit: "dollars" });
// @ts-expect-error no way of rounding
roundTo("1.5", 0, "up");
// @ts-expect-error no finding of the catalogue
finding.code satisfies "unitsMissing";
// @ts-expect-error a file is text or bytes
tallyCsv(1);
// @ts-expect-error a record's amount is text, so that no float comes in
({ unit: "A1", valueAdded: 12.5 }) satisfies UnitRecord;

// Options that do not exist are refused, not ignored.
// @ts-expect-error
account(tally, { year: "2023" });
// @ts-expect-error
({ units: "元" }) satisfies TallyOptions;
// @ts-expect-error
({ charset: "utf-8" }) satisfies CsvOptions;
// @ts-expect-error
reportOf(result, { language: "en" });
// @ts-expect-error
table.toHTML({ language: "en" });

// Results are read, not written.
// @ts-expect-error
result.nodes = [];
// @ts-expect-error
result.nodes.push(result.nodes[0]);
// @ts-expect-error
result.findings[0] = finding;
// @ts-expect-error
finding.message.zh = "";
// @ts-expect-error
finding.sample.pop();
// @ts-expect-error
table.rows[0] = [];
// @ts-expect-error
tally.cells.sort();
// @ts-expect-error
result.concentration.clear();
// @ts-expect-error
classify("3911").matches.pop();
// @ts-expect-error
Amount.zero.fen = 1n;

// Rows of parameters have the keys of their files: one of another name, or one that is missing, does not compile.
const LAMBDA = { gbt4754: "3831", category: "010606", share: "0.4" };
account(tally, { shares: [{ ...LAMBDA, year: 2022, region: "410800" }] });
account(tally, { shares: readParameters("gbt4754,category,share") });
// @ts-expect-error regoin is no column
account(tally, { shares: [{ gbt4754: "3831", category: "010606", share: "0.4", regoin: "410800" }] });
// @ts-expect-error a share is missing
account(tally, { shares: [{ gbt4754: "3831", category: "010606" }] });
