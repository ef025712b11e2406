import { withPackageStatus } from "../../src/model";
import { ACCOUNT, Packages, REGION } from "./Packages";

describe("a status that no call has led to", () => {
  it("is that of the package that has the name now, not of one that was deleted", () => {
    const packages = new Packages();
    const first = packages.copying("synonyms");
    packages.settle().answer("DeletePackage", { PackageID: first });
    packages.settle();
    const id = packages.copying("synonyms");
    packages.settle();
    const scope = { accountId: ACCOUNT, region: REGION };
    const input = { packageName: "synonyms", status: "COPY_FAILED" } as const;
    packages.state = withPackageStatus(packages.state, scope, input, packages.nowMs)!;
    const { PackageDetailsList } = packages.answer<{ PackageDetailsList: object[] }>("DescribePackages", {});
    expect(PackageDetailsList).toMatchObject([{ PackageID: id, PackageStatus: "COPY_FAILED" }]);
  });
});
