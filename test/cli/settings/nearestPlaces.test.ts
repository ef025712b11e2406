import { nearestPlaces } from "../../../src/cli/settings/nearestPlaces";
import type { PlaceDefaults } from "../../../src/cli/settings/Settings";

const url = "http://127.0.0.1:4566";
const SAID: PlaceDefaults = {
  defaults: {
    region: "eu-central-1",
    profile: "reader",
    assumeRole: { roleArn: "arn:aws:iam::1:role/x" },
    endpoints: { opensearch: url, s3: url, sts: url },
  },
  providerDefaults: { "aws.west": { region: "us-west-2", profile: "west" } },
};

const left = (environment: NodeJS.ProcessEnv): PlaceDefaults["defaults"] =>
  nearestPlaces(SAID, environment).defaults;

describe("what the settings say of places", () => {
  test("counts where the environment says nothing", () => {
    expect(nearestPlaces(SAID, {})).toEqual(SAID);
    expect(left({ AWS_REGION: "", AWS_PROFILE: "" })).toEqual(SAID.defaults);
  });

  test.each([
    "AWS_PROFILE",
    "AWS_ACCESS_KEY_ID",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  ])("gives way to %s, which says whom to be: neither profile nor role is left", (name) => {
    const { profile, assumeRole, region } = left({ [name]: "x" });
    expect([profile, assumeRole, region]).toEqual([undefined, undefined, "eu-central-1"]);
  });

  test("gives way to the region and the endpoints of the environment, each for itself", () => {
    expect(left({ AWS_REGION: "eu-west-1" }).region).toBeUndefined();
    expect(left({ AWS_ENDPOINT_URL: "http://x" }).endpoints).toBeUndefined();
    expect(left({ AWS_ENDPOINT_URL_S3: "http://x" }).endpoints).toEqual({ opensearch: url, sts: url });
  });

  test("stays for a provider configuration that is named: that is nearer than the environment", () => {
    const environment = { AWS_REGION: "eu-west-1", AWS_PROFILE: "x" };
    expect(nearestPlaces(SAID, environment).providerDefaults).toEqual(SAID.providerDefaults);
  });
});
