// The demonstration page in a real browser: the seed city's files are dropped, the figures read off the page in both
// languages, bad files refused in words; nothing leaves the page. Screenshots stand in node_modules/.cache afterwards.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const CITY = "fixtures/xx-city-2022";
const PARTS = ["units", "shares", "rates", "controls", "groups", "claims"];
const ARGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

const server = await preview({
  configFile: "docs/demo/vite.config.ts",
  preview: { port: 0, host: "127.0.0.1" },
  logLevel: "error",
});
const home = server.resolvedUrls.local[0];
const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, args: ARGS.split(" ") });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.setDefaultTimeout(30_000);

const requests = [];
const complaints = [];
page.context().on("request", (request) => requests.push(request.url()));
page.on("console", (message) => complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));

function expect(what, actual, wanted) {
  const holds = wanted instanceof RegExp ? wanted.test(actual) : actual === wanted;
  if (!holds) throw new Error(`${what}: expected ${wanted}, received ${JSON.stringify(actual)}`);
  console.log(`ok  ${what}`);
}

/** What a person does with the mouse: files let go over the page. */
async function drop(files) {
  const carried = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const dataTransfer = await page.evaluateHandle((items) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of items) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, carried);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("#drop", type, { dataTransfer });
}
const file = (name) => ({ name: `${name}.csv`, bytes: readFileSync(`${CITY}/${name}.csv`) });
const made = (name, text) => ({ name, bytes: Buffer.from(text) });
const settled = () => page.waitForSelector('#result[aria-busy="false"]', { state: "attached" });
const tile = (label) =>
  page
    .locator(".tile")
    .filter({ has: page.getByRole("heading", { name: label, exact: true }) })
    .innerText();
const cell = (table, ...words) => {
  const rows = page.locator(`[data-table="${table}"] tbody tr`);
  return words
    .reduce((found, hasText) => found.filter({ hasText }), rows)
    .first()
    .innerText();
};
const choose = (lang) => page.locator(`input[name=lang][value=${lang}]`).check({ force: true });

/** Files that the page asked for; its worker, which it makes itself, may come a moment later. */
const files = () => requests.filter((url) => !url.startsWith("blob:")).length;

await page.goto(home);
const own = files();
expect("language of the page", await page.getAttribute("html", "lang"), "zh-CN");

// The longest time for which the page could not have answered, from here on.
await page.evaluate(() => {
  window.longest = 0;
  let last = performance.now();
  const beat = (now) => {
    window.longest = Math.max(window.longest, now - last);
    last = now;
    requestAnimationFrame(beat);
  };
  requestAnimationFrame(beat);
});
await drop(PARTS.map(file));
await page.waitForSelector(".tile");
await settled();
const kinds = await page.locator("#files li").evaluateAll((items) => items.map((item) => item.dataset.kind));
expect("files recognised", kinds.join(" "), PARTS.join(" "));
expect("group, value", await tile("新型显示及智能终端"), /^新型显示及智能终端\s+25\.3 亿元/);
expect("group, share of the secondary sector", await tile("新型显示及智能终端"), /占第二产业 2\.8 %/);
expect("efficiency rate of industry", await tile("工业效率提升业渗透率"), /渗透率\s+11\.2 %/);
expect("efficiency rate of services", await tile("服务业效率提升业渗透率"), /渗透率\s+26\.3 %/);
expect("table of rates", await cell("penetration", "服务业", "效率提升业"), /26\.3\s*\[26\.3 – 29\.7\]/);
expect("table of groups", await cell("groups", "第二产业"), /25\.30.*2\.8/s);
expect("status line", await page.locator("#status").innerText(), "已读 3252 条记录；1 类错误，4 类警告。");
expect(
  "errors come first",
  await page.locator(".errorsFirst li").first().getAttribute("data-code"),
  "unknownCode",
);
expect("claims", await page.locator('[data-code="claimDenominator"]').innerText(), /886–922/);
await page.screenshot({ path: "node_modules/.cache/demo-zh.png", fullPage: true });

await choose("en");
expect("language after the switch", await page.getAttribute("html", "lang"), "en");
expect(
  "group, in English",
  await tile("新型显示及智能终端"),
  /25\.3 100 million yuan\s+2\.8 % of secondary sector/,
);
expect("industry, in English", await tile("Efficiency rate, Industry (B–D)"), /11\.2 %/);
expect("services, in English", await tile("Efficiency rate, Services (tertiary)"), /26\.3 %/);
expect(
  "table of rates, in English",
  await cell("penetration", "Industry", "efficiency"),
  /11\.2\s*\[11\.2 – 15\.0\]/,
);
const chinese = await page.locator("header, .options, #status, .facts, .tile h3, thead").allInnerTexts();
const left = chinese.join(" ").replace(/中文|语言|新型显示及智能终端|软件和信息技术服务/g, "");
expect("no Chinese left but names", left.match(/\p{Script=Han}+/u)?.[0] ?? "", "");
await page.screenshot({ path: "node_modules/.cache/demo-en.png", fullPage: true });
const longest = await page.evaluate(() => Math.round(window.longest));
console.log(`    longest pause of the page: ${longest} ms`);
if (longest > 1000) throw new Error("the page stood still for more than a second");

