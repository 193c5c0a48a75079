import { missing } from "../figures/missing.js";
import type { AdbMeasure, DigitalInputs } from "../methods/inputOutput/digitalInputs.js";
import { inputCoefficients } from "../methods/inputOutput/leontief.js";
import { backwardLinkages, ghoshLinkages, sensitivity } from "../methods/inputOutput/linkages.js";
import { columnSums } from "../methods/inputOutput/matrix.js";
import { type IoModel, MODEL } from "../methods/inputOutput/model.js";
import { multipliers } from "../methods/inputOutput/multipliers.js";
import { Decimal } from "../numbers/decimal.js";
import { asNumbers, asText, asTexts, takes } from "../util/given.js";
import { IMPORT_TREATMENTS } from "../vocabulary/codelists/importTreatments.js";
import { REASONS } from "../vocabulary/codelists/reasons.js";
import type { Bilingual } from "../vocabulary/language.js";
import { FLOAT_NOTE, number, PERCENT, text } from "./columns.js";
import { type CellValue, StatTable } from "./statTable.js";

const COEFFICIENT = { decimals: 4 } as const;
/** Floats as decimals for printing; their sixteen digits are more than is printed. */
function float(value: number | undefined): Decimal | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : new Decimal(value);
}

/**
 * Digital input coefficients of every sector (`digitalInputs`), with a note whether imported products are in them. Shares are printed in %.
 *
 * @example
 * const lines = [",,20,31,TIU,TFU,GO", "化工,20,150,500,650,350,1000", "信息,31,200,100,300,1700,2000", ",TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * const digital = model && digitalInputsTable(model, digitalInputs(model, [0, 1]));
 * digital?.toCSV().split("\n")[1]; //=> "20,化工,0.2000,57.14,0.2640,50.96"
 */
export function digitalInputsTable(model: IoModel, inputs: DigitalInputs): StatTable {
  takes("digitalInputsTable", { model, inputs }, MODEL, { direct: asNumbers, complete: asNumbers });
  const bought = columnSums(model.A);
  const rows = model.table.sectors.map(({ code, name }, j): CellValue[] => {
    const idle = !model.table.output[j] && missing("noOutput");
    const share = (value: number | undefined) => idle || (bought[j] ? float(value) : missing("noInputs"));
    return [
      code,
      name,
      idle || float(inputs.direct[j]),
      share(inputs.directShare[j]),
      idle || float(inputs.complete[j]),
      share(inputs.completeShare[j]),
    ];
  });
  const columns = [
    text("sector", "部门", "Sector"),
    text("name", "名称", "Name"),
    number("direct", "数字直接消耗系数", "Digital direct", COEFFICIENT),
    number("direct_share", "占直接消耗", "Share of direct", { ...PERCENT, decimals: 2 }),
    number("complete", "数字完全消耗系数", "Digital complete", COEFFICIENT),
    number("complete_share", "占完全消耗", "Share of complete", { ...PERCENT, decimals: 2 }),
  ];
  const title = { zh: "数字投入系数", en: "Digital input coefficients" };
  return new StatTable("digital-inputs", title, columns, rows, [
    IMPORT_TREATMENTS.of(model.imports),
    FLOAT_NOTE,
  ]);
}

/**
 * Multipliers and linkages of every sector, with a note whether imported products are in the coefficients: value added in output and in final use,
 * income, backward linkage, power of dispersion, sensitivity, forward linkage by Ghosh.
 *
 * The income multiplier is empty where the table has no compensation, Ghosh's linkage where its system is singular, what is per unit of output where
 * there is none.
 *
 * @example
 * const lines = [",,20,31,TIU,TFU,GO", "化工,20,150,500,650,350,1000", "信息,31,200,100,300,1700,2000", ",TVA,650,1400"];
 * const table = readNbsTable(lines.map((line) => line.split(",")), "table.csv", new FindingCollector());
 * const model = table && ioModel(table, {}, new FindingCollector());
 * model && linkagesTable(model).toCSV().split("\n")[1]; //=> "20,化工,0.6500,1.0000,,1.5182,1.0222,1.0667,1.9142"
 */
