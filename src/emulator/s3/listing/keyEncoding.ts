import { S3Error } from "../S3Error";

/** How keys are written in a listing: as they are, or as `encoding-type=url` wants them. */
export type KeyEncoder = (key: string) => string;

/**
 * The encoding that a listing asks for. URL encoding makes keys survive that XML cannot hold; it writes a space
 * as `+` and leaves the slash, as the form encoding of Java does that S3 uses.
 *
 * @throws S3Error InvalidArgument for another `encoding-type` than `url`
 */
export function keyEncoder(query: URLSearchParams): KeyEncoder {
  const type = query.get("encoding-type");
  if (type === null || type === "") return (key) => key;
  if (type === "url") return urlEncoded;
  throw new S3Error("InvalidArgument", {
    message: "Invalid Encoding Method specified in Request",
    elements: { ArgumentName: "encoding-type", ArgumentValue: type },
  });
}

function urlEncoded(key: string): string {
  return encodeURIComponent(key)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, "+")
    .replace(/%2F/g, "/");
}
