/**
 * The exceptions of the packages API.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/CommonErrors.html
 */
export const EXCEPTIONS = [
  "AccessDeniedException",
  "BaseException",
  "ConflictException",
  "DisabledOperationException",
  "InternalException",
  "InvalidPaginationTokenException",
  "InvalidTypeException",
  "LimitExceededException",
  "ResourceAlreadyExistsException",
  "ResourceNotFoundException",
  "SerializationException",
  "ValidationException",
] as const;

export type ExceptionName = (typeof EXCEPTIONS)[number];
