/** What the byte engine cannot go through: the file is not regular, and csv-parse has to split it. */
export class Irregular extends Error {}
