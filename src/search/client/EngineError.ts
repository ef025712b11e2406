import { plainText } from "../../service/failures/plainText";

const MAX_LENGTH = 600;

/** An error as the engine words it: `{"error":{"type":…,"reason":…,"caused_by":…},"status":400}`. */
export interface EngineError {
  readonly status: number;
  readonly type: string;
  /** The reason with what caused it, in one clause. */
  readonly said: string;
}

interface ErrorNode {
  readonly type?: unknown;
  readonly reason?: unknown;
  readonly caused_by?: unknown;
  readonly suppressed?: unknown;
}

/** The engine's own error in an answer; null for what is none, such as an answer of what stands in front. */
export function engineErrorOf(status: number, json: unknown): EngineError | null {
  const error = (json as { readonly error?: unknown } | null | undefined)?.error;
  if (status < 400) return null;
  if (typeof error === "string") return { status, type: "", said: plainText(error, MAX_LENGTH) };
  if (typeof error !== "object" || error === null) return null;
  const reasons = [...new Set(reasonsOf(error, 0))];
  if (reasons.length === 0) return null;
  return { status, type: textOf((error as ErrorNode).type), said: plainText(reasons.join(": "), MAX_LENGTH) };
}

/** 3.x has the old text under `suppressed`, others under `caused_by`. */
function reasonsOf(error: ErrorNode, depth: number): string[] {
  if (depth > 5) return [];
  const causes = [
    error.caused_by,
    ...(Array.isArray(error.suppressed) ? (error.suppressed as unknown[]) : []),
  ];
  const deeper = causes.flatMap((cause) =>
    typeof cause === "object" && cause !== null ? reasonsOf(cause, depth + 1) : [],
  );
  return [textOf(error.reason), ...deeper].filter((reason) => reason !== "");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
