import { valueOf } from "../../service/reading";
import { found, type Rule } from "./Rule";

/** A domain that an association names is being deleted. */
export const domainDeleted: Rule = {
  code: "domain-deleted",
  severity: "error",
  hop: "domain",
  summary: "A domain that an association names is being deleted.",
  documentation: {
    cause: "The domain is being deleted.",
    consequence: "Its associations go with it.",
    advice:
      "Decide whether the domain is to come again; without it, its associations go from the configuration.",
    example: "The domain was deleted in the console.",
  },
  check: ({ comparison }) =>
    comparison.domains.flatMap((subject) => {
      if (valueOf(subject.live)?.Deleted !== true || subject.declared?.plannedAction === "delete") return [];
      return found(
        { ...subject, domainName: subject.name },
        {
          severity: "error",
          message: `The domain ${subject.name} is being deleted, and its associations with it.`,
          expected: "a domain that stays",
          actual: "being deleted",
          remedy:
            "Decide whether the domain is to come again; without it, its associations go from the configuration",
        },
      );
    }),
};
