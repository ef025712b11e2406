import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const EXAMPLES = join(__dirname, "../../examples");

/** The folders of the examples for pipelines. */
export const PIPELINES = ["github-actions", "gitlab-ci", "atlantis", "shell"] as const;

/** A file of an example, from the folder `examples` on. */
export function examplePage(path: string): string {
  return readFileSync(join(EXAMPLES, path), "utf8");
}

/** The files of an example that end so. */
export function examplePages(folder: string, ending: string): string[] {
  return readdirSync(join(EXAMPLES, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

interface Yaml {
  load(text: string): unknown;
}

/** A YAML file as the values that it stands for. */
export function readYaml<Shape>(path: string): Shape {
  // It comes with jest, and has no types of its own.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require("js-yaml") as Yaml).load(examplePage(path)) as Shape;
}
