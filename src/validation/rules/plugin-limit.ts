import { groupBy } from "../../contract/groupBy";
import { valueOf } from "../../service/reading";
import type { DeliverySubject, DomainSubject } from "../comparison/Comparison";
import { type Found, found, type Rule } from "./Rule";

/** A domain would have more plugins than the service allows. */
export const pluginLimit: Rule = {
  code: "plugin-limit",
  severity: "error",
  hop: "domain",
  summary: "A domain would have more plugins than the service allows.",
  documentation: {
    cause: "More than 20 plugins would be on the domain.",
    consequence: "The association is refused.",
    remedy: "Dissociate plugins that are not used.",
    example: "The twenty-first plugin.",
  },
  check: ({ comparison: { domains, deliveries } }) => {
    const byDomain = groupBy(deliveries, ({ domain }) => domain);
    return domains.flatMap((domain) => check(domain, byDomain.get(domain) ?? []));
  },
};

/** @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/limits.html */
const MAX_PLUGINS = 20;

function check(domain: DomainSubject, deliveries: readonly DeliverySubject[]): Found[] {
  const live = (valueOf(domain.onDomain) ?? []).filter(({ PackageType }) => PackageType === "ZIP-PLUGIN");
  const leaving = new Set(
    deliveries.flatMap(({ plannedAction, packageId }) => (plannedAction === "delete" ? packageId : [])),
  );
  const staying = live.filter(({ PackageID }) => !leaving.has(PackageID ?? null)).length;
  const coming = deliveries.filter(isNewPlugin).length;
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

function isNewPlugin(subject: DeliverySubject): boolean {
  const type = subject.package?.declared?.packageType ?? valueOf(subject.package?.live ?? null)?.PackageType;
  return subject.plannedAction === "create" && subject.live.kind === "absent" && type === "ZIP-PLUGIN";
}
