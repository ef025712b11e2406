import { associationValues, LiveDictionaries, packageValues } from "../test/validation/LiveDictionaries";

/** Packages × domains, each package on each domain. */
export interface Fleet {
  readonly packages: number;
  readonly domains: number;
}

/** Of a row, or of a resource. */
export type Values = Record<string, unknown>;

/** A resource as a state has it. */
export interface Stored {
  readonly type: string;
  readonly name: string;
  readonly values: Values;
}

/** Does some work with a fleet on the local AWS. */
export async function withFleet(
  { packages, domains }: Fleet,
  work: (live: LiveDictionaries, resources: readonly Stored[]) => Promise<void>,
  content?: string,
): Promise<void> {
  const names = Array.from({ length: domains }, (_, index) => `search-${index}`);
  const live = await LiveDictionaries.start(names);
  try {
    await work(live, await populate(live, packages, names, content));
  } finally {
    await live.stop();
  }
}

async function populate(
  live: LiveDictionaries,
  packages: number,
  domains: readonly string[],
  content?: string,
): Promise<Stored[]> {
  const resources: Stored[] = [];
  for (let index = 0; index < packages; index += 1) {
    const name = `words-${index}`;
    const id = await live.package(name, content);
    const values = {
      ...packageValues(name, id, content),
      available_package_version: "v1",
      package_type: "TXT-DICTIONARY",
    };
    resources.push({ type: "aws_opensearch_package", name, values });
    for (const [offset, domain] of domains.entries()) {
      await live.associate(id, domain, false);
      const association = { ...associationValues(id, domain), id: `${domain}-${id}` };
      resources.push({
        type: "aws_opensearch_package_association",
        name: `${name}-${offset}`,
        values: association,
      });
    }
    // The next package's associations find domains that are not busy with this one's.
    live.settle();
  }
  return resources;
}

/** What `terraform show -json` prints of such a state. */
export function stateOf(resources: readonly Stored[]): string {
  const listed = resources.map(({ type, name, values }) => ({
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    values,
  }));
  return JSON.stringify({
    format_version: "1.0",
    terraform_version: "1.11.4",
    values: { root_module: { resources: listed } },
  });
}
