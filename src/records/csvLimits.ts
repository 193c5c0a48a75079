/** A quoted field that runs over more lines than this was never closed: nobody writes so much into one cell. */
export const QUOTED_LINES = 100;
