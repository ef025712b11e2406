import fc from "fast-check";
import { adopt, type Adoption } from "../../src/adoption/Adoption";
import { hostileText } from "../contract/hostileText";

const live = fc.record({
  packageId: hostileText,
  packageName: hostileText,
  availableVersion: hostileText,
  description: hostileText,
  sha256: fc.constant(null),
  domains: fc.array(
    fc.record({ domainName: hostileText, status: fc.constant("ACTIVE"), servedVersion: fc.constant("v1") }),
    { maxLength: 2 },
  ),
});

/** A declaration in which every text is hostile. */
export const arbitraryAdoption: fc.Arbitrary<Adoption> = fc
  .record({
    packages: fc.array(live, { maxLength: 3 }),
    place: hostileText,
    bucket: fc.option(hostileText),
    key: hostileText,
    exists: fc.constantFrom(true, false, null),
    heldSha256: fc.option(fc.constant("a".repeat(64))),
  })
  .map(({ packages, place, bucket, key, exists, heldSha256 }) =>
    adopt(
      packages,
      place,
      bucket,
      new Map(packages.map(({ packageId }) => [packageId, { key, exists, heldSha256 }])),
    ),
  );

/** A package by hand, on two domains. */
export const SAMPLE: Adoption = adopt(
  [
    {
      packageId: "F618033989",
      packageName: "product-synonyms",
      availableVersion: "v3",
      description: 'Synonyms of the "shop", ${all}',
      sha256: null,
      domains: ["search-prod", "search-staging"].map((domainName) => ({
        domainName,
        status: "ACTIVE",
        servedVersion: "v3",
      })),
    },
  ],
  "eu-west-1",
  "acme-dictionaries",
  new Map([["F618033989", { key: "by hand/synonyms.txt", exists: true, heldSha256: "ab".repeat(32) }]]),
);
