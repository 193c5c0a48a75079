// Loop: what anybody writes with csv-parse. Rows as arrays, 1 MiB reads, one sum.
//     node loop.mjs units.csv
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

const REVENUE = 5;
let rows = 0;
let sum = 0;
const parser = createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(parse({ columns: false }));
parser.on("readable", () => {
  for (let row = parser.read(); row !== null; row = parser.read()) {
    rows += 1;
    sum += Number(row[REVENUE]) || 0;
  }
});
parser.on("end", () => process.stdout.write(`${rows} rows, ${sum.toFixed(2)}\n`));
