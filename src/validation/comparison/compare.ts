import type { LivePlace } from "../live/LivePlace";
import type { Comparison } from "./Comparison";
import { DeliverySubjects } from "./DeliverySubjects";
import { domainSubjects } from "./domainSubjects";
import { PackageSubjects } from "./PackageSubjects";
import type { Place } from "./Place";

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
