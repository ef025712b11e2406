import { join, relative, sep } from "node:path";
import { build, type Plugin } from "esbuild";

const ROOT = join(__dirname, "..", "..");

/** The entry points that come as one file each; the constructs stay as the compiler writes them, for jsii does too. */
export const BUNDLED_ENTRIES = ["validation", "dictionary", "emulator"] as const;

/** The one family of errors: `instanceof` has to hold whatever entry an error comes from. */
const ERRORS = join(ROOT, "src", "errors");

/**
 * Bundles what `cdktf-opensearch-packages/validation` and the others load into one file each, over what the compiler
 * wrote there: opening hundreds of modules takes longer than running them.
 *
 * Names and lines stay readable, for stack traces. The AWS SDK stays a dependency, so that its fixes arrive without a
 * release of this package; what else is needed is in the file.
 */
export async function bundleEntries(lib: string = join(ROOT, "lib")): Promise<void> {
  await Promise.all(BUNDLED_ENTRIES.map((entry) => bundleEntry(join(lib, "src"), entry)));
}

async function bundleEntry(lib: string, entry: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [join("src", entry, "index.ts")],
    outfile: join(lib, entry, "index.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["@aws-sdk/*", "@smithy/*"],
    legalComments: "eof",
    plugins: [errorsBeside],
  });
}

const errorsBeside: Plugin = {
  name: "errors from the file that all entries share",
  setup(bundler) {
    bundler.onResolve({ filter: /^\..*errors$/ }, ({ path, resolveDir }) =>
      join(resolveDir, path) === ERRORS ? { path: "../errors", external: true } : undefined,
    );
    bundler.onResolve({ filter: /PackagesError$/ }, ({ path, importer }) => {
      throw new Error(`${relative(ROOT, importer).split(sep).join("/")} imports ${path}, and not the folder`);
    });
  },
};
