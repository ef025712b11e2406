import type { RefusalReason } from "../../model";
import type { ForetoldRefusal } from "../../rehearsal";
import { refusalsFor, refused } from "./refused";
import type { Found, Rule } from "./Rule";

/** What a refusal is about, and what to do: of those reasons that have no code of their own. */
interface Told {
  readonly message: (refusal: ForetoldRefusal) => string;
  readonly expected: string;
  readonly remedy: string;
}

const TOLD: Readonly<Partial<Record<RefusalReason, Told>>> = {
  domainNotFound: {
    message: ({ domainName }) => `There is no domain ${domainName} when the call is made.`,
    expected: "a domain",
    remedy:
      "Consider letting the resource depend on the domain; or find out whether another name, region or account is meant",
  },
  domainBusy: {
    message: ({ domainName, detail }) => `The domain ${domainName} is ${detail} when the call is made.`,
    expected: "a domain that is not processing",
    remedy:
      "Consider letting the resource depend on what changes the domain; of a change under way, applying when it is done",
  },
  domainNameTaken: {
    message: ({ domainName }) => `There is a domain ${domainName} already.`,
    expected: "the name is free",
    remedy: "Choose another domain_name, or consider an import of the domain",
  },
  packageNotFound: {
    message: ({ packageId }) => `There is no package ${packageId} when the call is made.`,
    expected: "a package",
    remedy:
      "Find out whether another package_id is meant, or consider letting the resource depend on what makes the package",
  },
  packageBusy: {
    message: ({ packageId, detail }) => `The package ${packageId} is ${detail} when it is to be deleted.`,
    expected: "a package at rest",
    remedy: "Consider applying when it is at rest",
  },
  packageBusyForUpdate: {
    message: ({ packageId, detail }) => `The package ${packageId} is ${detail} when it is to be updated.`,
    expected: "a package at rest",
    remedy: "Consider applying when it is at rest, which --wait waits for",
  },
  associationBusy: {
    message: ({ packageId, domainName, detail }) =>
      `The package ${packageId} is ${detail} on the domain ${domainName} when it is to be taken off.`,
    expected: "an association at rest",
    remedy: "Consider applying when it is at rest, which --wait waits for",
  },
  notOwner: {
    message: ({ packageId }) => `The package ${packageId} belongs to another account.`,
    expected: "a package of this account",
    remedy: "Consider leaving the package to its owner, and declaring by its id what uses it",
  },
};

/** A call of the apply will be refused, for a reason that has no code of its own. */
export const applyRefused: Rule = {
  code: "apply-refused",
  severity: "error",
  hop: null,
  summary: "A call of the apply will be refused by the service.",
  documentation: {
    cause:
      "The plan was rehearsed on a model of the service, filled with what is live, and a call of it was refused: the domain is missing or busy by then, the package is another account's, being copied, or gone, or is still being brought to the domain that it is to be taken off.",
    consequence: "The apply stops half-way; what was done by then stays done.",
    advice: "Consider what the finding says of the order: mostly the configuration leaves one open.",
    example: "One plan changes a domain and associates a package with it, and neither waits for the other.",
  },
  check: (judged) => refusalsFor(judged, "apply-refused").map(told),
};

function told(refusal: ForetoldRefusal): Found {
  const known = TOLD[refusal.reason];
  return refused(refusal, {
    message: known?.message(refusal) ?? `The service will say: ${refusal.message}.`,
    expected: known?.expected ?? "a call that is granted",
    actual: refusal.detail ?? refusal.reason,
    remedy: known?.remedy ?? "Find out what the service means",
  });
}
