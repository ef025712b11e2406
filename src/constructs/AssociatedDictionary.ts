import { Construct } from "constructs";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";

/**
 * A dictionary on a domain. `IndexSettings` makes the parts of an analyzer that read it.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html
 */
export abstract class AssociatedDictionary extends Construct {
  /** A reference to where the domain keeps the file, such as `analyzers/F123456789`: what index settings name. */
  abstract readonly referencePath: string;
  /** The domain's name, as given; it may be a reference. */
  abstract readonly domainName: string;
  /** What the file is; undefined when that is not known, and then every part of an analyzer takes it. */
  abstract readonly format?: DictionaryFormat;
}
