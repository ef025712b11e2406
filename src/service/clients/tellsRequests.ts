import { type RequestEvent, tellingOf } from "../exchange/requestEvents";

interface Wire {
  readonly request: unknown;
}

interface HttpRequest {
  readonly method: string;
  readonly hostname: string;
  readonly port?: number;
}

type Handler = (wire: Wire) => Promise<{ response: unknown }>;

/** What of a client's stack is needed, without the types of its commands. */
interface RequestStack {
  add(
    middleware: (next: Handler, context: { readonly commandName?: string }) => Handler,
    options: { readonly step: "deserialize"; readonly priority: "low"; readonly name: string },
  ): void;
}

/** Makes a client of the SDK tell each of its requests. */
export function tellsRequests(middlewareStack: object, service: RequestEvent["service"]): void {
  (middlewareStack as RequestStack).add(
    (next, { commandName = "" }) =>
      (wire) => {
        const { method, hostname, port } = wire.request as HttpRequest;
        const host = port === undefined ? hostname : `${hostname}:${port}`;
        const operation = commandName.replace(/Command$/, "");
        return tellingOf(
          { service, operation, method, host: withoutBucket(host) },
          () => next(wire),
          ({ response }) => (response as { readonly statusCode: number }).statusCode,
        );
      },
    { step: "deserialize", priority: "low", name: "tellsRequests" },
  );
}

/** A plan may mark the name of a bucket as sensitive, and S3 takes it into the name of the host. */
function withoutBucket(host: string): string {
  return host.replace(/^.+\.(?=s3[.-])/, "*.");
}
