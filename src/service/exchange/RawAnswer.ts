/** An answer as it came over the wire, before anything is made of it. */
export interface RawAnswer {
  /** Host and port that were asked; never with a user or a password. */
  readonly endpoint: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where the body is left to be streamed. */
  readonly body: Buffer;
}

/** The first line of people's questions: what kind of thing came. */
export function contentTypeOf({ headers }: RawAnswer): string {
  return headers["content-type"]?.split(";")[0]?.trim() ?? "no content type";
}
