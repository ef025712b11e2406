import { valueOf } from "../../service/reading";
import type { DeliverySubject } from "../comparison/Comparison";
import type { ForetoldRefusal } from "../../rehearsal";
import { refusalsFor, refused } from "./refused";
import { type Found, found, type Rule } from "./Rule";

/** The engine of a domain does not support the package. */
export const engineUnsupported: Rule = {
  code: "engine-unsupported",
  severity: "error",
  hop: "domain",
  summary: "The engine of a domain does not support the package.",
  documentation: {
    cause:
      "A plugin is made for another engine version, or for none; or (as a warning) a dictionary is on an engine before Elasticsearch 7.8, which reloads none.",
    consequence:
      "The plugin is refused; the dictionary's update shows only after the index is closed and opened.",
    advice:
      "Choose a package of the plugin that is made for the engine, or consider an upgrade of the domain.",
    example: "A dictionary on `Elasticsearch_7.7`.",
  },
  check: (judged) => [
    ...refusalsFor(judged, "engine-unsupported").map(unsupported),
    ...judged.deliveries.flatMap(({ subject }) => check(subject)),
  ],
};

function check(subject: DeliverySubject): Found[] {
  const { domain } = subject;
  const engine = valueOf(domain?.live ?? null)?.EngineVersion ?? domain?.declared?.engineVersion;
  if (engine === undefined || engine === null || subject.plannedAction === "delete") return [];
  const live = valueOf(subject.package?.live ?? null);
  const type = live?.PackageType ?? subject.package?.declared?.packageType;
  return type === "TXT-DICTIONARY" && !reloadsDictionaries(engine) ? [noReload(subject, engine)] : [];
}

/** What the service says of a plugin and its engine. */
function unsupported(refusal: ForetoldRefusal): Found {
  const { packageId, packageName, domainName, address, detail } = refusal;
  const label = packageName ?? packageId ?? address;
  const parts = {
    engineVersionDiffers: {
      message: `The plugin ${label} is made for ${detail}, and the domain ${domainName} runs another engine version.`,
      remedy: "Choose a package of the plugin that is made for the domain's engine version",
    },
    engineVersionMissing: {
      message: `${label} is a plugin without engine_version.`,
      remedy: "Choose an engine_version (the AWS provider has it since 6.14)",
    },
    engineVersionUnexpected: {
      message: `${label} is a ${detail}, and has an engine_version.`,
      remedy: "Consider it without engine_version: only a plugin has one",
    },
    pluginForElasticsearch: {
      message: `The plugin ${label} is made for ${detail}, and plugins are for OpenSearch only.`,
      remedy: "Choose a plugin that is made for an OpenSearch engine",
    },
  }[refusal.reason as "engineVersionDiffers"];
  return refused(refusal, {
    ...parts,
    expected: "the engine version of the domain",
    actual: detail ?? "none",
  });
}

function noReload(subject: DeliverySubject, engine: string): Found {
  return found(subject, {
    severity: "warning",
    message: `The domain ${subject.domainName} runs ${engine}, which does not reload an updated dictionary.`,
    expected: "Elasticsearch_7.8 or newer, or any OpenSearch",
    actual: engine,
    remedy:
      "Consider an upgrade of the domain; until then each update shows when the index is closed and opened",
  });
}

/** @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html */
function reloadsDictionaries(engine: string): boolean {
  const match = /^Elasticsearch_(\d+)\.(\d+)/.exec(engine) ?? /^(\d+)\.(\d+)$/.exec(engine);
  if (match === null) return true;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > 7 || (major === 7 && minor >= 8);
}
