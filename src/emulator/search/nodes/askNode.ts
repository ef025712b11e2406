import { PackagesError } from "../../../errors";

const TIMEOUT_MS = 10_000;

/**
 * Asks a node of the user's, at the start.
 *
 * @throws PackagesError when it doesn't answer, or answers anything but JSON
 */
export async function askNode(
  url: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: unknown }> {
  const { username, password, origin, pathname } = new URL(url);
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (username !== "") headers["authorization"] = basic(username, password);
  try {
    const response = await fetch(`${origin}${pathname.replace(/\/$/, "")}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: await response.json() };
  } catch (error) {
    throw unreachable(origin, error);
  }
}

/** The header of a user and a password as they stand in an address. */
export function basic(username: string, password: string): string {
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

/** Without the password that the address may have. */
function unreachable(origin: string, error: unknown): PackagesError {
  const { message, cause } = error as Error;
  return new PackagesError({
    attempted: "reaching the search engine of --nodes",
    problem: `it does not answer as OpenSearch does: ${cause instanceof Error ? cause.message : message}`,
    value: origin,
    remedy: "Start it first, name its address, or use --nodes auto",
    cause: error,
  });
}
