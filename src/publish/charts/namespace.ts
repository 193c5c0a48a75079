import * as all from "./index.js";

/** Every function that makes a chart of an account, under one name; an object, as `tables` is, and for its reason. */
export const charts: typeof all = {
  penetrationChart: all.penetrationChart,
  structureChart: all.structureChart,
  treeChart: all.treeChart,
};
