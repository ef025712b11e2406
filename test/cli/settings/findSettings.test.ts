import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { registerLintCommand } from "../../../src/cli/commands/lint";
import { TemporaryFolder } from "../../TemporaryFolder";
import { type CommandRun, runCommand } from "../CommandRun";

describe("where the settings are found", () => {
  const folder = new TemporaryFolder();
  const inner = join(folder.path, "search");
  const before = process.cwd();

  beforeAll(() => {
    mkdirSync(inner);
    folder.write("search/words.txt", "running\nmice\n");
    process.chdir(inner);
  });
  afterEach(() => {
    for (const name of ["opensearch-packages.json", "package.json"]) {
      for (const place of [folder.path, inner]) rmSync(join(place, name), { force: true });
    }
  });
  afterAll(() => {
    process.chdir(before);
    folder.remove();
  });

  const lint = (...options: string[]): Promise<CommandRun> =>
    runCommand(registerLintCommand, ["lint", "words.txt", ...options]);
  const says = (format: string, pattern = "**"): object => ({ dictionaries: { [pattern]: { format } } });
  const write = (path: string, content: unknown): string =>
    folder.write(path, typeof content === "string" ? content : JSON.stringify(content));

  test("a package.json has them under a key of its own, and its patterns start at its folder", async () => {
    write("package.json", { name: "x", "opensearch-packages": says("keywords", "search/*.txt") });
    const { stderr, stdout } = await lint();
    expect(stderr).toBe("settings: ../package.json\n");
    expect(stdout).toContain("keywords, 2 rules");
  });

  test("the nearest folder wins, whichever of the two files it has", async () => {
    write("opensearch-packages.json", says("keywords"));
    write("search/package.json", { "opensearch-packages": says("stop-words") });
    expect((await lint()).stdout).toContain("stop-words, 2 rules");
    write("search/package.json", { name: "without" });
    expect((await lint()).stdout).toContain("keywords, 2 rules");
  });

  test("a folder with both is refused, with both names", async () => {
    write("search/opensearch-packages.json", says("keywords"));
    write("search/package.json", { "opensearch-packages": says("keywords") });
    const { exitCode, stderr } = await lint();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/one folder has two of them, opensearch-packages.json and opensearch-packages of/);
    expect((await lint("--config", "package.json")).exitCode).toBe(0);
  });

  test("--config names the file, a package.json too, and it must have what is asked of it", async () => {
    write("search/package.json", { "opensearch-packages": says("keywords") });
    expect((await lint("--config", "package.json")).stderr).toBe("settings: package.json\n");
    write("search/package.json", {});
    const none = await lint("--config", "package.json");
    expect(none.exitCode).toBe(1);
    expect(none.stderr).toContain('it has no member "opensearch-packages"');
    expect((await lint("--config", "absent.json")).exitCode).toBe(1);
  });

  test("--no-config reads none, not even one that is broken", async () => {
    write("search/opensearch-packages.json", "{");
    expect((await lint()).exitCode).toBe(1);
    const run = await lint("--no-config", "--format", "keywords");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("a package.json that is out of order is npm's matter, unless it has settings", async () => {
    write("search/package.json", "{ // a comment\n}");
    expect((await lint("--format", "keywords")).exitCode).toBe(0);
    write("search/package.json", '{ "opensearch-packages": {}, }');
    expect((await lint("--format", "keywords")).exitCode).toBe(1);
  });
});
