/**
 * Germany 1995, domestic flows at basic prices, million euro: Eurostat Manual of Supply, Use and Input–Output Tables (2008), table 15.4.
 */
export const GERMANY_1995 = `,agriculture,manufacturing,construction,trade,business,other,households,government,capital,inventories,exports,output
agriculture,1131,25480,1,607,710,762,8500,16,2975,-6,3734,43910
manufacturing,7930,304584,64167,41082,11981,30360,197792,8588,91692,7559,313711,1079446
construction,426,7334,3875,5296,23457,9155,3457,742,191715,0,149,245606
trade,3559,72717,14190,74399,10835,21008,269663,13492,14155,0,46045,540063
business,3637,96115,31027,65755,193176,34223,214757,10061,30124,0,13612,692487
other,1552,14986,1747,11225,15058,22070,119504,317251,3483,0,2042,508918
imports,2927,156703,13427,21943,13371,13772,,,,,,
taxes,1084,6505,1548,8349,8473,12551,,,,,,
gva,21664,395022,115624,311407,415426,365017,,,,,,`;

export const GERMANY_PLAN = {
  rows: ["agriculture", "manufacturing", "construction", "trade", "business", "other"],
  finalUse: ["households", "government", "capital", "inventories", "exports"],
  output: "output",
  valueAdded: "gva",
  otherInputs: ["imports", "taxes"],
};
