import { build, type BuildOptions, type Plugin } from "esbuild";

/** The file of the AWS SDK, beside the one that loads it. */
export const SDK_FILE = "aws-sdk.js";

const SDK = /^@aws-sdk\//;
const IMPORT = /^import \{([^}]*)\} from "(@aws-sdk\/[^"]+)";$/gm;

/**
 * The AWS SDK for a bundle, as a bundle of its own: what `options` imports of it, and nothing else.
 *
 * @throws Error when something is imported in another way than by its name
 */
export async function bundledSdk(options: BuildOptions): Promise<Uint8Array> {
  const contents = (await sdkImports(options))
    .map(({ names, from }) => `export { ${names.join(", ")} } from ${JSON.stringify(from)};`)
    .join("\n");
  const { outputFiles } = await build({
    ...options,
    entryPoints: undefined,
    stdin: { contents, resolveDir: options.absWorkingDir },
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** What a bundle would import of the SDK, from a bundle without it. */
async function sdkImports(
  options: BuildOptions,
): Promise<{ readonly from: string; readonly names: string[] }[]> {
  const { outputFiles } = await build({
    ...options,
    format: "esm",
    minify: false,
    external: ["@aws-sdk/*"],
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  const names = new Map<string, Set<string>>();
  for (const [, list = "", from = ""] of text.matchAll(IMPORT)) {
    const known = names.get(from) ?? new Set();
    names.set(from, known);
    for (const each of list.split(",")) known.add(each.trim().replace(/ as .*$/, ""));
  }
  const statements = text.split("\n").filter((line) => /["']@aws-sdk\//.test(line)).length;
  if (statements !== [...text.matchAll(IMPORT)].length)
    throw new Error("the AWS SDK is imported not by name");
  return [...names].map(([from, known]) => ({ from, names: [...known].sort() }));
}

/** Makes a bundle take the AWS SDK from {@link SDK_FILE}, when the first module that needs it is loaded. */
export const sdkApart: Plugin = {
  name: "the AWS SDK in a file of its own",
  setup(bundler) {
    bundler.onResolve({ filter: SDK }, ({ path }) => ({ path, namespace: "sdk" }));
    bundler.onResolve({ filter: /.*/, namespace: "sdk" }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /.*/, namespace: "sdk" }, () => ({
      contents: `module.exports = require(${JSON.stringify(`./${SDK_FILE}`)});`,
    }));
  },
};
