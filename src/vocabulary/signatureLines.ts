/** How the lines of signatures under a form begin. */
export const SIGNATURES = ["单位负责人", "统计负责人", "填表人", "制表人", "审核人"] as const;

const SIGNATURE = /* @__PURE__ */ new RegExp(`^(${SIGNATURES.join("|")})[:：]`, "u");

/** Whether the first filled cell of a row makes it a line of signatures. */
export function isSignature(first: string): boolean {
  return SIGNATURE.test(first);
}
