const EVERY_MS = 200;

/** Rows read so far, on a terminal only: nothing of it reaches a pipe or a file. */
export function showProgress(): {
  update: (progress: { pass: number; rows: number }) => void;
  end: () => void;
} {
  const { stderr } = process;
  let last = 0;
  let shown = false;
  return {
    update: ({ pass, rows }) => {
      const now = performance.now();
      if (!stderr.isTTY || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      stderr.write(`\r${pass}/2  ${rows.toLocaleString("en-US")} rows`);
    },
    end: () => {
      if (shown) stderr.write("\r\x1b[K");
    },
  };
}
