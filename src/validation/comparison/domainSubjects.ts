import type { LivePlace } from "../live/LivePlace";
import type { DomainSubject } from "./Comparison";
import { domainNamesOf } from "../live/namesOf";
import { lookUp, notThereYet } from "./lookUp";
import type { Place } from "./Place";

/** By name: every domain that something in the place names, and that is declared or live. */
export function domainSubjects(place: Place, live: LivePlace): Map<string, DomainSubject> {
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
