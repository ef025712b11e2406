import { NAMES, NODE_RANGE, PEER_RANGES } from "./versions";

/** A `package.json`, as far as it is changed. */
export interface Manifest {
  readonly name?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, unknown>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly [member: string]: unknown;
}

const OF_DEVELOPMENT = ["scripts", "devDependencies", "allowScripts"];

/** The manifest of the package, published for CDK Terrain: nothing is built from it, so it has no scripts. */
export function publishedManifest(manifest: Manifest): Manifest {
  const published = Object.entries(manifest).filter(([member]) => !OF_DEVELOPMENT.includes(member));
  return renamedManifest({
    ...Object.fromEntries(published),
    engines: { ...manifest.engines, node: NODE_RANGE },
  });
}

/** The same manifest with CDK Terrain's packages in the place of CDKTF's; that of an example, too. */
export function renamedManifest(manifest: Manifest): Manifest {
  const { description, keywords } = manifest;
  return {
    ...manifest,
    ...(manifest.name === undefined ? {} : { name: NAMES.get(manifest.name) ?? manifest.name }),
    ...(description === undefined ? {} : { description: description.replaceAll("CDKTF", "CDK Terrain") }),
    ...(keywords === undefined ? {} : { keywords: keywords.map((word) => NAMES.get(word) ?? word) }),
    ...renamedLists(manifest),
  };
}

function renamedLists(manifest: Manifest): Partial<Manifest> {
  const lists = ["dependencies", "devDependencies", "peerDependencies", "peerDependenciesMeta"] as const;
  return Object.fromEntries(
    lists.flatMap((list) => (manifest[list] === undefined ? [] : [[list, renamedList(manifest[list])]])),
  );
}

/** The ranges are CDK Terrain's own: its versions are counted otherwise. */
function renamedList(list: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(list).map(([name, value]) => {
      const renamed = NAMES.get(name) ?? name;
      return [renamed, typeof value === "string" ? (PEER_RANGES.get(renamed) ?? value) : value];
    }),
  );
}
