import { withDefaults } from "../../src/contract/ServiceSettings";

const role = (roleArn: string): { readonly roleArn: string } => ({ roleArn });

describe("settings with defaults behind them", () => {
  test("have each default that they do not say themselves", () => {
    const defaults = { region: "eu-central-1", endpoints: { s3: "http://x" } };
    expect(withDefaults({ region: "eu-west-1" }, defaults)).toEqual({
      region: "eu-west-1",
      endpoints: { s3: "http://x" },
    });
    expect(withDefaults({ region: undefined }, defaults).region).toBe("eu-central-1");
    expect(withDefaults({ region: "eu-west-1" })).toEqual({ region: "eu-west-1" });
  });

  test("are nobody else where they say who they are: a default role is not assumed with another's profile", () => {
    const defaults = { region: "eu-central-1", profile: "a", assumeRole: role("b") };
    expect(withDefaults({}, defaults)).toEqual(defaults);
    expect(withDefaults({ profile: "c" }, defaults)).toEqual({ region: "eu-central-1", profile: "c" });
    expect(withDefaults({ assumeRole: role("c") }, defaults)).toEqual({
      region: "eu-central-1",
      assumeRole: role("c"),
    });
    expect(withDefaults({ accessKey: "k", secretKey: "s" }, defaults)).toEqual({
      region: "eu-central-1",
      accessKey: "k",
      secretKey: "s",
    });
  });
});
