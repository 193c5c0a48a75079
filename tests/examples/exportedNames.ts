import { build } from "esbuild";

/** The names of the values that each source file exports; its types are not among them. */
export async function exportedNames(
  folder: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [...new Set(files)],
    outdir: "out",
    format: "esm",
    metafile: true,
    write: false,
  });
  return new Map(
    Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) =>
      entryPoint === undefined ? [] : [[entryPoint, exports]],
    ),
  );
}
