import type { CtyType } from "../../providers/opensearchpackages/plugin/codec/CtyType";
import type { TopLevelSchema } from "../../providers/opensearchpackages/plugin/schema/Schema";

/** What a schema describes, which decides the class that its binding extends. */
export type BindingKind = "provider" | "resource" | "data source";

/** `package_id` → `packageId` */
export function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `package_id` → `PackageId` */
export function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}

/** As CDKTF names classes: the resource without the provider's name, data sources with it. */
export function className({ typeName }: TopLevelSchema, kind: BindingKind): string {
  switch (kind) {
    case "provider":
      return `${pascalCase(typeName)}Provider`;
    case "resource":
      return pascalCase(typeName.slice(typeName.indexOf("_") + 1));
    case "data source":
      return `Data${pascalCase(typeName)}`;
  }
}

/** How values of a type are written in TypeScript and handed to CDKTF. */
export interface BindingType {
  /** Of the property in the configuration. */
  readonly input: string;
  /** CDKTF's conversion, `stringToTerraform`; HCL has `stringToHclTerraform`. */
  readonly conversion: string;
  /** The accessor of the output, and the type that it returns. */
  readonly accessor: string;
  readonly output: string;
}

const PRIMITIVES: Readonly<Record<string, BindingType>> = {
  string: { input: "string", conversion: "string", accessor: "getStringAttribute", output: "string" },
  number: { input: "number", conversion: "number", accessor: "getNumberAttribute", output: "number" },
  bool: {
    input: "boolean | cdktf.IResolvable",
    conversion: "boolean",
    accessor: "getBooleanAttribute",
    output: "cdktf.IResolvable",
  },
};

const LIST: BindingType = {
  input: "string[]",
  conversion: "list",
  accessor: "getListAttribute",
  output: "string[]",
};
const STRUCTURE: BindingType = {
  input: "cdktf.IResolvable",
  conversion: "any",
  accessor: "interpolationForAttribute",
  output: "cdktf.IResolvable",
};

export function bindingType(type: CtyType): BindingType {
  if (typeof type === "string") return PRIMITIVES[type] ?? STRUCTURE;
  return type[0] === "list" && type[1] === "string" ? LIST : STRUCTURE;
}
