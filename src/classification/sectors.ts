import type { Aggregate } from "../vocabulary/codelists/aggregates.js";
import type { Sector } from "./industries.js";

/** The section and, by the three-sector rule, the sector that something of an industry lies in. */
interface InSector {
  readonly section: string;
  readonly sector: Sector | undefined;
}

/**
 * What lies in an aggregate. 农林牧渔业 and 工业 follow the section letter and so include the support divisions 05, 11 and 43; the three
 * sectors do not: 工业 is no part of 第二产业.
 */
export const IN_AGGREGATE: Readonly<Record<Aggregate, (each: InSector) => boolean>> = {
  primary: ({ sector }) => sector === "primary",
  secondary: ({ sector }) => sector === "secondary",
  tertiary: ({ sector }) => sector === "tertiary",
  agriculture: ({ section }) => section === "A",
  industry: ({ section }) => section === "B" || section === "C" || section === "D",
  construction: ({ section }) => section === "E",
  services: ({ sector }) => sector === "tertiary",
  total: () => true,
};
