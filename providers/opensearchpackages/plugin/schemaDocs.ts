import { providerDefinition } from "./providerDefinition";
import type { AttributeSchema, BlockSchema, TopLevelSchema } from "./schema/Schema";

/** The documentation of every schema, in Markdown, made from the descriptions that Terraform also gets. */
export function schemaDocs(): string {
  const { schema, resources, dataSources } = providerDefinition;
  return [
    section("Provider configuration", schema),
    ...resources.map((resource) => section(`Resource \`${resource.schema.typeName}\``, resource.schema)),
    ...dataSources.map((source) => section(`Data source \`${source.schema.typeName}\``, source.schema)),
  ].join("\n");
}

function section(title: string, schema: TopLevelSchema): string {
  return `## ${title}\n\n${blockDocs(schema)}`;
}

function blockDocs(block: BlockSchema): string {
  const rows = Object.entries(block.attributes).map(([name, attribute]) => attributeRow(name, attribute));
  const nested = Object.entries(block.blocks ?? {}).map(
    ([name, inner]) => `### Block \`${name}\`\n\n${blockDocs(inner)}`,
  );
  const table = `| name | type | | description |\n|---|---|---|---|\n${rows.join("")}`;
  return [`${block.description}\n`, table, ...nested].join("\n");
}

function attributeRow(name: string, attribute: AttributeSchema): string {
  const { mode, description, rule, sensitive, requiresReplace } = attribute;
  const remarks = [
    description,
    ...(rule === undefined ? [] : [`Must be ${rule.allowed}.`]),
    ...(requiresReplace === true ? ["Forces replacement."] : []),
    ...(sensitive === true ? ["Sensitive."] : []),
  ];
  return `| \`${name}\` | ${typeName(attribute)} | ${mode} | ${remarks.join(" ").replaceAll("|", "\\|")} |\n`;
}

function typeName({ type }: AttributeSchema): string {
  if (typeof type === "string") return type;
  return typeof type[1] === "string" ? `${type[0]} of ${type[1]}` : `${type[0]} of objects`;
}
