import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { PlaceDefaults } from "./Settings";
import { objectOf, refuseUnknown, type SettingsPlace, textOf } from "./SettingsPlace";
import { PLACE_PROPERTIES } from "./settingsSchema";

/** Where and as whom is asked: for all, and for single provider configurations. */
export function parsePlaces(
  ofAll: Readonly<Record<string, unknown>>,
  providers: Readonly<Record<string, unknown>>,
  place: SettingsPlace,
): PlaceDefaults {
  const entries = Object.entries(providers).map(([key, said]) => {
    const called = { ...place, called: `${JSON.stringify(key)} of providers` };
    return [key, placeOf(objectOf(said, called), called)] as const;
  });
  return { defaults: placeOf(ofAll, place), providerDefaults: Object.fromEntries(entries) };
}

function placeOf(said: Readonly<Record<string, unknown>>, place: SettingsPlace): ServiceSettings {
  refuseUnknown(said, Object.keys(PLACE_PROPERTIES), place);
  const region = textOf(said["region"], "region", place);
  const profile = textOf(said["profile"], "profile", place);
  const roleArn = textOf(said["roleArn"], "roleArn", place);
  const url = textOf(said["endpointUrl"], "endpointUrl", place);
  if (url !== undefined) refuseAddress(url, place);
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
function refuseAddress(url: string, { refuse }: SettingsPlace): void {
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
