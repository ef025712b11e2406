import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import * as fc from "fast-check";
import { registerDiffCommand } from "../../../src/cli/commands/diff";
import { registerLintCommand } from "../../../src/cli/commands/lint";
import { matchesGlob } from "../../../src/cli/settings/matchesGlob";
import { parseSettings } from "../../../src/cli/settings/parseSettings";
import { SettingsFile } from "../../../src/cli/settings/SettingsFile";
import { SETTINGS_SCHEMA } from "../../../src/cli/settings/settingsSchema";
import { TemporaryFolder } from "../../TemporaryFolder";
import { type CommandRun, runCommand } from "../CommandRun";

const lint = (...argv: string[]): Promise<CommandRun> => runCommand(registerLintCommand, ["lint", ...argv]);
const diff = (...argv: string[]): Promise<CommandRun> => runCommand(registerDiffCommand, ["diff", ...argv]);

describe("the settings file", () => {
  const folder = new TemporaryFolder();
  mkdirSync(join(folder.path, "dictionaries"));
  const words = folder.write("dictionaries/words.txt", "running\nmice\n");
  afterAll(() => folder.remove());

  const settings = (said: unknown): string => {
    return folder.write("opensearch-packages.json", typeof said === "string" ? said : JSON.stringify(said));
  };

  it("gives a file its format, so that nothing is guessed", async () => {
    expect((await lint(words)).exitCode).toBe(2);
    const config = settings({ dictionaries: { "dictionaries/*.txt": { format: "keywords" } } });
    const run = await lint(words, "--config", config);
    expect(run).toMatchObject({ exitCode: 0, stderr: `settings: ${config}\n` });
    expect(run.stdout).toContain("keywords, 2 rules");
  });

  it("gives way to the command line", async () => {
    const config = settings({ dictionaries: { "**": { format: "stemmer-override" } } });
    expect((await lint(words, "--config", config)).stdout).toContain("error malformed-override");
    expect((await lint(words, "--config", config, "--format", "keywords")).exitCode).toBe(0);
  });

  it("gives a file its engine", async () => {
    const hashtags = folder.write("hashtags.txt", "# => tag\n");
    const rules = (engine: string): unknown => ({ "*.txt": { format: "stemmer-override", engine } });
    const old = settings({ dictionaries: rules("OpenSearch_2.9") });
    expect((await lint(hashtags, "--config", old)).stdout).toContain("0 rules");
    const newer = settings({ dictionaries: rules("OpenSearch_2.11") });
    expect((await lint(hashtags, "--config", newer)).stdout).toContain("1 rule");
  });

  it("is what diff takes the format from too", async () => {
    expect((await diff(words, words)).exitCode).toBe(2);
    const config = settings({ dictionaries: { "dictionaries/words.txt": { format: "keywords" } } });
    expect(await diff(words, words, "--config", config)).toMatchObject({
      exitCode: 0,
      stderr: `settings: ${config}\n`,
    });
  });

  it("is found in the folders above the working directory, and the last pattern counts", async () => {
    settings({ dictionaries: { "**": { format: "keywords" }, "dictionaries/**": { format: "stop-words" } } });
    const before = process.cwd();
    try {
      process.chdir(join(folder.path, "dictionaries"));
      const found = await SettingsFile.read(undefined, new AbortController().signal);
      expect(found.of("words.txt")).toEqual({ format: "stop-words" });
      expect(found.of("../other.txt")).toEqual({ format: "keywords" });
      expect(found.of("-")).toEqual({});
    } finally {
      process.chdir(before);
    }
  });

  it("says behind which analyzer synonyms are read", async () => {
    const file = folder.write("behind.txt", "car, automobile\n&, plus\n");
    const said = (analyzer: string): string =>
      settings({ dictionaries: { "**": { format: "solr-synonyms", analyzer } } });
    const refused = await lint(file, "--config", said("standard"));
    expect(refused.exitCode).toBe(2);
    expect(refused.stdout).toContain("term-eliminated");
    expect((await lint(file, "--config", said("whitespace"))).exitCode).toBe(0);
    expect((await lint(file, "--config", said("my_tokenizer"))).stdout).toContain("chain-not-checked");
  });

  it.each([
    ["no JSON", "it is no JSON"],
    [[], "it is no JSON object"],
    [{ dictionary: {} }, 'it has no member "dictionary"'],
    [{ dictionaries: { "*": { formats: "x" } } }, '"*" has no member "formats"'],
    [{ dictionaries: { "*": { format: "stopwords" } } }, 'format of "*" is none of'],
    [{ dictionaries: { "*": { engine: "2.19" } } }, 'engine of "*" is not written as the service does'],
    [{ dictionaries: { "*": { engine: 2 } } }, 'engine of "*" is no text'],
  ])("is refused when it says what nobody understands: %j", async (said, problem) => {
    const run = await lint(words, "--config", settings(said));
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain(problem);
  });

  it("is shown in the documentation as the command and the schema take it", () => {
    const docs = readFileSync(join(__dirname, "..", "..", "..", "docs", "cli.md"), "utf8");
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(docs)?.[1] ?? "") as object;
    expect(Object.keys(shown)).toEqual(["dictionaries", "region", "profile", "providers", "suppressions"]);
    expect(() => parseSettings(shown, "shown.json")).not.toThrow();
    const isValid = new Ajv2020().compile(SETTINGS_SCHEMA);
    expect([isValid(shown), isValid.errors]).toEqual([true, null]);
  });

  it.each<readonly [object]>([
    [{ dictionaries: { "*": { ignore: { "no-such-code": "x" } } } }],
    [{ dictionaries: { "*": { ignore: { "mixed-line-ends": " " } } } }],
    [{ dictionaries: { "*": { expectLowercase: "yes" } } }],
    ...[
      "words/",
      "/words/*.txt",
      "!words/a.txt",
      "words/*.{txt,csv}",
      "words/[ab].txt",
      "words\\*.txt",
      "",
    ].map((pattern): [object] => [{ dictionaries: { [pattern]: {} } }] as const),
    [{ endpointUrl: "https://search.example" }],
    [{ endpointUrl: "http://127.0.0.1.example" }],
    [{ region: "" }],
    [{ endpointUrl: "ftp://x" }],
    [{ providers: { aws: { secretKey: "x" } } }],
    [{ suppressions: [{ address: "*", reason: "long enough a reason" }] }],
    [{ suppressions: [{ hop: "domain", address: "*", reason: "long enough a reason" }] }],
    [{ suppressions: [{ code: "domain-busy", address: "*", reason: "short" }] }],
  ])("is refused by the command and by the schema alike: %j", (said) => {
    expect(() => parseSettings(said, "said.json")).toThrow();
    expect(new Ajv2020().compile(SETTINGS_SCHEMA)(said)).toBe(false);
  });

  it("gives lint what is not minded in its files, and the words of a stop filter", async () => {
    const file = folder.write("twice.txt", "car, automobile\ncar, automobile\n");
    folder.write("stop.txt", "automobile\n");
    const said = { format: "solr-synonyms", ignore: { "duplicate-rule": "a tool writes it" } };
    const config = settings({ dictionaries: { "twice.txt": said } });
    expect((await lint(file, "--no-config", "--format", "solr-synonyms")).exitCode).toBe(2);
    expect(await lint(file, "--config", config)).toMatchObject({ exitCode: 0 });
    settings({ dictionaries: { "twice.txt": { ...said, stopWords: "stop.txt" } } });
    expect((await lint(file, "--config", config)).stdout).toContain("term-eliminated");
  });

  it("has a schema that takes what the command takes", () => {
    const isValid = new Ajv2020().compile(SETTINGS_SCHEMA);
    expect(
      isValid({ $schema: "x", dictionaries: { "*": { format: "keywords", engine: "OpenSearch_2.19" } } }),
    ).toBe(true);
    expect(isValid({ dictionaries: { "*": { format: "stopwords" } } })).toBe(false);
    expect(isValid({ dictionaries: { "*": { other: "x" } } })).toBe(false);
  });
});

describe("a pattern of files", () => {
  it.each([
    ["a/b/c.txt", "a/**", true],
    ["a/b/c.txt", "**/c.txt", true],
    ["c.txt", "**/c.txt", true],
    ["a/b/c.txt", "a/*.txt", false],
    ["stop_en.txt", "stop_??.txt", true],
    ["stop_eng.txt", "stop_??.txt", false],
    ["a.txt", "./*.txt", true],
    ["../a.txt", "*.txt", false],
    ["a.b", "a*b*", true],
  ])("means %s by %s: %s", (path, pattern, expected) => {
    expect(matchesGlob(path, pattern)).toBe(expected);
  });

  it("is of no use for making a command slow", () => {
    const name = "a".repeat(5000);
    expect(matchesGlob(name, `${"*a".repeat(200)}*b`)).toBe(false);
    expect(matchesGlob("a/".repeat(60), `${"**/a/".repeat(30)}b`)).toBe(false);
  });

  it("means the path itself, whatever is in it but the signs", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[^*?/]+(?:\/[^*?/]+)*$/),
        (path) => matchesGlob(path, path) || path.startsWith("./"),
      ),
    );
  });
});
