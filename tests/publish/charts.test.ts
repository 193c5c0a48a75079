import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { AccountNode } from "../../src/accounts/categories.js";
import { Figure } from "../../src/figures/figure.js";
import { needFigure } from "../../src/figures/missing.js";
import { type Account, account, type Chart, charts, show, tallyRecords } from "../../src/index.js";
import { Decimal } from "../../src/numbers/decimal.js";
import { icicle } from "../../src/publish/charts/icicle.js";

/** 3911 is all in 01; 6511 in 03; 3831 partly in 01, partly in 05; 0181 may be in 05. */
const RECORDS = [
  { unit: "A1", industryCode: "3911", valueAdded: "60" },
  { unit: "A2", industryCode: "6511", valueAdded: "30" },
  { unit: "A3", industryCode: "3831", valueAdded: "10" },
  { unit: "A4", industryCode: "0181", valueAdded: "5" },
];

function accountOf(records: typeof RECORDS): Account {
  return account(
    tallyRecords(
      records.map((record) => ({ ...record, period: "2023" })),
      { unit: "亿元" },
    ),
    { edition: "2017" },
  );
}

interface Unit {
  readonly mark?: { readonly type: string };
  readonly encoding?: Readonly<Record<string, Channel | readonly Channel[]>>;
  readonly transform?: readonly { readonly filter: { readonly field: string; readonly valid: boolean } }[];
}

interface Channel {
  readonly field?: string;
  readonly datum?: number;
  readonly type?: string;
}

interface Spec extends Unit {
  readonly $schema: string;
  readonly title: { readonly text: string; readonly subtitle: string | readonly string[] };
  readonly data: { readonly values: readonly Readonly<Record<string, string | number | null>>[] };
  readonly layer: readonly Unit[];
}

const specOf = (chart: Chart, lang: "zh" | "en" = "en") => chart.toVegaLite({ lang }) as unknown as Spec;

const made = accountOf(RECORDS);

const ALL = [
  ["structure", charts.structureChart],
  ["penetration", charts.penetrationChart],
  ["tree", charts.treeChart],
] as const;

/** The marks and channels of Vega-Lite 5 that a layer may use, from its documentation. */
const MARKS = ["bar", "rule", "text", "tick", "point", "rect"];

const CHANNELS = ["x", "x2", "y", "y2", "yOffset", "color", "text", "tooltip"];

function node(
  code: string,
  level: AccountNode["level"],
  known: string,
  coverage: string | undefined = "1",
): AccountNode {
  const value = Figure.between({
    known: new Decimal(known),
    low: new Decimal(known),
    high: new Decimal(known),
    coverage: coverage === undefined ? undefined : new Decimal(coverage),
  });
  return { code, level, value } as AccountNode;
}

/** Every datum has the field of a channel, and a number or nothing in it where the channel is one of numbers. */
function expectField(spec: ReturnType<typeof specOf>, channel: string, { field = "a field", type }: Channel) {
  for (const datum of spec.data.values) expect(datum).toHaveProperty(field);
  // A secondary position takes the type of its primary.
  if (!/^[xy]2$/.test(channel)) expect(["quantitative", "nominal"]).toContain(type);
  if (type !== "quantitative") return;
  for (const datum of spec.data.values)
    expect(datum[field] === null || Number.isFinite(datum[field])).toBe(true);
}

