import type { DynamicValue } from "../codec/DynamicValue";

/** The messages of {@link PROVIDER_RPCS} as plain objects, in TypeScript. */
export interface WireAttributePath {
  readonly steps: readonly { readonly attributeName: string }[];
}

export enum WireSeverity {
  ERROR = 1,
  WARNING = 2,
}

export interface WireDiagnostic {
  readonly severity: WireSeverity;
  readonly summary: string;
  readonly detail: string;
  readonly attribute?: WireAttributePath;
}

export interface WireAttribute {
  readonly name: string;
  /** The JSON of a cty type. */
  readonly type: Uint8Array;
  readonly description: string;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive: boolean;
  readonly descriptionKind: number;
}

export interface WireBlock {
  readonly attributes: readonly WireAttribute[];
  readonly blockTypes: readonly { typeName: string; block: WireBlock; nesting: number }[];
  readonly description: string;
  readonly descriptionKind: number;
}

export interface WireSchema {
  readonly version: number;
  readonly block: WireBlock;
}

interface Diagnosed {
  readonly diagnostics?: readonly WireDiagnostic[];
}

interface TypedConfig {
  readonly typeName: string;
  readonly config: DynamicValue;
}

/** Request and response of each RPC of the service `tfplugin6.Provider`. */
export interface ProviderRpcs {
  GetProviderSchema: {
    request: object;
    response: Diagnosed & {
      readonly provider: WireSchema;
      readonly resourceSchemas: Readonly<Record<string, WireSchema>>;
      readonly dataSourceSchemas: Readonly<Record<string, WireSchema>>;
    };
  };
  ValidateProviderConfig: { request: { readonly config: DynamicValue }; response: Diagnosed };
  ValidateResourceConfig: { request: TypedConfig; response: Diagnosed };
  ValidateDataResourceConfig: { request: TypedConfig; response: Diagnosed };
  UpgradeResourceState: {
    request: {
      readonly typeName: string;
      readonly version: number;
      readonly rawState: { readonly json: Uint8Array };
    };
    response: Diagnosed & { readonly upgradedState?: DynamicValue };
  };
  ConfigureProvider: {
    request: { readonly terraformVersion: string; readonly config: DynamicValue };
    response: Diagnosed;
  };
  ReadResource: {
    request: {
      readonly typeName: string;
      readonly currentState: DynamicValue;
      readonly private: Uint8Array;
    };
    response: Diagnosed & { readonly newState?: DynamicValue; readonly private?: Uint8Array };
  };
  PlanResourceChange: {
    request: TypedConfig & {
      readonly priorState: DynamicValue;
      readonly proposedNewState: DynamicValue;
    };
    response: Diagnosed & {
      readonly plannedState?: DynamicValue;
      readonly requiresReplace?: readonly WireAttributePath[];
    };
  };
  ApplyResourceChange: {
    request: TypedConfig & { readonly priorState: DynamicValue; readonly plannedState: DynamicValue };
    response: Diagnosed & { readonly newState?: DynamicValue };
  };
  ImportResourceState: {
    request: { readonly typeName: string; readonly id: string };
    response: Diagnosed & {
      readonly importedResources?: readonly { readonly typeName: string; readonly state: DynamicValue }[];
    };
  };
  ReadDataSource: {
    request: TypedConfig;
    response: Diagnosed & { readonly state?: DynamicValue };
  };
  StopProvider: { request: object; response: { readonly Error: string } };
}

export type ProviderRpcName = keyof ProviderRpcs;

/** A provider, as Terraform calls it: one function an RPC. */
export type ProviderHandlers = {
  readonly [Name in ProviderRpcName]: (
    request: ProviderRpcs[Name]["request"],
  ) => Promise<ProviderRpcs[Name]["response"]>;
};
