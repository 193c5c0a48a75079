import { isMissing, type Missing, missing } from "../figures/missing.js";
import type { AdbMeasure, DigitalInputs } from "../methods/inputOutput/digitalInputs.js";
import { inputCoefficients } from "../methods/inputOutput/leontief.js";
import { backwardLinkages, ghoshLinkages, sensitivity } from "../methods/inputOutput/linkages.js";
import { asMatrix, asVector } from "../methods/inputOutput/matrix.js";
import type { IoModel } from "../methods/inputOutput/model.js";
import { multipliers } from "../methods/inputOutput/multipliers.js";
import { type IoSector, type IoTable, TABLE } from "../methods/inputOutput/table.js";
import { Decimal } from "../numbers/decimal.js";
import { asArray, asText, asTexts, takes } from "../util/given.js";
import { IMPORT_TREATMENTS } from "../vocabulary/codelists/importTreatments.js";
import { REASONS } from "../vocabulary/codelists/reasons.js";
import type { Bilingual } from "../vocabulary/language.js";
import type { CellValue } from "./cellValue.js";
import { FLOAT_NOTE, PERCENT } from "./columns.js";
import type { StatTable } from "./statTable.js";
import { columnsOf, tableOf } from "./tableOf.js";

const COEFFICIENT = { decimals: 4 } as const;
const SHARE = { ...PERCENT, decimals: 2 } as const;

/** A row of a table by sector: the figure of a column is that of the sector's position. */
interface SectorRow {
  readonly sector: IoSector;
  /** Position in the input–output table. */
  readonly at: number;
}

const column = /* @__PURE__ */ columnsOf<SectorRow>();

const sectorColumns = () => [
  column.text("sector", "部门", "Sector", ({ sector }) => sector.code),
  column.text("name", "名称", "Name", ({ sector }) => sector.name),
];

function sectorRows(sectors: readonly IoSector[]): readonly SectorRow[] {
  return sectors.map((sector, at) => ({ sector, at }));
}

/** A float as a decimal for printing, whose sixteen digits are more than is printed; or why there is none. */
function floatCell(value: number | Missing | undefined): CellValue {
  if (isMissing(value)) return value;
  return value === undefined ? undefined : new Decimal(value);
}

/** The cell of a sector, or of one of several vectors that may be missing as a whole. */
function cellAt(values: readonly (number | Missing)[] | Missing, { at }: SectorRow): CellValue {
  return floatCell(isMissing(values) ? values : values[at]);
}

/** Reads figures that are per unit of output: none where there is no output. */
function perOutput({ output }: Pick<IoTable, "output">) {
  return (values: readonly (number | Missing)[] | Missing) => (row: SectorRow) =>
    output[row.at] ? cellAt(values, row) : missing("noOutput");
}

/**
 * Digital input coefficients of every sector (`digitalInputs`), with a note whether imported products are in them. Shares are printed in %.
 *
 * @example
 * const lines = [",,20,31,TIU,TFU,GO", "化工,20,150,500,650,350,1000", "信息,31,200,100,300,1700,2000", ",TVA,650,1400"];
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * const model = isMissing(table) ? table : ioModel(table).model;
 * const digital = isMissing(model) ? undefined : digitalInputsTable(model, digitalInputs(model, [0, 1]));
 * digital?.toCSV().split("\n")[1]; //=> "20,化工,0.2000,57.14,0.2640,50.96"
 */
