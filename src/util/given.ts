import { refuseMoved } from "./movedOptions.js";
import { nearest } from "./nearest.js";

/**
 * What callers give. An argument that cannot be taken is refused at the door, by name: `account: tally: expected …, received …`; what can
 * only mean one thing (2023 for "2023") is taken.
 */

/** A value as a message shows it: one line, short. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60));
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  const name = value.constructor?.name ?? "Object";
  const keys = Object.keys(value).slice(0, 6).join(", ");
  return name === "Object" ? `an object with ${keys || "nothing"}` : `a ${name}`;
}

/** @throws {TypeError} or, for a value out of a closed set, {RangeError} */
export function refuse(name: string, expected: string, given: unknown, Kind = TypeError): never {
  throw new Kind(`${name}: expected ${expected}, received ${shown(given)}`);
}

/** Makes of what is given for an argument what it means, or refuses it. */
export type Take<T = unknown> = (given: unknown, name: string) => T;

/** Text, or a number or date that stands for one. */
export const asText: Take<string> = (given, name) => textFor(given) ?? refuse(name, "text", given);

/** The text that a value is or stands for; undefined where it stands for none. */
export function textFor(given: unknown): string | undefined {
  if (typeof given === "string") return given;
  if (typeof given === "bigint" || Number.isFinite(given)) return String(given);
  return given instanceof Date && !Number.isNaN(given.getTime()) ? dateText(given) : undefined;
}

/** The day that a date was made for: in UTC where it is midnight there, else where the program runs. */
export function dateText(date: Date): string {
  const shift = date.getTime() % 86_400_000 === 0 ? 0 : date.getTimezoneOffset() * 60_000;
  return new Date(date.getTime() - shift).toISOString().slice(0, 10);
}

/** One of a closed set, by a name of it. */
export function oneOf<T extends string>(
  expected: readonly T[],
  read: (text: string) => T | undefined = (text) => expected.find((each) => each === text),
): Take<T> {
  return (given, name) => {
    const words = expected.join(" | ");
    if (typeof given !== "string" && typeof given !== "number") return refuse(name, words, given);
    return read(String(given)) ?? refuse(name, words, given, RangeError);
  };
}

export const asFlag: Take<boolean> = (given, name) =>
  typeof given === "boolean" ? given : refuse(name, "true or false", given);

/** A list of texts, or one alone. */
export const asTexts: Take<readonly string[]> = (given, name) => {
  if (typeof given === "string") return [given];
  if (!isIterable(given)) return refuse(name, "a list of texts", given);
  return Array.from(given, (each, i) => asText(each, `${name}[${i}]`));
};

/** Objects, one a row: a list of them or anything that gives them one by one; a Map is a row as well. */
export function asRows(given: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  if (!isIterable(given) || given instanceof Map)
    return refuse(name, "a list of rows, one object a row", given);
  let plain = true;
  const rows = Array.isArray(given) ? given : Array.from(given);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (row instanceof Map) plain = false;
    else if (typeof row !== "object" || row === null || Array.isArray(row))
      refuse(`${name}[${i}]`, "an object", row);
  }
  return plain ? rows : rows.map((row) => (row instanceof Map ? Object.fromEntries(row) : row));
}

function isIterable(given: unknown): given is Iterable<unknown> {
  return typeof given === "object" && given !== null && Symbol.iterator in given;
}

/**
 * How each option of an interface is taken: its one schema. An option that the interface has and the schema lacks, or the other way round,
 * does not compile; options of `T` may be all optional, what is required is asked for where it is used.
 */
export type OptionTakes<T> = { readonly [K in keyof T]-?: Take<Exclude<T[K], undefined>> };

/**
 * A caller's options, each as it is taken; a copy, so that theirs may change. What is null or undefined is not given.
 *
 * @throws {TypeError} for an option that is not in the schema, with the one that is nearest
 */
export function asOptions<T extends object>(given: T | undefined, name: string, schema: OptionTakes<T>): T {
  if (given === undefined || given === null) return {} as T;
  if (typeof given !== "object" || isIterable(given)) return refuse(`${name}: options`, "an object", given);
  const options: Partial<T> = {};
  for (const key of Object.keys(given) as (keyof T & string)[]) {
    if (!Object.hasOwn(schema, key)) refuseUnknown(name, key, Object.keys(schema));
    const value: unknown = given[key];
    if (value !== undefined && value !== null) options[key] = schema[key](value, `${name}: ${key}`);
  }
  return options as T;
}

