import { valueOf } from "../../service/snapshot";
import type { AssociationSubject, Comparison } from "../comparison/Comparison";
import { found, type Found, type Rule } from "./Rule";

/** The domain's engine cannot use the package as it should. */
export const engineUnsupported: Rule = {
  code: "engine-unsupported",
  check: (comparison) => comparison.associations.flatMap((subject) => check(subject, comparison)),
};

function check(subject: AssociationSubject, { domains }: Comparison): Found[] {
  const domain = domains.find(({ name }) => name === subject.domainName);
  const engine =
    valueOf(domain?.live ?? { kind: "absent" })?.EngineVersion ?? domain?.declared?.engineVersion;
  if (engine === undefined || engine === null || subject.plannedAction === "delete") return [];
  const live = valueOf(subject.package?.live ?? { kind: "absent" });
  const type = live?.PackageType ?? subject.package?.declared?.packageType;
  if (type === "ZIP-PLUGIN" && live?.EngineVersion !== undefined && live.EngineVersion !== engine) {
    return [otherEngine(subject, live.EngineVersion, engine)];
  }
  return type === "TXT-DICTIONARY" && !reloadsDictionaries(engine) ? [noReload(subject, engine)] : [];
}

function otherEngine(subject: AssociationSubject, expected: string, actual: string): Found {
  return found(subject, {
    severity: "error",
    message: `The plugin is made for ${expected}, and the domain ${subject.domainName} runs ${actual}.`,
    expected,
    actual,
    remedy: `Make a package of the plugin for ${actual}`,
  });
}

function noReload(subject: AssociationSubject, engine: string): Found {
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
