import { describe, expect, it } from "vitest";
import { classify } from "../../src/classification/classify.js";
import { industries } from "../../src/classification/industries.js";
import {
  classifyName,
  foldName,
  industriesNamed,
  industryNamed,
  searchIndustries,
} from "../../src/classification/names.js";
import { classes2017, codesAt, industryRows } from "../support/officialTables.js";
import { groupBy, present } from "../support/values.js";

describe("the nodes of the tables", () => {
  it("are searched by whole names first, though a beginning stands earlier in the standard", () => {
    const found = (text: string) => searchIndustries(text).map(({ code }) => code);
    // 造纸 is 222; division 22 is 造纸和纸制品业. 草种植 is 0181; group 018 is 草种植及割草.
    expect(found("造纸")[0]).toBe("222");
    expect(found("草种植").slice(0, 2)).toEqual(["0181", "018"]);
    expect(found("C")[0]).toBe("C");
    expect(found("391")[0]).toBe("391");
  });
});

const codes = (found: readonly { readonly code: string }[]): string[] => found.map((each) => each.code);

/** Classes below a code, from the table alone. */
const parents = new Map(industryRows.map((row) => [row("code"), row("parent")]));

function below(code: string): string {
  return [...classes2017]
    .filter((each) => {
      for (let at: string | undefined = each; at; at = parents.get(at)) if (at === code) return true;
      return false;
    })
    .join(" ");
}

describe("industriesNamed", () => {
  it("finds every industry of the standard under its own name", () => {
    for (const each of industries()) expect(codes(industriesNamed(each.name))).toContain(each.code);
  });

  it("finds all industries that share a name, from section to class", () => {
    expect(codes(industriesNamed("房地产业"))).toEqual(["K", "70"]);
    expect(codes(industriesNamed("国际组织"))).toEqual(["T", "97", "970", "9700"]);
    expect(codes(industriesNamed("集成电路设计"))).toEqual(["652", "6520"]);
    expect(codes(industriesNamed("燃气生产和供应业"))).toEqual(["45", "451"]);
  });

  it("knows whole names only", () => {
    for (const text of ["计算机整机", "整机制造", "", "__proto__", "3911"])
      expect(industriesNamed(text)).toEqual([]);
  });

  it("folds width, and drops the blanks that forms put around and between characters", () => {
    for (const text of ["  计算机整机制造 ", "计 算 机　整机制造", "\t计算机整机制造\n"])
      expect(codes(industriesNamed(text))).toEqual(["3911"]);
    expect(foldName(" 三维（３Ｄ）打印 ")).toBe(foldName("三维(3D)打印"));
  });
});

describe("industryNamed", () => {
  it("means the deepest industry where all that share the name have the same content", () => {
    expect(industryNamed("集成电路设计")?.code).toBe("6520");
    expect(industryNamed("国际组织")?.code).toBe("9700");
    expect(industryNamed("房地产业")?.code).toBe("70");
    expect(industryNamed("教育")?.code).toBe("83");
  });

  it("means an industry of the same content as every namesake, and none where contents differ", () => {
    const byName = groupBy(industryRows, (row) => row("name"));
    const undecided: string[] = [];
    for (const [name, rows] of byName) {
      const contents = new Set(rows.map((row) => below(row("code"))));
      const meant = industryNamed(name);
      if (contents.size > 1) undecided.push(name);
      if (contents.size > 1) expect(meant).toBeUndefined();
      else expect(below(present(meant).code)).toBe([...contents][0]);
    }
    expect(undecided).toEqual(["燃气生产和供应业"]);
  });
});

describe("classifyName", () => {
  it("answers as classify does for the code meant", () => {
    const answer = classifyName("计算机整机制造");
    expect(answer.classified).toEqual(classify("3911"));
    expect(codes(answer.industries)).toEqual(["3911"]);
    expect(answer.findings).toEqual([]);
  });

  it("hands on the findings about the code", () => {
    expect(classifyName("计算机制造").classified?.within).toBe("0101");
    expect(classifyName("计算机制造").findings).toEqual([{ code: "coarseCode", values: { code: "391" } }]);
  });

  it("says that a name is ambiguous, with all codes it may mean, and chooses none", () => {
    const answer = classifyName("燃气生产和供应业");
    expect(answer.classified).toBeUndefined();
    expect(answer.findings).toEqual([
      { code: "ambiguousName", values: { codes: ["45", "451"], written: "燃气生产和供应业" } },
    ]);
  });

  it.each(["不存在的行业", "", "__proto__", "3911", "计算机"])("says that %j is unknown", (name) => {
    const answer = classifyName(name);
    expect(answer).toMatchObject({ name, industries: [], classified: undefined });
    expect(answer.findings).toEqual([{ code: "unknownName", values: { written: name } }]);
  });

  it("answers every name of the 1 382 classes", () => {
    for (const code of codesAt("class")) {
      const name = present(industriesNamed(classify(code).name)[0]).name;
      expect(classifyName(name).classified?.classes).toEqual([code]);
    }
  });
});

describe("searchIndustries", () => {
  it("finds a text anywhere in the name: beginnings first, each group in the order of the standard", () => {
    expect(codes(searchIndustries("集成电路"))).toEqual(["3973", "652", "6520"]);
    // 7251 互联网广告服务 begins with the text; 5193 互联网批发 does too; 其他互联网平台 (6439) and 其他互联网服务 do not.
    const found = codes(searchIndustries("互联网"));
    const begins = found.map((code) => classify(code).name.startsWith("互联网"));
    expect(begins).toEqual([...begins].sort((a, b) => Number(b) - Number(a)));
    expect(found.at(0)).toBe("5193");
    expect(found.slice(-3)).toEqual(["6439", "649", "6490"]);
  });

  it("puts whole names before beginnings", () => {
    expect(codes(searchIndustries("教育")).slice(0, 2)).toEqual(["P", "83"]);
  });

  it("finds a code and the codes below it, the code itself first", () => {
    expect(codes(searchIndustries("391"))).toEqual(["391", "3911", "3912", "3913", "3914", "3915", "3919"]);
    expect(codes(searchIndustries("3911"))).toEqual(["3911"]);
  });

  it("finds exactly the names that hold the text", () => {
    const wanted = industryRows.filter((row) => row("name").includes("计算机")).map((row) => row("code"));
    expect(codes(searchIndustries("计算机")).sort()).toEqual(wanted.sort());
  });

  it("folds width and blanks as names are folded", () => {
    expect(codes(searchIndustries(" ３９１１ "))).toEqual(["3911"]);
    expect(codes(searchIndustries("集成 电路"))).toEqual(["3973", "652", "6520"]);
  });

  it("finds nothing for nothing, and takes no text as a pattern", () => {
    for (const text of ["", "  ", ".*", "[", "\\"]) expect(searchIndustries(text)).toEqual([]);
  });
});
