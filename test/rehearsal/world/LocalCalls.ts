import type { Emulator } from "../../../src/emulator";
import { ACCOUNTS, type ObjectPlace, type Owner, REGION } from "./World";

/** A call that the service said no to. */
export interface RefusedCall {
  /** `AssociatePackage` */
  readonly operation: string;
  /** `ConflictException` */
  readonly exception: string;
  readonly message: string;
}

export type CallAnswer =
  | { readonly kind: "granted"; readonly body: string }
  | { readonly kind: "refused"; readonly refused: RefusedCall };

type Members = Readonly<Record<string, unknown>>;

/** Method and path behind the API's version, with the members that the path takes. */
const ROUTES: Readonly<Record<string, readonly [method: string, path: (input: Members) => string]>> = {
  CreatePackage: ["POST", () => "packages"],
  UpdatePackage: ["POST", () => "packages/update"],
  UpdatePackageScope: ["POST", () => "packages/updateScope"],
  DescribePackages: ["POST", () => "packages/describe"],
  DeletePackage: ["DELETE", (input) => `packages/${part(input["PackageID"])}`],
  AssociatePackage: ["POST", (input) => `packages/associate/${pair(input)}`],
  DissociatePackage: ["POST", (input) => `packages/dissociate/${pair(input)}`],
  ListPackagesForDomain: ["GET", (input) => `domain/${part(input["DomainName"])}/packages`],
  DescribeDomain: ["GET", (input) => `opensearch/domain/${part(input["DomainName"])}`],
};

/** Signed requests to a local AWS without a port, in the name of one account. */
export class LocalCalls {
  constructor(
    private readonly aws: Emulator,
    private readonly owner: Owner = "own",
  ) {}

  /** One call of the packages API; the members of the path are left out of the body. */
  async packages(operation: string, input: Members): Promise<CallAnswer> {
    const [method, path] = ROUTES[operation] ?? [];
    if (method === undefined || path === undefined) throw new RangeError(`there is no route of ${operation}`);
    const body = method === "POST" ? JSON.stringify(input) : "";
    return this.send("es", operation, { method, path: `/2021-01-01/${path(input)}`, body });
  }

  /** The same, of a call that must be granted, with its answer read. */
  async granted<T>(operation: string, input: Members): Promise<T> {
    const answer = await this.packages(operation, input);
    if (answer.kind === "refused") throw new Error(`${operation} was refused: ${answer.refused.message}`);
    return JSON.parse(answer.body) as T;
  }

  createBucket(bucket: string): Promise<CallAnswer> {
    return this.send("s3", "CreateBucket", { method: "PUT", path: `/${bucket}`, body: "" });
  }

  encryptWithKms(bucket: string): Promise<CallAnswer> {
    const body =
      "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>" +
      "<SSEAlgorithm>aws:kms</SSEAlgorithm>" +
      "</ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>";
    const query = new URLSearchParams({ encryption: "" });
    return this.send("s3", "PutBucketEncryption", { method: "PUT", path: `/${bucket}`, body, query });
  }

  /** @param encryption `AES256`, `aws:kms`, or null for the bucket's default */
  putObject(place: ObjectPlace, content: string, encryption: string | null = null): Promise<CallAnswer> {
    const headers: Record<string, string> =
      encryption === null ? {} : { "x-amz-server-side-encryption": encryption };
    return this.send("s3", "PutObject", { method: "PUT", path: pathOf(place), body: content, headers });
  }

  headObject(place: ObjectPlace): Promise<CallAnswer> {
    return this.send("s3", "HeadObject", { method: "HEAD", path: pathOf(place), body: "" });
  }

  deleteObject(place: ObjectPlace): Promise<CallAnswer> {
    return this.send("s3", "DeleteObject", { method: "DELETE", path: pathOf(place), body: "" });
  }

  private async send(service: string, operation: string, request: LocalRequest): Promise<CallAnswer> {
    const { method, path, body, query = new URLSearchParams(), headers = {} } = request;
    const scope = `${ACCOUNTS[this.owner]}/20210101/${REGION}/${service}/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
    const reply = await this.aws.send({
      method,
      path,
      query,
      headers: { host: "127.0.0.1", "x-amz-content-sha256": "UNSIGNED-PAYLOAD", ...headers, authorization },
      body: Buffer.from(body),
    });
    if (reply.kind === "reset") throw new Error(`${operation}: the connection was reset`);
    const { status, errorType, body: answer } = reply.answer;
    if (status < 300) return { kind: "granted", body: answer.toString() };
    const exception = errorType ?? `HTTP ${status}`;
    return { kind: "refused", refused: { operation, exception, message: messageIn(answer.toString()) } };
  }
}

interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly query?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

function part(value: unknown): string {
  return encodeURIComponent(String(value));
}

function pair(input: Members): string {
  return `${part(input["PackageID"])}/${part(input["DomainName"])}`;
}

function pathOf({ bucket, key }: ObjectPlace): string {
  return `/${bucket}/${key}`;
}

function messageIn(body: string): string {
  try {
    return (JSON.parse(body) as { message?: string }).message ?? "";
  } catch {
    return /<Message>(.*?)<\/Message>/s.exec(body)?.[1] ?? "";
  }
}
