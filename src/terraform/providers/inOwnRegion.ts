import type { DocumentNode } from "../json/DocumentNode";
import type { ResourceProvider } from "./ResourceProviders";
import { REGION_FORM, type UnknownSetting } from "./settingForms";

/**
 * Where a resource or data source lives: since version 6 of the AWS provider each can have a `region` of its own, those
 * of the plugin too, and it wins over that of the provider configuration.
 *
 * @param unknownAfter its top-level arguments of which anything is not known until the apply
 */
export function inOwnRegion(
  provider: ResourceProvider,
  values: DocumentNode,
  unknownAfter: readonly string[],
): ResourceProvider {
  const own = values.text("region");
  const others = provider.unknownSettings.filter(({ setting }) => setting !== "region");
  if (own !== null) {
    return { ...provider, settings: { ...provider.settings, region: own }, unknownSettings: others };
  }
  if (!unknownAfter.includes("region")) return provider;
  const settings = { ...provider.settings };
  delete (settings as { region?: string }).region;
  return { ...provider, settings, unknownSettings: [...others, UNKNOWN_REGION] };
}

const UNKNOWN_REGION: UnknownSetting = {
  setting: "region",
  expression: "the `region` of the resource",
  why: "it is not known until the apply",
  option: REGION_FORM.option,
};
