import { ASSOCIATION_SCHEMA, DOMAIN_SCHEMA, PACKAGE_SCHEMA } from "./dataSourceSchemas";
import { PACKAGE_CONTENT_SCHEMA } from "./packageContentSchema";
import { PROVIDER_SCHEMA } from "./providerSchema";
import { ROLLOUT_SCHEMA } from "./rolloutSchema";
import type { AttributeSchema, BlockSchema, TopLevelSchema } from "./Schema";

const SECTIONS: readonly (readonly [string, TopLevelSchema])[] = [
  ["Provider configuration", PROVIDER_SCHEMA],
  ["Resource `opensearchpackages_package_content`", PACKAGE_CONTENT_SCHEMA],
  ["Resource `opensearchpackages_rollout`", ROLLOUT_SCHEMA],
  ["Data source `opensearchpackages_package`", PACKAGE_SCHEMA],
  ["Data source `opensearchpackages_association`", ASSOCIATION_SCHEMA],
  ["Data source `opensearchpackages_domain`", DOMAIN_SCHEMA],
];

/** The documentation of every schema, in Markdown, made from the descriptions that Terraform also gets. */
export function schemaDocs(): string {
  return SECTIONS.map(([title, schema]) => `## ${title}\n\n${blockDocs(schema)}`).join("\n");
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
