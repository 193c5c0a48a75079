import type { Lang } from "../language.js";
import { codeList } from "./codeList.js";

/** Why a file cannot be read or written, by the system's own names; and what a path is that is no file. */
export const SYSTEM_REASONS = /* @__PURE__ */ codeList({
  EACCES: { zh: "没有权限（EACCES）", en: "permission denied (EACCES)" },
  EPERM: { zh: "不允许这样做（EPERM）", en: "not permitted (EPERM)" },
  ELOOP: { zh: "链接互相指向（ELOOP）", en: "links that lead in a circle (ELOOP)" },
  ENAMETOOLONG: { zh: "文件名过长（ENAMETOOLONG）", en: "the name is too long (ENAMETOOLONG)" },
  ENOENT: { zh: "不存在（ENOENT）", en: "it does not exist (ENOENT)" },
  ENOTDIR: { zh: "路径中有一段不是文件夹（ENOTDIR）", en: "a part of the path is no folder (ENOTDIR)" },
  EEXIST: {
    zh: "该处已有同名的文件或失效的链接（EEXIST）",
    en: "a file or a dangling link of that name stands there (EEXIST)",
  },
  EISDIR: { zh: "是文件夹（EISDIR）", en: "it is a folder (EISDIR)" },
  EIO: { zh: "读写出错，介质或系统故障（EIO）", en: "input/output error of the disk or system (EIO)" },
  ENOSPC: { zh: "磁盘已满（ENOSPC）", en: "the disk is full (ENOSPC)" },
  EDQUOT: { zh: "磁盘配额已用完（EDQUOT）", en: "the disk quota is used up (EDQUOT)" },
  EROFS: { zh: "所在磁盘只读（EROFS）", en: "the disk is read-only (EROFS)" },
  EMFILE: { zh: "打开的文件太多（EMFILE）", en: "too many open files (EMFILE)" },
  EXDEV: { zh: "该处是另一块磁盘或挂载点（EXDEV）", en: "another disk is mounted there (EXDEV)" },
  ENOTEMPTY: { zh: "文件夹不为空（ENOTEMPTY）", en: "the folder is not empty (ENOTEMPTY)" },
  EBUSY: {
    zh: "正被其他程序使用，或是挂载点（EBUSY）",
    en: "in use by another program, or a mount point (EBUSY)",
  },
  FIFO: { zh: "管道", en: "a pipe" },
  socket: { zh: "套接字", en: "a socket" },
  device: { zh: "设备", en: "a device" },
});

/** The words of a reason; one that has none is shown as the system names it. */
export function systemReason(reason: string, lang: Lang): string {
  return SYSTEM_REASONS.has(reason) ? SYSTEM_REASONS.words(reason, lang) : reason;
}
