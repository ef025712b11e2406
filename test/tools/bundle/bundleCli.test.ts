import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createProgram } from "../../../src/cli/program";
import { bundleCli } from "../../../tools/bundle/bundleCli";
import { TemporaryFolder } from "../../TemporaryFolder";

const ROOT = join(__dirname, "..", "..", "..");

describe("the bundled command line", () => {
  const folder = new TemporaryFolder();
  const directory = join(folder.path, "lib", "cli");
  const main = join(directory, "main.js");

  beforeAll(async () => {
    // As it is installed: in a package, with the AWS SDK beside it.
    copyFileSync(join(ROOT, "package.json"), join(folder.path, "package.json"));
    symlinkSync(join(ROOT, "node_modules"), join(folder.path, "node_modules"));
    await bundleCli(directory);
  }, 60_000);
  afterAll(() => folder.remove());

  const run = (...argv: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [main, ...argv], { encoding: "utf8" });

  test.each(createProgram().commands.map((command) => [command.name(), command.helpInformation()] as const))(
    "has the command %s, with the help that it has in the sources",
    (name, help) => {
      const { status, stdout, stderr } = run(name, "--help");
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout.startsWith(help)).toBe(true);
    },
  );

  test("says of a command that is loaded late what it says in the sources: one message, the exit code", () => {
    const missing = run("validate", join(folder.path, "none.json"));
    expect([missing.status, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toMatch(/^error: reading the plan or state: there is no such file .*\n$/);
    const misused = run("rollout", "--timeout", "soon");
    expect([misused.status, misused.stdout]).toEqual([1, ""]);
    expect(misused.stderr).toMatch(/^error: option '--timeout <duration>' argument 'soon' is invalid/);
  });

  const synonyms = (): string => folder.write("once.txt", "car, automobile\n");
  const settings = (said: string): string => folder.write("said.json", said);

  test.each([
    [0, "clean", () => ["lint", synonyms(), "--quiet", "-o", `html=${join(folder.path, "page.html")}`]],
    [0, "help of a command", () => ["help", "rollout"]],
    [0, "a script of completion", () => ["completion", "zsh"]],
    [2, "a difference", () => ["diff", synonyms(), folder.write("other.txt", "car, auto\n"), "--verbose"]],
    [1, "a shell that is not completed", () => ["completion", "cmd"]],
    [1, "a kind of output that there is not", () => ["diff", synonyms(), synonyms(), "-o", "junit"]],
    [1, "two that contradict each other", () => ["lint", synonyms(), "--quiet", "--debug"]],
    [1, "settings that are not understood", () => ["lint", synonyms(), "--config", settings('{"x":1}')]],
    [1, "the same in a command that is loaded late", () => ["rollout", "--config", settings('{"x":1}')]],
    [1, "settings that are not there", () => ["adopt", "--config", "none.json"]],
  ])("ends with %i: %s", (code, _, argv) => {
    const { status, stderr } = run(...argv());
    expect([status, stderr]).toEqual([code, stderr]);
    if (code === 1) expect(stderr).toMatch(/^error: /);
  });

  test("hears of the loudness in a command that is loaded late", () => {
    const verbose = ["diff", synonyms(), synonyms(), "--config", settings("{}")];
    expect(run(...verbose).stderr).toContain("settings: ");
    expect(run(...verbose, "--quiet").stderr).toBe("");
  });

  test("interrupts a command that is loaded late", async () => {
    const emulator = spawn(process.execPath, [main, "emulator"], { stdio: ["ignore", "pipe", "ignore"] });
    await once(emulator.stdout, "data");
    emulator.kill("SIGINT");
    expect(await once(emulator, "exit")).toEqual([0, null]);
  });

  test("is executable, and the same bytes when it is bundled again", async () => {
    const again = join(folder.path, "again");
    await bundleCli(again);
    expect(statSync(main).mode & 0o111).toBe(0o111);
    expect(readdirSync(again)).toEqual(["commands.js", "main.js"]);
    for (const name of readdirSync(again)) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(directory, name)))).toBe(true);
    }
  });

  test("says its version and lints without the file of the other commands, and without the AWS SDK", () => {
    rmSync(join(directory, "commands.js"));
    rmSync(join(folder.path, "node_modules"));
    expect(run("--version").stdout).toBe(`${createProgram("--version").version()}\n`);
    const { status, stdout } = run("lint", folder.write("synonyms.txt", "car, automobile\n"));
    expect(status).toBe(0);
    expect(stdout).toEqual(expect.stringMatching(/solr-synonyms, 1 rule, .*0 errors, 0 warnings/));
    const completed = run("complete", "--", "rollout", "--until");
    expect(completed.stdout).toMatch(/^words\n--until-served\t/);
    expect(run("diff", "--help").status).toBe(1);
  });
});
