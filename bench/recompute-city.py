#!/usr/bin/env python3
"""Recomputes a fixture city from its CSV files and the classification tables, independently of the library.

    python3 bench/recompute-city.py fixtures/xx-city-2022

Writes DIR/expected/{account,identity,sectors,penetration,groups}.csv, prints the stated figures beside the computed
ones, and ends with status 1 when one of them is missed. 合成城市的独立复算。

The fixture is synthetic; the arithmetic is not: whole numbers and fractions only, no floating point. The one idea:

* An industry code has CANDIDATES, here atoms (category, section, sector): what a unit of that code may turn out to be.
* A unit's value added is cut into MASSES by shares; a share narrows the candidates of its part, the rest keeps them all.
* For any set S of atoms a mass is known in S when all its candidates lie in S, undetermined when only some do.
  low = known + undetermined negative values, high = known + undetermined positive values.
"""

import csv
import json
import sys
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

TABLES = Path(__file__).resolve().parent.parent / "classification"
NON_DIGITAL = "nonDigital"
OUTSIDE = "outside"
SCOPES = {"规上": "aboveThreshold", "规下": "belowThreshold"}

UNIT_VALUE_ADDED = "增加值（千元）"
UNIT_REVENUE = "营业收入（千元）"
UNIT_EMPLOYEES = "从业人员期末人数（人）"
PRODUCTION = ["总产出（千元）", "中间投入（千元）", "应交增值税（千元）"]
INCOME = ["劳动者报酬（千元）", "生产税净额（千元）", "固定资产折旧（千元）", "营业盈余（千元）"]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# ---------------------------------------------------------------------------------------------------------------
# Classification: what a code may be


class Classification:
    """Industry codes, the 193 categories, and the candidates of every code."""

    def __init__(self):
        industries = read(TABLES / "gbt4754-2017.csv")
        self.parent = {row["code"]: row["parent"] for row in industries}
        self.sector = {row["code"]: row["sector"] for row in industries}
        self.classes = [row["code"] for row in industries if row["level"] == "class"]
        self.classes_under = defaultdict(list)
        for code in self.classes:
            for ancestor in self.chain(code):
                self.classes_under[ancestor].append(code)

        categories = read(TABLES / "digital-economy-2021.csv")
        self.categories = [row["code"] for row in categories]
        self.core, self.efficiency = defaultdict(set), defaultdict(set)
        for row in categories:
            if row["level"] == "3":
                table = self.efficiency if row["code"].startswith("05") else self.core
                for code in row["gbt4754_codes"].split():
                    table[code.rstrip("*")].add(row["code"])
        self.starred = {row["gbt4754"]: row for row in read(TABLES / "core-starred.csv")}
        self.atoms = {code: self._atoms(code) for code in self.parent}

    def chain(self, code):
        """The code itself, then its group, division and section: deepest first."""
        codes = []
        while code:
            codes.append(code)
            code = self.parent[code]
        return codes

    def _class_categories(self, code):
        """The 小类 one class may fall into, with nonDigital where part of it may be outside the digital economy."""
        section, division = self.chain(code)[-1], code[:2]
        if code in self.starred:
            row = self.starred[code]
            found = set(row["candidates"].split())
            if row["remainder05"] == "open":
                # Not settled: the residual row of manufacturing or construction stays possible.
                found.add({"C": "050204", "E": "050903"}[section])
            elif row["remainder05"] != "none":
                found.add(row["remainder05"])
            return found if row["exhaustive"] == "true" else found | {NON_DIGITAL}
        if code in self.core:
            return self.core[code]
        if section == "T":
            return {OUTSIDE}
        found = set().union(*(self.efficiency.get(ancestor, set()) for ancestor in self.chain(code)))
        if "34" <= division <= "40":
            found.discard("050204")  # what the other manufacturing rows leave; 39 is core as a whole
        if code == "6633":
            found.discard("050501")  # pawnbroking is excluded by the scope note
        return found | {NON_DIGITAL}

    def _atoms(self, code):
        """Candidates as (category, section, sector); a coarse code has those of all classes below it."""
        return frozenset(
            (category, self.chain(one)[-1], self.sector[one])
            for one in self.classes_under[code]
            for category in self._class_categories(one)
        )


def within(category, ancestor):
    """Whether a category equals another or lies under it (codes are prefixes; nonDigital only equals itself)."""
    return category == ancestor or (ancestor.isdigit() and category.isdigit() and category.startswith(ancestor))


# ---------------------------------------------------------------------------------------------------------------
# Parameters: shares and rates


def region_chain(region):
    """The region itself, its city, its province, and the empty region that stands for any."""
    return [region, region[:4] + "00", region[:2] + "0000", ""]


