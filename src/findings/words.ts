/**
 * Values of findings that are the program's own, not the data's, in the words of each language. What a file holds is
 * never translated: it is shown as it stands.
 */
const WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  // Why a file cannot be read or written, by the system's own names.
  EACCES: { zh: "没有权限（EACCES）", en: "permission denied (EACCES)" },
  EPERM: { zh: "不允许这样做（EPERM）", en: "not permitted (EPERM)" },
  ELOOP: { zh: "链接互相指向（ELOOP）", en: "links that lead in a circle (ELOOP)" },
  ENAMETOOLONG: { zh: "文件名过长（ENAMETOOLONG）", en: "the name is too long (ENAMETOOLONG)" },
  ENOENT: { zh: "不存在（ENOENT）", en: "it does not exist (ENOENT)" },
  ENOTDIR: { zh: "路径中有一段不是文件夹（ENOTDIR）", en: "a part of the path is no folder (ENOTDIR)" },
  EISDIR: { zh: "是文件夹（EISDIR）", en: "it is a folder (EISDIR)" },
  EIO: { zh: "读写出错，介质或系统故障（EIO）", en: "input/output error of the disk or system (EIO)" },
  ENOSPC: { zh: "磁盘已满（ENOSPC）", en: "the disk is full (ENOSPC)" },
  EDQUOT: { zh: "磁盘配额已用完（EDQUOT）", en: "the disk quota is used up (EDQUOT)" },
  EROFS: { zh: "所在磁盘只读（EROFS）", en: "the disk is read-only (EROFS)" },
  EMFILE: { zh: "打开的文件太多（EMFILE）", en: "too many open files (EMFILE)" },
  EBUSY: { zh: "正被其他程序使用（EBUSY）", en: "in use by another program (EBUSY)" },
  FIFO: { zh: "管道", en: "a pipe" },
  socket: { zh: "套接字", en: "a socket" },
  device: { zh: "设备", en: "a device" },
  "(空)": { zh: "（空）", en: "(empty)" },
  ZIP: { zh: "压缩包目录无法读取", en: "its zip directory cannot be read" },
};

/** A value as a person of that language reads it. */
export function inWords(value: string, lang: "zh" | "en"): string {
  return Object.hasOwn(WORDS, value) ? (WORDS[value]?.[lang] ?? value) : value;
}
