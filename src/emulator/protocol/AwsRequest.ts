/** One signed request to the local AWS, with its body already read. */
export interface AwsRequest {
  readonly method: string;
  /** Undecoded path, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** SigV4 credential scope: `es`, `s3`, `sts`; `search` for the own endpoint of a domain. */
  readonly service: string;
  /** SigV4 credential scope: `eu-central-1`; that of the domain at its own endpoint. */
  readonly region: string;
  /** Twelve digits, derived from the access key: two access keys are two accounts; at a domain's endpoint its owner's. */
  readonly accountId: string;
  readonly accessKeyId: string;
  /** Unique a request, for `x-amzn-requestid`. */
  readonly requestId: string;
}

/** What a service of the local AWS answers. */
export interface AwsResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The API operation, for the log and for counting: `AssociatePackage`, `PutObject`. */
  readonly operation: string;
  /** The exception's name or code when the answer says no, for the log: `ConflictException`, `NoSuchKey`. */
  readonly errorType?: string;
}

/** A request whose operation is known, and nothing of it has happened yet: here faults strike. */
export interface RoutedRequest {
  /** Undefined when the service has none for it. */
  readonly operation: string | undefined;
  readonly answer: () => Promise<AwsResponse>;
}

/** One of the services behind the endpoint. */
export interface AwsService {
  route(request: AwsRequest): RoutedRequest;
  /** Forgets everything. */
  reset(): void;
}
