import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const CITY = join(ROOT, "fixtures", "xx-city-2022");
export const CITY_PARAMETERS = ["shares", "rates", "controls", "groups", "claims"].flatMap((role) => [
  `--${role}`,
  join(CITY, `${role}.csv`),
]);
