import type { ExceptionName, Refusal } from "../../model";

/** The statuses of the exceptions as they travel: a missing resource is 409, not 404. */
const STATUSES: Readonly<Record<ExceptionName | "NotImplemented", number>> = {
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
  InternalException: 500,
  NotImplemented: 501,
};

/** An answer of the packages API that says no; it travels to the client as an exception of the service. */
export class OpenSearchError extends Error {
  readonly status: number;

  constructor(
    readonly type: keyof typeof STATUSES,
    message: string,
  ) {
    super(message);
    this.status = STATUSES[type];
  }

  static of({ exception, message }: Refusal): OpenSearchError {
    return new OpenSearchError(exception, message);
  }
}
