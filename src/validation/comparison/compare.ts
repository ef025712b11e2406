import { type LivePlace, lookUp, notThereYet } from "../live/LivePlace";
import type { Place } from "../places/Place";
import { domainNamesOf } from "../places/namesOf";
import type { Comparison, DomainSubject } from "./Comparison";
import { DeliverySubjects } from "./DeliverySubjects";
import { PackageSubjects } from "./PackageSubjects";

/** Puts what is declared in one place beside what is live there. */
export function compare(place: Place, live: LivePlace): Comparison {
  const packages = new PackageSubjects(place, live);
  const domains = domainSubjects(place, live);
  const deliveries = new DeliverySubjects(place, live, packages, domains).all();
  return {
    packages: packages.all(),
    deliveries,
    domains: [...domains.values()],
    undeclared: live.undeclared.unread,
  };
}

/** By name: every domain that something in the place names, and that is declared or live. */
function domainSubjects(place: Place, live: LivePlace): Map<string, DomainSubject> {
  const declared = new Map(place.domains.map((item) => [item.domainName, item]));
  const named = domainNamesOf(place);
  const names = new Set([...named, ...live.domains.keys()]);
  return new Map(
    [...names].map((name) => {
      const own = declared.get(name) ?? null;
      const subject: DomainSubject = {
        address: own?.address ?? `domain/${name}`,
        input: own?.input ?? null,
        region: place.settings.region ?? null,
        name,
        declared: own,
        live: lookUp(live.domains, name, live.otherwise ?? notThereYet(`domain ${name}`)),
        onDomain: live.onDomain.get(name) ?? null,
      };
      return [name, subject];
    }),
  );
}
