import type { Command } from "commander";
import * as fc from "fast-check";
import { COMMAND_TREE } from "../../../src/cli/completion/commandTree.generated";
import { complete } from "../../../src/cli/completion/complete";
import { wordsOfLine } from "../../../src/cli/completion/shellWords";
import { treeOf } from "../../../src/cli/completion/treeOf";
import { createProgram } from "../../../src/cli/program";
import { DIAGNOSTIC_CODES } from "../../../src/dictionary";

const offered = (...words: string[]): string[] =>
  complete(COMMAND_TREE, words).candidates.map(({ word }) => word);

describe("what is completed", () => {
  it("is what the program has, taken from it", () => {
    expect(COMMAND_TREE).toEqual(treeOf(createProgram()));
  });

  it("has every command and every option that the help shows", () => {
    const check = (command: Command, path: readonly string[]): void => {
      const help = command.createHelp();
      const options = help.visibleOptions(command).map(({ long }) => long);
      expect(offered(...path, "--")).toEqual(options);
      for (const child of help.visibleCommands(command)) {
        expect(offered(...path, child.name())).toContain(child.name());
        if (child.name() !== "help") check(child, [...path, child.name()]);
      }
    };
    check(createProgram(), []);
  });

  it("hides what only scripts call", () => {
    expect(offered("compl")).toEqual(["completion"]);
  });

  it.each([
    [["lint", "--format", "stop"], ["stop-words"]],
    [["lint", "--format=stop"], ["--format=stop-words"]],
    [["diff", "-o", "m"], ["markdown"]],
    [["validate", "--leave-out", "ob"], ["object="]],
    [["validate", "--fail-on", "n"], ["never"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["help", "roll"], ["rollout"]],
    [
      ["provider", ""],
      ["install", "schema", "help"],
    ],
    [["provider", "install", "--pl"], ["--platform"]],
    [["emulator", "--domain", "search-prod", "--fault", "throttle", "slo"], ["slow"]],
    [["emulator", "--fault", "throttle", "--del"], ["--delays"]],
    [["lint", "--engine", "OpenSearch_2.19", "--ex"], ["--expect-lowercase"]],
    [["rollout", "--", "--d"], []],
    [["rollout", "--no-such", "--dom"], ["--domain"]],
    [["lint", "--engine", "--form"], []],
  ])("%j gives %j", (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  it("has all codes for --ignore, each with the sign that the reason follows", () => {
    expect(offered("lint", "--ignore", "")).toEqual(DIAGNOSTIC_CODES.map((code) => `${code}=`));
  });

  it.each([
    [["lint", "dic"], "files"],
    [["lint", "-"], null],
    [["lint", "-o", "html="], "files"],
    [["validate", "--output=html=re"], "files"],
    [["validate", "--source-root", ""], "folders"],
    [["provider", "install", "--dir", ""], "folders"],
    [["verify", "--expect-file", ""], "files"],
    [["lint", "--config="], "files"],
    [["history", ""], null],
    [["validate", "--leave-out", "object=S3 "], null],
    [["rollout", "--domain", "s"], null],
  ])("%j leaves the rest to the shell: %s", (words, paths) => {
    expect(complete(COMMAND_TREE, words).paths).toBe(paths);
  });

  it("offers nothing that does not begin as the word does, whatever was typed", () => {
    const word = fc.oneof(
      fc.constantFrom("lint", "provider", "-o", "--output", "--fault", "--", "-", "=", "--output="),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const current = words.at(-1) ?? "";
        return offered(...words).every((each) => each.startsWith(current));
      }),
    );
  });
});

describe("the words of a line", () => {
  it.each([
    ["a b", ["a", "b"]],
    ["a ", ["a", ""]],
    ["a 'b c", ["a", "b c"]],
    [`a "b 'c" d\\ e`, ["a", "b 'c", "d e"]],
    ["a\tb", ["a", "b"]],
    ["a b\\", ["a", "b"]],
    ["", [""]],
  ])("%j are %j", (line, words) => {
    expect(wordsOfLine(line)).toEqual(words);
  });

  it("are what was quoted, whatever is in it", () => {
    const quote = (word: string): string => `'${word.replaceAll("'", `'"'"'`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        expect(wordsOfLine(words.map(quote).join(" "))).toEqual(words);
      }),
    );
  });
});
