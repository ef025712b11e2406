import { valueOf } from "../../service/reading";
import type { DeliverySubject } from "../comparison/Comparison";
import { type Found, found, type Rule } from "./Rule";

/** The engine of a domain does not support the package. */
export const engineUnsupported: Rule = {
  code: "engine-unsupported",
  severity: "error",
  hop: "domain",
  summary: "The engine of a domain does not support the package.",
  documentation: {
    cause:
      "A plugin is made for another engine version; or (as a warning) a dictionary is on an engine before Elasticsearch 7.8, which reloads none.",
    consequence:
      "The plugin is refused; the dictionary's update shows only after the index is closed and opened.",
    remedy: "Make the plugin for the engine; upgrade the domain.",
    example: "A dictionary on `Elasticsearch_7.7`.",
  },
  check: ({ deliveries }) => deliveries.flatMap(({ subject }) => check(subject)),
};

function check(subject: DeliverySubject): Found[] {
  const { domain } = subject;
  const engine = valueOf(domain?.live ?? null)?.EngineVersion ?? domain?.declared?.engineVersion;
  if (engine === undefined || engine === null || subject.plannedAction === "delete") return [];
  const live = valueOf(subject.package?.live ?? null);
  const type = live?.PackageType ?? subject.package?.declared?.packageType;
  if (type === "ZIP-PLUGIN" && live?.EngineVersion !== undefined && live.EngineVersion !== engine) {
    return [otherEngine(subject, live.EngineVersion, engine)];
  }
  return type === "TXT-DICTIONARY" && !reloadsDictionaries(engine) ? [noReload(subject, engine)] : [];
}

function otherEngine(subject: DeliverySubject, expected: string, actual: string): Found {
  return found(subject, {
    severity: "error",
    message: `The plugin is made for ${expected}, and the domain ${subject.domainName} runs ${actual}.`,
    expected,
    actual,
    remedy: `Make a package of the plugin for ${actual}`,
  });
}

function noReload(subject: DeliverySubject, engine: string): Found {
  return found(subject, {
    severity: "warning",
    message: `The domain ${subject.domainName} runs ${engine}, which does not reload an updated dictionary.`,
    expected: "Elasticsearch_7.8 or newer, or any OpenSearch",
    actual: engine,
    remedy: "Upgrade the domain, or close and open the index after each update",
  });
}

/** @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html */
function reloadsDictionaries(engine: string): boolean {
  const match = /^Elasticsearch_(\d+)\.(\d+)/.exec(engine) ?? /^(\d+)\.(\d+)$/.exec(engine);
  if (match === null) return true;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > 7 || (major === 7 && minor >= 8);
}
