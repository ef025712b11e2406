import { credentials, makeGenericClientConstructor, type ServiceError } from "@grpc/grpc-js";
import { once } from "node:events";
import { mkdirSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { packageDataSource } from "../../../../../providers/opensearchpackages/plugin/data-sources/packageDataSource";
import { PROVIDER_SCHEMA } from "../../../../../providers/opensearchpackages/plugin/providerConfiguration";
import { generateCertificate } from "../../../../../providers/opensearchpackages/plugin/transport/certificate";
import { bundlePlugin, PLUGIN_FILE } from "../../../../../tools/bundle/bundlePlugin";
import { RawServer } from "../../../../service/RawServer";
import { TemporaryFolder } from "../../../../TemporaryFolder";
import { type Answer, saidBy, whole } from "../live/reads";
import { GRPC_CONTROLLER, TFPLUGIN6 } from "../protocol/protoTexts";
import { serviceDefinition } from "../protocol/serviceDefinition";
import { FakeParent } from "./FakeParent";

const LIMIT_MS = 60_000;
/** After StopProvider everything returns within a second, on a busy machine too. */
const AT_ONCE_MS = 1_000;
/** go-plugin kills a plugin that is there so long after Shutdown. */
const GO_PLUGIN_PATIENCE_MS = 2_000;
const SERVICE = "tfplugin6.Provider";

type GenericClient = InstanceType<ReturnType<typeof makeGenericClientConstructor>>;

describe("the plugin's process", () => {
  const folder = new TemporaryFolder();
  const temporary = join(folder.path, "temporary");
  let server: RawServer;
  let parent: FakeParent;
  let client: GenericClient | undefined;

  beforeAll(async () => {
    mkdirSync(temporary);
    await bundlePlugin(folder.path);
  }, LIMIT_MS);
  beforeEach(async () => {
    server = await RawServer.start();
    parent = await FakeParent.start(join(folder.path, PLUGIN_FILE), temporary);
  }, LIMIT_MS);
  afterEach(async () => {
    client?.close();
    client = undefined;
    await parent.dispose();
    await server.stop();
  });
  afterAll(() => folder.remove());

  function connectTo(port: number): void {
    const ClientOf = makeGenericClientConstructor(serviceDefinition(TFPLUGIN6, SERVICE), SERVICE);
    client = new ClientOf(`127.0.0.1:${port}`, credentials.createInsecure());
  }

  function call(rpc: string, request: object): Promise<Answer> {
    const method = client?.[rpc] as (
      request: object,
      done: (error: ServiceError | null, answer: Answer) => void,
    ) => void;
    return new Promise((resolve, reject) => {
      method.call(client, request, (error, answer) => (error === null ? resolve(answer) : reject(error)));
    });
  }

  /** A plugin that waits for a package at a server that never answers. */
  async function waiting(): Promise<{ readonly port: number; readonly answer: Promise<Answer> }> {
    const port = await parent.port();
    connectTo(port);
    const endpoints = { opensearch: `http://${server.host}`, s3: null, sts: null };
    const keys = { access_key: "test", secret_key: "test" };
    const config = whole(PROVIDER_SCHEMA, { region: "us-east-1", ...keys, endpoints });
    expect(saidBy(await call("ConfigureProvider", { config }))).toBe("");
    const asked = new Promise<void>((resolve) => (server.answering = () => resolve()));
    const answer = call("ReadDataSource", {
      typeName: packageDataSource.schema.typeName,
      config: whole(packageDataSource.schema, { package_id: "F1", wait_until_available: true }),
    });
    // Whether it is answered or cut off, a test looks at it later.
    answer.catch(() => undefined);
    await asked;
    return { port, answer };
  }

  async function nothingIsLeft(port?: number): Promise<void> {
    await parent.pluginEnds();
    expect(readdirSync(temporary)).toEqual([]);
    if (port === undefined) return;
    const [error] = (await once(connect(port, "127.0.0.1"), "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ECONNREFUSED");
  }

  test(
    "ends when its parent was killed before the handshake",
    async () => {
      // Held before it can have found out who its parent is.
      parent.signalPlugin("SIGSTOP");
      await parent.kill();
      parent.signalPlugin("SIGCONT");
      await nothingIsLeft();
    },
    LIMIT_MS,
  );

  test(
    "ends when its parent is killed between the handshake and the first call",
    async () => {
      const port = await parent.port();
      await parent.kill();
      await nothingIsLeft(port);
    },
    LIMIT_MS,
  );

  test(
    "ends when its parent is killed while it waits, and lets go of the service",
    async () => {
      const { port, answer } = await waiting();
      await parent.kill();
      // First of all: a plugin that lives on ends when its call does, long after.
      await nothingIsLeft(port);
      await expect(answer).rejects.toThrow(/UNAVAILABLE/);
      await server.isLeftAlone();
    },
    LIMIT_MS,
  );

  test(
    "answers within a second of StopProvider, and can be called further",
    async () => {
      const { answer } = await waiting();
      const stoppedAt = performance.now();
      await call("StopProvider", {});
      expect(saidBy(await answer)).toMatch(/was stopped/);
      expect(performance.now() - stoppedAt).toBeLessThan(AT_ONCE_MS);
      await server.isLeftAlone();
      expect(await call("GetProviderSchema", {})).toHaveProperty("resourceSchemas");
    },
    LIMIT_MS,
  );

  /** As go-plugin asks a plugin to end. */
  function shutDown(port: number, channel = credentials.createInsecure()): Promise<void> {
    const service = "plugin.GRPCController";
    const ClientOf = makeGenericClientConstructor(serviceDefinition(GRPC_CONTROLLER, service), service);
    const options = { "grpc.ssl_target_name_override": "localhost" };
    const controller = new ClientOf(`127.0.0.1:${port}`, channel, options);
    const method = controller["Shutdown"] as (
      request: object,
      done: (error: ServiceError | null) => void,
    ) => void;
    return new Promise<void>((resolve, reject) => {
      method.call(controller, {}, (error) => (error === null ? resolve() : reject(error)));
    }).finally(() => controller.close());
  }

  test(
    "answers Shutdown before it ends, through TLS",
    async () => {
      await parent.dispose();
      const own = generateCertificate();
      parent = await FakeParent.start(join(folder.path, PLUGIN_FILE), temporary, own.certificate);
      const { port, certificate } = await parent.handshake();
      const pem = [certificate, own.privateKey, own.certificate].map((text) => Buffer.from(text));
      await expect(shutDown(port, credentials.createSsl(...pem))).resolves.toBeUndefined();
      await nothingIsLeft(port);
    },
    LIMIT_MS,
  );

  test(
    "ends after Shutdown while it waits: before go-plugin kills it, two seconds later",
    async () => {
      const { port, answer } = await waiting();
      await shutDown(port);
      await parent.pluginEnds(GO_PLUGIN_PATIENCE_MS);
      await expect(answer).rejects.toThrow(/UNAVAILABLE/);
    },
    LIMIT_MS,
  );
});
