import { readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { registerLintCommand } from "../../src/cli/commands/lint";
import { actionsOf } from "../contract/hostileText";
import { type CommandRun, runCommand } from "./CommandRun";
import { TemporaryFolder } from "../TemporaryFolder";

const lint = (...argv: string[]): Promise<CommandRun> =>
  runCommand(registerLintCommand, ["lint", "--format", "solr-synonyms", ...argv]);

const UNTIDY = "\ufefftv, television  \r\ncouch => sofa\r\ntv, television\r\n";
const TIDY = "tv, television\ncouch => sofa\n";

describe("opensearch-packages lint --fix", () => {
  const folder = new TemporaryFolder();
  afterAll(() => folder.remove());
  const content = (file: string): string => readFileSync(file, "utf8");

  it("mends a file, shows the difference, and answers 0 when nothing is left to mind", async () => {
    const file = folder.write("untidy.txt", UNTIDY);
    const run = await lint("--fix", file);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(content(file)).toBe(TIDY);
    expect(run.stdout).toContain("- tv, television··\n+ tv, television\n");
    expect(run.stdout).toContain(`${file}:3: the rule of line 1 again\n- tv, television\n`);
    expect(run.stdout).toContain(
      "mended; the first rule changes: the mark was a part of it; all else is the same",
    );
  });

  it("says that the rules are the same only where the engine sees no difference", async () => {
    const said = async (text: string, ...more: string[]): Promise<string> =>
      (await lint("--fix", ...more, folder.write("said.txt", text))).stdout;
    expect(await said("tv, television  \n")).toContain("mended; its rules are the same");
    expect(await said("\ufefftv, television\n", "--dry-run")).toContain(
      "would be mended; the first rule changes: the mark was a part of it; all else would be the same",
    );
    expect(await said("\ufeff# old, new\ntv, television\n")).toContain(
      "the first line makes no rule any more",
    );
    const blank = await said("tv, television\n  \ncouch, sofa\n");
    expect(blank).toContain("the engine refused it before, at line 2");
    expect(blank).not.toContain("rules are the same");
  });

  it.each([["--dry-run"], ["--fix", "--dry-run"]])(
    "shows only, and answers 2, with %s",
    async (...options) => {
      const file = folder.write("shown.txt", UNTIDY);
      const run = await lint(...options, file);
      expect(run.exitCode).toBe(2);
      expect(content(file)).toBe(UNTIDY);
      expect(run.stdout).toContain("would be mended");
    },
  );

  it("answers 0 and writes nothing when there is nothing to mend", async () => {
    const file = folder.write("tidy.txt", TIDY);
    const before = statSync(file).ino;
    expect(await lint("--fix", file)).toMatchObject({ exitCode: 0 });
    expect(statSync(file).ino).toBe(before);
    expect((await lint("--dry-run", file)).exitCode).toBe(0);
  });

  it("answers 2 for what it cannot mend, and mends the rest of the file", async () => {
    const file = folder.write("left.txt", "a => b => c\r\ntv, television\r\n");
    expect((await lint("--fix", file)).exitCode).toBe(2);
    expect(content(file)).toBe("a => b => c\ntv, television\n");
  });

  it("leaves bytes that are not UTF-8 alone, says so, and mends the others", async () => {
    const bytes = Buffer.from("caf\u00e9, coffee \r\n", "latin1");
    const [legacy, other] = [folder.write("legacy.txt", bytes), folder.write("other.txt", UNTIDY)];
    const run = await lint("--fix", legacy, other, join(folder.path, "absent.txt"));
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("legacy.txt: nothing is mended: it is not UTF-8 text");
    expect(readFileSync(legacy)).toEqual(bytes);
    expect(content(other)).toBe(TIDY);
  });

  it("refuses standard input, before it touches any file", async () => {
    const file = folder.write("before.txt", UNTIDY);
    const run = await lint("--fix", file, "-");
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain("standard input cannot be mended");
    expect(content(file)).toBe(UNTIDY);
  });

  it("writes all files or none", async () => {
    const file = folder.write("first.txt", UNTIDY);
    const target = folder.write("target.txt", UNTIDY);
    const link = join(folder.path, "link.txt");
    symlinkSync(target, link);
    const run = await lint("--fix", file, link);
    expect(run.exitCode).toBe(1);
    expect([content(file), content(target)]).toEqual([UNTIDY, UNTIDY]);
  });

  it("tells it in JSON, and on standard error beside annotations", async () => {
    const file = folder.write("json.txt", UNTIDY);
    const json = JSON.parse((await lint("--dry-run", "-o", "json", file)).stdout) as { fixes: unknown[] };
    expect(json.fixes).toEqual([
      expect.objectContaining({ file, written: false, changed: true, byteOrderMark: true, lineEnds: 3 }),
    ]);
    const github = await lint("--dry-run", "-o", "github", file);
    expect(github.stderr).toContain("would be mended");
    expect(github.stdout).not.toContain("would be mended");
  });

  it("prints nothing that acts of what it changes", async () => {
    const file = folder.write("acts.txt", "::add-mask::a, b \n##[error]hello, c\u001b[2J \n");
    const { stdout, stderr } = await lint("--dry-run", file);
    expect(stdout).toContain("blanks at the end of the line");
    expect([...actionsOf(stdout), ...actionsOf(stderr)]).toEqual([]);
  });
});
