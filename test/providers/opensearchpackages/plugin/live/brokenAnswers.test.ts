import type { CtyObject } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import {
  decodeDynamicValue,
  encodeDynamicValue,
  type DynamicValue,
} from "../../../../../providers/opensearchpackages/plugin/codec/DynamicValue";
import { ProviderServer } from "../../../../../providers/opensearchpackages/plugin/framework/ProviderServer";
import type { WireDiagnostic } from "../../../../../providers/opensearchpackages/plugin/protocol/messages";
import { providerDefinition } from "../../../../../providers/opensearchpackages/plugin/providerDefinition";
import {
  ASSOCIATION_SCHEMA,
  DOMAIN_SCHEMA,
  PACKAGE_SCHEMA,
} from "../../../../../providers/opensearchpackages/plugin/schema/dataSourceSchemas";
import { PACKAGE_CONTENT_SCHEMA } from "../../../../../providers/opensearchpackages/plugin/schema/packageContentSchema";
import { PROVIDER_SCHEMA } from "../../../../../providers/opensearchpackages/plugin/schema/providerSchema";
import { ROLLOUT_SCHEMA } from "../../../../../providers/opensearchpackages/plugin/schema/rolloutSchema";
import {
  type BlockSchema,
  typeOfBlock,
} from "../../../../../providers/opensearchpackages/plugin/schema/Schema";
import { answer, type Answering, cutOff, json, RawServer } from "../../../../service/RawServer";

/** After StopProvider everything returns within a second. */
const AT_ONCE_MS = 1_000;

interface Answer {
  readonly diagnostics?: readonly WireDiagnostic[];
  readonly newState?: DynamicValue;
  readonly state?: DynamicValue;
}

function whole(schema: BlockSchema, values: CtyObject): DynamicValue {
  const names = [...Object.keys(schema.attributes), ...Object.keys(schema.blocks ?? {})];
  const nulls = Object.fromEntries(names.map((name) => [name, null]));
  return encodeDynamicValue({ ...nulls, ...values }, typeOfBlock(schema));
}

const place = { domain_name: "search-prod", package_id: "F1" };
const source =
  (typeName: string, schema: BlockSchema, values: CtyObject) =>
  (provider: ProviderServer<unknown>): Promise<Answer> =>
    provider.ReadDataSource({ typeName, config: whole(schema, values) });

const content = {
  package_id: "F1",
  s3_bucket_name: "dictionaries",
  s3_key: "synonyms.txt",
  content_sha256: "a".repeat(64),
};

/** Everything of the plugin that reads. */
const READS: Readonly<Record<string, (provider: ProviderServer<unknown>) => Promise<Answer>>> = {
  "the package": source("opensearchpackages_package", PACKAGE_SCHEMA, { package_id: "F1" }),
  "the awaited package": source("opensearchpackages_package", PACKAGE_SCHEMA, {
    package_name: "synonyms",
    wait_until_available: true,
  }),
  "the association": source("opensearchpackages_association", ASSOCIATION_SCHEMA, place),
  "the domain": source("opensearchpackages_domain", DOMAIN_SCHEMA, { domain_name: "search-prod" }),
  "the refresh of the rollout": (provider) =>
    provider.ReadResource({
      typeName: "opensearchpackages_rollout",
      currentState: whole(ROLLOUT_SCHEMA, { ...place, id: "search-prod/F1" }),
    } as never),
  "the rollout": (provider) =>
    provider.ApplyResourceChange({
      typeName: "opensearchpackages_rollout",
      priorState: encodeDynamicValue(null, typeOfBlock(ROLLOUT_SCHEMA)),
      plannedState: whole(ROLLOUT_SCHEMA, place),
      config: whole(ROLLOUT_SCHEMA, place),
    }),
  "the refresh of the content": (provider) =>
    provider.ReadResource({
      typeName: "opensearchpackages_package_content",
      currentState: whole(PACKAGE_CONTENT_SCHEMA, { ...content, id: "F1" }),
    } as never),
  "the content": (provider) =>
    provider.ApplyResourceChange({
      typeName: "opensearchpackages_package_content",
      priorState: encodeDynamicValue(null, typeOfBlock(PACKAGE_CONTENT_SCHEMA)),
      plannedState: whole(PACKAGE_CONTENT_SCHEMA, content),
      config: whole(PACKAGE_CONTENT_SCHEMA, content),
    }),
};

const BROKEN: Readonly<Record<string, Answering>> = {
  "an HTML page": answer(200, "<html>Log in</html>", { "content-type": "text/html" }),
  "an empty answer": answer(200, ""),
  "an object without members": json({}),
  "a proxy's 404": answer(404, "<html>", { "content-type": "text/html" }),
  "a proxy's 403": answer(403, "<html>", { "content-type": "text/html" }),
};

describe("the plugin", () => {
  let server: RawServer;
  let provider: ProviderServer<unknown>;
  beforeEach(async () => {
    server = await RawServer.start();
    provider = new ProviderServer(providerDefinition, () => undefined);
    const endpoints = { opensearch: `http://${server.host}`, s3: null, sts: null };
    await provider.ConfigureProvider({
      config: whole(PROVIDER_SCHEMA, {
        region: "us-east-1",
        access_key: "test",
        secret_key: "test",
        max_retries: 1,
        endpoints,
      }),
    } as never);
  });
  afterEach(() => server.stop());

  const table = Object.entries(READS).flatMap(([what, read]) =>
    Object.entries(BROKEN).map(([kind, answering]) => [what, kind, read, answering] as const),
  );

  test.each(table)("reads %s, meets %s, and says so", async (_what, _kind, read, answering) => {
    server.answering = answering;
    const { diagnostics = [], newState, state } = await read(provider);
    const said = diagnostics.map(({ summary, detail }) => `${summary} ${detail}`).join("\n");
    expect(said).toMatch(/gave no answer: reading the answer to \w+ from 127\.0\.0\.1:\d+.* status \d{3}/s);
    expect(said).not.toMatch(/no such package|exists? in this region|Allow the action/);
    expect(state).toBeUndefined();
    // A refresh that returned null would tell Terraform to make it again.
    if (newState !== undefined) expect(decodeDynamicValue(newState, typeOfBlock(ROLLOUT_SCHEMA))).toBeNull();
  });

  test("a refresh whose answer breaks off keeps the state as it is", async () => {
    server.answering = cutOff('{"PackageDetailsList": []}');
    const { diagnostics, newState } = await READS["the refresh of the rollout"]!(provider);
    expect(diagnostics).toHaveLength(1);
    expect(newState).toBeUndefined();
  });

  test.each(Object.entries(READS))(
    "stops reading %s within a second of StopProvider",
    async (_what, read) => {
      const asked = new Promise<void>((resolve) => (server.answering = () => resolve()));
      const reading = read(provider);
      await asked;
      const stoppedAt = performance.now();
      await provider.StopProvider();
      const { diagnostics = [] } = await reading;
      expect(performance.now() - stoppedAt).toBeLessThan(AT_ONCE_MS);
      expect(diagnostics.map(({ summary, detail }) => `${summary} ${detail}`).join()).toMatch(/was stopped/);
    },
  );
});
