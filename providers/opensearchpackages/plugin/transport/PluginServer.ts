import { type sendUnaryData, Server, ServerCredentials, type ServerUnaryCall, status } from "@grpc/grpc-js";
import { GRPC_CONTROLLER, GRPC_HEALTH, TFPLUGIN6 } from "../protocol/definition";
import type { ProviderHandlers } from "../protocol/messages";
import { serviceDefinition } from "../protocol/serviceDefinition";
import { generateCertificate } from "./certificate";

/** Loopback only: nothing outside this machine may drive a provider that holds credentials. */
const LOOPBACK_ANY_PORT = "127.0.0.1:0";
/** Terraform sends whole schemas and states in one message; its own limit is 256 MB. */
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;
const SERVING = 1;

export interface PluginServerOptions {
  readonly handlers: ProviderHandlers;
  /** The certificate that the client must present, PEM. @default none: no TLS, for debugging only */
  readonly clientCertificate: string | undefined;
  /** Terraform asks the plugin to end. */
  readonly onShutdown: () => void;
  /** A handler threw: a defect of ours, for the log. */
  readonly onFailure: (rpc: string, error: unknown) => void;
}

/** A provider on a free loopback port, speaking gRPC. */
export class PluginServer {
  private constructor(
    private readonly server: Server,
    readonly port: number,
    /** The certificate that the client must expect, PEM. */
    readonly certificate: string | undefined,
  ) {}

  static async start(options: PluginServerOptions): Promise<PluginServer> {
    const server = new Server({
      "grpc.max_receive_message_length": MAX_MESSAGE_BYTES,
      "grpc.max_send_message_length": MAX_MESSAGE_BYTES,
    });
    addServices(server, options);
    const { credentials, certificate } = credentialsFor(options.clientCertificate);
    return new PluginServer(server, await bind(server, credentials), certificate);
  }

  stop(): void {
    this.server.forceShutdown();
  }
}

function credentialsFor(clientCertificate: string | undefined): {
  credentials: ServerCredentials;
  certificate: string | undefined;
} {
  if (clientCertificate === undefined) {
    return { credentials: ServerCredentials.createInsecure(), certificate: undefined };
  }
  const own = generateCertificate();
  const keyPair = { private_key: Buffer.from(own.privateKey), cert_chain: Buffer.from(own.certificate) };
  return {
    credentials: ServerCredentials.createSsl(Buffer.from(clientCertificate), [keyPair], true),
    certificate: own.certificate,
  };
}

function addServices(server: Server, { handlers, onShutdown, onFailure }: PluginServerOptions): void {
  const calls = Object.entries(handlers) as [string, (request: object) => Promise<object>][];
  server.addService(
    serviceDefinition(TFPLUGIN6, "tfplugin6.Provider"),
    Object.fromEntries(calls.map(([rpc, handle]) => [rpc, unary(rpc, handle, onFailure)])),
  );
  const shutdown = (): Promise<object> => {
    // The answer must be on its way before the process is gone.
    setImmediate(onShutdown);
    return Promise.resolve({});
  };
  server.addService(serviceDefinition(GRPC_CONTROLLER, "plugin.GRPCController"), {
    Shutdown: unary("Shutdown", shutdown, onFailure),
  });
  server.addService(serviceDefinition(GRPC_HEALTH, "grpc.health.v1.Health"), {
    Check: unary("Check", () => Promise.resolve({ status: SERVING }), onFailure),
  });
}

function unary(
  rpc: string,
  handle: (request: object) => Promise<object>,
  onFailure: (rpc: string, error: unknown) => void,
): (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => void {
  return (call, answer) => {
    handle(call.request).then(
      (response) => answer(null, response),
      (error: unknown) => {
        onFailure(rpc, error);
        const reason = error instanceof Error ? error.message : String(error);
        answer({ code: status.INTERNAL, details: `${rpc}: ${reason}` });
      },
    );
  };
}

function bind(server: Server, credentials: ServerCredentials): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(LOOPBACK_ANY_PORT, credentials, (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });
}
