import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { AssociatedDictionary } from "../../../src/constructs/AssociatedDictionary";
import type { DictionaryFormat } from "../../../src/dictionary/DictionaryFormat";

/** What a test says about a file on a domain. */
export interface AssociatedFileProps {
  readonly referencePath: string;
  readonly format?: DictionaryFormat;
  /** @default "search-prod" */
  readonly domainName?: string;
}

/** A file on a domain, with nothing of Terraform behind it. */
export class AssociatedFile extends AssociatedDictionary {
  readonly referencePath: string;
  readonly domainName: string;
  readonly format?: DictionaryFormat;

  constructor(scope: Construct, id: string, props: AssociatedFileProps) {
    super(scope, id);
    this.referencePath = props.referencePath;
    this.domainName = props.domainName ?? "search-prod";
    this.format = props.format;
  }

  /** One in a stack of its own, at the path `search/<id>`. */
  static alone(id: string, props: AssociatedFileProps): AssociatedFile {
    return new AssociatedFile(new TerraformStack(new App(), "search"), id, props);
  }
}
