// Generated from classification/scope-exclusions.csv by .ci/generate/classification.mjs. Do not edit.
export const scopeExclusions: string = `category	gbt4754	why_zh	why_en
050204	34	列入050201	in 050201
050204	35	列入050201	in 050201
050204	36	列入050202	in 050202
050204	37	列入050202	in 050202
050204	38	列入050203	in 050203
050204	39	整个大类属于核心产业；91个大类的官方覆盖数不含39	the whole division is core; the official coverage of 91 divisions leaves it out
050204	40	列入050203	in 050203
050501	6633	范围说明不含典当	the scope note leaves out pawnbroking`;
