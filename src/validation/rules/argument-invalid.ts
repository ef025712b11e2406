import type { ForetoldRefusal } from "../../rehearsal";
import { refusalsFor, refused } from "./refused";
import type { Found, Rule } from "./Rule";

/** An argument breaks the API's constraints, which the AWS provider does not check. */
export const argumentInvalid: Rule = {
  code: "argument-invalid",
  severity: "error",
  hop: null,
  summary: "An argument breaks a constraint of the API that the AWS provider does not check.",
  documentation: {
    cause:
      "A name, a key, an id or a description is longer than the API takes, or has characters that it does not take. Of packages the AWS provider checks the type, the form of `engine_version` and that a name has at most 32 characters, of associations nothing.",
    consequence: "The call answers `ValidationException`; the apply stops half-way.",
    advice: "Choose an argument that keeps the constraint.",
    example: "A package name with an underscore.",
  },
  check: (judged) => refusalsFor(judged, "argument-invalid").map(invalid),
};

function invalid(refusal: ForetoldRefusal): Found {
  const members = refusal.detail ?? "a member";
  return refused(refusal, {
    message: `${members} of ${refusal.operation} is not what the API takes: ${refusal.message}.`,
    expected: "what the API's reference allows",
    actual: members,
    remedy: "Choose an argument that keeps the constraint",
  });
}