function refuseUnknown(name: string, key: string, known: readonly string[]): never {
  refuseMoved(name, key);
  const near = nearest(key, known);
  const instead = near === undefined ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
  throw new TypeError(`${name}: unknown option ${shown(key)}; ${instead}`);
}

/** An object in an option that has a schema of its own. */
export function objectOf<T extends object>(schema: OptionTakes<T>): Take<T> {
  return (given, name) => asOptions(given as T, name, schema);
}

/** A schema with the options of another interface before its own. */
export function extending<A extends object, B extends object>(
  schema: OptionTakes<A>,
  own: OptionTakes<Omit<B, keyof A>>,
): OptionTakes<A & B> {
  return { ...schema, ...own } as OptionTakes<A & B>;
}

/** Refuses what is not an object that has these keys, or for no keys a list; else it is handed on as it stands. */
export function need(given: unknown, name: string, expected: string, ...keys: readonly string[]): unknown {
  const fits =
    keys.length === 0
      ? Array.isArray(given)
      : typeof given === "object" && given !== null && keys.every((key) => key in given);
  return fits ? given : refuse(name, expected, given);
}

/** What an argument must be: as a Take does it, a list of such, or an object with such parts. Checked, and handed on as it stands. */
export type Shape = Take | readonly [Shape] | { readonly [part: string]: Shape };

/** Refuses what a caller gave for the arguments of a function where it has not their shapes, in their order. */
export function takes(
  of: string,
  given: Readonly<Record<string, unknown>>,
  ...shapes: readonly Shape[]
): void {
  for (const [i, name] of Object.keys(given).entries())
    mustFit(shapes[i] ?? {}, given[name], `${of}: ${name}`);
}

/** What fits a shape, as it stands. */
export function fitting<T>(shape: Shape, given: unknown, name: string): T {
  mustFit(shape, given, name);
  return given as T;
}

function mustFit(shape: Shape, given: unknown, name: string): void {
  if (typeof shape === "function") shape(given, name);
  else if (isListShape(shape))
    for (const [i, each] of asArray(given, name).entries()) mustFit(shape[0], each, `${name}[${i}]`);
  else {
    const parts = Object.keys(shape);
    const expected = parts.length > 0 ? `an object with ${parts.join(", ")}` : "an object";
    if (typeof given !== "object" || given === null) refuse(name, expected, given);
    for (const part of parts)
      mustFit(shape[part] ?? {}, given[part as keyof typeof given], `${name}.${part}`);
  }
}

function isListShape(shape: Exclude<Shape, Take>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

export const asArray: Take<readonly unknown[]> = (given, name) =>
  Array.isArray(given) ? given : refuse(name, "a list (an array)", given);

export const asNumber: Take<number> = (given, name) =>
  typeof given === "number" ? given : refuse(name, "a number", given);

/** A whole number of one or more. */
export const asWhole: Take<number> = (given, name) =>
  Number.isInteger(given) && (given as number) > 0
    ? (given as number)
    : refuse(name, "a whole number above 0", given, typeof given === "number" ? RangeError : TypeError);

export const asNumbers: Take<readonly number[]> = (given, name) => {
  const numbers = asArray(given, name);
  const odd = numbers.findIndex((each) => typeof each !== "number");
  return odd < 0 ? (numbers as number[]) : refuse(`${name}[${odd}]`, "a number", numbers[odd]);
};

/** Of whatever type the option has. */
export const asFunction: Take<never> = (given, name) =>
  typeof given === "function" ? (given as never) : refuse(name, "a function", given);

/** A list each of which is taken alike. */
export function listOf<T>(take: Take<T>): Take<readonly T[]> {
  return (given, name) => asArray(given, name).map((each, i) => take(each, `${name}[${i}]`));
}

/** Rows of parameters, of whatever type the option has: what stands in them is checked where they are read. */
export const asParameterRows: Take<never> = (given, name) => asRows(given, name) as never;

/** Rows as a reader of CSV or of workbooks gives them. */
export const asTextRows: Take<readonly (readonly string[])[]> = (given, name) => {
  if (!Array.isArray(given)) return refuse(name, "rows of text, each an array", given);
  for (const [i, row] of given.entries()) {
    if (!Array.isArray(row)) refuse(`${name}[${i}]`, "a row of text, an array", row);
    const odd = row.findIndex((cell: unknown) => typeof cell !== "string");
    if (odd >= 0) refuse(`${name}[${i}][${odd}]`, "text", row[odd]);
  }
  return given;
};
