interface Failing {
  readonly ErrorDetails?: { readonly ErrorType?: string; readonly ErrorMessage?: string };
}

/** `(ErrorType: message)` with a leading space, or nothing. */
export function errorDetails(live: Failing | null): string {
  const { ErrorType, ErrorMessage } = live?.ErrorDetails ?? {};
  const said = [ErrorType, ErrorMessage].filter((part) => part !== undefined && part !== "").join(": ");
  return said === "" ? "" : ` (${said})`;
}
