const { existsSync, readFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const transformer = require("../../jest/TypeScriptTransformer");

const FOLDER = process.env.MUTATION_SOURCES;

/** The source with the mutants in it, where there is one; else the source. */
function sourceOf(text, path, { config }) {
  const mutated = join(FOLDER, relative(config.rootDir, path));
  return existsSync(mutated) ? readFileSync(mutated, "utf8") : text;
}

module.exports = {
  getCacheKey: (text, path, how) => transformer.getCacheKey(sourceOf(text, path, how), path, how),
  process: (text, path, how) => transformer.process(sourceOf(text, path, how), path, how),
};
