import { valueOf } from "../../service/snapshot";
import { found, type Rule } from "./Rule";

/** The domain is changing its configuration or its version, and refuses other changes. */
export const domainBusy: Rule = {
  code: "domain-busy",
  check: ({ domains }) =>
    domains.flatMap((subject) => {
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
