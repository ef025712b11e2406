import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { BASH, FISH, ZSH } from "../../../src/cli/completion/shellScripts";
import { bundleCli } from "../../../tools/bundle/bundleCli";
import { TemporaryFolder } from "../../TemporaryFolder";

const ROOT = join(__dirname, "..", "..", "..");

/** A shell that is asked what it would offer for a line that ends at the cursor. */
interface Shell {
  /** Its arguments; the script is the file `completion`. */
  readonly ask: (line: string, words: readonly string[]) => readonly string[];
}

/** As readline splits it: `=` and `:` are words of their own. */
const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(" ");

const BASH_SHELL: Shell = {
  ask: (line, words) => [
    "--norc",
    "-c",
    `source ./completion; COMP_LINE='${line}'; COMP_POINT=${line.length}; ` +
      `COMP_WORDS=(${quoted(words.flatMap((word) => word.split(/(?<==)|(?==)/)))}); ` +
      'COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _opensearch_packages; printf "%s\\n" "${COMPREPLY[@]}"',
  ],
};

/** The functions of zsh that show what they are given need a terminal: here they print it. */
const ZSH_SHELL: Shell = {
  ask: (_, words) => [
    "-f",
    "-c",
    "compdef() { :; }; compset() { PREFIX=${PREFIX#*=}; }; " +
      "_files() { local each; for each in $PREFIX*(N); do [[ $1 == -/ && ! -d $each ]] || print -r -- $each; done; }; " +
      '_describe() { local each; for each in ${(P)4}; do print -r -- "${each%%:*}"; done; }; ' +
      `source ./completion; words=(${quoted(words)}); CURRENT=\${#words}; PREFIX=\${words[CURRENT]}; _opensearch_packages`,
  ],
};

const FISH_SHELL: Shell = {
  ask: (line) => ["--no-config", "-c", `source ./completion; complete -C '${line}'`],
};

const installed = new TemporaryFolder();
const main = join(installed.path, "lib", "cli", "main.js");

/** The program as it is installed, without the AWS SDK beside it: the tab key must not need it. */
beforeAll(async () => {
  copyFileSync(join(ROOT, "package.json"), join(installed.path, "package.json"));
  await bundleCli(join(installed.path, "lib", "cli"));
}, 60_000);
afterAll(() => installed.remove());

describe.each([
  ["bash", BASH_SHELL, BASH],
  ["zsh", ZSH_SHELL, ZSH],
  ["fish", FISH_SHELL, FISH],
])("completion in %s", (name, { ask }, script) => {
  const folder = new TemporaryFolder();
  const isThere = spawnSync(name, ["-c", "true"]).status === 0;
  // Never skipped in silence: the name of the test says it, and bash is everywhere where this is developed.
  const offers = isThere ? test : test.skip; // this shell is not on this machine, the title says so

  beforeAll(() => {
    folder.write("completion", script);
    folder.write("report.html", "");
    mkdirSync(join(folder.path, "dictionaries"));
    symlinkSync(main, join(folder.path, "opensearch-packages"));
  });
  afterAll(() => folder.remove());

  function offered(...words: string[]): string[] {
    const all = ["opensearch-packages", ...words];
    const PATH = `${folder.path}${delimiter}${process.env["PATH"]}`;
    const run = spawnSync(name, ask(all.join(" "), all), {
      cwd: folder.path,
      encoding: "utf8",
      env: { ...process.env, PATH, XDG_CONFIG_HOME: folder.path, XDG_DATA_HOME: folder.path },
    });
    expect(run.stderr).toBe("");
    // What a shell keeps of the word itself is its own matter, and so is what it says beside it.
    return run.stdout.split("\n").flatMap((line) => line.split("\t")[0]?.replace(/^.*=(?=.)/, "") || []);
  }

  offers(
    `offers commands, options, values and files (${isThere ? "it is there" : "skipped: it is not installed"})`,
    () => {
      expect(offered("val")).toEqual(["validate"]);
      expect(offered("validate", "--source-r")).toEqual(["--source-root"]);
      expect(offered("validate", "plan.json", "--output=ht")).toEqual(["html"]);
      expect(offered("lint", "-o", "js")).toEqual(["json"]);
      expect(offered("lint", "-o", "html=rep")).toEqual(["report.html"]);
      expect(offered("report", "rep")).toEqual(["report.html"]);
      expect(offered("validate", "--source-root", "dict").map((each) => each.replace(/\/$/, ""))).toEqual([
        "dictionaries",
      ]);
    },
    60_000,
  );
});