describe.each(ALL)("the %s chart", (_, chartOf) => {
  const chart = chartOf(made);

  it("is plain Vega-Lite v5 with its data inside: only data, and a fresh copy each time", () => {
    const spec = specOf(chart);
    expect(spec.$schema).toBe("https://vega.github.io/schema/vega-lite/v5.json");
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(chart.toVegaLite()).not.toBe(chart.toVegaLite());
    expect(spec.layer.length).toBeGreaterThan(0);
  });

  it("encodes only fields that every datum has, with marks and channels of Vega-Lite", () => {
    const spec = specOf(chart);
    expect(spec.data.values.length).toBeGreaterThan(0);
    const units: readonly Unit[] = [spec, ...spec.layer];
    for (const { mark } of spec.layer) expect(MARKS).toContain(mark?.type);
    for (const { encoding = {}, transform = [] } of units) {
      for (const { filter } of transform)
        for (const datum of spec.data.values) expect(datum).toHaveProperty(filter.field);
      for (const [channel, definition] of Object.entries(encoding)) {
        expect(CHANNELS).toContain(channel);
        for (const each of [definition].flat() as Channel[])
          if (each.datum === undefined) expectField(spec, channel, each);
      }
    }
  });

  it("is drawn by a notebook, a still picture on a page, and a table of text elsewhere", () => {
    const bundle = (chart as unknown as Record<symbol, () => Record<string, unknown>>)[
      Symbol.for("Jupyter.display")
    ]?.();
    expect(Object.keys(bundle ?? {})).toEqual([
      "application/vnd.vegalite.v5+json",
      "image/svg+xml",
      "text/plain",
    ]);
    expect(bundle?.["image/svg+xml"]).toBe(chart.toSVG());
    expect(bundle?.["application/vnd.vegalite.v5+json"]).toEqual(chart.toVegaLite());
    expect(inspect(chart)).toBe(bundle?.["text/plain"]);
  });

  it("has a still picture: well-formed, every shape with finite places inside it", () => {
    const picture = chart.toSVG({ lang: "en" });
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture) ?? [];
    expect(picture).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(picture.match(/<g /g)).toHaveLength(1);
    expect(picture.match(/<text/g)?.length).toBe(picture.match(/<\/text>/g)?.length);
    for (const [, x = ""] of picture.matchAll(/ (?:x|cx|x1|x2)="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(Number(width));
    }
    for (const [, y = ""] of picture.matchAll(/ (?:y|cy|y1|y2)="([^"]+)"/g)) {
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(Number(height));
    }
    expect(picture).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("speaks Chinese by itself and English on request", () => {
    expect(JSON.stringify(specOf(chart, "en"))).not.toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify(chart.toVegaLite())).toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify(chart.toVegaLite())).toContain("试算数据，非统计部门正式核算结果");
    expect(show(chart, { lang: "en" }).toString()).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("of an account without value added draws nothing and breaks nothing", () => {
    const empty = account(
      tallyRecords([{ unit: "A1", industryCode: "3911", period: "2023", employees: "3" }]),
      {
        edition: "2017",
      },
    );
    const spec = specOf(chartOf(empty));
    for (const datum of spec.data.values) expect([null, undefined]).toContain(datum.known);
  });
});

describe("the structure of the core", () => {
  it("has a bar for what is decided and a line from low to high, in per cent", () => {
    const rows = specOf(charts.structureChart(made)).data.values;
    // 01 = 60 of 60 + 30; at most (60 + 10) of 100, at least 60 of 90.
    expect(rows.map(({ known }) => known)).toEqual(
      [(60 / 90) * 100, 0, (30 / 90) * 100, 0].map((n) => expect.closeTo(n, 9)),
    );
    expect(rows[0]).toMatchObject({
      low: expect.closeTo(66.6667, 3),
      high: 70,
      figure: "66.7 [66.7 – 70.0]",
    });
    // Exact text beside the number that is drawn: 60 亿元.
    expect(rows[0]?.exact).toBe("6000000000");
  });

  it("draws no bar where nothing is decided", () => {
    const open = accountOf([{ unit: "A3", industryCode: "3831", valueAdded: "10" }]);
    const { data, layer } = specOf(charts.structureChart(open));
    expect(data.values[0]?.known).toBeNull();
    expect(data.values[0]?.exact).toBe("");
    // The share of each of 01–04 is open: lines, and no bar of any width.
    const bars = [
      ...charts
        .structureChart(open)
        .toSVG()
        .matchAll(/<rect x="[^"]+" y="[^"]+" width="([^"]+)" height="16"/g),
    ];
    expect(bars.map(([, width]) => width)).toEqual([]);
    const bar = layer.find(({ mark }) => mark?.type === "bar");
    expect(bar?.transform).toEqual([{ filter: { field: "known", valid: true } }]);
  });
});

describe("text in a picture", () => {
  it("is text: a region's name cannot be an element", () => {
    const odd = { ...made, region: '<script>x</script>"&' };
    for (const [, chartOf] of ALL) {
      expect(chartOf(odd).toSVG()).not.toContain("<script");
      expect(chartOf(odd).toSVG()).toContain("&#60;script&#62;x");
    }
  });
});

