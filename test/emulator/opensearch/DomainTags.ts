import {
  AddTagsCommand,
  DescribeDomainCommand,
  ListTagsCommand,
  RemoveTagsCommand,
  type Tag,
} from "@aws-sdk/client-opensearch";
import type { Specimens } from "../conformance/Specimens";

/** An ARN that is well formed and no domain's. */
export const UNKNOWN_ARN = "arn:aws:es:us-east-1:000000000000:domain/no-such-domain";

/** The tags of the domain that the tests are about, under one key that is theirs. */
export class DomainTags {
  readonly key = "conformance";

  constructor(private readonly specimens: Specimens) {}

  async arn(): Promise<string> {
    const DomainName = this.specimens.target.domainName;
    const { DomainStatus } = await this.specimens.client.send(new DescribeDomainCommand({ DomainName }));
    return DomainStatus?.ARN ?? "";
  }

  async add(value: string): Promise<void> {
    const TagList = [{ Key: this.key, Value: value }];
    await this.specimens.client.send(new AddTagsCommand({ ARN: await this.arn(), TagList }));
  }

  async remove(): Promise<void> {
    await this.specimens.client.send(new RemoveTagsCommand({ ARN: await this.arn(), TagKeys: [this.key] }));
  }

  async list(): Promise<Tag[]> {
    const { TagList } = await this.specimens.client.send(new ListTagsCommand({ ARN: await this.arn() }));
    return TagList?.filter(({ Key }) => Key === this.key) ?? [];
  }
}
