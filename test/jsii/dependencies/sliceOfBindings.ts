import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reachedFiles } from "../../../tools/jsii/reachedFiles";

const ROOT = join(__dirname, "..", "..", "..");
const BINDINGS = join(ROOT, "node_modules", "@cdktf", "provider-aws");
const IMPORTED = /"@cdktf\/provider-aws\/lib\/([a-z0-9-]+)"/g;

interface Assembly {
  readonly types: Readonly<Record<string, { readonly namespace?: string }>>;
  readonly submodules: Readonly<Record<string, { readonly symbolId?: string }>>;
}

/**
 * Writes the part of the AWS bindings that the constructs and their users' stacks need, as a package that jsii makes
 * libraries of: of the whole, with its 23,000 types, that takes half an hour and gigabytes. Each type is as it was.
 *
 * @param folder has to be new
 */
export function sliceOfBindings(folder: string): void {
  const modules = ["provider", ...importedModules()];
  for (const each of modules)
    cpSync(join(BINDINGS, "lib", each), join(folder, "lib", each), { recursive: true });
  const names = modules.map((each) => [each, nameOf(each)] as const);
  const exported = names.map(([each, name]) => `exports.${name} = require("./${each}");\n`);
  writeFileSync(join(folder, "lib", "index.js"), exported.join(""));
  writeFileSync(join(folder, "lib", "index.d.ts"), "");
  writeManifest(folder);
  writeAssembly(
    folder,
    names.map(([, name]) => name),
  );
  for (const name of ["LICENSE", "README.md"]) cpSync(join(BINDINGS, name), join(folder, name));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
}

/** As the sources write them: `s3-bucket`. */
function importedModules(): string[] {
  const files = reachedFiles(join(ROOT, "src", "index.ts"));
  const found = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(IMPORTED)]);
  return [...new Set(found.map(([, name = ""]) => name))].sort();
}

/** As jsii names the submodule: `s3Bucket`. */
function nameOf(module: string): string {
  return module.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function writeManifest(folder: string): void {
  const { name, version, license, author, repository, main, types, jsii, peerDependencies, stability } =
    JSON.parse(readFileSync(join(BINDINGS, "package.json"), "utf8")) as Record<string, unknown>;
  const files = ["lib", ".jsii"];
  const manifest = {
    name,
    version,
    license,
    author,
    repository,
    main,
    types,
    files,
    jsii,
    peerDependencies,
    stability,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
}

function writeAssembly(folder: string, wanted: readonly string[]): void {
  const whole = JSON.parse(readFileSync(join(BINDINGS, ".jsii"), "utf8")) as Assembly;
  const types = Object.entries(whole.types).filter(([, { namespace = "" }]) => wanted.includes(namespace));
  const submodules = Object.entries(whole.submodules).filter(([name]) =>
    wanted.includes(name.slice(name.lastIndexOf(".") + 1)),
  );
  const slice = { ...whole, types: Object.fromEntries(types), submodules: Object.fromEntries(submodules) };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".jsii"), JSON.stringify(slice));
}
