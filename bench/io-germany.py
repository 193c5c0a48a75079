#!/usr/bin/env python3
"""Coefficients and linkages of the small German tables by numpy, independently of the library.

    python3 bench/io-germany.py fixtures/input-output/germany-1995.csv > fixtures/input-output/germany-1995-expected.csv

独立复算德国 6×6 表。
"""

import csv
import sys

import numpy as np

with open(sys.argv[1], encoding="utf-8") as handle:
    head, *body = list(csv.reader(handle))
names = [row[0] for row in body[:6]]
rows = {row[0]: row[1:] for row in body}
columns = {name: i for i, name in enumerate(head[1:])}
z = np.array([[float(rows[i][columns[j]]) for j in head[1:7]] for i in names])
x = np.array([float(rows[i][columns["output"]]) for i in names])
v = np.array([float(rows["gva"][columns[j]]) for j in head[1:7]]) / x
a = z / x
leontief = np.linalg.inv(np.eye(6) - a)
ghosh = np.linalg.inv(np.eye(6) - z / x[:, None])
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["what", "row", *names])
for name, matrix in (("A", a), ("L", leontief)):
    for label, line in zip(names, matrix):
        out.writerow([name, label, *(f"{value:.10f}" for value in line)])
for name, line in (
    ("value_added_coefficient", v),
    ("backward", leontief.sum(axis=0)),
    ("forward_ghosh", ghosh.sum(axis=1)),
    ("value_added_multiplier", v @ leontief),
):
    out.writerow([name, "", *(f"{value:.10f}" for value in line)])
