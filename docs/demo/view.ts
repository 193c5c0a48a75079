import {
  type Account,
  AGGREGATE_NAMES,
  type Bilingual,
  type Finding,
  headlines,
  type Lang,
  TRIAL,
  tables,
} from "digecon";
import { factsOf, outcomeOf, type Tile, tilesOf } from "./tiles.js";

/** What the page shows, as plain data: it crosses from the worker in both languages at once. */
export interface View {
  readonly hasFigures: boolean;
  readonly needsUnit: boolean;
  readonly periods: readonly string[];
  /** That these are no official figures. */
  readonly trial: Bilingual;
  readonly facts: Bilingual;
  /** How it went, in one line. */
  readonly outcome: Bilingual;
  readonly tiles: readonly Tile[];
  readonly sentences: Readonly<Record<Lang, readonly string[]>>;
  readonly structure: readonly { readonly name: Bilingual; readonly share: number }[];
  readonly rates: readonly RatePoint[];
  readonly tables: readonly ViewTable[];
  readonly findings: readonly Finding[];
}

export interface RatePoint {
  readonly name: Bilingual;
  readonly known: number;
  readonly low: number;
  readonly high: number;
}

export interface ViewTable {
  readonly name: string;
  readonly html: Readonly<Record<Lang, string>>;
  /** Shown at once; the others stand under "more". */
  readonly main: boolean;
}

/** Everything there is to see of an account; it computes nothing but positions of marks. */
export function viewOf(account: Account, rawPeriods: readonly string[]): View {
  const needsUnit = account.findings.some((finding) => finding.code === "unitMissing");
  const shown = [
    ...[tables.summaryTable(account, 2), tables.penetrationTable(account), tables.groupsTable(account)].map(
      (table) => ({ table, main: true }),
    ),
    ...[
      tables.claimsTable(account),
      tables.comparisonTable(account),
      tables.regionsTable(account),
      tables.widestTable(account),
      tables.identityTable(account),
      tables.methodsTable(account),
      tables.parametersTable(account),
    ].map((table) => ({ table, main: false })),
  ];
  return {
    hasFigures: account.entries.length > 0,
    needsUnit,
    periods: rawPeriods,
    trial: TRIAL,
    facts: factsOf(account),
    outcome: outcomeOf(account),
    tiles: tilesOf(account),
    sentences: { zh: headlines(account, { lang: "zh" }), en: headlines(account, { lang: "en" }) },
    structure: account.nodes.flatMap((node) =>
      /^0[1-4]$/.test(node.code) && node.shareOfCore?.known.greaterThan(0)
        ? [{ name: { zh: node.name, en: node.nameEn }, share: node.shareOfCore.known.toNumber() }]
        : [],
    ),
    rates: account.penetration.flatMap(({ aggregate, measure, rate }) =>
      measure === "efficiencyRate"
        ? [
            {
              name: AGGREGATE_NAMES[aggregate],
              known: rate.known.toNumber(),
              low: rate.low.toNumber(),
              high: (rate.high.isFinite() ? rate.high : rate.known).toNumber(),
            },
          ]
        : [],
    ),
    tables: shown.flatMap(({ table, main }) =>
      table.rows.length === 0
        ? []
        : [
            {
              name: table.name,
              html: { zh: table.toHTML({ lang: "zh" }), en: table.toHTML({ lang: "en" }) },
              main,
            },
          ],
    ),
    findings: account.findings,
  };
}
