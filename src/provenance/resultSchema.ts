import * as z from "zod/mini";
import { SCHEMA_VERSION } from "../notebook/result.js";

const bilingual = () => z.object({ zh: z.string(), en: z.string() });

/** What a person should know of a result. */
export function findingSchema() {
  return z.object({
    code: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    field: z.string(),
    expected: z.string(),
    received: z.string(),
    values: z.record(z.string(), z.unknown()),
    source: z.optional(z.string()),
    message: bilingual(),
    advice: bilingual(),
    count: z.number(),
    money: z.nullable(z.string()),
    sample: z.array(
      z.object({
        unit: z.string(),
        field: z.string(),
        received: z.string(),
        values: z.record(z.string(), z.unknown()),
        place: z.optional(z.object({ file: z.string(), row: z.number() })),
      }),
    ),
  });
}

/** A table of a result: what its columns are, and a row as an object of their keys. */
export function tableSchema() {
  return z.object({
    name: z.string(),
    title: bilingual(),
    columns: z.array(
      z.looseObject({
        key: z.string(),
        label: bilingual(),
        kind: z.enum(["text", "number", "interval"]),
        unit: z.optional(bilingual()),
      }),
    ),
    rows: z.array(z.record(z.string(), z.unknown())),
    notes: z.array(bilingual()),
  });
}

/** By what and of what a result was made: `inputs` is null for records that were in memory. */
export function provenanceSchema() {
  return z.looseObject({
    digecon: z.string(),
    inputs: z.nullable(z.array(z.looseObject({ bytes: z.number(), sha256: z.string() }))),
  });
}

/** A plain result, as `resultOf` makes it and `--json` prints it. */
export function resultSchema() {
  return z.object({
    schemaVersion: z.literal(SCHEMA_VERSION),
    kind: z.string(),
    provenance: provenanceSchema(),
    findings: z.array(findingSchema()),
    tables: z.record(z.string(), tableSchema()),
    figures: z.record(z.string(), z.unknown()),
  });
}
