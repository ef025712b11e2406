import type { Client } from "@grpc/grpc-js";
import {
  type ChannelCredentials,
  credentials,
  makeGenericClientConstructor,
  type ServiceError,
} from "@grpc/grpc-js";
import type { CtyObject } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import { UNKNOWN } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import {
  decodeDynamicValue,
  type DynamicValue,
  encodeDynamicValue,
} from "../../../../../providers/opensearchpackages/plugin/codec/DynamicValue";
import { ProviderServer } from "../../../../../providers/opensearchpackages/plugin/framework/ProviderServer";
import type { WireDiagnostic } from "../../../../../providers/opensearchpackages/plugin/protocol/messages";
import { PROVIDER_SCHEMA } from "../../../../../providers/opensearchpackages/plugin/providerConfiguration";
import { providerDefinition } from "../../../../../providers/opensearchpackages/plugin/providerDefinition";
import { rolloutResource } from "../../../../../providers/opensearchpackages/plugin/resources/rolloutResource";
import {
  type BlockSchema,
  type TopLevelSchema,
  typeOfBlock,
} from "../../../../../providers/opensearchpackages/plugin/schema/Schema";
import {
  generateCertificate,
  type PluginCertificate,
} from "../../../../../providers/opensearchpackages/plugin/transport/certificate";
import { PluginServer } from "../../../../../providers/opensearchpackages/plugin/transport/PluginServer";
import { GRPC_CONTROLLER, GRPC_HEALTH, TFPLUGIN6 } from "../protocol/protoTexts";
import { serviceDefinition } from "../protocol/serviceDefinition";

