import { FailedError, UsageError } from "../node/errors.js";
import { systemReason } from "../vocabulary/codelists/systemReasons.js";

/** What looks at a place, with a message of its own where that fails. */
export function tried<T>(out: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw writeFailure(out, error);
  }
}

/** What stood there was never touched, or was put back: what could not be has its own message. */
export function writeFailure(out: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || error instanceof UsageError) return error;
  return new FailedError(
    `--out：无法写入 ${out}：${systemReason(code, "zh")}；原有内容未动。请换一个位置，或腾出空间、取得权限后重跑`,
    `--out: cannot write ${out}: ${systemReason(code, "en")}; what stood there is as it was. Choose another place, or free space or get the permission, and run again`,
  );
}
