import { awsProviderBehaviour } from "../../src/rehearsal/programs/awsProvider";

describe("whether the AWS provider waits for a copy", () => {
  it.each([
    ["5.100.0", false],
    ["= 5.99.1", false],
    ["v5.100.0", false],
    ["6.12.0", false],
    ["~> 5.0", false],
    ["~> 6.12.0", false],
    [">= 5.0, < 6.0", false],
    [">= 5.0.0, < 6.13.0", null],
    ["6.13.0", null],
    ["6.14.0", true],
    ["6.25.0", true],
    ["7.0.0-beta1", true],
    ["~> 6.14", true],
    ["~> 6.14.2", true],
    [">= 6.14", true],
    ["> 6.14, != 6.20.0", true],
    ["~> 6.0", null],
    [">= 5.0", null],
    [">= 5.0.0, < 7.0.0", null],
    ["!= 5.1.0", null],
    ["latest", null],
    ["", null],
    [null, null],
  ])("is, of %p, %p", (version, waitsForCopy) => {
    expect(awsProviderBehaviour(version)).toEqual({ waitsForCopy });
  });
});
