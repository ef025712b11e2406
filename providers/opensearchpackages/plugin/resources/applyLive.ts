import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { RolloutError, type RolloutSubject } from "../../../../src/service/rollout/RolloutError";
import type { CtyObject } from "../codec/CtyValue";
import { DiagnosticError, diagnosticOf } from "../framework/Diagnostic";
import type { OperationContext } from "../framework/ManagedResource";
import type { PackagesProvider } from "../live/PackagesProvider";
import { AttributeReader } from "../schema/AttributeReader";
import { applyTimeoutMs } from "../schema/timeouts";

/** The attributes that say what an error of the service layer may be about. */
export type AttributeOf = Readonly<Partial<Record<RolloutSubject, string>>>;

/** What a change has for itself: the client of its region, its end and its time. */
export interface Applying {
  readonly client: OpenSearchClient;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** Lets the service layer make a planned change, and shows its errors on the attributes that they are about. */
export async function applyLive<Made>(
  planned: CtyObject,
  operationName: "create" | "update",
  { provider, signal }: OperationContext<PackagesProvider>,
  attributeOf: AttributeOf,
  make: (applying: Applying) => Promise<Made>,
): Promise<Made> {
  const reader = new AttributeReader(planned);
  try {
    const client = await provider.clientIn(reader.optionalString("region"));
    return await make({ client, signal, timeoutMs: applyTimeoutMs(reader, operationName) });
  } catch (error) {
    throw onAttribute(error, attributeOf);
  }
}

function onAttribute(error: unknown, attributeOf: AttributeOf): unknown {
  if (!(error instanceof RolloutError)) return error;
  const attribute = attributeOf[error.subject];
  return new DiagnosticError(diagnosticOf(error, attribute === undefined ? undefined : [attribute]), error);
}
