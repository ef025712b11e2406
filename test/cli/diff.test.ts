import { join } from "node:path";
import { registerDiffCommand } from "../../src/cli/commands/diff";
import type { DictionaryDiff } from "../../src/dictionary";
import { type CommandRun, runCommand } from "./CommandRun";
import { TemporaryFolder } from "../TemporaryFolder";

const diff = (...argv: string[]): Promise<CommandRun> => runCommand(registerDiffCommand, ["diff", ...argv]);

describe("opensearch-packages diff", () => {
  const folder = new TemporaryFolder();
  const before = folder.write("before.txt", "tv, television\ncouch => sofa\n");
  const after = folder.write("after.txt", "tv, television, telly\n");
  const solr = ["--format", "solr-synonyms"];
  afterAll(() => folder.remove());

  it("answers 0 when only order, comments and formatting differ", async () => {
    const reordered = folder.write("reordered.txt", "# comment\ncouch=>sofa\r\ntv,television\r\n");
    const run = await diff(before, reordered, ...solr);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toBe("the same in meaning: 2 rules of solr-synonyms, 1 of them in another order\n");
  });

  it("answers 2 and lists rules and the terms that lead elsewhere", async () => {
    const run = await diff(before, after, ...solr);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain("couch: sofa → nothing");
    expect(run.stdout).toMatch(/telly: nothing → /);
  });

  it("cuts the lists at --max and keeps the totals true", async () => {
    const many = folder.write(
      "many.txt",
      Array.from({ length: 50 }, (_, at) => `a${at} => b${at}`).join("\n"),
    );
    const run = await diff(before, many, ...solr, "--max", "3", "--output", "json");
    const { added, totals } = JSON.parse(run.stdout) as DictionaryDiff;
    expect(added).toHaveLength(3);
    expect(totals.added).toBe(50);
    expect((await diff(before, many, ...solr, "--max", "3")).stdout).toContain("… and 47 more");
  });

  it("writes Markdown for a review", async () => {
    const run = await diff(before, after, ...solr, "--output", "markdown");
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain("couch");
  });

  it("compares what a chain leaves of the terms", async () => {
    const [old, now] = [
      folder.write("old.txt", "TV, television\n"),
      folder.write("now.txt", "tv, Television\n"),
    ];
    expect((await diff(old, now, ...solr)).exitCode).toBe(2);
    const behind = await diff(old, now, ...solr, "--analyzer", "standard,lowercase");
    expect(behind).toMatchObject({ exitCode: 0 });
  });

  it("says that hyphenation patterns are not compared, unless they are the same text", async () => {
    const xml = "<hyphenation-info>\n<patterns>1b</patterns>\n</hyphenation-info>\n";
    const [old, now] = [folder.write("old.xml", xml), folder.write("now.xml", xml.replace("1b", "1c"))];
    for (const output of ["table", "markdown"]) {
      const run = await diff(old, now, "--output", output);
      expect(run).toMatchObject({ exitCode: 2, stdout: expect.stringMatching(/^not compared: /) as string });
    }
    const json = await diff(old, now, "--output", "json");
    expect(json.exitCode).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({ format: "hyphenation-patterns", identical: null });
    const same = folder.write("same.xml", xml.replaceAll("\n", "\r\n"));
    expect(await diff(old, same)).toMatchObject({ exitCode: 0 });
  });

  it("does not compare behind a chain that it does not know", async () => {
    const run = await diff(before, after, ...solr, "--analyzer", "standard,porter_stem");
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain("the filter porter_stem");
  });

  it("says on standard error which format it guessed", async () => {
    const run = await diff(before, after, "--output", "json");
    expect(run.stderr).toContain("taken for solr-synonyms");
    expect((JSON.parse(run.stdout) as DictionaryDiff).format).toBe("solr-synonyms");
  });

  it.each([
    ["a missing file", [before, join(folder.path, "absent.txt")], "there is no such file"],
    ["a file that the engine refuses", [before, folder.write("bad.txt", "a=>b=>c\n"), ...solr], "bad.txt:1:"],
    ["standard input twice", ["-", "-"], "standard input can be read once"],
    ["a cap that is no number", [before, after, "--max", "few"], "whole number"],
  ])("answers 1 and says what is wrong with %s", async (_, argv, problem) => {
    const run = await diff(...argv);
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain(problem);
  });
});
