import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { COMMAND_LOADERS } from "../../src/cli/commandLoaders";

const ROOT = join(__dirname, "..", "..");
const CLI = join(ROOT, "src", "cli");
const COMMAND = /^\.\/commands\/([a-z]+)$/;

/** What every run reads. */
const MAIN_FILE = "main.js";
/** The commands that are loaded late, and what they need. */
const COMMANDS_FILE = "commands.js";

/**
 * What passes between the files, and so has to be the same in both: the errors that a command throws, the interrupts
 * that end it, how much it says, and the program that it is added to. Of all else, each file has its own.
 */
const SHARED = [
  join(ROOT, "src", "errors", "index.ts"),
  join(ROOT, "src", "errors", "PackagesError.ts"),
  join(CLI, "ending", "interrupts.ts"),
  join(CLI, "terminal", "loudness.ts"),
  // Its other module, for `import`, only repeats this one.
  require.resolve("commander"),
];

const OPTIONS: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  // Names stay as they are, for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  alias: { commander: require.resolve("commander") },
  // The AWS SDK stays a dependency, so that its fixes arrive without a release of this package.
  external: ["@aws-sdk/*", "@smithy/*"],
  legalComments: "eof",
};

/** Bundles the command line into two files of `directory`: finding and opening a module takes longer than running it. */
export async function bundleCli(directory: string = join(ROOT, "lib", "cli")): Promise<void> {
  const files = {
    [MAIN_FILE]: `#!/usr/bin/env node\n${await bundled(mainEntry(), lateCommandsApart)}`,
    [COMMANDS_FILE]: await bundled(commandsEntry(), sharedFromMain),
  };
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  chmodSync(join(directory, MAIN_FILE), 0o755);
}

/** The program, and for the other file what it shares: exports are there before anything runs. */
function mainEntry(): string {
  const exported = SHARED.map((path, index) => `export * as shared${index} from ${JSON.stringify(path)};`);
  return [...exported, `import ${JSON.stringify(join(CLI, "main.ts"))};`].join("\n");
}

function commandsEntry(): string {
  const commands = [...COMMAND_LOADERS.keys()].map(
    (name) => `get ${name}() { return require(${JSON.stringify(join(CLI, "commands", name))}); }`,
  );
  return `module.exports = { ${commands.join(", ")} };`;
}

async function bundled(contents: string, plugin: Plugin): Promise<string> {
  const stdin = { contents, resolveDir: ROOT };
  const { outputFiles } = await build({ ...OPTIONS, stdin, plugins: [plugin], write: false });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild gave no output");
  return file.text.replace(/^#!.*\n/, "");
}

const lateCommandsApart: Plugin = {
  name: "commands that are loaded late in the other file",
  setup(bundler) {
    bundler.onResolve({ filter: COMMAND }, ({ path, kind }) =>
      kind === "require-call" ? { path: path.replace(COMMAND, "$1"), namespace: "late" } : undefined,
    );
    bundler.onResolve({ filter: /.*/, namespace: "late" }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
      contents: `module.exports = require("./${COMMANDS_FILE}").${path};`,
    }));
  },
};

const sharedFromMain: Plugin = {
  name: "what is shared from the main file",
  setup(bundler) {
    bundler.onResolve({ filter: new RegExp(`^\\./${MAIN_FILE}$`) }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /.*/ }, ({ path }) =>
      SHARED.includes(path)
        ? { contents: `module.exports = require("./${MAIN_FILE}").shared${SHARED.indexOf(path)};` }
        : undefined,
    );
  },
};
