import { S3Error } from "./S3Error";

/** What a request is about: no bucket, a bucket, or an object of it. */
export interface S3Address {
  readonly bucket: string | undefined;
  readonly key: string | undefined;
}

/**
 * Hosts under which a bucket can be a label of its own. `*.localhost` is what RFC 6761 sets aside for loopback;
 * the other forms come from a client with a proxy, which resolves no name itself.
 */
const VIRTUAL_HOST = /^(.+?)\.(?:(?:s3\.)?localhost|127\.0\.0\.1|s3(?:\.[a-z0-9-]+)?\.amazonaws\.com)$/;

/**
 * Path-style (`/bucket/key`) and virtual-host-style (`bucket.localhost`) addressing.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function addressOf(host: string, path: string): S3Address {
  const bucket = bucketOfHost(host);
  if (bucket !== undefined) return { bucket, key: decodedKey(path.slice(1)) };
  const slash = path.indexOf("/", 1);
  if (slash < 0) return { bucket: decoded(path.slice(1)) || undefined, key: undefined };
  return { bucket: decoded(path.slice(1, slash)), key: decodedKey(path.slice(slash + 1)) };
}

function bucketOfHost(host: string): string | undefined {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  const bucket = VIRTUAL_HOST.exec(name)?.[1];
  // `s3.localhost` is an endpoint: no bucket has a name of two characters.
  return bucket === "s3" ? undefined : bucket;
}

function decodedKey(path: string): string | undefined {
  const key = decoded(path);
  if (Buffer.byteLength(key) > 1024) {
    throw new S3Error("KeyTooLongError", {
      elements: { Size: Buffer.byteLength(key), MaxSizeAllowed: 1024 },
    });
  }
  return key === "" ? undefined : key;
}

/** Percent-decoded. @throws S3Error InvalidArgument when it can't be */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new S3Error("InvalidArgument", { message: "Couldn't parse the specified URI." });
  }
}
