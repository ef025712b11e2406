import type { DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import type { LiveReader } from "../../service/LiveReader";
import { type Reading, valueOf } from "../../service/reading";
import type { Place } from "../places/Place";
import { createdNamesOf, domainNamesOf, goneNamesOf, packageIdsOf } from "../places/namesOf";
import type { AssociationList, LivePlace } from "./LivePlace";
import { type ContentQuestions, readContents } from "./readContents";
import { readEach, readUndeclared } from "./readUndeclared";

const PLUGIN = "ZIP-PLUGIN";

/** What is asked of the live API, beyond what every place needs. */
export interface PlaceQuestions {
  /** How the source objects and the histories are read; null when nobody asks about them. */
  readonly content: ContentQuestions | null;
  /** Whether dictionaries are looked for that nothing declares. */
  readonly undeclared: boolean;
  /** Whether the account's packages are counted. */
  readonly count: boolean;
}

/** Reads what is live in one place, with calls that grow with packages and domains, not with associations. */
export async function readPlace(
  place: Place,
  reader: LiveReader,
  questions: PlaceQuestions,
): Promise<LivePlace> {
  const ids = packageIdsOf(place);
  const [packagesById, created, domains] = await Promise.all([
    reader.packagesById(ids),
    reader.packagesByName(createdNamesOf(place)),
    reader.domains(domainNamesOf(place)),
  ]);
  const existing = ids.filter((id) => packagesById.get(id)?.kind !== "absent");
  const [gone, onDomains, contents] = await Promise.all([
    reader.packagesByName(goneNamesOf(place, packagesById)),
    readEach(existing, (id) => reader.domainsOf(id)),
    readContents(place, packagesById, reader, questions.content),
  ]);
  const onDomain = await listedDomains(place, { packagesById, onDomains, domains }, reader);
  const undeclared = questions.undeclared
    ? await readUndeclared(place, ids, onDomain, domains, reader)
    : { found: [], unread: [] };
  return {
    otherwise: null,
    packagesById,
    packagesByName: new Map([...created, ...gone]),
    domains,
    onDomains,
    onDomain,
    account: isOwnerAsked(place, created, domains) ? await reader.account() : null,
    allPackages: questions.count ? await reader.allPackages() : null,
    undeclared,
    ...contents,
  };
}

/** A domain's own list is read where the packages' lists are refused, and where its plugins are counted. */
async function listedDomains(
  place: Place,
  { packagesById, onDomains, domains }: Pick<LivePlace, "packagesById" | "onDomains" | "domains">,
  reader: LiveReader,
): Promise<Map<string, AssociationList>> {
  const refused = [...onDomains.values()].some(({ kind }) => kind === "unread");
  const plugins =
    place.packages.some(({ packageType }) => packageType === PLUGIN) ||
    [...packagesById.values()].some((live) => valueOf(live)?.PackageType === PLUGIN);
  if (!refused && !plugins) return new Map();
  const names = domainNamesOf(place).filter((name) => domains.get(name)?.kind !== "absent");
  return readEach(names, (name) => reader.associationsOn(name));
}

/**
 * Whose a package is matters where it has a name that the plan wants, and where it was made elsewhere and gets its content
 * here; a domain's ARN tells the account.
 */
function isOwnerAsked(
  { contents }: Place,
  names: ReadonlyMap<string, Reading<PackageDetails>>,
  domains: ReadonlyMap<string, Reading<DomainStatus>>,
): boolean {
  const isTaken = [...names.values()].some(({ kind }) => kind === "present");
  const isAdopted = contents.some(
    ({ packageAddress, makesVersion }) => packageAddress === null && makesVersion,
  );
  return (
    (isTaken || isAdopted) && ![...domains.values()].some((domain) => valueOf(domain)?.ARN !== undefined)
  );
}