def best(rows, codes, regions, scope, year):
    """Deepest code, then deepest region, then a stated scope, then the latest year not after the period."""
    fitting = [
        row
        for row in rows
        if row["gbt4754"] in codes
        and row["region"] in regions
        and row.get("scope", "") in ("", scope)
        and int(row["year"]) <= year
    ]

    def order(row):
        place = codes.index(row["gbt4754"]), regions.index(row["region"])
        return (*place, row.get("scope", "") == "", -int(row["year"]))

    return min(fitting, key=order, default=None)


class Shares:
    """The share file: for a code, region and year the pairs (category, share) that apply."""

    def __init__(self, rows, classification):
        self.by_code = defaultdict(list)
        for row in rows:
            self.by_code[row["gbt4754"]].append(row)
        self.classification = classification
        self.memo = {}

    def of(self, code, region, year):
        key = (code, region, year)
        if key not in self.memo:
            self.memo[key] = self._find(*key)
        return self.memo[key]

    def _find(self, code, region, year):
        codes, regions = self.classification.chain(code), region_chain(region)
        candidates = {category for category, _, _ in self.classification.atoms[code]}
        by_category = defaultdict(list)
        for row in (row for ancestor in codes for row in self.by_code[ancestor]):
            if any(within(candidate, row["category"]) for candidate in candidates):
                by_category[row["category"]].append(row)
        chosen = {}
        for category, rows in by_category.items():
            row = best(rows, codes, regions, "", year)
            if row:
                chosen[category] = Fraction(row["share"])
        # The most specific category wins: one with a chosen category under it is dropped.
        return [
            (category, share)
            for category, share in chosen.items()
            if not any(other != category and within(other, category) for other in chosen)
        ]


def own_pairs(text):
    """A unit's own shares, written `category:share;category:share`."""
    return [(category, Fraction(share)) for category, share in (pair.split(":") for pair in text.split(";"))]


# ---------------------------------------------------------------------------------------------------------------
# Units: value added by the first method their data allow


def yuan(text):
    """千元 as 元, exactly; None for an empty cell."""
    return Fraction(text) * 1000 if text else None


def stated_value(row):
    """Reported, else production, else income value added in 元; None when none of them is complete."""
    if row[UNIT_VALUE_ADDED]:
        return yuan(row[UNIT_VALUE_ADDED])
    if all(row[name] for name in PRODUCTION):
        output, intermediate, vat = (yuan(row[name]) for name in PRODUCTION)
        return output - intermediate + vat
    if all(row[name] for name in INCOME):
        return sum(yuan(row[name]) for name in INCOME)
    return None


def to_fen(value):
    """Rounded to 分, half away from zero."""
    fen = abs(value) * 100
    whole = int(fen + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 100)


class Measure:
    """Sums of one quantity: per set of candidates, positive and negative parts of the masses apart."""

    def __init__(self):
        self.positive, self.negative = defaultdict(Fraction), defaultdict(Fraction)

    def add(self, parts, value):
        for atoms, share in parts:
            (self.positive if value > 0 else self.negative)[atoms] += value * share

    def estimate(self, belongs):
        """(known, low, high) for the set of atoms that a predicate describes."""
        known = below = above = Fraction(0)
        for table, is_positive in ((self.positive, True), (self.negative, False)):
            for atoms, value in table.items():
                inside = sum(1 for atom in atoms if belongs(atom))
                if inside == len(atoms):
                    known += value
                elif inside and is_positive:
                    above += value
                elif inside:
                    below += value
        return known, known + below, known + above