// Contrast of every text against what lies behind it (WCAG 1.4.3: 4.5).
const faint = await page.evaluate(() => {
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) =>
    [r, g, b]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (node) => {
    const colour = numbers(getComputedStyle(node).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour;
    return node.parentElement ? behind(node.parentElement) : [255, 255, 255];
  };
  return [...document.querySelectorAll("body *")].flatMap((node) => {
    const text = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== "");
    if (!text || !node.checkVisibility()) return [];
    const style = getComputedStyle(node);
    const [a, b] = [
      light(numbers(node instanceof SVGElement ? style.fill : style.color)),
      light(behind(node)),
    ];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return ratio < 4.5 ? [`${node.tagName} ${node.textContent.slice(0, 20)} ${ratio.toFixed(2)}`] : [];
  });
});
expect("contrast of all text", faint.join("; "), "");

await choose("zh");
await page.getByRole("button", { name: "清空" }).click();
expect("cleared", await page.locator(".tile").count(), 0);
expect("focus goes back to the picker", await page.evaluate(() => document.activeElement.id), "picker");

await drop([made("单位.csv", "PK\u0003\u0004\u0000\u0000 a workbook under another name")]);
await page.waitForSelector("#files .refused");
expect(
  "a workbook named .csv",
  await page.locator("#files .refused").innerText(),
  /这不是 CSV，而是 Excel 工作簿.*另存为/s,
);
expect("no figures of it", await page.locator("#result").isVisible(), false);

/** Text in GB18030, by turning its decoder round: two bytes for each Chinese character. */
function gb18030(text) {
  const bytesOf = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1)
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]));
}
const ROWS =
  "统一社会信用代码,行业代码,报告期,增加值（万元）\nA1,3911,2022,250000\nA2,3921,2022,10000\nA3,6510,2022,40000\n";
await drop([{ name: "本市.csv", bytes: gb18030(ROWS) }]);
await page.waitForSelector(".tile");
await settled();
expect("a file in GB18030", await tile("核心产业增加值"), /30\.00 亿元/);
await page.locator("summary", { hasText: "其他提示" }).click();
expect("its encoding is told", await page.locator('[data-code="encodingDetected"]').innerText(), /gb18030/i);

await drop([made("无单位.csv", ROWS.replace("（万元）", ""))]);
await page.waitForSelector("#unit-hint:visible");
expect("a file without a unit", await page.locator("#status").innerText(), "没有算出结果，原因如下。");
expect("is told so", await page.locator('[data-code="unitMissing"]').innerText(), /没有计量单位/);
await page.getByLabel("金额单位").selectOption("亿元");
await page.waitForSelector(".tile");
await settled();
expect("and computed in the unit chosen", await tile("核心产业增加值"), /300,000\.00 亿元/);

await drop([
  made("groups.csv", 'group,gbt4754\n"<img src=x onerror=""window.hacked=1"">",3911\n'),
  made("shares.csv", 'gbt4754,category,share\n3911,"010101,1\n'),
]);
await page.waitForSelector('[data-kind="shares"].refused');
await settled();
expect("a broken parameter file", await page.locator('[data-kind="shares"]').innerText(), /未能读取，未采用/);
expect(
  "markup in a name is text",
  await page.locator('[data-table="groups"] td').first().innerText(),
  /^<img src=x/,
);
expect("and never runs", await page.evaluate(() => String(window.hacked)), "undefined");

// By keyboard alone, from the top of the page. The chooser is caught from here on: a listener that is set together with the
// key may come too late for it.
page.on("filechooser", () => {});
await page.reload();
for (let step = 0; step < 8; step += 1) {
  await page.keyboard.press("Tab");
  if ((await page.evaluate(() => document.activeElement.id)) === "picker") break;
}
expect("Tab reaches the picker", await page.evaluate(() => document.activeElement.id), "picker");
const ring = await page.locator("#drop").evaluate((node) => getComputedStyle(node).outlineStyle);
expect("and shows it", ring, "solid");
const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
await chooser.setFiles([`${CITY}/units.csv`, `${CITY}/controls.csv`]);
await page.waitForSelector(".tile");
await settled();
expect("files chosen by keyboard", await page.locator("#status").innerText(), /^已读 3252 条记录/);

expect("requests beyond the page being loaded twice", files(), 2 * own);
const elsewhere = requests.filter((url) => !url.startsWith(home) && !url.startsWith(`blob:${home}`));
expect("requests to anywhere else", elsewhere.join(" "), "");
expect("complaints of the browser", complaints.join("; "), "");

// Last, for it makes the browser complain: were the page or its worker to send anything, the browser would refuse.
const send = (url) => fetch(url).then(() => "sent", String);
expect("the page cannot send", await page.evaluate(send, home), /Failed to fetch|violates/);
const [worker] = page.workers();
expect("nor can its worker", await worker.evaluate(send, home), /Failed to fetch|violates/);
expect("by its own policy", complaints.join(" "), /connect-src 'none'/);

await browser.close();
await server.close();
