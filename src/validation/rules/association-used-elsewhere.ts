import { groupBy } from "../../contract/groupBy";
import { staysDeclared } from "../../contract/PlannedAction";
import type { DeliverySubject } from "../comparison/Comparison";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** One plan takes a dictionary off a domain on which another input declares it. */
export const associationUsedElsewhere: Rule = {
  code: "association-used-elsewhere",
  severity: "error",
  hop: "domain",
  summary: "A plan takes a package off a domain on which another input declares it.",
  documentation: {
    cause:
      "Two of the plans and states that were given declare the same package on the same domain, and one of the plans deletes its association.",
    consequence:
      "The domain loses the words that the other one counts on; indexes that use them cannot open.",
    remedy:
      "A `removed` block with `destroy = false` in the configuration whose plan deletes the association: it takes it out of the state, and leaves it live.",
    advice: "Decide whether the other configuration still needs it.",
    example: "An association moves from one stack to another.",
  },
  check: ({ deliveries }) => {
    const pairs = groupBy(deliveries, ({ subject }) => pairOf(subject));
    return [...pairs].flatMap(([, each]) => check(each.map(({ subject }) => subject)));
  },
};

function pairOf({ place, domainName, packageId }: DeliverySubject): string {
  return JSON.stringify([place, domainName, packageId]);
}

function check(subjects: readonly DeliverySubject[]): Found[] {
  const taken = subjects.filter(
    ({ plannedAction, live }) => plannedAction === "delete" && live.kind === "present",
  );
  const users = subjects.flatMap(({ association, rollouts }) => [
    ...(association === null ? [] : [association]),
    ...rollouts,
  ]);
  return taken.flatMap((subject) => {
    const user = users.find(
      ({ input, plannedAction }) => input !== subject.input && staysDeclared(plannedAction),
    );
    if (user === undefined) return [];
    return [
      found(subject, {
        severity: "error",
        message: `The plan takes ${packageLabel(subject)} off the domain ${subject.domainName}, where ${user.address} of ${user.input} declares it.`,
        expected: `on ${subject.domainName}, as ${user.input} declares`,
        actual: "dissociated",
        remedy: `Take ${subject.address} out of the state without destroying it, by a removed block with destroy = false; or decide that ${user.address} goes too`,
      }),
    ];
  });
}
