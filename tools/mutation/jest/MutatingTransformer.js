const { existsSync, readFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const tsJest = require("ts-jest").default;

const FOLDER = process.env.MUTATION_SOURCES;

/** What ts-jest makes of the source with the mutants in it, where there is one; else of the source. */
function sourceOf(text, path, { config }) {
  const mutated = join(FOLDER, relative(config.rootDir, path));
  return existsSync(mutated) ? readFileSync(mutated, "utf8") : text;
}

module.exports = {
  createTransformer(options) {
    const inner = tsJest.createTransformer(options);
    return {
      getCacheKey: (text, path, how) => inner.getCacheKey(sourceOf(text, path, how), path, how),
      process: (text, path, how) => inner.process(sourceOf(text, path, how), path, how),
    };
  },
};