interface Answer {
  readonly diagnostics: readonly WireDiagnostic[];
  readonly plannedState: DynamicValue;
  readonly upgradedState: DynamicValue;
  readonly importedResources: readonly { readonly state: DynamicValue }[];
  readonly resourceSchemas: Readonly<Record<string, unknown>>;
  readonly dataSourceSchemas: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/** A value with every attribute and block of the schema, null where nothing is given. */
function whole(schema: BlockSchema, values: CtyObject): DynamicValue {
  const names = [...Object.keys(schema.attributes), ...Object.keys(schema.blocks ?? {})];
  const nulls = Object.fromEntries(names.map((name) => [name, null]));
  return encodeDynamicValue({ ...nulls, ...values }, typeOfBlock(schema));
}

describe("PluginServer, called as Terraform calls it", () => {
  let server: PluginServer;
  let own: PluginCertificate;
  let shutDown: Promise<void>;
  const clients: Client[] = [];

  beforeEach(async () => {
    own = generateCertificate();
    let tell = (): void => undefined;
    shutDown = new Promise((resolve) => (tell = resolve));
    server = await PluginServer.start({
      handlers: new ProviderServer(providerDefinition, () => undefined),
      clientCertificate: own.certificate,
      onShutdown: () => tell(),
      onFailure: () => undefined,
    });
  });
  afterEach(() => {
    clients.splice(0).forEach((client) => client.close());
    server.stop();
  });

  function mutualTls(): ChannelCredentials {
    return credentials.createSsl(
      Buffer.from(server.certificate ?? ""),
      Buffer.from(own.privateKey),
      Buffer.from(own.certificate),
    );
  }

  function call(
    rpc: string,
    request: object,
    { proto = TFPLUGIN6, service = "tfplugin6.Provider", channel = mutualTls() } = {},
  ): Promise<Answer> {
    const ClientOf = makeGenericClientConstructor(serviceDefinition(proto, service), service);
    const client = new ClientOf(`127.0.0.1:${server.port}`, channel, {
      "grpc.ssl_target_name_override": "localhost",
    });
    clients.push(client);
    const method = client[rpc] as (
      request: object,
      done: (error: ServiceError | null, answer: Answer) => void,
    ) => void;
    return new Promise((resolve, reject) => {
      method.call(client, request, (error, answer) => (error === null ? resolve(answer) : reject(error)));
    });
  }

  test("presents its schemas", async () => {
    const answer = await call("GetProviderSchema", {});
    const namesOf = (offered: readonly { readonly schema: TopLevelSchema }[]): string[] =>
      offered.map(({ schema }) => schema.typeName);
    expect(Object.keys(answer.resourceSchemas)).toEqual(namesOf(providerDefinition.resources));
    expect(Object.keys(answer.dataSourceSchemas)).toEqual(namesOf(providerDefinition.dataSources));
  });

  test("lets nobody in who does not have Terraform's certificate", async () => {
    const stranger = generateCertificate();
    const channel = credentials.createSsl(
      Buffer.from(server.certificate ?? ""),
      Buffer.from(stranger.privateKey),
      Buffer.from(stranger.certificate),
    );
    await expect(call("GetProviderSchema", {}, { channel })).rejects.toThrow(/UNAVAILABLE/);
    await expect(call("GetProviderSchema", {}, { channel: credentials.createInsecure() })).rejects.toThrow();
  });

  test("is healthy, and ends when it is told to", async () => {
    const health = { proto: GRPC_HEALTH, service: "grpc.health.v1.Health" };
    expect((await call("Check", { service: "plugin" }, health)).status).toBe(1);
    await call("Shutdown", {}, { proto: GRPC_CONTROLLER, service: "plugin.GRPCController" });
    await shutDown;
    // Closed before the process may end: an answer that is on its way would be lost with it.
    expect(() => server.port).toThrow();
  });

  test("answers UNIMPLEMENTED to what it does not know", async () => {
    const proto = `syntax = "proto3"; package tfplugin6; message E {} service Provider { rpc GetFunctions (E) returns (E); }`;
    await expect(call("GetFunctions", {}, { proto })).rejects.toThrow(/UNIMPLEMENTED/);
  });

  test("refuses bad values on their attributes, with the rule", async () => {
    const config = whole(rolloutResource.schema, {
      domain_name: "Search_Prod",
      package_id: "F1",
      content_sha256: "abc",
      timeouts: { create: "soon", update: null },
    });
    const { diagnostics } = await call("ValidateResourceConfig", {
      typeName: "opensearchpackages_rollout",
      config,
    });
    expect(diagnostics.map(({ summary }) => summary)).toEqual([
      "Invalid domain_name",
      "Invalid content_sha256",
      "Invalid timeouts.create",
    ]);
    expect(diagnostics[0]?.detail).toMatch(/3 to 28 characters.*"Search_Prod"/);
    expect(diagnostics[2]?.attribute?.steps.map(({ attributeName }) => attributeName)).toEqual([
      "timeouts",
      "create",
    ]);
  });

  test("leaves values alone that are not known yet", async () => {
    const config = whole(rolloutResource.schema, { domain_name: UNKNOWN, package_id: UNKNOWN });
    const answer = await call("ValidateResourceConfig", { typeName: "opensearchpackages_rollout", config });
    expect(answer.diagnostics).toEqual([]);
  });

  test("refuses half a pair of keys without printing it", async () => {
    const config = whole(PROVIDER_SCHEMA, { secret_key: "very-secret" });
    const { diagnostics } = await call("ValidateProviderConfig", { config });
    expect(diagnostics[0]?.summary).toBe("Half a pair of keys");
    expect(JSON.stringify(diagnostics)).not.toContain("very-secret");
  });

  test("plans a creation with everything computed unknown", async () => {
    const config = whole(rolloutResource.schema, { domain_name: "search-prod", package_id: "F1" });
    const type = typeOfBlock(rolloutResource.schema);
    const { plannedState } = await call("PlanResourceChange", {
      typeName: "opensearchpackages_rollout",
      priorState: encodeDynamicValue(null, type),
      proposedNewState: config,
      config,
    });
    expect(decodeDynamicValue(plannedState, type)).toMatchObject({
      domain_name: "search-prod",
      package_version: UNKNOWN,
      reference_path: UNKNOWN,
    });
  });

  test("plans a removal as nothing", async () => {
    const type = typeOfBlock(rolloutResource.schema);
    const nothing = encodeDynamicValue(null, type);
    const prior = whole(rolloutResource.schema, { domain_name: "search-prod", package_id: "F1" });
    const { plannedState } = await call("PlanResourceChange", {
      typeName: "opensearchpackages_rollout",
      priorState: prior,
      proposedNewState: nothing,
      config: nothing,
    });
    expect(decodeDynamicValue(plannedState, type)).toBeNull();
  });

  test("reads the domain and the package out of an import id, and refuses others", async () => {
    const typeName = "opensearchpackages_rollout";
    const { importedResources } = await call("ImportResourceState", { typeName, id: "search-prod/F1" });
    expect(
      decodeDynamicValue(importedResources[0]?.state, typeOfBlock(rolloutResource.schema)),
    ).toMatchObject({
      domain_name: "search-prod",
      package_id: "F1",
    });
    const refused = await call("ImportResourceState", { typeName, id: "search-prod-F1" });
    expect(refused.diagnostics[0]?.detail).toMatch(
      /"search-prod-F1"[\s\S]*Import it as search-prod\/F123456789/,
    );
  });

  test("takes a state of version 0 to the present one, and refuses one from the future", async () => {
    const typeName = "opensearchpackages_rollout";
    const json = Buffer.from(
      '{"id":"search-prod-F1","domain_name":"search-prod","package_id":"F1","package_version":"v1"}',
    );
    const { upgradedState } = await call("UpgradeResourceState", {
      typeName,
      version: 0,
      rawState: { json },
    });
    expect(decodeDynamicValue(upgradedState, typeOfBlock(rolloutResource.schema))).toMatchObject({
      id: "search-prod/F1",
      package_version: "v1",
      content_sha256: null,
    });
    const refused = await call("UpgradeResourceState", { typeName, version: 9, rawState: { json } });
    expect(refused.diagnostics[0]?.summary).toMatch(/written by a newer version/);
  });

  test("an operation that breaks is a diagnostic without a stack trace", async () => {
    const currentState = whole(rolloutResource.schema, { domain_name: "search-prod", package_id: "F1" });
    const { diagnostics } = await call("ReadResource", {
      typeName: "opensearchpackages_rollout",
      currentState,
    });
    expect(diagnostics[0]?.summary).toBe("The opensearchpackages provider failed unexpectedly");
    expect(diagnostics[0]?.detail).not.toMatch(/\n\s+at /);
  });
});
