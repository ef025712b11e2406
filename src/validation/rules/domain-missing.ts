import { makesNew } from "../../contract/PlannedAction";
import type { DomainSubject } from "../comparison/Comparison";
import { found, type Rule } from "./Rule";

/** An association names a domain that does not exist, and the plan does not create it. */
export const domainMissing: Rule = {
  code: "domain-missing",
  check: ({ domains }) =>
    domains.filter(isMissing).map((subject) =>
      found(
        { ...subject, domainName: subject.name },
        {
          severity: "error",
          message: `There is no domain ${subject.name} in this account and region: its associations cannot be.`,
          expected: "a domain",
          actual: "no such domain",
          remedy: "Correct the domain's name, the region or the account, or create the domain first",
        },
      ),
    ),
};

function isMissing({ live, declared, associations }: DomainSubject): boolean {
  const made = declared !== null && makesNew(declared.plannedAction);
  const needed = declared !== null || associations.some(({ plannedAction }) => plannedAction !== "delete");
  return live.kind === "absent" && !made && needed && declared?.plannedAction !== "delete";
}