class City:
    """Everything the units add up to."""

    def __init__(self, folder, classification):
        self.classification = classification
        self.shares = Shares(read(folder / "shares.csv"), classification)
        self.rates = read(folder / "rates.csv")
        self.measures = {name: Measure() for name in ("value", "units", "revenue", "employees")}
        self.by_code = defaultdict(lambda: [Fraction(0), Fraction(0)])  # positive, negative value added
        self.unclassifiable = Fraction(0)
        self.without_value, self.revenue_without_value = 0, Fraction(0)
        self._parts = {}
        self.counted = 0

        rate_cells = defaultdict(Fraction)
        for row in read(folder / "units.csv"):
            self._add_unit(row, rate_cells)
        for (code, region, year, scope, own), (base, rate) in self._with_rates(rate_cells):
            self._add_value(code, region, year, own, to_fen(base * rate))

    def _add_unit(self, row, rate_cells):
        self.counted += 1
        code, region, own = row["行业代码"], row["行政区划代码"], row["数字化份额"]
        year, scope = int(row["报告期"]), SCOPES[row["统计口径"]]
        value, revenue = stated_value(row), yuan(row[UNIT_REVENUE])
        if code not in self.classification.parent:
            self.unclassifiable += value or 0
            if value is None:
                self._count_without_value(revenue)
            return
        parts = self._parts_of(code, region, year, own)
        self.measures["units"].add(parts, Fraction(1))
        self.measures["employees"].add(parts, Fraction(row[UNIT_EMPLOYEES] or 0))
        if revenue is not None:
            self.measures["revenue"].add(parts, revenue)
        if value is not None:
            self._add_value(code, region, year, own, value)
        elif revenue is not None and self._rate(code, region, year, scope):
            rate_cells[code, region, year, scope, own] += revenue
        else:
            self._count_without_value(revenue)

    def _count_without_value(self, revenue):
        self.without_value += 1
        self.revenue_without_value += revenue or 0

    def _rate(self, code, region, year, scope):
        return best(self.rates, self.classification.chain(code), region_chain(region), scope, year)

    def _with_rates(self, rate_cells):
        for key, base in rate_cells.items():
            code, region, year, scope, _ = key
            yield key, (base, Fraction(self._rate(code, region, year, scope)["rate"]))

    def _add_value(self, code, region, year, own, value):
        self.by_code[code][value < 0] += value
        self.measures["value"].add(self._parts_of(code, region, year, own), value)

    def _parts_of(self, code, region, year, own):
        """How one unit of value added is cut: (candidates, share) with shares adding up to 1."""
        key = (code, region, year, own)
        if key not in self._parts:
            pairs = own_pairs(own) if own else self.shares.of(code, region, year)
            self._parts[key] = self._cut(code, pairs)
        return self._parts[key]

    def _cut(self, code, pairs):
        all_atoms = self.classification.atoms[code]
        parts, rest = [], Fraction(1)
        for category, share in pairs:
            atoms = frozenset(atom for atom in all_atoms if within(atom[0], category))
            if not atoms:
                raise ValueError(f"{category} is no candidate of {code}")
            parts.append((atoms, share))
            rest -= share
        if rest < 0:
            raise ValueError(f"shares of {code} add up to more than 1")
        return parts + ([(all_atoms, rest)] if rest else [])

    def estimate(self, belongs, measure="value"):
        return self.measures[measure].estimate(belongs)

    def group(self, codes):
        """Value added under any of a group's codes; a coarser code that contains some of them is undetermined."""
        members = {one for code in codes for one in self.classification.classes_under[code]}
        known = below = above = Fraction(0)
        for code, (positive, negative) in self.by_code.items():
            classes = set(self.classification.classes_under[code])
            if classes <= members:
                known += positive + negative
            elif classes & members:
                above, below = above + positive, below + negative
        return known, known + below, known + above


# ---------------------------------------------------------------------------------------------------------------
# The figures


def is_core(atom):
    return atom[0] < "05"  # "outside" and "nonDigital" begin with letters and come after every digit


def is_05(atom):
    return atom[0].startswith("05")


PARTS = {
    "all": lambda atom: True,
    "core": is_core,
    "05": is_05,
    "core+05": lambda atom: is_core(atom) or is_05(atom),
}
AGGREGATES = {
    "primary": lambda atom: atom[2] == "1",
    "secondary": lambda atom: atom[2] == "2",
    "tertiary": lambda atom: atom[2] == "3",
    "agriculture": lambda atom: atom[1] == "A",
    "industry": lambda atom: atom[1] in "BCD",
    "construction": lambda atom: atom[1] == "E",
    "services": lambda atom: atom[2] == "3",
    "total": lambda atom: True,
}
# The aggregates a penetration rate is given for, with the control total that is its denominator (None: the cells).
PENETRATION = {"agriculture": None, "industry": None, "construction": None, "services": "tertiary", "total": "gdp"}
RATES = {"efficiencyRate": "05", "digitalRate": "core+05"}


def both(one, other):
    return lambda atom: one(atom) and other(atom)


def exact(value):
    """A decimal fraction as text: no exponent, no needless zeros."""
    digits, scaled = 0, Fraction(value)
    while scaled.denominator != 1:
        scaled *= 10
        digits += 1
    text = str(abs(scaled.numerator)).rjust(digits + 1, "0")
    whole, decimals = (text[:-digits], text[-digits:]) if digits else (text, "")
    return ("-" if scaled < 0 else "") + whole + ("." + decimals if decimals else "")


def rounded(value, digits):
    """Half away from zero, with exactly that many decimals."""
    shifted = abs(value) * 10**digits
    text = str(int(shifted + Fraction(1, 2))).rjust(digits + 1, "0")
    return ("-" if value < 0 else "") + text[:-digits] + "." + text[-digits:]


def account_rows(city):
    rows = [(code, lambda atom, code=code: within(atom[0], code)) for code in city.classification.categories]
    rows += [("core", is_core), ("core+05", PARTS["core+05"])]
    for name, belongs in rows:
        figures = [city.estimate(belongs, measure) for measure in ("value", "units", "revenue", "employees")]
        yield [name] + [exact(value) for triple in figures for value in triple]


