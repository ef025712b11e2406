import type { Command, Option } from "commander";
import { pathOfCommand } from "../../../src/cli/examples";
import { createProgram } from "../../../src/cli/program";

/** What an option of this name means, in the words that its description begins with, wherever it is. */
const MEANINGS: Readonly<Record<string, string>> = {
  "--account": "twelve digits",
  "--allow-empty": "nothing to look at is clean all the same",
  "--analyzer": "what stands before the synonym filter",
  "--bucket": "where the files are, or are to be",
  "--canary": "this domain first",
  "--comment-id": "markdown: tells the comments of several stacks apart",
  "--config": "the settings",
  "--content-limit": "the largest file or object whose bytes are read",
  "--debug": "also each request's method and status",
  "--delays": "how long states last",
  "--diff": "print what each version changed",
  "--dir": "the mirror",
  "--domain": "only this domain",
  "--dry-run": "only show what would be done; exit code 2 when there is something to do",
  "--endpoint-url": "another endpoint than that of AWS",
  "--engine": "the engine, such as OpenSearch_2.19",
  "--expect-file": "the words that are to be served",
  "--expect-lowercase": "a lowercase filter stands before this dictionary",
  "--expect-sha256": "the same, by the SHA-256 of their file",
  "--fail-on": "the least severity that fails",
  "--fault": "what goes wrong",
  "--fix": "mend what is certain",
  "--format": "the format",
  "--from": "where they are",
  "--head": "the commit or branch that is reviewed",
  "--ignore": "a code that is not minded, and why",
  "--keep-going": "go on with the next domain after a failure",
  "--key": "the object of a package",
  "--leave-out": "object, package, domain, index, undeclared: not asked, on purpose",
  "--makes-bucket": "the stack makes the bucket",
  "--max": "how many items of a kind are listed",
  "--no-config": "read no settings file",
  "--nodes": "search engines behind the domains",
  "--nodes-config": "the config folder of the node of --nodes",
  "--output": "",
  "--package": "only this package",
  "--package-limit": "packages that the account may have in a region",
  "--plan": "a plan or state, as `terraform show -json` prints it",
  "--platform": "for this platform",
  "--port": "port to listen on",
  "--previous-file": "the words before",
  "--probes": "texts that one index is judged by",
  "--profile": "the AWS profile",
  "--queries": "what queries must and must not find, in JSON",
  "--quiet": "say only what is wrong or not proven",
  "--refresh": "the same, and refresh the search analyzers",
  "--region": "the AWS region",
  "--request-size": "the most words in one request to a domain",
  "--role-arn": "the role to assume",
  "--run-url": "markdown: the run that made it",
  "--search": "ask each domain itself",
  "--search-auth": "how domains are asked",
  "--search-endpoint": "where a domain's own API is reached",
  "--search-timeout": "for everything that one domain is asked",
  "--sets-tags": "the stack sets tags",
  "--source": "the object that the package is made from",
  "--source-root": "where Terraform ran",
  "--stack": "a synthesized cdk.tf.json, or the metadata.json of",
  "--standalone": "executables that need no node",
  "--stop-words": "the words of a stop filter before the synonyms",
  "--suppressions": "JSON: [{ code or hop, address, reason, until? }]",
  "--timeout": "the most time for",
  "--until-served": "then wait until every index that uses them serves the words",
  "--verbose": "also say what is asked, of whom, and how long it took",
  "--version": "output the version number",
  "--wait": "look again",
  "--yes": "do not ask",
};

/** The emulator has domains, and a policy says what it allows, where the other commands choose among what there is. */
const OTHER_SIDE: Readonly<Record<string, string>> = {
  "emulator --domain": "domains that are there from the start",
  "policy --bucket": "the bucket that the files go up to",
  "policy --domain": "a domain, or a pattern",
  "policy --key": "only this object, or a pattern",
  "policy --region": "of packages and domains",
};

const used = all(createProgram()).map(({ option, command }) => ({
  option,
  name: option.long ?? "",
  where: `${pathOfCommand(command)} ${option.long}`,
}));

function all(command: Command): { readonly option: Option; readonly command: Command }[] {
  if (command.name() === "complete") return [];
  return [...command.options.map((option) => ({ option, command })), ...command.commands.flatMap(all)];
}

/** What its value is, whether or not it can be said of one package, domain or configuration alone. */
function valueOf({ flags }: Option): string {
  return (/<.*>/.exec(flags)?.[0] ?? "").replace(/\[\w+=\](?=.)/, "");
}

describe("an option of one name", () => {
  test("means one thing in every command", () => {
    for (const { option, name, where } of used) {
      const meaning = OTHER_SIDE[where] ?? MEANINGS[name];
      expect([where, meaning]).not.toEqual([where, undefined]);
      expect([where, option.description.slice(0, meaning?.length)]).toEqual([where, meaning]);
    }
  });

  test("takes one kind of value in every command", () => {
    for (const { option, name, where } of used) {
      if (where in OTHER_SIDE) continue;
      const other = used.find((each) => each.name === name && !(each.where in OTHER_SIDE));
      expect([where, valueOf(option)]).toEqual([where, other === undefined ? null : valueOf(other.option)]);
    }
  });

  test("has one short name, or none", () => {
    const short = new Map(used.flatMap(({ option, name }) => (option.short ? [[option.short, name]] : [])));
    for (const { option, name } of used) {
      if (option.short) expect(short.get(option.short)).toBe(name);
    }
  });

  test("is in the register only while a command has it, and no two have one meaning", () => {
    const names = new Set(used.map(({ name }) => name));
    expect(Object.keys(MEANINGS).filter((name) => !names.has(name))).toEqual([]);
    const meanings = Object.values(MEANINGS);
    expect(meanings.filter((meaning, at) => meanings.indexOf(meaning) !== at)).toEqual([]);
  });

  test("is in every command where it is one of those that all have", () => {
    const commands = new Set(used.map(({ where }) => where.replace(/ --.*$/, "")));
    for (const name of ["--quiet", "--verbose", "--debug"]) {
      for (const command of commands) {
        if (command === "") continue;
        expect(used.map(({ where }) => where)).toContain(`${command} ${name}`);
      }
    }
  });
});
