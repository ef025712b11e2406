import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { registerDiffCommand } from "../../src/cli/commands/diff";
import { registerLintCommand } from "../../src/cli/commands/lint";
import { TemporaryFolder } from "../TemporaryFolder";
import { type CommandRun, runCommand } from "./CommandRun";

const lint = (...argv: string[]): Promise<CommandRun> => runCommand(registerLintCommand, ["lint", ...argv]);
const diff = (...argv: string[]): Promise<CommandRun> => runCommand(registerDiffCommand, ["diff", ...argv]);

describe("the chain that a command is told of", () => {
  let folder: TemporaryFolder;
  let solr: string;
  let wordnet: string;
  beforeEach(() => {
    folder = new TemporaryFolder();
    solr = folder.write("synonyms.txt", "foo the who, band\n");
    wordnet = folder.write("wordnet.pl", "s(100000001,1,'car',n,1,0).\ns(100000001,2,'auto',n,1,0).\n");
  });
  afterEach(() => folder.remove());

  function settings(filter: object, name = "settings.json"): string {
    const analyzer = { a: { tokenizer: "whitespace", filter: ["s"] } };
    return folder.write(name, JSON.stringify({ analysis: { analyzer, filter: { s: filter } } }));
  }
  const read = (format?: string): object => ({ type: "synonym", synonyms_path: "analyzers/F1", format });

  it("gives the format that its synonym filter reads, so that nothing is guessed", async () => {
    const asWordNet = await lint(solr, "--analyzer", settings(read("wordnet")));
    expect([asWordNet.exitCode, asWordNet.stdout]).toEqual([
      2,
      expect.stringContaining("malformed-synset-line"),
    ]);
    const asSolr = await lint(wordnet, "--analyzer", settings(read()));
    expect(asSolr.stdout).toContain("solr-synonyms");
    expect((await lint(wordnet, "--analyzer", settings(read("wordnet")))).exitCode).toBe(0);
  });

  it.each([
    ["wordnet", "solr-synonyms"],
    [undefined, "wordnet-synonyms"],
  ])("that reads %s contradicts --format %s", async (format, given) => {
    const argv = ["--analyzer", settings(read(format)), "--format", given];
    for (const run of [await lint(solr, ...argv), await diff(solr, solr, ...argv)]) {
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain("the synonym filter of the settings reads");
    }
  });

  it("refuses words that no stop filter of it reads", async () => {
    const words = folder.write("the.txt", "the\n");
    const unread = ["--format", "solr-synonyms", "--analyzer", "standard", "--stop-words", words];
    for (const run of [await lint(solr, ...unread), await diff(solr, solr, ...unread)]) {
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain("no stop filter in front of the synonyms reads a file");
    }
    const reading = await lint(solr, "--format", "solr-synonyms", "--analyzer", `standard,stop:@${words}`);
    expect(reading.stdout).toContain("hole-in-term");
  });

  it("starts at the settings file where that names it", async () => {
    settings(read());
    folder.write("the.txt", "the\n");
    mkdirSync(join(folder.path, "inner"));
    const inner = folder.write("inner/synonyms.txt", "foo the who, band\n");
    const before = process.cwd();
    try {
      process.chdir(join(folder.path, "inner"));
      for (const [analyzer, exitCode] of [
        ["settings.json#a", 0],
        ["whitespace,stop:@the.txt", 2],
      ] as const) {
        const dictionaries = { "**/*.txt": { format: "solr-synonyms", analyzer } };
        folder.write("opensearch-packages.json", JSON.stringify({ dictionaries }));
        expect(await lint(inner)).toMatchObject({
          exitCode,
          stderr: "settings: ../opensearch-packages.json\n",
        });
      }
    } finally {
      process.chdir(before);
    }
  });

  it("is named as what the rules go through", async () => {
    const filter = { ...read(), synonym_analyzer: "stop" };
    const run = await lint(solr, "--analyzer", settings(filter));
    expect(run.stdout).toContain("synonym_analyzer stop drops a word before another one");
  });
});