describe("penetration", () => {
  it("has a point for what is decided and a line for its bounds, both measures apart", () => {
    const rows = specOf(charts.penetrationChart(made)).data.values;
    const agriculture = rows.filter(({ sector }) => sector === "Agriculture (A)");
    expect(agriculture.map(({ measure }) => measure)).toEqual([
      "digital efficiency improvement (05 ÷ value added)",
      "digital economy (core ∪ 05 ÷ value added)",
    ]);
    // 0181 may be digital or not: nothing is decided, up to all of it.
    for (const row of agriculture) expect(row).toMatchObject({ known: null, low: 0, high: 100, exact: "" });
    const total = rows.find(
      ({ sector, measure }) =>
        sector === "All industries" && measure === "digital economy (core ∪ 05 ÷ value added)",
    );
    // Of 105: 90 in the core; 10 in the core, in 05 or outside, and 5 in 05 or outside.
    expect(total).toMatchObject({ known: expect.closeTo((90 / 105) * 100, 6), high: 100 });
  });
});

describe("the tree of categories", () => {
  it("puts every block inside its parent, side by side, as wide as its decided value added", () => {
    const { blocks } = icicle(made.nodes, "core+05", 3);
    const byCode = new Map(blocks.map((block) => [block.node.code, block]));
    for (const { node: each, x0, x1, y0 } of blocks) {
      expect(x1.minus(x0).toFixed()).toBe(needFigure(each.value).known.toFixed());
      const parent = byCode.get(each.level === 1 ? "core+05" : each.code.slice(0, -2));
      if (each.level === 0) continue;
      expect(parent).toBeDefined();
      expect(y0).toBe((parent?.y0 ?? 0) + 1);
      expect(x0.greaterThanOrEqualTo(parent?.x0 ?? 0) && x1.lessThanOrEqualTo(parent?.x1 ?? 0)).toBe(true);
    }
    for (const a of blocks)
      for (const b of blocks)
        if (a !== b && a.y0 === b.y0)
          expect(a.x1.lessThanOrEqualTo(b.x0) || b.x1.lessThanOrEqualTo(a.x0)).toBe(true);
    expect([...byCode.keys()]).toContain("010101");
  });

  it("leaves a gap for what is decided only at the parent", () => {
    const { blocks } = icicle([node("core", 0, "100"), node("01", 1, "60"), node("03", 1, "20")], "core", 3);
    expect(blocks.map(({ node: { code }, x0, x1 }) => [code, Number(x0), Number(x1)])).toEqual([
      ["core", 0, 100],
      ["01", 0, 60],
      ["03", 60, 80],
    ]);
  });

  it("draws neither the undetermined nor losses, and gains beside losses stay inside their parent", () => {
    const { blocks, left } = icicle(
      [
        node("core", 0, "50"),
        node("01", 1, "75"),
        node("02", 1, "-50"),
        node("03", 1, "25"),
        node("04", 1, "0", "0"),
      ],
      "core",
      1,
    );
    expect(blocks.map(({ node: { code }, x0, x1 }) => [code, Number(x0), Number(x1)])).toEqual([
      ["core", 0, 50],
      ["01", 0, 37.5],
      ["03", 37.5, 50],
    ]);
    expect(left.map(({ node }) => node.code)).toEqual(["02", "04"]);
  });

  it("says in its subtitle what it left out", () => {
    const open = accountOf([
      { unit: "A1", industryCode: "3911", valueAdded: "60" },
      { unit: "A2", industryCode: "6511", valueAdded: "-3" },
      { unit: "A3", industryCode: "3831", valueAdded: "10" },
    ]);
    const [, undecided, losses] = specOf(charts.treeChart(open)).title.subtitle as string[];
    expect(undecided).toMatch(/^\d+ categor/);
    expect(losses).toBe("03: negative value added is not drawn");
  });

  it("can be cut at a level and to the core", () => {
    const rows = specOf(charts.treeChart(made, { root: "core", deepest: 1 })).data.values;
    expect(rows.map(({ code }) => code)).toEqual(["core", "01", "03"]);
    expect(rows[1]).toMatchObject({ x0: 0, x1: 60, y0: 1, y1: 2, exact: "6000000000" });
  });
});
