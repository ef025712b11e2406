import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PackagesError } from "../../errors";
import type { AwsResponse } from "../protocol/AwsRequest";
import type { Endpoint } from "./Endpoint";
import { failureAnswer } from "../protocol/failureAnswer";
import { receiveRequest } from "./receiveRequest";

const HOST = "127.0.0.1";

/** One port on the loopback interface, and nothing beyond it. */
export class LoopbackServer {
  private readonly server: Server;

  constructor(private readonly endpoint: Endpoint) {
    this.server = createServer((message, response) => void this.serve(message, response));
    // SDK clients keep connections; Node would close them after 5 s just when the next request goes out.
    this.server.keepAliveTimeout = 120_000;
  }

  /**
   * @param port 0 for a free one
   * @throws PackagesError when the port cannot be had
   */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", (error: NodeJS.ErrnoException) => reject(portError(port, error)));
      this.server.listen(port, HOST, resolve);
    });
    return `http://${HOST}:${(this.server.address() as AddressInfo).port}`;
  }

  /** Closes the port and every connection. Closing twice does nothing. */
  async close(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const reply = await this.endpoint.reply(await receiveRequest(message));
      if (reply.kind === "reset") message.socket.resetAndDestroy();
      else send(response, message.method, reply.answer);
    } catch (error) {
      // A client that hung up needs no answer; for the rest a defect must not look like a hanging service.
      if (!response.destroyed && !response.headersSent) send(response, message.method, defectAnswer(error));
    }
  }
}

function send(response: ServerResponse, method: string | undefined, answer: AwsResponse): void {
  // To HEAD, the length is that of the body which is not sent; the service has said it.
  const length = method === "HEAD" ? {} : { "content-length": String(answer.body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(method === "HEAD" ? undefined : answer.body);
}

function defectAnswer(error: unknown): AwsResponse {
  const message = `The local AWS failed: ${error instanceof Error ? error.message : String(error)}`;
  const failure = { type: "InternalException", status: 500, message };
  return failureAnswer("rest-json", failure, { requestId: "", operation: "Unknown" });
}

function portError(port: number, error: NodeJS.ErrnoException): PackagesError {
  const problem =
    error.code === "EADDRINUSE" ? "the port is in use" : `the port cannot be opened: ${error.message}`;
  return new PackagesError({
    attempted: "starting the local AWS",
    problem,
    value: String(port),
    remedy: "Choose another port, or 0 for a free one",
    cause: error,
  });
}
