export type { Chart, VegaLiteSpec } from "./chart.js";
export { penetrationChart } from "./penetration.js";
export { structureChart } from "./structure.js";
export { type TreeOptions, treeChart } from "./tree.js";
