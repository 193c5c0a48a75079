// Generated from classification/core-starred.csv by .ci/generate/classification.mjs. Do not edit.
export const coreStarred: string = `gbt4754	candidates	remainder05	exhaustive	why
2462	010602	open	false	rest of the class is non-electronic games equipment; 05 counts do not settle whether it falls to 050204
3831	010606	050203	false	scope note of 050203 excludes only the dedicated (information) wires and cables
6429	030304 030307	none	true	both stars split one class; no 05 row covers division 64; so all of it is 0303
8610	030304	none	false	scope note of 050908 excludes news entirely
4790	040503	open	false	not settled whether the rest falls to 050903
4851	040501 040502 040503	open	false	not settled whether the rest falls to 050903; 040502 or 040503 disputed
4910	040501 040502 040503	open	false	not settled whether the rest falls to 050903; 040502 or 040503 disputed
4999	040503	open	false	not settled whether the rest falls to 050903
7213	040600	none	false	scope note of 050606 excludes trading of resources and property rights entirely
7320	040703	none	false	scope note of 050905 excludes engineering and technical research entirely`;
