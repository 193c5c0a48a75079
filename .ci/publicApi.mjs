// What the entries of the package export, as the compiler sees it: names, kinds, words, signatures, and the properties of every
// interface that can be reached from them. Generators and checks ask here.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { API, NodeBuilderFlags, SignatureKind, SymbolFlags } from "typescript/unstable/sync";

const root = fileURLToPath(new URL("..", import.meta.url)).replaceAll("\\", "/");
const SOURCE = `${root}src/`;

/** Entries in the order of the documentation. */
export const ENTRIES = ["index", "csv", "growth", "io", "node", "xlsx", "danfo"];

/** As a user imports it. */
export const importOf = (entry) => (entry === "index" ? "digecon" : `digecon/${entry}`);

/** Asks the compiler, and lets it go. */
export function withCompiler(ask) {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [`${root}tsconfig.json`] }).getProjects();
    return ask(project);
  } finally {
    api.close();
  }
}

/** What an entry exports: each the symbol that its name stands for. */
function exportedSymbols({ program, checker }, entry) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(`${SOURCE}${entry}.ts`));
  return checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    symbol: symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  }));
}

const declarationOf = (project, symbol) => symbol.declarations[0]?.resolve(project);
/** File below src/; undefined for what a package declares. */
function fileOf(declaration) {
  const path = declaration?.getSourceFile().fileName ?? "";
  return path.startsWith(SOURCE) ? path.slice(SOURCE.length) : undefined;
}

