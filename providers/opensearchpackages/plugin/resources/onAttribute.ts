import { RolloutError, type RolloutSubject } from "../../../../src/service/rollout/RolloutError";
import { DiagnosticError, diagnosticOf } from "../framework/Diagnostic";

/** An error of the service layer, shown on the attribute that it is about; every other error as it is. */
export function onAttribute(
  error: unknown,
  attributeOf: Readonly<Partial<Record<RolloutSubject, string>>>,
): unknown {
  if (!(error instanceof RolloutError)) return error;
  const attribute = attributeOf[error.subject];
  return new DiagnosticError(diagnosticOf(error, attribute === undefined ? undefined : [attribute]), error);
}