export function linkagesTable(model: IoModel): StatTable {
  takes("linkagesTable", { model }, MODEL);
  const { table } = model;
  const backward = backwardLinkages(model);
  const forward = sensitivity(model);
  const ghosh = ghoshLinkages(table);
  const compensation = table.components.get("compensation");
  const value = multipliers(model, inputCoefficients(table, table.valueAdded));
  const income = compensation && multipliers(model, inputCoefficients(table, compensation));
  const coefficients = inputCoefficients(table, table.valueAdded);
  const perUnit = (values: readonly number[], j: number) =>
    table.output[j] ? float(values[j]) : missing("noOutput");
  const rows = table.sectors.map(({ code, name }, j): CellValue[] => [
    code,
    name,
    perUnit(coefficients, j),
    perUnit(value, j),
    income ? perUnit(income, j) : missing("noCompensation"),
    float(backward.linkage[j]),
    float(backward.power[j]),
    float(forward.sensitivity[j]),
    float(ghosh?.[j]),
  ]);
  const columns = [
    text("sector", "部门", "Sector"),
    text("name", "名称", "Name"),
    number("value_added_coefficient", "增加值系数", "Value-added coefficient", COEFFICIENT),
    number("value_added_multiplier", "增加值乘数", "Value-added multiplier", COEFFICIENT),
    number("income_multiplier", "收入乘数", "Income multiplier", COEFFICIENT),
    number("backward", "后向联系", "Backward linkage", COEFFICIENT),
    number("power_of_dispersion", "影响力系数", "Power of dispersion", COEFFICIENT),
    number("sensitivity", "感应度系数", "Sensitivity of dispersion", COEFFICIENT),
    number("forward_ghosh", "前向联系（Ghosh）", "Forward linkage (Ghosh)", COEFFICIENT),
  ];
  const title = { zh: "产业关联", en: "Linkages" };
  return new StatTable("linkages", title, columns, rows, [IMPORT_TREATMENTS.of(model.imports), FLOAT_NOTE]);
}

/**
 * The measure of the Asian Development Bank (`adbMeasure`), term by term; the overlap is printed with a minus. A term that is not known is empty, and
 * a note says that the total is without it.
 *
 * @param measure  undefined where no sector is digital as a whole: there is nothing to measure
 * @param unit    unit of the table, for the head; empty: a note says that amounts are in the unit of the table
 * @param partly  sectors that are digital in part, by code: the measure takes whole sectors only, and the table says who was left out
 * @example
 * const measure = { backward: 100, own: 50, overlap: 30, capital: 0, total: 120 };
 * adbTable(measure, "亿元").rows.map(([, value]) => value); //=> ["100", "50", "-30", "0", "120"]
 */
export function adbTable(
  measure: AdbMeasure | undefined,
  unit: string,
  partly: readonly string[] = [],
): StatTable {
  takes("adbTable", { measure: measure ?? {}, unit, partly }, {}, asText, asTexts);
  const terms: readonly [Bilingual, number | undefined][] = [
    [
      {
        zh: "后向：数字产品最终使用拉动的增加值",
        en: "backward: value added in final uses of digital products",
      },
      measure?.backward,
    ],
    [{ zh: "数字部门自身增加值", en: "value added of the digital sectors" }, measure?.own],
    [{ zh: "减：两者重合部分", en: "less: what is in both" }, measure && -measure.overlap],
    [
      {
        zh: "数字部门固定资本形成中的非数字增加值",
        en: "other sectors' value added in capital of digital sectors",
      },
      measure?.capital,
    ],
    [{ zh: "合计", en: "total" }, measure?.total],
  ];
  const columns = [
    text("term", "项", "Term"),
    number("value", "数值", "Value", { decimals: 2, ...(unit !== "" && { unit: { zh: unit, en: unit } }) }),
  ];
  const reason = measure ? missing("noDigitalCapital") : missing("noWholeSector");
  const rows = terms.map(([name, value]): CellValue[] => [name, float(value) ?? reason]);
  const title = {
    zh: "数字经济规模（亚洲开发银行方法）",
    en: "Digital economy by the measure of the Asian Development Bank",
  };
  const left: Bilingual = {
    zh: `只计整体为数字的部门；部分为数字、未计入的部门：${partly.join("、")}。`,
    en: `Only sectors that are digital as a whole are counted; digital in part and left out: ${partly.join(", ")}.`,
  };
  const inWhich = { zh: "金额单位同原表", en: "Amounts are in the unit of the table" };
  const without: Bilingual = measure
    ? {
        zh: `${REASONS.words(reason.reason, "zh")}，合计不含这一项。`,
        en: "Fixed capital formation for digital sectors was not given; the total is without it.",
      }
    : {
        zh: `${REASONS.words(reason.reason, "zh")}，无从计算。`,
        en: "No sector is digital as a whole: nothing to measure.",
      };
  const whole = terms.every(([, value]) => value !== undefined);
  const notes = [
    ...(unit === "" ? [inWhich] : []),
    ...(whole ? [] : [without]),
    ...(partly.length > 0 ? [left] : []),
    FLOAT_NOTE,
  ];
  return new StatTable("adb", title, columns, rows, notes);
}