const oneLine = (text) => text.replace(/\s+/g, " ").trim();
const LONGEST = 240;
const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The first sentence of a doc comment. */
function firstSentence(comment) {
  const paragraph = oneLine(comment.split(/\n\s*\n|\n {4}/)[0] ?? "");
  const sentence = /^.*?(?:\.(?= [A-Z(`]|$)|。)/.exec(paragraph)?.[0] ?? paragraph;
  return sentence.replace(/[.:。：]$/, "");
}

/** Whether a property has a name that users may write: no symbol, nothing private. */
const isNamed = ({ name }) => /^[a-z]\w*$/i.test(name);

const namesOf = (properties) =>
  properties
    .filter(isNamed)
    .map(({ name }) => name)
    .join("; ");

/** A line that says what a name is: the call of a function, the properties of an interface, the members of a union. */
function signatureOf({ checker }, name, symbol, declaration) {
  const flags = NodeBuilderFlags.NoTruncation;
  if (symbol.flags & SymbolFlags.Function) {
    const written = checker.typeToString(checker.getTypeOfSymbol(symbol), declaration, flags);
    return `${name}${oneLine(written).replace(/ => (?=[^=]*$|(?:(?!\) => ).)*$)/, ": ")}`;
  }
  if (symbol.flags & (SymbolFlags.Class | SymbolFlags.Interface)) {
    const kind = symbol.flags & SymbolFlags.Class ? "class" : "interface";
    const properties = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
    return `${kind} ${name} { ${namesOf(properties)} }`;
  }
  if (symbol.flags & SymbolFlags.TypeAlias && !(symbol.flags & SymbolFlags.Value))
    return oneLine(declaration.getText().replace(/^export |;$/g, ""));
  const type = checker.getTypeOfSymbol(symbol);
  const written = oneLine(checker.typeToString(type, declaration, flags));
  return /\btypeof\b/.test(written)
    ? `const ${name}: { ${namesOf(checker.getPropertiesOfType(type))} }`
    : `const ${name}: ${written}`;
}

/** Exports of an entry by name: where each stands, its words, its signature. */
export function exportsOf(project, entry) {
  return exportedSymbols(project, entry)
    .map(({ name, symbol }) => {
      const declaration = declarationOf(project, symbol);
      return {
        name,
        isType: (symbol.flags & SymbolFlags.Value) === 0,
        file: fileOf(declaration),
        words: firstSentence(project.checker.getDocumentationCommentOfSymbol(symbol)),
        signature: shortened(signatureOf(project, name, symbol, declaration)),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Goes from symbol to type to symbol, and notes every interface of ours that it meets. */
class Reach {
  #project;
  #symbols = new Set();
  #types = new Set();
  /** Each interface with the file below src/ that it stands in. */
  interfaces = [];

  constructor(project) {
    this.#project = project;
  }

  symbol(symbol) {
    if (this.#symbols.has(symbol.id)) return;
    this.#symbols.add(symbol.id);
    const { checker } = this.#project;
    const file = fileOf(declarationOf(this.#project, symbol));
    if (symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class)) {
      if (file) this.#declared(symbol, file);
    } else if (symbol.flags & SymbolFlags.TypeAlias) this.#type(checker.getDeclaredTypeOfSymbol(symbol));
    else this.#type(checker.getTypeOfSymbol(symbol));
  }

  #declared(symbol, file) {
    const { checker } = this.#project;
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (symbol.flags & SymbolFlags.Interface) this.interfaces.push({ symbol, file });
    for (const property of checker.getPropertiesOfType(type).filter(isNamed))
      this.#type(checker.getTypeOfSymbol(property));
    for (const base of checker.getBaseTypes(type)) this.#type(base);
  }

  #type(type) {
    if (!type || this.#types.has(type.id)) return;
    this.#types.add(type.id);
    if (type.isUnionType() || type.isIntersectionType())
      for (const each of type.getTypes() ?? []) this.#type(each);
    else if (type.isObjectType()) this.#object(type);
  }

  #object(type) {
    const { checker } = this.#project;
    if (type.isTypeReference()) for (const each of checker.getTypeArguments(type)) this.#type(each);
    const symbol = type.getSymbol();
    if (!symbol) return;
    if (symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class)) this.symbol(symbol);
    else if (fileOf(declarationOf(this.#project, symbol))) this.#literal(type);
  }

  /** An object or function type that has no name of its own. */
  #literal(type) {
    const { checker } = this.#project;
    for (const property of checker.getPropertiesOfType(type)) this.#type(checker.getTypeOfSymbol(property));
    for (const signature of checker.getSignaturesOfType(type, SignatureKind.Call)) {
      for (const parameter of signature.getParameters()) this.#type(checker.getTypeOfSymbol(parameter));
      this.#type(checker.getReturnTypeOfSignature(signature));
    }
  }
}

/** Properties without a doc comment of every interface of ours that can be reached from what an entry exports. */
function undocumented(project) {
  const { checker } = project;
  const reach = new Reach(project);
  for (const entry of ENTRIES) for (const { symbol } of exportedSymbols(project, entry)) reach.symbol(symbol);
  return reach.interfaces.flatMap(({ symbol, file }) =>
    [...symbol.getMembers().values()]
      .filter((each) => each.flags & (SymbolFlags.Property | SymbolFlags.Method) && isNamed(each))
      .filter((property) => oneLine(checker.getDocumentationCommentOfSymbol(property)) === "")
      .map((property) => ({ file, name: `${symbol.name}.${property.name}` })),
  );
}

/** Names by entry. */
function namesByEntry(project) {
  return Object.fromEntries(
    ENTRIES.map((entry) => [importOf(entry), exportsOf(project, entry).map(({ name }) => name)]),
  );
}

const RELEASED = new URL("api.json", import.meta.url);
/** What the command line may ask. */
const ASKED = {
  "--names": () => console.log(JSON.stringify(withCompiler(namesByEntry))),
  "--undocumented": () => console.log(JSON.stringify(withCompiler(undocumented))),
  // With every release: what it exports is what the next one is compared with.
  "--release": () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    const released = { release: version, exports: withCompiler(namesByEntry) };
    writeFileSync(RELEASED, `${JSON.stringify(released, null, 2)}\n`);
  },
};
if (process.argv[1] === fileURLToPath(import.meta.url)) ASKED[process.argv[2]]();
