import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CreateDomainCommand,
  type CreateDomainCommandInput,
  OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import { Emulator } from "../../../../src/emulator";
import { TerraformWorkspace } from "../../../../tools/terraform";
import { makeTemporaryFolder } from "../../../TemporaryFolder";
import { credentials } from "../../Dictionaries";
import { describeWithAwsProvider } from "../../../e2e/describeWithTerraform";

/** Several runs of the AWS provider, each of which takes its time to start. */
const TIMEOUT_MS = 300_000;

const SETTINGS = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
}
provider "aws" { region = "us-east-1" }
`;

/** What people usually say of a domain. */
const CONFIGURED: Omit<CreateDomainCommandInput, "DomainName"> = {
  EngineVersion: "OpenSearch_2.17",
  ClusterConfig: { InstanceType: "r6g.large.search", InstanceCount: 2 },
  EBSOptions: { EBSEnabled: true, VolumeSize: 20, VolumeType: "gp3" },
  EncryptionAtRestOptions: { Enabled: true },
  NodeToNodeEncryptionOptions: { Enabled: true },
  DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
  AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: true },
  TagList: [{ Key: "team", Value: "search" }],
};

const IMPORTED_AS_CONFIGURED = `${SETTINGS}
import {
  to = aws_opensearch_domain.full
  id = "search-full"
}
resource "aws_opensearch_domain" "full" {
  domain_name    = "search-full"
  engine_version = "OpenSearch_2.17"
  cluster_config {
    instance_type  = "r6g.large.search"
    instance_count = 2
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 20
    volume_type = "gp3"
  }
  encrypt_at_rest {
    enabled = true
  }
  node_to_node_encryption {
    enabled = true
  }
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true
  }
  tags = { team = "search" }
}
`;

const IMPORTED = `${SETTINGS}
import {
  to = aws_opensearch_domain.imported
  id = "search-prod"
}
resource "aws_opensearch_domain" "imported" {
  domain_name = "search-prod"
}
`;

describeWithAwsProvider("hashicorp/aws 5.100.0 and a domain of the local AWS", () => {
  let aws: Emulator;
  let directory: string;
  let terraform: TerraformWorkspace;
  beforeEach(async () => {
    aws = await Emulator.start({ domains: [{ domainName: "search-prod" }] });
    directory = makeTemporaryFolder("local-domains");
    terraform = new TerraformWorkspace({ directory, environment: aws.environment() });
  });
  afterEach(async () => {
    rmSync(directory, { recursive: true, force: true });
    await aws.stop();
  });

  test(
    "the data source reads it",
    async () => {
      copyFileSync(join(__dirname, "domain-data-source", "main.tf"), join(directory, "main.tf"));
      await terraform.init();
      await terraform.apply();
      const state = await terraform.showState();
      expect(state).toContain("arn:aws:es:us-east-1:123456789012:domain/search-prod");
      expect(state).toContain(
        new URL(aws.searchUrl({ domainName: "search-prod" })).host + "/search/123456789012/",
      );
    },
    TIMEOUT_MS,
  );

  test(
    "an imported one is found as it is: nothing is replaced, and nothing of it is changed",
    async () => {
      writeFileSync(join(directory, "main.tf"), IMPORTED);
      await terraform.init();
      const { output } = await terraform.apply();
      expect(output).toContain("1 imported, 0 added, 0 changed, 0 destroyed");
    },
    TIMEOUT_MS,
  );

  // The resource's own create looks for the first time after ten minutes: nothing that a test can wait for.
  test(
    "one made with what people say of a domain is imported by what they write",
    async () => {
      const client = new OpenSearchClient({
        endpoint: aws.endpoint,
        region: aws.region,
        credentials: credentials("test"),
      });
      await client.send(new CreateDomainCommand({ DomainName: "search-full", ...CONFIGURED }));
      writeFileSync(join(directory, "main.tf"), IMPORTED_AS_CONFIGURED);
      await terraform.init();
      const { output } = await terraform.apply();
      expect(output).toContain("1 imported, 0 added, 0 changed, 0 destroyed");
      expect((await terraform.plan()).changes).toBe(false);
    },
    TIMEOUT_MS,
  );
});
