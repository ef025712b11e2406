import type { CtyObject } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import {
  type DynamicValue,
  encodeDynamicValue,
} from "../../../../../providers/opensearchpackages/plugin/codec/DynamicValue";
import { packageDataSource } from "../../../../../providers/opensearchpackages/plugin/data-sources/packageDataSource";
import { ProviderServer } from "../../../../../providers/opensearchpackages/plugin/framework/ProviderServer";
import type { WireDiagnostic } from "../../../../../providers/opensearchpackages/plugin/protocol/messages";
import { providerDefinition } from "../../../../../providers/opensearchpackages/plugin/providerDefinition";
import {
  type BlockSchema,
  type TopLevelSchema,
  typeOfBlock,
} from "../../../../../providers/opensearchpackages/plugin/schema/Schema";

/** What the plugin says to any call, as far as the tests look into it. */
export interface Answer {
  readonly diagnostics?: readonly WireDiagnostic[];
  readonly newState?: DynamicValue;
  readonly state?: DynamicValue;
}

export type Provider = ProviderServer<unknown>;
export type Read = (provider: Provider) => Promise<Answer>;

/** A value with every attribute and block of the schema, null where nothing is given. */
export function whole(schema: BlockSchema, values: CtyObject): DynamicValue {
  return encodeDynamicValue(wholeObject(schema, values), typeOfBlock(schema));
}

function wholeObject(schema: BlockSchema, values: CtyObject): CtyObject {
  const names = [...Object.keys(schema.attributes), ...Object.keys(schema.blocks ?? {})];
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...values };
}

/** A provider that talks to one endpoint, and tries once. */
export async function providerAt(host: string, role: CtyObject | null = null): Promise<Provider> {
  const provider = new ProviderServer(providerDefinition, () => undefined);
  const url = `http://${host}`;
  await provider.ConfigureProvider({
    config: whole(providerDefinition.schema, {
      region: "us-east-1",
      access_key: "test",
      secret_key: "test",
      max_retries: 1,
      assume_role: role,
      endpoints: { opensearch: url, s3: null, sts: url },
    }),
  } as never);
  return provider;
}

/** The sentences of the diagnostics of an answer. */
export function saidBy({ diagnostics = [] }: Answer): string {
  return diagnostics.map(({ summary, detail }) => `${summary} ${detail}`).join("\n");
}

/** What is written for an attribute that is required. */
const WRITTEN: CtyObject = {
  domain_name: "search-prod",
  package_id: "F1",
  s3_bucket_name: "dictionaries",
  s3_key: "synonyms.txt",
  content_sha256: "a".repeat(64),
};

/** What a type needs beyond what is required, and the id that its state has. */
const MORE: Readonly<Record<string, CtyObject>> = { opensearchpackages_package: { package_id: "F1" } };
const IDS: Readonly<Record<string, string>> = { opensearchpackages_package_content: "F1" };

/** Everything of the plugin that reads. @param timeout for each, such as `300ms`; null is the default */
export function readsWithin(timeout: string | null = null): Readonly<Record<string, Read>> {
  const { resources, dataSources } = providerDefinition;
  const named = (name: string, read: Read): readonly [string, Read] => [name, read];
  return Object.fromEntries([
    ...dataSources.map(({ schema }) => named(schema.typeName, source(schema, written(schema), timeout))),
    named(
      "the awaited package",
      source(packageDataSource.schema, { package_name: "synonyms", wait_until_available: true }, timeout),
    ),
    ...resources.flatMap(({ schema }) => [
      named(`the refresh of ${schema.typeName}`, refresh(schema, stored(schema), timeout)),
      named(schema.typeName, creation(schema, written(schema), timeout)),
    ]),
  ]);
}

function written({ typeName, attributes }: TopLevelSchema): CtyObject {
  const required = Object.keys(attributes).filter((name) => attributes[name]?.mode === "required");
  return { ...Object.fromEntries(required.map((name) => [name, WRITTEN[name] ?? null])), ...MORE[typeName] };
}

function stored(schema: TopLevelSchema): CtyObject {
  return { ...written(schema), id: IDS[schema.typeName] ?? "search-prod/F1" };
}

function source(schema: TopLevelSchema, values: CtyObject, timeout: string | null): Read {
  const config = timed(schema, values, { read: timeout });
  return (provider) => provider.ReadDataSource({ typeName: schema.typeName, config });
}

function refresh(schema: TopLevelSchema, values: CtyObject, timeout: string | null): Read {
  const currentState = timed(schema, values, { read: timeout });
  return (provider) => provider.ReadResource({ typeName: schema.typeName, currentState } as never);
}

function creation(schema: TopLevelSchema, values: CtyObject, timeout: string | null): Read {
  const planned = timed(schema, values, { create: timeout });
  return (provider) =>
    provider.ApplyResourceChange({
      typeName: schema.typeName,
      priorState: encodeDynamicValue(null, typeOfBlock(schema)),
      plannedState: planned,
      config: planned,
    });
}

function timed(schema: TopLevelSchema, values: CtyObject, timeouts: CtyObject): DynamicValue {
  const block = schema.blocks?.["timeouts"];
  if (block === undefined) throw new Error(`${schema.typeName} waits without timeouts`);
  return whole(schema, { ...values, timeouts: wholeObject(block, timeouts) });
}
