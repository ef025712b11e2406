import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { describeConformance } from "../conformance/describeConformance";

describeConformance("GetCallerIdentity", (specimens) => {
  test("names the account, and an ARN in it", async () => {
    const { Account = "", Arn, UserId } = await specimens.target.sts.send(new GetCallerIdentityCommand());
    expect(Account).toMatch(/^\d{12}$/);
    expect(Arn).toMatch(new RegExp(`^arn:aws[\\w-]*:(iam|sts)::${Account}:`));
    expect(UserId).toMatch(/./);
  });

  test("the account is the owner of the packages that the caller creates", async () => {
    const { Account } = await specimens.target.sts.send(new GetCallerIdentityCommand());
    expect((await specimens.created()).PackageOwner).toBe(Account);
  });
});