def identity_rows(city):
    """Where all the value added of the file went. The lines after `in`, up to unclassifiable, add up to it."""
    known = {name: city.estimate(belongs)[0] for name, belongs in PARTS.items() if name != "core+05"}
    non_digital = city.estimate(lambda atom: atom[0] == NON_DIGITAL)[0]
    outside = city.estimate(lambda atom: atom[0] == OUTSIDE)[0]
    rest = known["all"] - known["core"] - known["05"] - non_digital - outside
    # Summed by code, before any share is applied: cutting values into masses must neither add nor lose anything.
    total = sum(sum(signs) for signs in city.by_code.values())
    assert total == known["all"]
    return [
        ["in", exact(total + city.unclassifiable)],
        ["knownCore", exact(known["core"])],
        ["known05", exact(known["05"])],
        ["knownNonDigital", exact(non_digital)],
        ["undetermined", exact(rest)],
        ["outside", exact(outside)],
        ["unclassifiable", exact(city.unclassifiable)],
        ["unitsWithoutValue", str(city.without_value)],
        ["revenueWithoutValue", exact(city.revenue_without_value)],
    ]


def sector_rows(city):
    for aggregate, inside in AGGREGATES.items():
        for part, belongs in PARTS.items():
            yield [aggregate, part] + [exact(value) for value in city.estimate(both(inside, belongs))]


def penetration_rows(city, controls):
    for aggregate, item in PENETRATION.items():
        inside = AGGREGATES[aggregate]
        denominator = controls[item] if item else city.estimate(inside)[0]
        for measure, part in RATES.items():
            ratios = [rounded(value / denominator, 10) for value in city.estimate(both(inside, PARTS[part]))]
            if not item:
                ratios[1:] = ["", ""]  # bounds of a ratio whose numerator is inside its denominator need more than this
            yield [aggregate, measure, *ratios, exact(denominator), "control" if item else "cells"]


def check_stated(folder, groups, controls, penetration):
    """Prints the stated figures beside the computed ones; True when all agree as printed."""
    computed = {}
    for row in penetration:
        computed[row[1], row[0]] = Fraction(row[2]) * 100
    for name, estimate in groups.items():
        computed["valueAdded", name] = estimate[0] / 10**8
        computed["shareOfSecondary", name] = estimate[0] / controls["secondary"] * 100
    agree = True
    for figure in json.loads((folder / "stated.json").read_text(encoding="utf-8"))["figures"]:
        value = computed[figure["measure"], figure["of"]]
        hit = rounded(value, 1) == figure["value"]
        agree = agree and hit
        print(f'{"ok  " if hit else "MISS"} {figure["of"]} {figure["measure"]}: stated {figure["value"]} '
              f'{figure["unit"]}, computed {rounded(value, 6)}')
    return agree


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(folder):
    city = City(folder, Classification())
    controls = {row["item"]: Fraction(row["value"]) * 10**8 for row in read(folder / "controls.csv")}
    members = defaultdict(list)
    for row in read(folder / "groups.csv"):
        members[row["group"]].append(row["gbt4754"])
    groups = {name: city.group(codes) for name, codes in members.items()}
    penetration = list(penetration_rows(city, controls))

    out = folder / "expected"
    out.mkdir(exist_ok=True)
    columns = ["known", "low", "high"]
    by_measure = [f"{measure}_{column}" for measure in ("units", "revenue", "employees") for column in columns]
    write(out, "account.csv", ["code", *columns, *by_measure], account_rows(city))
    write(out, "identity.csv", ["row", "value"], identity_rows(city))
    write(out, "sectors.csv", ["aggregate", "part", *columns], sector_rows(city))
    header = ["aggregate", "measure", *columns, "denominator", "denominatorSource"]
    write(out, "penetration.csv", header, penetration)
    write(out, "groups.csv", ["group", *columns], ([name, *map(exact, triple)] for name, triple in groups.items()))

    agree = check_stated(folder, groups, controls, penetration)
    for item, sector in (("primary", "1"), ("secondary", "2"), ("tertiary", "3")):
        value = city.estimate(lambda atom: atom[2] == sector)[0]
        near = abs(value - controls[item]) < 500_000  # 0.005 亿元, half of the last printed digit
        agree = agree and near
        print(f'{"ok  " if near else "MISS"} {item}: control {rounded(controls[item] / 10**8, 2)}, '
              f'computed {rounded(value / 10**8, 6)} 亿元')
    core = city.estimate(is_core)
    print("core 亿元 known, low, high:", *(rounded(value / 10**8, 2) for value in core),
          f"({rounded(core[0] / controls['gdp'] * 100, 2)} % of GDP); units read: {city.counted}")
    return 0 if agree else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 bench/recompute-city.py DIR")
    sys.exit(main(Path(sys.argv[1])))
