import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { type ClientHttp2Session, connect } from "node:http2";
import { generateCertificate } from "../providers/opensearchpackages/plugin/transport/certificate";
import {
  CLIENT_CERTIFICATE_VARIABLE,
  MAGIC_COOKIE,
  PROTOCOL_VERSION,
  PROTOCOL_VERSIONS_VARIABLE,
} from "../providers/opensearchpackages/plugin/transport/handshake";

const SCHEMA = "/tfplugin6.Provider/GetProviderSchema";
/** Not compressed, and no bytes: the request has no fields. */
const EMPTY_MESSAGE = Buffer.alloc(5);

/** What one start of the plugin took, as Terraform starts it. */
export interface PluginStart {
  /** From the start of the process to the handshake line, in ms. */
  readonly handshakeMs: number;
  /** Resident memory after the answer to GetProviderSchema, in MiB; 0 where the system does not tell (Linux does). */
  readonly schemaMiB: number;
}

/** Starts the plugin with AutoMTLS, asks it for its schema, and ends it. */
export async function startPlugin(command: string): Promise<PluginStart> {
  const client = generateCertificate();
  const start = process.hrtime.bigint();
  const plugin = spawn(command, {
    stdio: ["pipe", "pipe", "ignore"],
    env: {
      ...process.env,
      [MAGIC_COOKIE.name]: MAGIC_COOKIE.value,
      [CLIENT_CERTIFICATE_VARIABLE]: client.certificate,
      [PROTOCOL_VERSIONS_VARIABLE]: String(PROTOCOL_VERSION),
    },
  });
  try {
    const line = await firstLine(plugin);
    const handshakeMs = Number(process.hrtime.bigint() - start) / 1e6;
    const [, , , address = ""] = line.split("|");
    // It is the process that was started: who it says it is does not matter here.
    const tls = { cert: client.certificate, key: client.privateKey, rejectUnauthorized: false };
    await schemaOf(connect(`https://${address}`, tls));
    return { handshakeMs, schemaMiB: residentMiB(plugin.pid) };
  } finally {
    plugin.removeAllListeners("exit");
    plugin.kill("SIGKILL");
  }
}

function firstLine(plugin: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    plugin.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    plugin.once("error", reject);
    plugin.once("exit", (code) => reject(new Error(`the plugin ended with ${code} before its handshake`)));
  });
}

async function schemaOf(session: ClientHttp2Session): Promise<void> {
  const headers = { ":method": "POST", ":path": SCHEMA, "content-type": "application/grpc", te: "trailers" };
  const answered = new Promise<number>((resolve, reject) => {
    session.once("error", reject);
    const stream = session.request(headers);
    let bytes = 0;
    stream.on("data", (chunk: Buffer) => (bytes += chunk.length));
    stream.once("error", reject);
    stream.once("end", () => resolve(bytes));
    stream.end(EMPTY_MESSAGE);
  });
  const bytes = await answered;
  session.destroy();
  if (bytes < 1000) throw new Error(`the plugin's schema has only ${bytes} bytes`);
}

function residentMiB(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
