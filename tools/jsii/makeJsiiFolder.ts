import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { indexForJsii, TYPESCRIPT_ONLY } from "./indexForJsii";
import { jsiiManifest, type NpmManifest } from "./jsiiManifest";
import { reachedFiles } from "./reachedFiles";
import { readmeForJsii } from "./readmeForJsii";

const ROOT = join(__dirname, "..", "..");
const ENTRY = join(ROOT, "src", "index.ts");
const COPIED = ["LICENSE", "CHANGELOG.md"];

export const TSCONFIG = "tsconfig.jsii.json";

/**
 * Writes the folder that jsii compiles: the files that the constructs are made of, a package.json of their own, and
 * what npm would have installed.
 *
 * @param folder is written anew
 * @throws PackagesError when package.json lacks what jsii asks for
 */
export function makeJsiiFolder(folder: string): void {
  const npm = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as NpmManifest;
  const manifest = jsiiManifest(npm);
  rmSync(folder, { recursive: true, force: true });
  for (const file of reachedFiles(ENTRY, sourceOf)) write(folder, relative(ROOT, file), sourceOf(file));
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name));
  write(folder, "README.md", readmeForJsii(npm));
  write(folder, "package.json", asJson(manifest));
  write(folder, TSCONFIG, asJson(compilerSettings()));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
}

/** Links between declarations are TypeScript's own: other languages' docs would show them as they are. */
function sourceOf(file: string): string {
  const text = readFileSync(file, "utf8");
  const source = file === ENTRY ? indexForJsii(text, TYPESCRIPT_ONLY) : text;
  return source.replace(/\{@link (\w+)\}/g, "`$1`");
}

/** As the npm package is compiled, `@internal` members left out. */
function compilerSettings(): object {
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8")) as {
    compilerOptions: object;
  };
  return {
    compilerOptions: { ...compilerOptions, types: ["node"], stripInternal: true, noEmitOnError: true },
    include: ["src", "providers"],
  };
}

function write(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function asJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
