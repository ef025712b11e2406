import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Command } from "commander";
import * as ts from "typescript";
import { createProgram } from "../../src/cli/program";

const ROOT = join(__dirname, "..", "..");

/** What texts of ours name of other programs, and folders where it is arguments for one. */
const OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  cdktf: ["--hcl"],
  xmllint: ["--noout"],
  "the AWS CLI": ["--version-id"],
  "every program": ["--help", "--version"],
};
const ARGUMENTS_OF_OTHERS = [
  join("src", "cli", "review"),
  join("src", "emulator", "search", "build"),
  // The end of a bucket's name.
  join("src", "constructs", "rules", "bucketName.ts"),
];

/** The options by the words of their command, such as `rollout`. */
function optionsByCommand(command: Command, words = ""): Map<string, readonly string[]> {
  const own = command.options.flatMap(({ long }) => (long ? [long] : []));
  const children = command.commands.flatMap((child) => [
    ...optionsByCommand(child, `${words} ${child.name()}`.trim()),
  ]);
  return new Map([[words, own], ...children]);
}

function textsIn(path: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022));
  return texts;
}

const options = optionsByCommand(createProgram());
const named = ["src", "providers"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
  .filter((file) => !ARGUMENTS_OF_OTHERS.some((place) => file === place || file.startsWith(place + sep)))
  .flatMap((file) =>
    textsIn(join(ROOT, file)).flatMap((text) =>
      [...text.matchAll(/(?<![\w-])--[a-z][a-z\d-]*/g)].map(([option]) => ({ file, option })),
    ),
  );

describe("the options that messages name", () => {
  it("are found", () => {
    expect(named).toContainEqual({
      file: join("src", "emulator", "search", "nodes", "configFolder.ts"),
      option: "--nodes-config",
    });
  });

  it("are options of a command, or known ones of other programs", () => {
    const known = [...[...options.values()].flat(), ...Object.values(OF_OTHERS).flat()];
    expect(named.filter(({ option }) => !known.includes(option))).toEqual([]);
  });

  it("are the emulator's where the emulator speaks", () => {
    const own = [...(options.get("emulator") ?? []), ...Object.values(OF_OTHERS).flat()];
    const emulators = named.filter(({ file }) => file.startsWith(join("src", "emulator") + sep));
    expect(emulators.filter(({ option }) => !own.includes(option))).toEqual([]);
  });
});
