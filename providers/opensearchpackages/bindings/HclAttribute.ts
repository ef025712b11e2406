/** An attribute or a block as CDKTF wants it for its HCL output. */
export interface HclAttribute {
  readonly value: unknown;
  readonly isBlock: boolean;
  readonly type: "simple" | "list" | "struct";
  readonly storageClassType: string;
}

/** Without the attributes that nobody has set. */
export function writtenAttributes(
  attributes: Readonly<Record<string, HclAttribute>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
}
