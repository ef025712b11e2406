import { plainText } from "../../service/exchange/plainText";

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
  const type = textOf((error as ErrorNode).type);
  const reasons = [...new Set(reasonsOf(error, 0))];
  // Java's own exceptions often have no reason: an empty type table is a bare no_such_element_exception.
  const said = reasons.length === 0 ? type : reasons.join(": ");
  return said === "" ? null : { status, type, said: plainText(said, MAX_LENGTH) };
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
