import type { WireAttribute, WireBlock, WireSchema } from "../protocol/messages";
import { type AttributeSchema, type BlockSchema, isComputed, type TopLevelSchema } from "../schema/Schema";

const MARKDOWN = 1;
const NESTING_SINGLE = 1;

/** The schema as Terraform gets it. */
export function wireSchema(schema: TopLevelSchema): WireSchema {
  return { version: schema.version, block: wireBlock(schema) };
}

function wireBlock(block: BlockSchema): WireBlock {
  return {
    attributes: Object.entries(block.attributes).map(([name, attribute]) => wireAttribute(name, attribute)),
    blockTypes: Object.entries(block.blocks ?? {}).map(([typeName, nested]) => ({
      typeName,
      block: wireBlock(nested),
      nesting: NESTING_SINGLE,
    })),
    description: block.description,
    descriptionKind: MARKDOWN,
  };
}

function wireAttribute(name: string, attribute: AttributeSchema): WireAttribute {
  return {
    name,
    type: Buffer.from(JSON.stringify(attribute.type)),
    description: attribute.description,
    required: attribute.mode === "required",
    optional: attribute.mode.startsWith("optional"),
    computed: isComputed(attribute),
    sensitive: attribute.sensitive ?? false,
    descriptionKind: MARKDOWN,
  };
}
