import { PackagesError } from "../../../../src/errors";
import { type WireDiagnostic, WireSeverity } from "../protocol/messages";

/** One message that Terraform shows to the user, on the attribute that it is about. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** One sentence: what went wrong. */
  readonly summary: string;
  /** What was attempted, with which value, and what to do. */
  readonly detail: string;
  /** Names from the outside in: `["assume_role", "role_arn"]`. @default the whole resource */
  readonly attribute?: readonly string[];
}

/** An error that knows how it is to be shown. */
export class DiagnosticError extends Error {
  constructor(
    readonly diagnostic: Diagnostic,
    cause?: unknown,
  ) {
    super(diagnostic.summary, { cause });
    this.name = "DiagnosticError";
  }
}

/** Any error as a message for the user; never with a stack trace. */
export function diagnosticOf(error: unknown, attribute?: readonly string[]): Diagnostic {
  if (error instanceof DiagnosticError) return error.diagnostic;
  if (error instanceof PackagesError) return { ...explained(error), attribute };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    severity: "error",
    summary: "The opensearchpackages provider failed unexpectedly",
    detail: `${reason}\n\nThis is a defect of the provider. Run again with TF_LOG=error and report what it logs.`,
    attribute,
  };
}

function explained({ attempted, problem, value, where, remedy }: PackagesError): Diagnostic {
  const context = [
    `Attempted: ${attempted}.`,
    ...(where === undefined ? [] : [`Where: ${where}.`]),
    ...(value === undefined ? [] : [`Value: ${JSON.stringify(value)}.`]),
  ];
  return {
    severity: "error",
    summary: problem.charAt(0).toUpperCase() + problem.slice(1),
    detail: `${context.join("\n")}\n\nWhat to do: ${remedy}.`,
  };
}

export function wireDiagnostic({ severity, summary, detail, attribute }: Diagnostic): WireDiagnostic {
  return {
    severity: severity === "error" ? WireSeverity.ERROR : WireSeverity.WARNING,
    summary,
    detail,
    ...(attribute === undefined ? {} : { attribute: wireAttributePath(attribute) }),
  };
}

/** `["timeouts", "create"]` as Terraform's attribute path. */
export function wireAttributePath(names: readonly string[]): NonNullable<WireDiagnostic["attribute"]> {
  return { steps: names.map((attributeName) => ({ attributeName })) };
}
