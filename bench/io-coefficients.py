#!/usr/bin/env python3
"""Digital input coefficients of published input-output tables by numpy, independently of the library.

    python3 bench/io-coefficients.py TABLE.csv DIGITAL.csv > EXPECTED.csv

TABLE is a national table with sector codes in its first column and first row; DIGITAL lists `sector,category,share`.
Writes, for every sector: direct coefficient and share, complete coefficient and share, once without imports and once with them where
the table keeps them apart. 独立复算投入产出直接与完全消耗系数。
"""

import csv
import sys

import numpy as np

table, digital = sys.argv[1:3]
with open(table, encoding="utf-8") as handle:
    head, *body = list(csv.reader(handle))
origin = head.index("Origin") if "Origin" in head else None
first = 4 if origin is not None else 3
codes = []
for label in head[first:]:
    if not label.isdigit():
        break
    codes.append(label)
size = len(codes)
output = head.index("GO")


def block(kind):
    rows = [row for row in body if row[0] in codes and (origin is None or row[origin] == kind)]
    assert [row[0] for row in rows] == codes
    return np.array([[float(cell) for cell in row[first : first + size]] for row in rows]), [float(row[output] or 0) for row in rows]


domestic, x = block("Domestic")
x = np.array(x)
share = np.zeros(size)
with open(digital, encoding="utf-8") as handle:
    for row in csv.DictReader(handle):
        share[codes.index(row["sector"])] += float(row["share"] or 1)

results = {}
flows = {"removed": domestic, "kept": domestic + block("Imports")[0]} if origin is not None else {"kept": domestic}
for name, z in flows.items():
    a = z / x
    b = np.linalg.inv(np.eye(size) - a) - np.eye(size)
    results[name] = [share @ a, share @ a / a.sum(axis=0), share @ b, share @ b / b.sum(axis=0)]

out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["imports", "sector", "direct", "direct_share", "complete", "complete_share"])
for name, columns in results.items():
    for j, code in enumerate(codes):
        out.writerow([name, code, *(f"{column[j]:.12f}" for column in columns)])
