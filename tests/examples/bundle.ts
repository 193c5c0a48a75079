import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the modules of a folder into its folder `run`; returns the path of each bundle, to be imported. */
export async function bundle(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const outdir = join(folder, "run");
  await build({
    absWorkingDir: folder,
    entryPoints: names.map((name) => ({ in: join(folder, name), out: name })),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    preserveSymlinks: true,
    logLevel: "silent",
  });
  return new Map(names.map((name) => [name, join(outdir, `${name}.mjs`)]));
}
