/** Which publication of a figure it is. A revision is another release, never an overwriting. */
export interface Release {
  /** Its name: preliminary, final, census-revised; empty where unknown. */
  readonly vintage: string;
  /** Date of release, sortable text; empty where unknown. */
  readonly released: string;
  /** How it stands, in the publisher's word (published, estimated); empty where not stated. */
  readonly status: string;
  /** Where it was published; for an estimate, what it was made from. */
  readonly source: string;
}
