import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { PlaceDefaults } from "./Settings";

/** What says whom to be, in the environment of the AWS SDK. */
const WHO = [
  "AWS_PROFILE",
  "AWS_ACCESS_KEY_ID",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

/**
 * The defaults of a file without what the environment says: that is nearer to the call. What the file says of one
 * provider configuration is nearer still, and stays.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html
 */
export function nearestPlaces(
  { defaults, providerDefaults }: PlaceDefaults,
  environment: NodeJS.ProcessEnv,
): PlaceDefaults {
  const has = (name: string): boolean => (environment[name] ?? "") !== "";
  const { profile, assumeRole, region } = defaults;
  const endpoints = endpointsOf(defaults, has);
  return {
    defaults: {
      ...(WHO.some(has) ? {} : { profile, assumeRole }),
      ...(has("AWS_REGION") ? {} : { region }),
      ...(endpoints === undefined ? {} : { endpoints }),
    },
    providerDefaults,
  };
}

function endpointsOf(
  { endpoints }: ServiceSettings,
  has: (name: string) => boolean,
): ServiceSettings["endpoints"] {
  if (endpoints === undefined || has("AWS_ENDPOINT_URL")) return undefined;
  const left = Object.entries(endpoints).filter(([name]) => !has(`AWS_ENDPOINT_URL_${name.toUpperCase()}`));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}
