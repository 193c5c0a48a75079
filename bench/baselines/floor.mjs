// Floor: the least that can be asked of a good engine. Typed columns, sums per cell, a count of duplicates; no checks.
//     node floor.mjs units.csv out.csv
import { DuckDBInstance } from "@duckdb/node-api";

const [file, out] = process.argv.slice(2);
const AMOUNTS = ["revenue", "output", "input", "compensation", "taxes", "depreciation", "surplus", "assets"];
const columns = [
  "'unit': 'VARCHAR'",
  "'year': 'SMALLINT'",
  "'scope': 'VARCHAR'",
  "'region': 'INTEGER'",
  "'code': 'VARCHAR'",
  ...AMOUNTS.map((name) => `'${name}': 'DECIMAL(18,2)'`),
  "'staff': 'INTEGER'",
].join(", ");
const database = await DuckDBInstance.create(":memory:");
const connection = await database.connect();
await connection.run(`CREATE TABLE units AS SELECT * FROM read_csv('${file}', auto_detect = false, header = true,
  delim = ',', quote = '"', escape = '"', columns = {${columns}}, ignore_errors = true)`);
await connection.run(`COPY (SELECT year, scope, region, code, count(*) AS units,
  ${[...AMOUNTS, "staff"].map((name) => `sum(${name}) AS ${name}`).join(", ")}
  FROM units GROUP BY ALL ORDER BY ALL) TO '${out}' (HEADER)`);
const repeated = await connection.runAndReadAll(
  "SELECT count(*) - count(DISTINCT hash(unit, year, scope, region, code)) FROM units",
);
process.stdout.write(`${repeated.getRows()[0]} repeated\n`);