export function digitalInputsTable(
  model: Pick<IoModel, "table" | "imports">,
  inputs: DigitalInputs,
): StatTable {
  takes(
    "digitalInputsTable",
    { model, inputs },
    { table: TABLE },
    { direct: asVector, directShare: asArray, complete: asVector, completeShare: asArray },
  );
  const of = perOutput(model.table);
  const columns = [
    ...sectorColumns(),
    column.number("direct", "数字直接消耗系数", "Digital direct", of(inputs.direct), COEFFICIENT),
    column.number("direct_share", "占直接消耗", "Share of direct", of(inputs.directShare), SHARE),
    column.number("complete", "数字完全消耗系数", "Digital complete", of(inputs.complete), COEFFICIENT),
    column.number("complete_share", "占完全消耗", "Share of complete", of(inputs.completeShare), SHARE),
  ];
  const title = { zh: "数字投入系数", en: "Digital input coefficients" };
  const notes = [IMPORT_TREATMENTS.of(model.imports), FLOAT_NOTE];
  return tableOf("digital-inputs", title, columns, sectorRows(model.table.sectors), notes);
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
 * const { table } = readNbsTable(lines.map((line) => line.split(",")), "table.csv");
 * const model = isMissing(table) ? table : ioModel(table).model;
 * isMissing(model) || linkagesTable(model).toCSV().split("\n")[1]; //=> "20,化工,0.6500,1.0000,,1.5182,1.0222,1.0667,1.9142"
 */
export function linkagesTable(model: Pick<IoModel, "table" | "L" | "imports">): StatTable {
  takes("linkagesTable", { model }, { table: TABLE, L: asMatrix });
  const { table, L } = model;
  const { output } = table;
  const of = perOutput(table);
  const backward = backwardLinkages(L);
  const forward = sensitivity(L);
  const ghosh = ghoshLinkages(table.flows, output);
  const coefficients = inputCoefficients(table.valueAdded, output);
  const compensation = table.components.get("compensation");
  const income = compensation && multipliers(L, inputCoefficients(compensation, output));
  const columns = [
    ...sectorColumns(),
    column.number(
      "value_added_coefficient",
      "增加值系数",
      "Value-added coefficient",
      of(coefficients),
      COEFFICIENT,
    ),
    column.number(
      "value_added_multiplier",
      "增加值乘数",
      "Value-added multiplier",
      of(multipliers(L, coefficients)),
      COEFFICIENT,
    ),
    column.number(
      "income_multiplier",
      "收入乘数",
      "Income multiplier",
      income ? of(income) : () => missing("noCompensation"),
      COEFFICIENT,
    ),
    column.number(
      "backward",
      "后向联系",
      "Backward linkage",
      (row) => cellAt(backward.linkage, row),
      COEFFICIENT,
    ),
    column.number(
      "power_of_dispersion",
      "影响力系数",
      "Power of dispersion",
      (row) => cellAt(backward.power, row),
      COEFFICIENT,
    ),
    column.number(
      "sensitivity",
      "感应度系数",
      "Sensitivity of dispersion",
      (row) => cellAt(forward.sensitivity, row),
      COEFFICIENT,
    ),
    column.number(
      "forward_ghosh",
      "前向联系（Ghosh）",
      "Forward linkage (Ghosh)",
      (row) => cellAt(ghosh.linkage, row),
      COEFFICIENT,
    ),
  ];
  const title = { zh: "产业关联", en: "Linkages" };
  const notes = [IMPORT_TREATMENTS.of(model.imports), FLOAT_NOTE];
  return tableOf("linkages", title, columns, sectorRows(table.sectors), notes);
}

/** A term of the measure of the Asian Development Bank: its words, and how it stands in a measure. */
interface Term {
  readonly words: Bilingual;
  readonly read: (measure: AdbMeasure) => number | Missing;
}

const TERMS: readonly Term[] = [
  {
    words: {
      zh: "后向：数字产品最终使用拉动的增加值",
      en: "backward: value added in final uses of digital products",
    },
    read: ({ backward }) => backward,
  },
  {
    words: { zh: "数字部门自身增加值", en: "value added of the digital sectors" },
    read: ({ own }) => own,
  },
  {
    words: { zh: "减：两者重合部分", en: "less: what is in both" },
    read: ({ overlap }) => -overlap,
  },
  {
    words: {
      zh: "数字部门固定资本形成中的非数字增加值",
      en: "other sectors' value added in capital of digital sectors",
    },
    read: ({ capital }) => capital,
  },
  { words: { zh: "合计", en: "total" }, read: (measure) => measure.total },
];

/**
 * The measure of the Asian Development Bank (`adbMeasure`), term by term; the overlap is printed with a minus. A term that is not known is empty, and
 * a note says that the total is without it.
 *
 * @param measure  missing where no sector is digital as a whole: there is nothing to measure
 * @param unit    unit of the table, for the head; empty: a note says that amounts are in the unit of the table
 * @param partly  sectors that are digital in part, by code: the measure takes whole sectors only, and the table says who was left out
 * @example
 * const measure = { backward: 100, own: 50, overlap: 30, capital: 0, total: 120 };
 * adbTable(measure, "亿元").rows.map(([, value]) => value); //=> ["100", "50", "-30", "0", "120"]
 */
export function adbTable(
  measure: AdbMeasure | Missing,
  unit: string,
  partly: readonly string[] = [],
): StatTable {
  takes("adbTable", { measure, unit, partly }, {}, asText, asTexts);
  const own = columnsOf<Term>();
  const columns = [
    own.text("term", "项", "Term", ({ words }) => words),
    own.number(
      "value",
      "数值",
      "Value",
      ({ read }) => floatCell(isMissing(measure) ? measure : read(measure)),
      { decimals: 2, ...(unit !== "" && { unit: { zh: unit, en: unit } }) },
    ),
  ];
  const title = {
    zh: "数字经济规模（亚洲开发银行方法）",
    en: "Digital economy by the measure of the Asian Development Bank",
  };
  return tableOf("adb", title, columns, TERMS, adbNotes(measure, unit, partly));
}

function adbNotes(
  measure: AdbMeasure | Missing,
  unit: string,
  partly: readonly string[],
): readonly Bilingual[] {
  const left: Bilingual = {
    zh: `只计整体为数字的部门；部分为数字、未计入的部门：${partly.join("、")}。`,
    en: `Only sectors that are digital as a whole are counted; digital in part and left out: ${partly.join(", ")}.`,
  };
  return [
    ...(unit === "" ? [{ zh: "金额单位同原表", en: "Amounts are in the unit of the table" }] : []),
    ...notesOfMissing(measure),
    ...(partly.length > 0 ? [left] : []),
    FLOAT_NOTE,
  ];
}

function notesOfMissing(measure: AdbMeasure | Missing): readonly Bilingual[] {
  if (isMissing(measure))
    return [
      {
        zh: `${REASONS.of(measure.reason).zh}，无从计算。`,
        en: "No sector is digital as a whole: nothing to measure.",
      },
    ];
  if (!isMissing(measure.capital)) return [];
  return [
    {
      zh: `${REASONS.of(measure.capital.reason).zh}，合计不含这一项。`,
      en: "Fixed capital formation for digital sectors was not given; the total is without it.",
    },
  ];
}
