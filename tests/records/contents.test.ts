import { describe, expect, it } from "vitest";
import { contentsOf } from "../../src/records/contents.js";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, "utf8"));

describe("what the first bytes of a file say it is", () => {
  it.each([
    ["504b0304 1400", "zip", "xlsx"],
    ["d0cf11e0a1b11ae1 00", "ole", "xls"],
    ["1f8b 08", "foreign", "gzip"],
    ["25504446 2d", "foreign", "PDF"],
    ["377abcaf271c", "foreign", "7-Zip"],
    ["526172211a07", "foreign", "RAR"],
    ["28b52ffd", "foreign", "Zstandard"],
    ["50415231", "foreign", "Parquet"],
    ["53514c6974652066", "foreign", "SQLite"],
    ["89504e47", "foreign", "PNG"],
    ["ffd8ff e0", "foreign", "JPEG"],
    ["504b0305", "text", "CSV"],
    ["d0cf11e0a1b11ae2", "text", "CSV"],
    ["1f8a", "text", "CSV"],
    ["504b", "text", "CSV"],
    ["", "text", "CSV"],
  ])("%s: %s (%s)", (bytes, contents, name) => {
    expect(contentsOf(hex(bytes))).toEqual({ contents, name });
  });

  it.each([
    "<html>",
    "  \n<!DOCTYPE html>",
    "<!doctype  HTML>",
    "<head>",
    "<meta charset=utf-8>",
    "<body>",
    "<TABLE border=1>",
    "<style>",
    "<?xml version='1.0'?>",
    "<!-- saved -->",
  ])("%j is a page", (text) => {
    expect(contentsOf(utf8(text))).toEqual({ contents: "html", name: "HTML" });
    expect(contentsOf(Uint8Array.from(Buffer.from(text, "utf16le"))).contents).toBe("html");
  });

  it.each(["a <html>", "<1 亿元,2", "<b>", `${" ".repeat(512)}<html>`])("%j is none", (text) => {
    expect(contentsOf(utf8(text)).contents).toBe("text");
  });
});
