/**
 * The exceptions of the packages API with their statuses: a missing resource is 409, not 404.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/CommonErrors.html
 */
const STATUSES = {
  BaseException: 400,
  ValidationException: 400,
  SerializationException: 400,
  InvalidPaginationTokenException: 400,
  AccessDeniedException: 403,
  ResourceNotFoundException: 409,
  ConflictException: 409,
  LimitExceededException: 409,
  ResourceAlreadyExistsException: 409,
  InvalidTypeException: 409,
  DisabledOperationException: 409,
  ThrottlingException: 429,
  InternalException: 500,
  NotImplemented: 501,
} as const;

export type OpenSearchErrorType = keyof typeof STATUSES;

/** An answer of the packages API that says no; it travels to the client as an exception of the service. */
export class OpenSearchError extends Error {
  readonly status: number;

  constructor(
    readonly type: OpenSearchErrorType,
    message: string,
  ) {
    super(message);
    this.status = STATUSES[type];
  }
}
