import { type PlaceOptions, settingsOf } from "../validate/placeOptions";

/** Where and as whom is asked, of a command line that says more than that. */
export function placeSettings(options: PlaceOptions): ReturnType<typeof settingsOf> {
  const { region, profile, roleArn, endpointUrl } = options;
  return settingsOf({ region, profile, roleArn, endpointUrl });
}
