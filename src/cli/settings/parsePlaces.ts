import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { PlaceDefaults } from "./Settings";
import { objectOf, refuseUnknown, type SettingsMember, textOf } from "./settingsMember";
import { PLACE_PROPERTIES } from "./settingsSchema";

/** Where and as whom is asked: for all, and for single provider configurations. */
export function parsePlaces(
  ofAll: Readonly<Record<string, unknown>>,
  providers: Readonly<Record<string, unknown>>,
  member: SettingsMember,
): PlaceDefaults {
  const entries = Object.entries(providers).map(([key, said]) => {
    const called = { ...member, called: `${JSON.stringify(key)} of providers` };
    return [key, placeOf(objectOf(said, called), called)] as const;
  });
  return { defaults: placeOf(ofAll, member), providerDefaults: Object.fromEntries(entries) };
}

function placeOf(said: Readonly<Record<string, unknown>>, member: SettingsMember): ServiceSettings {
  refuseUnknown(said, Object.keys(PLACE_PROPERTIES), member);
  const region = textOf(said["region"], "region", member);
  const profile = textOf(said["profile"], "profile", member);
  const roleArn = textOf(said["roleArn"], "roleArn", member);
  const url = textOf(said["endpointUrl"], "endpointUrl", member);
  if (url !== undefined) refuseAddress(url, member);
  return {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(roleArn === undefined ? {} : { assumeRole: { roleArn } }),
    ...(url === undefined ? {} : { endpoints: { opensearch: url, s3: url, sts: url } }),
  };
}

/** The names of this machine, as `URL` writes them. */
const OWN_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whoever may change a file of a branch must not choose the host that signed requests, and a session's token, go to, nor who
 * answers that all is well. So a file names this machine alone; no secret stands in it either.
 */
function refuseAddress(url: string, { refuse }: SettingsMember): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw refuse("endpointUrl is no whole address, such as http://127.0.0.1:4566");
  }
  const { username, password, hostname } = new URL(url);
  if (username !== "" || password !== "") throw refuse("endpointUrl has a user or a password in it");
  if (OWN_MACHINE.test(hostname)) return;
  throw refuse(
    `endpointUrl is on ${hostname}, and a file names none but this machine; say another with --endpoint-url or AWS_ENDPOINT_URL`,
  );
}
