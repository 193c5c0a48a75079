/** Whether an object has all these keys of its own. */
export function has(value: object, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(value, name));
}
