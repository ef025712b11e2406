import { type Command, InvalidArgumentError } from "commander";
import { type ServiceSettings, withDefaults } from "../../contract/ServiceSettings";
import { nearestPlaces } from "../settings/nearestPlaces";
import type { PlaceDefaults } from "../settings/Settings";
import type { SettingsFile } from "../settings/SettingsFile";
import { say } from "../terminal/print";
import { parseUrl } from "./optionValues";
import { readSettings } from "./settingsOptions";

/** A value for all provider configurations, or for the one whose key is given. */
interface ScopedValue {
  /** The key of a provider configuration, such as `aws.west`; null for all. */
  readonly key: string | null;
  readonly value: string;
}

/** What the options say of where and as whom is asked. */
export interface PlaceOptions {
  readonly region: readonly ScopedValue[];
  readonly profile: readonly ScopedValue[];
  readonly roleArn: readonly ScopedValue[];
  readonly endpointUrl: readonly ScopedValue[];
  readonly config?: string | false;
  /** What the settings say where nothing nearer does. @default nothing */
  readonly places?: PlaceDefaults;
}

/** Adds the options that win over what a plan's provider configurations say. */
export function addPlaceOptions(command: Command): Command {
  return command
    .option("--region <[key=]region>", `the AWS region, ${SCOPE}`, collect(anyText), [])
    .option("--profile <[key=]profile>", `the AWS profile, ${SCOPE}`, collect(anyText), [])
    .option("--role-arn <[key=]arn>", `the role to assume, ${SCOPE}`, collect(anyText), [])
    .option(
      "--endpoint-url <[key=]url>",
      `another endpoint than that of AWS, ${SCOPE}`,
      collect(parseUrl),
      [],
    );
}

const SCOPE = "whatever the plan says; with a key for one provider configuration, such as aws.west=…";

/** Reads the settings file, and gives the options what it says of places. @throws PackagesError when it is not understood */
export async function withPlaces<Options extends PlaceOptions>(
  options: Options,
  signal: AbortSignal,
): Promise<{ readonly options: Options; readonly settings: SettingsFile }> {
  const settings = await readSettings(options, signal);
  const places = nearestPlaces(settings.places, process.env);
  strangePlaces(options, places).forEach((what) => say(`asked ${what}: ${settings.name} says so`));
  return { options: { ...options, places }, settings };
}

/** What of a file would make an answer that is not the caller's AWS look like one: that is said however quiet it is. */
function strangePlaces(
  { endpointUrl, roleArn }: PlaceOptions,
  { defaults, providerDefaults }: PlaceDefaults,
): string[] {
  const all = [defaults, ...Object.values(providerDefaults)];
  const urls = endpointUrl.length > 0 ? [] : all.flatMap(({ endpoints }) => Object.values(endpoints ?? {}));
  const roles = roleArn.length > 0 ? [] : all.flatMap(({ assumeRole }) => assumeRole?.roleArn ?? []);
  return [
    ...[...new Set(urls)].map((url) => `at ${url}, and not AWS`),
    ...[...new Set(roles)].map((role) => `as role ${role}`),
  ];
}

/** Where and as whom is asked when no plan says anything. */
export function handSettings(options: PlaceOptions): ServiceSettings {
  return withDefaults(settingsFor(null, options), options.places?.defaults);
}

/** What is asked where and as whom: options for all and for single provider configurations, and what is behind them. */
export interface PlaceSettings extends Partial<PlaceDefaults> {
  readonly settings: ServiceSettings;
  readonly providerSettings: Readonly<Record<string, ServiceSettings>>;
}

/** The settings for all, and those for single provider configurations. */
export function settingsOf(options: PlaceOptions): PlaceSettings {
  const { region, profile, roleArn, endpointUrl } = options;
  const keys = new Set([...region, ...profile, ...roleArn, ...endpointUrl].map(({ key }) => key));
  const scoped = [...keys]
    .filter((key) => key !== null)
    .map((key) => [key, settingsFor(key, options)] as const);
  return {
    settings: settingsFor(null, options),
    providerSettings: Object.fromEntries(scoped),
    ...options.places,
  };
}

function settingsFor(key: string | null, options: PlaceOptions): ServiceSettings {
  const last = (values: readonly ScopedValue[]): string | undefined =>
    [...values].reverse().find((each) => each.key === key)?.value;
  const [region, profile] = [last(options.region), last(options.profile)];
  const [roleArn, url] = [last(options.roleArn), last(options.endpointUrl)];
  return {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(roleArn === undefined ? {} : { assumeRole: { roleArn } }),
    ...(url === undefined ? {} : { endpoints: { opensearch: url, s3: url, sts: url } }),
  };
}

/** The key of a provider configuration is an identifier, with an alias, and a module path before a colon. */
const KEY = /^([A-Za-z][\w.:-]*)=(.+)$/s;

function collect(check: (value: string) => string) {
  return (text: string, previous: readonly ScopedValue[]): ScopedValue[] => {
    const [, key = null, value = text] = KEY.exec(text) ?? [];
    return [...previous, { key, value: check(value) }];
  };
}

function anyText(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return value;
}
