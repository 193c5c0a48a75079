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
  for (const [way, value] of ways)
    Object.defineProperty(result, way, { value, enumerable: false, configurable: true, writable: true });
  return result;
}
