import { SOURCE_ADDRESS } from "../../providers/opensearchpackages/plugin/providerConfiguration";
import type {
  AttributeSchema,
  BlockSchema,
  TopLevelSchema,
} from "../../providers/opensearchpackages/plugin/schema/Schema";
import { type BindingKind, bindingType, camelCase, className, pascalCase } from "./bindingNames";

/** The source text of one binding. It is formatted afterwards. */
export function bindingClass(schema: TopLevelSchema, kind: BindingKind, version: string): string {
  const name = className(schema, kind);
  return [
    "// Made from the provider's schema by `npm run generate`.",
    'import * as cdktf from "cdktf";',
    'import type { Construct } from "constructs";',
    'import { writtenAttributes, writtenValues } from "./HclAttribute";',
    configInterface(schema, kind, name),
    ...blocks(schema).map(([block, nested]) => blockInterface(name, block, nested)),
    ...blocks(schema).map(([block, nested]) => blockConversions(name, block, nested)),
    classText(schema, kind, name, version),
  ].join("\n\n");
}

type Settable = readonly [string, AttributeSchema];

function settable(block: BlockSchema): Settable[] {
  return Object.entries(block.attributes).filter(([, { mode }]) => mode !== "computed");
}

function blocks(schema: BlockSchema): [string, BlockSchema][] {
  return Object.entries(schema.blocks ?? {});
}

function comment(description: string): string {
  return `/** ${description} */`;
}

function property([name, { type, mode, description }]: Settable): string {
  const mark = mode === "required" ? "" : "?";
  return `${comment(description)}\nreadonly ${camelCase(name)}${mark}: ${bindingType(type).input};`;
}

function configInterface(schema: TopLevelSchema, kind: BindingKind, name: string): string {
  const nested = blocks(schema).map(
    ([block, { description }]) =>
      `${comment(description)}\nreadonly ${camelCase(block)}?: ${name}${pascalCase(block)};`,
  );
  const alias =
    comment("An alias, for a second configuration of the provider.") + "\nreadonly alias?: string;";
  const members = [...settable(schema).map(property), ...nested, ...(kind === "provider" ? [alias] : [])];
  const heritage = kind === "provider" ? "" : " extends cdktf.TerraformMetaArguments";
  return `/** The arguments of {@link ${name}}. */\nexport interface ${name}Config${heritage} {\n${members.join("\n")}\n}`;
}

function blockInterface(name: string, block: string, nested: BlockSchema): string {
  const members = settable(nested).map(property).join("\n");
  return `${comment(nested.description)}\nexport interface ${name}${pascalCase(block)} {\n${members}\n}`;
}

function blockConversions(name: string, block: string, nested: BlockSchema): string {
  const type = `${name}${pascalCase(block)}`;
  const attributes = settable(nested);
  return `function ${camelCase(block)}ToTerraform(block: ${type} | undefined): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({ ${attributes.map((each) => converted(each, `block.${camelCase(each[0])}`)).join(", ")} });
}

function ${camelCase(block)}ToHclTerraform(block: ${type} | undefined): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenAttributes({ ${attributes.map((each) => convertedToHcl(each, `block.${camelCase(each[0])}`)).join(", ")} });
}`;
}

function converted([name, { type }]: Settable, value: string): string {
  return `${name}: ${conversion(bindingType(type).conversion, "ToTerraform")}(${value})`;
}

function convertedToHcl([name, { type }]: Settable, value: string): string {
  const { conversion: kind } = bindingType(type);
  const shape =
    kind === "list" ? '"list", storageClassType: "stringList"' : `"simple", storageClassType: "${kind}"`;
  return `${name}: { value: ${conversion(kind, "ToHclTerraform")}(${value}), isBlock: false, type: ${shape} }`;
}

function conversion(kind: string, suffix: string): string {
  return kind === "list"
    ? `cdktf.listMapper${suffix === "ToTerraform" ? "" : "Hcl"}(cdktf.string${suffix}, false)`
    : `cdktf.${kind}${suffix}`;
}

const BASE: Readonly<Record<BindingKind, string>> = {
  provider: "TerraformProvider",
  resource: "TerraformResource",
  "data source": "TerraformDataSource",
};

function classText(schema: TopLevelSchema, kind: BindingKind, name: string, version: string): string {
  return `${comment(schema.description)}
export class ${name} extends cdktf.${BASE[kind]} {
  static readonly tfResourceType = "${schema.typeName}";

  ${importFunction(schema, kind, name)}

  ${fields(schema, name).join("\n")}

  constructor(scope: Construct, id: string, config: ${name}Config${hasRequired(schema) ? "" : " = {}"}) {
    super(scope, id, { ${constructorOptions(schema, kind, version)} });
    ${settable(schema)
      .map(([each]) => `this._${camelCase(each)} = config.${camelCase(each)};`)
      .join("\n")}
    ${blocks(schema)
      .map(([each]) => `this._${camelCase(each)} = config.${camelCase(each)};`)
      .join("\n")}
    ${kind === "provider" ? "this._alias = config.alias;" : ""}
  }

  ${Object.entries(schema.attributes)
    .map((each) => accessors(each, kind))
    .join("\n\n")}

  ${blocks(schema)
    .map(([block]) => blockAccessors(name, block))
    .join("\n\n")}

  ${kind === "provider" ? ALIAS_ACCESSORS : ""}

  protected override synthesizeAttributes(): Record<string, unknown> {
    return writtenValues({ ${synthesized(schema, kind).join(", ")} });
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    return writtenAttributes({ ${synthesizedHcl(schema, kind, name).join(", ")} });
  }
}
`;
}

