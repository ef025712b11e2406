import { readFileSync } from "node:fs";
import { join } from "node:path";
import { providerDefinition } from "../../providers/opensearchpackages/plugin/providerDefinition";
import type { TopLevelSchema } from "../../providers/opensearchpackages/plugin/schema/Schema";
import { bindingClass } from "./bindingClass";
import { type BindingKind, className } from "./bindingNames";
import type { GeneratedFile } from "./GeneratedFile";

const FOLDER = "providers/opensearchpackages/bindings";

/** Everything that has a class: the provider itself, and what its register offers. */
export const BOUND: readonly (readonly [TopLevelSchema, BindingKind])[] = [
  [providerDefinition.schema, "provider"],
  ...providerDefinition.resources.map(({ schema }) => [schema, "resource"] as const),
  ...providerDefinition.dataSources.map(({ schema }) => [schema, "data source"] as const),
];

/** The CDKTF classes of the provider, in the shape in which `cdktf get` makes them, one file a class, and their list. */
export function generateBindings(): GeneratedFile[] {
  const packageFile = join(__dirname, "..", "..", "package.json");
  const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  const classes = BOUND.map(([schema, kind]) => ({
    path: `${FOLDER}/${className(schema, kind)}.generated.ts`,
    content: bindingClass(schema, kind, version),
  }));
  return [...classes, { path: `${FOLDER}/classes.generated.ts`, content: listOfClasses() }];
}

function listOfClasses(): string {
  const names = BOUND.map(([schema, kind]) => className(schema, kind)).sort();
  const lines = names.map((name) => `export * from "./${name}.generated";\n`);
  return `// Made from the provider's register by \`npm run generate\`.\n\n${lines.join("")}`;
}
