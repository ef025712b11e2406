import { valueOf } from "../../service/reading";
import { found, type Rule } from "./Rule";

/** A domain is being changed and refuses other changes. */
export const domainBusy: Rule = {
  code: "domain-busy",
  severity: "warning",
  hop: "domain",
  summary: "A domain is being changed and refuses other changes.",
  documentation: {
    cause: "The domain is processing a change or an upgrade.",
    consequence: "It refuses to associate and dissociate.",
    remedy: "Validate again with `--wait 30m`.",
    example: "A blue/green deployment is under way.",
  },
  check: ({ comparison }) =>
    comparison.domains.flatMap((subject) => {
      const live = valueOf(subject.live);
      const busy = live?.Processing === true || live?.UpgradeProcessing === true;
      if (!busy || live.Deleted === true) return [];
      const what = live.UpgradeProcessing === true ? "upgrading" : "processing a change";
      return found(
        { ...subject, domainName: subject.name },
        {
          severity: "warning",
          message: `The domain ${subject.name} is ${what}: associating or dissociating a package now is refused.`,
          expected: "not processing",
          actual: what,
          remedy: "Validate again with `--wait 30m`, and apply when it is done",
        },
      );
    }),
};
