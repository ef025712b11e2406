import type { Field, MessageShape } from "./protobuf/MessageShape";

/*
 * What Terraform and a provider say to each other, version 6, as far as this plugin speaks it. The numbers are
 * Terraform's.
 *
 * See https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol
 */

const text = (number: number, name: string): Field => ({ number, name, type: "string" });
const bytes = (number: number, name: string): Field => ({ number, name, type: "bytes" });
const flag = (number: number, name: string): Field => ({ number, name, type: "bool" });
const integer = (number: number, name: string): Field => ({ number, name, type: "integer" });
const one = (number: number, name: string, shape: MessageShape): Field => ({
  number,
  name,
  type: () => shape,
});
const many = (number: number, name: string, shape: MessageShape): Field => ({
  ...one(number, name, shape),
  label: "repeated",
});
const byName = (number: number, name: string, shape: MessageShape): Field => ({
  ...one(number, name, shape),
  label: "map",
});

const DYNAMIC_VALUE: MessageShape = [bytes(1, "msgpack"), bytes(2, "json")];
const RAW_STATE: MessageShape = [bytes(1, "json")];

const ATTRIBUTE_PATH_STEP: MessageShape = [
  { ...text(1, "attributeName"), label: "oneof" },
  { ...text(2, "elementKeyString"), label: "oneof" },
  { ...integer(3, "elementKeyInt"), label: "oneof" },
];
const ATTRIBUTE_PATH: MessageShape = [many(1, "steps", ATTRIBUTE_PATH_STEP)];
const DIAGNOSTIC: MessageShape = [
  integer(1, "severity"),
  text(2, "summary"),
  text(3, "detail"),
  one(4, "attribute", ATTRIBUTE_PATH),
];

const ATTRIBUTE: MessageShape = [
  text(1, "name"),
  bytes(2, "type"),
  text(3, "description"),
  flag(4, "required"),
  flag(5, "optional"),
  flag(6, "computed"),
  flag(7, "sensitive"),
  integer(8, "descriptionKind"),
  flag(9, "deprecated"),
];
const BLOCK: MessageShape = [
  integer(1, "version"),
  many(2, "attributes", ATTRIBUTE),
  { number: 3, name: "blockTypes", type: () => NESTED_BLOCK, label: "repeated" },
  text(4, "description"),
  integer(5, "descriptionKind"),
  flag(6, "deprecated"),
];
const NESTED_BLOCK: MessageShape = [
  text(1, "typeName"),
  one(2, "block", BLOCK),
  integer(3, "nesting"),
  integer(4, "minItems"),
  integer(5, "maxItems"),
];
const SCHEMA: MessageShape = [integer(1, "version"), one(2, "block", BLOCK)];

const IMPORTED_RESOURCE: MessageShape = [
  text(1, "typeName"),
  one(2, "state", DYNAMIC_VALUE),
  bytes(3, "private"),
];

/** The request and the response of one RPC. */
export interface RpcShapes {
  readonly request: MessageShape;
  readonly response: MessageShape;
}

const NOTHING: MessageShape = [];
const VALIDATED: MessageShape = [many(1, "diagnostics", DIAGNOSTIC)];
const TYPED_CONFIG: MessageShape = [text(1, "typeName"), one(2, "config", DYNAMIC_VALUE)];

/** The service `tfplugin6.Provider`. */
export const PROVIDER_RPCS = {
  GetProviderSchema: {
    request: NOTHING,
    response: [
      one(1, "provider", SCHEMA),
      byName(2, "resourceSchemas", SCHEMA),
      byName(3, "dataSourceSchemas", SCHEMA),
      many(4, "diagnostics", DIAGNOSTIC),
    ],
  },
  ValidateProviderConfig: {
    request: [one(1, "config", DYNAMIC_VALUE)],
    response: [many(2, "diagnostics", DIAGNOSTIC)],
  },
  ValidateResourceConfig: { request: TYPED_CONFIG, response: VALIDATED },
  ValidateDataResourceConfig: { request: TYPED_CONFIG, response: VALIDATED },
  UpgradeResourceState: {
    request: [text(1, "typeName"), integer(2, "version"), one(3, "rawState", RAW_STATE)],
    response: [one(1, "upgradedState", DYNAMIC_VALUE), many(2, "diagnostics", DIAGNOSTIC)],
  },
  ConfigureProvider: {
    request: [text(1, "terraformVersion"), one(2, "config", DYNAMIC_VALUE)],
    response: VALIDATED,
  },
  ReadResource: {
    request: [text(1, "typeName"), one(2, "currentState", DYNAMIC_VALUE), bytes(3, "private")],
    response: [one(1, "newState", DYNAMIC_VALUE), many(2, "diagnostics", DIAGNOSTIC), bytes(3, "private")],
  },
  PlanResourceChange: {
    request: [
      text(1, "typeName"),
      one(2, "priorState", DYNAMIC_VALUE),
      one(3, "proposedNewState", DYNAMIC_VALUE),
      one(4, "config", DYNAMIC_VALUE),
      bytes(5, "priorPrivate"),
    ],
    response: [
      one(1, "plannedState", DYNAMIC_VALUE),
      many(2, "requiresReplace", ATTRIBUTE_PATH),
      bytes(3, "plannedPrivate"),
      many(4, "diagnostics", DIAGNOSTIC),
    ],
  },
  ApplyResourceChange: {
    request: [
      text(1, "typeName"),
      one(2, "priorState", DYNAMIC_VALUE),
      one(3, "plannedState", DYNAMIC_VALUE),
      one(4, "config", DYNAMIC_VALUE),
      bytes(5, "plannedPrivate"),
    ],
    response: [one(1, "newState", DYNAMIC_VALUE), bytes(2, "private"), many(3, "diagnostics", DIAGNOSTIC)],
  },
  ImportResourceState: {
    request: [text(1, "typeName"), text(2, "id")],
    response: [many(1, "importedResources", IMPORTED_RESOURCE), many(2, "diagnostics", DIAGNOSTIC)],
  },
  ReadDataSource: {
    request: TYPED_CONFIG,
    response: [one(1, "state", DYNAMIC_VALUE), many(2, "diagnostics", DIAGNOSTIC)],
  },
  StopProvider: { request: NOTHING, response: [text(1, "Error")] },
} as const satisfies Readonly<Record<string, RpcShapes>>;

/** What go-plugin asks of every plugin beside its own service: to end when told to. */
export const CONTROLLER_RPCS = { Shutdown: { request: NOTHING, response: NOTHING } } as const;

/** The standard health check; go-plugin asks for the service `plugin`. Status 1 is SERVING. */
export const HEALTH_RPCS = {
  Check: { request: [text(1, "service")], response: [integer(1, "status")] },
} as const;
