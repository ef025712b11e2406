import { valueOf } from "../../service/snapshot";
import { found, type Rule } from "./Rule";

/** The domain is being deleted. */
export const domainDeleted: Rule = {
  code: "domain-deleted",
  check: ({ domains }) =>
    domains.flatMap((subject) => {
      if (valueOf(subject.live)?.Deleted !== true || subject.declared?.plannedAction === "delete") return [];
      return found(
        { ...subject, domainName: subject.name },
        {
          severity: "error",
          message: `The domain ${subject.name} is being deleted, and its associations with it.`,
          expected: "a domain that stays",
          actual: "being deleted",
          remedy: "Remove its associations from the configuration, or create the domain again",
        },
      );
    }),
};
