import { DISPLAY, INSPECT, VIEW, type ViewOptions } from "../tables/protocol.js";
import type { View } from "../tables/view.js";

/**
 * Lets a plain result show itself. The three ways are symbols that no loop, spread, comparison or JSON meets: to
 * programs the result stays the plain data that it is. A copy (`{...account}`, `filter`) has lost them; `show` knows the
 * common ones by their form.
 */
export function showsItself<T extends object>(result: T, view: (options: ViewOptions) => View): T {
  const ways: readonly [symbol, unknown][] = [
    [VIEW, view],
    [DISPLAY, () => view({})[DISPLAY]()],
    [INSPECT, () => view({}).toString()],
  ];
  for (const [way, value] of ways) Object.defineProperty(result, way, hidden(value));
  return result;
}

/** Lets JSON hold a result: what JSON asks for is `resultOf(result)`. */
export function tellsItself<T extends object>(result: T, tell: () => object): T {
  return Object.defineProperty(result, "toJSON", hidden(tell));
}

/** Met by no loop, spread or comparison. */
function hidden(value: unknown): PropertyDescriptor {
  return { value, enumerable: false, configurable: true, writable: true };
}
