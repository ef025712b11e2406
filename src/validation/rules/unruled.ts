import type { Rule } from "./Rule";

/** Codes of findings that are not about what is live, but about what could not be read, or not judged. */
export const UNRULED: readonly Omit<Rule, "check">[] = [
  {
    code: "access-denied",
    severity: "warning",
    hop: null,
    summary: "The credentials are not allowed to ask what a check needs.",
    documentation: {
      cause: "An IAM action is denied to the credentials; one finding an action.",
      consequence: "What depends on it was not checked: the verdict is never clean.",
      advice:
        "Ask whoever grants the permissions to allow the action, or decide to leave the hop out, in words, with --leave-out.",
      example: "`es:ListPackagesForDomain` is not in the role's policy.",
    },
  },
  {
    code: "unknown",
    severity: "warning",
    hop: null,
    summary: "Something could not be checked, and so is not known to be fine.",
    documentation: {
      cause:
        "A read gave no answer: throttled to the end, server errors, the time was up. One finding an action.",
      consequence: "What depends on it was not checked: the verdict is never clean.",
      advice: "Consider running it again, with a longer --timeout when it was the time.",
      example: "An outage.",
    },
  },
  {
    code: "suppression-stale",
    severity: "info",
    hop: null,
    summary: "A suppression suppresses nothing, or has ended.",
    documentation: {
      cause: "A suppression covers nothing; or (as a warning) it has run out.",
      consequence: "It hides nothing now, and may hide something unwanted later.",
      advice: "Decide whether it is still needed: remove it, or renew its date.",
      example: "`until` was last Friday.",
    },
  },
  {
    code: "nothing-compared",
    severity: "warning",
    hop: null,
    summary: "No delivery was declared, so that nothing was compared.",
    documentation: {
      cause:
        "What was read declares no package, association or rollout: an empty workspace, a plan of something else, the wrong file.",
      consequence: "Nothing is known about any dictionary: the verdict is never clean.",
      remedy:
        "Give the plan or state that declares the dictionaries; where an empty one is expected, pass `--allow-empty`.",
      example: "`terraform show -json` was run in a folder without state.",
    },
  },
  {
    code: "delivery-broken",
    severity: "error",
    hop: null,
    summary: "A hop of a delivery is broken, and no other code says why.",
    documentation: {
      cause: "A hop is not proven, and what it lacks has no code of its own.",
      consequence: "The dictionary does not get where it should.",
      advice: "Find out more from the hop's reason and its evidence.",
      example: "A package that the plan has yet to create is missing from an association in a state.",
    },
  },
];