function hasRequired(schema: TopLevelSchema): boolean {
  return Object.values(schema.attributes).some(({ mode }) => mode === "required");
}

function importFunction(schema: TopLevelSchema, kind: BindingKind, name: string): string {
  if (kind !== "resource") return "";
  return `/**
   * Generates CDKTF code for importing a ${name}.
   * @param importToId The construct id used in the generated config.
   * @param importFromId The id of what exists, as the provider's documentation describes it.
   */
  static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "${schema.typeName}", importId: importFromId, provider });
  }`;
}

function fields(schema: TopLevelSchema, name: string): string[] {
  return [
    ...settable(schema).map(
      ([each, { type }]) => `private _${camelCase(each)}?: ${bindingType(type).input};`,
    ),
    ...blocks(schema).map(([each]) => `private _${camelCase(each)}?: ${name}${pascalCase(each)};`),
    ...(schema.typeName.includes("_") ? [] : ["private _alias?: string;"]),
  ];
}

function constructorOptions(schema: TopLevelSchema, kind: BindingKind, version: string): string {
  const metadata = `terraformResourceType: "${schema.typeName}", terraformGeneratorMetadata: { providerName: "opensearchpackages", providerVersion: "${version}", providerVersionConstraint: "${version}" }`;
  if (kind === "provider") return `${metadata}, terraformProviderSource: "${SOURCE_ADDRESS}"`;
  const arguments_ = ["provider", "dependsOn", "count", "lifecycle", "provisioners", "connection", "forEach"];
  return `${metadata}, ${arguments_.map((each) => `${each}: config.${each}`).join(", ")}`;
}

function accessors([name, attribute]: [string, AttributeSchema], kind: BindingKind): string {
  const property = camelCase(name);
  const { input, accessor, output } = bindingType(attribute.type);
  const getter =
    kind === "provider"
      ? `get ${property}(): ${input} | undefined { return this._${property}; }`
      : `get ${property}(): ${output} { return this.${accessor}("${name}"); }`;
  if (attribute.mode === "computed") return `${comment(attribute.description)}\n${getter}`;
  const setType = kind === "provider" ? `${input} | undefined` : input;
  return [
    `${comment(attribute.description)}\n${getter}`,
    `set ${property}(value: ${setType}) { this._${property} = value; }`,
    ...(attribute.mode === "required"
      ? []
      : [
          `/** Takes the argument out again. */\nreset${pascalCase(name)}(): void { this._${property} = undefined; }`,
        ]),
    `/** What was set, as opposed to what Terraform will know. */\nget ${property}Input(): ${input} | undefined { return this._${property}; }`,
  ].join("\n\n");
}

function blockAccessors(name: string, block: string): string {
  const property = camelCase(block);
  return `/** Sets the block. */
  put${pascalCase(block)}(value: ${name}${pascalCase(block)}): void { this._${property} = value; }

  /** Takes the block out again. */
  reset${pascalCase(block)}(): void { this._${property} = undefined; }

  /** What was set. */
  get ${property}Input(): ${name}${pascalCase(block)} | undefined { return this._${property}; }`;
}

const ALIAS_ACCESSORS = `/** The alias, for a second configuration of the provider. */
  override get alias(): string | undefined { return this._alias; }

  override set alias(value: string | undefined) { this._alias = value; }`;

function synthesized(schema: TopLevelSchema, kind: BindingKind): string[] {
  return [
    ...settable(schema).map((each) => converted(each, `this._${camelCase(each[0])}`)),
    ...blocks(schema).map(([block]) => `${block}: ${camelCase(block)}ToTerraform(this._${camelCase(block)})`),
    ...(kind === "provider" ? ["alias: cdktf.stringToTerraform(this._alias)"] : []),
  ];
}

function synthesizedHcl(schema: TopLevelSchema, kind: BindingKind, name: string): string[] {
  const alias =
    'alias: { value: cdktf.stringToHclTerraform(this._alias), isBlock: false, type: "simple", storageClassType: "string" }';
  return [
    ...settable(schema).map((each) => convertedToHcl(each, `this._${camelCase(each[0])}`)),
    ...blocks(schema).map(
      ([block]) =>
        `${block}: { value: ${camelCase(block)}ToHclTerraform(this._${camelCase(block)}), isBlock: true, type: "struct", storageClassType: "${name}${pascalCase(block)}" }`,
    ),
    ...(kind === "provider" ? [alias] : []),
  ];
}
