import type { ProviderHandlers } from "../protocol/messages";
import { decodeMessage } from "../protocol/protobuf/decodeMessage";
import { encodeMessage } from "../protocol/protobuf/encodeMessage";
import type { Message } from "../protocol/protobuf/MessageShape";
import { CONTROLLER_RPCS, HEALTH_RPCS, PROVIDER_RPCS, type RpcShapes } from "../protocol/shapes";
import { generateCertificate } from "./certificate";
import { GrpcServer, type UnaryMethod } from "./grpc/GrpcServer";

const SERVING = 1;
const SHUTDOWN = "/plugin.GRPCController/Shutdown";
/** For the answer to Shutdown to arrive: go-plugin kills a plugin that is there two seconds after it. */
const SHUTDOWN_DEADLINE_MS = 1_000;

export interface PluginServerOptions {
  readonly handlers: ProviderHandlers;
  /** The certificate that the client must present, PEM. @default none: no TLS, for debugging only */
  readonly clientCertificate: string | undefined;
  /** Terraform has asked the plugin to end, and has its answer. */
  readonly onShutdown: () => void;
  /** A handler threw: a defect of ours, for the log. */
  readonly onFailure: (rpc: string, error: unknown) => void;
}

/** A provider on a free loopback port, speaking gRPC. */
export class PluginServer {
  private constructor(
    private readonly server: GrpcServer,
    /** The certificate that the client must expect, PEM. */
    readonly certificate: string | undefined,
  ) {}

  static async start(options: PluginServerOptions): Promise<PluginServer> {
    const { clientCertificate, onFailure, onShutdown } = options;
    const own = clientCertificate === undefined ? undefined : generateCertificate();
    const tls = own && clientCertificate !== undefined ? { ...own, clientCertificate } : undefined;
    const server: GrpcServer = await GrpcServer.start({
      methods: methodsOf(options),
      tls,
      onFailure,
      onAnswered: (path) => {
        if (path === SHUTDOWN) void server.end(SHUTDOWN_DEADLINE_MS).then(onShutdown);
      },
    });
    return new PluginServer(server, own?.certificate);
  }

  get port(): number {
    return this.server.port;
  }

  stop(): void {
    this.server.stop();
  }
}

type Handlers = Readonly<Record<string, (request: never) => Promise<object>>>;

function methodsOf({ handlers }: PluginServerOptions): Map<string, UnaryMethod> {
  return new Map([
    ...service("tfplugin6.Provider", PROVIDER_RPCS, { ...handlers }),
    ...service("plugin.GRPCController", CONTROLLER_RPCS, { Shutdown: () => Promise.resolve({}) }),
    ...service("grpc.health.v1.Health", HEALTH_RPCS, { Check: () => Promise.resolve({ status: SERVING }) }),
  ]);
}

function service(
  name: string,
  rpcs: Readonly<Record<string, RpcShapes>>,
  handlers: Handlers,
): [string, UnaryMethod][] {
  return Object.entries(rpcs).flatMap(([rpc, { request, response }]) => {
    const handler = handlers[rpc] as ((message: Message) => Promise<object>) | undefined;
    if (handler === undefined) return [];
    const method: UnaryMethod = async (bytes) =>
      encodeMessage({ ...(await handler(decodeMessage(bytes, request))) }, response);
    return [[`/${name}/${rpc}`, method]];
  });
}
