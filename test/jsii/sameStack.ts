import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { ProductSearchStack } from "./ProductSearchStack";

/** Where a program that was started in a folder writes the stack, seen from there. */
export const STACK = join("cdktf.out", "stacks", "product-search");

/**
 * Fails unless what a program of another language wrote is what the same stack in TypeScript writes, byte for byte: the
 * JSON, the dictionaries' files and the plugin.
 *
 * @param stackFolder of the program
 * @param folder for TypeScript's own, is made anew
 */
export function expectSameStack(stackFolder: string, folder: string): void {
  mkdirSync(folder);
  const context = { cdktfJsonPath: join(folder, "cdktf.json") };
  const app = new App({ outdir: join(folder, "cdktf.out"), context });
  new ProductSearchStack(app, "product-search");
  app.synth();
  const expected = filesBelow(join(folder, STACK));
  const written = filesBelow(stackFolder);
  expect(expected.has("cdk.tf.json")).toBe(true);
  expect(expected.size).toBeGreaterThan(10);
  expect([...written.keys()]).toEqual([...expected.keys()]);
  const differing = [...expected].filter(([name, content]) => written.get(name)?.equals(content) !== true);
  expect(differing.map(([name]) => name)).toEqual([]);
}

/** The files of a folder, by their names from there on, in the order of the names. */
function filesBelow(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));
  return new Map(names.sort().map((name) => [name.slice(folder.length + 1), readFileSync(name)]));
}
