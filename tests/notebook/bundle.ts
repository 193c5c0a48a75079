export const DISPLAY = Symbol.for("Jupyter.display");

export const MEDIA = [
  "text/html",
  "text/markdown",
  "text/plain",
  "application/vnd.dataresource+json",
] as const;

export type Bundle = Readonly<Record<(typeof MEDIA)[number], string>> & {
  readonly "application/vnd.dataresource+json": {
    readonly schema: { readonly fields: readonly { name: string; type: string; title: string }[] };
    readonly data: readonly Record<string, string | null>[];
    readonly rowsOmitted?: number;
  };
};

export function bundleOf(result: object): Bundle {
  const display = (result as Record<symbol, unknown>)[DISPLAY];
  if (typeof display !== "function") throw new Error("the result does not show itself");
  return display.call(result) as Bundle;
}

export const RECORDS = [
  { unit: "A1", industryCode: "3911", period: "2023", valueAdded: "12.5", employees: "10" },
  { unit: "A2", industryCode: "3831", period: "2023", valueAdded: "4", employees: "3" },
  { unit: "A3", industryCode: "9999", period: "2023", valueAdded: "1", employees: "2" },
];
