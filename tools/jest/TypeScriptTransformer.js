const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const esbuild = require("esbuild");

/** What the output depends on, beside a file's text and name. */
const MAKERS = [
  esbuild.version,
  process.version,
  readFileSync(require.resolve("./TypeScriptTransformer"), "utf8"),
];

/**
 * TypeScript for jest, by esbuild: a file takes a millisecond or two, and `npm run typecheck` checks the types. It hoists no
 * `jest.mock`: what mocks a module stands in a file of its own, imported before what uses that module.
 */
module.exports = {
  getCacheKey(text, path, { config, configString }) {
    const parts = [...MAKERS, config.rootDir, configString, path, text];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  },
  process(text, path) {
    const { code, map } = esbuild.transformSync(text, {
      loader: "ts",
      format: "cjs",
      target: `node${process.versions.node}`,
      sourcemap: "external",
      sourcefile: path,
      // jest's modules are required, also where one is imported late.
      supported: { "dynamic-import": false },
      // As tsconfig.json has it, so that no class differs from the published one.
      tsconfigRaw: { compilerOptions: { target: "ES2022" } },
    });
    return { code, map };
  },
};
