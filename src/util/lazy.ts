/**
 * Computes once, on first use: `import "digecon"` must not pay for tables nobody asked for.
 *
 * @__NO_SIDE_EFFECTS__ A bundler drops tables that nothing asks for.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
