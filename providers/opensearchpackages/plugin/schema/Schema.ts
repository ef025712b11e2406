import type { CtyObjectType, CtyType } from "../codec/CtyType";
import type { ValueRule } from "./ValueRule";

/** Who gives an attribute its value. */
export type AttributeMode = "required" | "optional" | "computed" | "optional and computed";

/** One attribute, declared once: the wire schema, the documentation and the bindings all come from it. */
export interface AttributeSchema {
  readonly type: CtyType;
  readonly mode: AttributeMode;
  /** Markdown: sentences, for the documentation and for `terraform providers schema`. */
  readonly description: string;
  /** Terraform hides it in plans. @default false */
  readonly sensitive?: boolean;
  /** Another value needs another resource. @default false */
  readonly requiresReplace?: boolean;
  /** What a value must satisfy; for attributes of type string. @default anything */
  readonly rule?: ValueRule;
}

/** A block of attributes; as a nested block it may be there once or not at all. */
export interface BlockSchema {
  readonly description: string;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  /** @default none */
  readonly blocks?: Readonly<Record<string, BlockSchema>>;
}

/** The schema of a resource, of a data source, or of the provider's own configuration. */
export interface TopLevelSchema extends BlockSchema {
  /** `opensearchpackages_rollout`; the provider's own name for its configuration. */
  readonly typeName: string;
  /** Of the stored state. A state of a lower version goes through the resource's upgrades. */
  readonly version: number;
}

/** The type of a value of this block: its attributes, and its nested blocks as objects. */
export function typeOfBlock(block: BlockSchema): CtyObjectType {
  const attributes = Object.entries(block.attributes).map(([name, { type }]) => [name, type] as const);
  const blocks = Object.entries(block.blocks ?? {}).map(
    ([name, nested]) => [name, typeOfBlock(nested)] as const,
  );
  return ["object", Object.fromEntries<CtyType>([...attributes, ...blocks])];
}

export function isComputed({ mode }: AttributeSchema): boolean {
  return mode === "computed" || mode === "optional and computed";
}
