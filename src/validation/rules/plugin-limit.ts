import { valueOf } from "../../service/snapshot";
import type { AssociationSubject, DomainSubject } from "../comparison/Comparison";
import { found, type Found, type Rule } from "./Rule";

/** @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/limits.html */
const MAX_PLUGINS = 20;

/** More plugins would be on the domain than it takes. */
export const pluginLimit: Rule = {
  code: "plugin-limit",
  check: ({ domains }) => domains.flatMap(check),
};

function check(domain: DomainSubject): Found[] {
  const live = (valueOf(domain.onDomain) ?? []).filter(({ PackageType }) => PackageType === "ZIP-PLUGIN");
  const leaving = new Set(
    domain.associations.flatMap(({ plannedAction, packageId }) =>
      plannedAction === "delete" ? packageId : [],
    ),
  );
  const staying = live.filter(({ PackageID }) => !leaving.has(PackageID ?? null)).length;
  const coming = domain.associations.filter(isNewPlugin).length;
  if (coming === 0 || staying + coming <= MAX_PLUGINS) return [];
  return [
    found(
      { ...domain, domainName: domain.name },
      {
        severity: "error",
        message: `The domain ${domain.name} would have ${staying + coming} plugins after the apply, and takes ${MAX_PLUGINS}.`,
        expected: `at most ${MAX_PLUGINS}`,
        actual: `${staying} now, ${coming} planned`,
        remedy: "Dissociate plugins that are no longer used",
      },
    ),
  ];
}

function isNewPlugin(subject: AssociationSubject): boolean {
  const type =
    subject.package?.declared?.packageType ??
    valueOf(subject.package?.live ?? { kind: "absent" })?.PackageType;
  return subject.plannedAction === "create" && subject.live.kind === "absent" && type === "ZIP-PLUGIN";
}
