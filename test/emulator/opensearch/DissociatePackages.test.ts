import { DissociatePackagesCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import {
  type BrokenConstraint,
  brokenDomainNames,
  testConstraints,
  testUnknownDomain,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";

function broken(how: string, changed: object, member: string): BrokenConstraint {
  const input = { PackageList: [UNKNOWN_PACKAGE_ID], DomainName: "search-prod", ...changed };
  return [how, (client) => client.send(new DissociatePackagesCommand(input)), member];
}

describeConformance("DissociatePackages", (specimens) => {
  testConstraints(specimens, [
    broken("PackageList absent", { PackageList: undefined }, "packageList"),
    broken("an empty PackageList", { PackageList: [] }, "packageList"),
    broken("a PackageID of another form", { PackageList: ["F1", "x"] }, "packageList.2.member"),
    broken("DomainName absent", { DomainName: undefined }, "domainName"),
    ...brokenDomainNames((client, DomainName) =>
      client.send(new DissociatePackagesCommand({ PackageList: [UNKNOWN_PACKAGE_ID], DomainName })),
    ),
  ]);

  const dissociate = (PackageList: string[], DomainName = specimens.target.domainName): Promise<unknown> =>
    specimens.client.send(new DissociatePackagesCommand({ PackageList, DomainName }));

  testUnknownPackage(specimens, (_client, packageId) => dissociate([packageId]));
  testUnknownDomain(specimens, async (_client, domainName) =>
    dissociate([await specimens.available()], domainName),
  );

  test("all of the packages are off the domain in the end", async () => {
    const ids = [await specimens.active(), await specimens.active()];
    expect(await dissociate(ids)).toMatchObject({
      DomainPackageDetailsList: ids.map((PackageID) => ({ PackageID, DomainPackageStatus: "DISSOCIATING" })),
    });
    for (const id of ids) {
      await specimens.until(
        () => specimens.onDomain(id),
        (association) => association === undefined,
      );
    }
  });

  test("none is taken off when one is refused", async () => {
    const [packageId, elsewhere] = [await specimens.active(), await specimens.available()];
    await expect(dissociate([packageId, elsewhere])).rejects.toThrow(elsewhere);
    expect(await specimens.onDomain(packageId)).toMatchObject({ DomainPackageStatus: "ACTIVE" });
  });
});
