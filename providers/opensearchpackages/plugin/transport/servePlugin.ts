import type { ProviderHandlers } from "../protocol/messages";
import { CLIENT_CERTIFICATE_VARIABLE, handshakeLine, PROTOCOL_VERSION, refusalOf } from "./handshake";
import { whenParentEnds } from "./parentWatch";
import type { PluginLog } from "./PluginLog";
import { PluginServer } from "./PluginServer";

export interface PluginToServe {
  /** `terraform.local/cdktf/opensearchpackages` */
  readonly sourceAddress: string;
  readonly handlers: ProviderHandlers;
  readonly log: PluginLog;
}

/** Serves the plugin as this process was started: by Terraform, or by hand with `--debug`. */
export async function servePlugin(plugin: PluginToServe): Promise<void> {
  reportCrashes(plugin.log);
  if (process.argv.includes("--debug")) return serveForDebugging(plugin);
  const refusal = refusalOf(process.env);
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`);
    process.exitCode = 1;
    return;
  }
  // Ctrl-C at the terminal reaches the plugin too. Terraform decides what happens: it sends StopProvider.
  process.on("SIGINT", () => plugin.log.log("debug", "interrupted; waiting for Terraform to say what to do"));
  whenParentEnds(() => process.exit(0));
  const server = await start(plugin, process.env[CLIENT_CERTIFICATE_VARIABLE]);
  process.stdout.write(handshakeLine(server.port, server.certificate));
}

/** Prints what to set so that a Terraform attaches to this process, and serves until Ctrl-C. */
async function serveForDebugging(plugin: PluginToServe): Promise<void> {
  const server = await start(plugin, undefined);
  const reattach = {
    [plugin.sourceAddress]: {
      Protocol: "grpc",
      ProtocolVersion: PROTOCOL_VERSION,
      Pid: process.pid,
      Test: true,
      Addr: { Network: "tcp", String: `127.0.0.1:${server.port}` },
    },
  };
  process.stdout.write(`TF_REATTACH_PROVIDERS='${JSON.stringify(reattach)}'\n`);
}

function start(
  { handlers, log }: PluginToServe,
  clientCertificate: string | undefined,
): Promise<PluginServer> {
  return PluginServer.start({
    handlers,
    clientCertificate,
    onShutdown: () => process.exit(0),
    onFailure: (rpc, error) => log.log("error", `${rpc} failed`, { error: traceOf(error) }),
  });
}

/** A crash ends the process at once, with the reason in the log: Terraform then says so, and never waits. */
function reportCrashes(log: PluginLog): void {
  const crash = (error: unknown): void => {
    log.log("error", "the plugin crashed", { error: traceOf(error) });
    process.exit(1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
