import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformWorkspace } from "../../../tools/terraform";
import { describeWithAwsProvider } from "../../e2e/describeWithTerraform";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { LocalS3, objectBytes } from "./LocalS3";

/** Several runs of the AWS provider, each of which takes its time to start. */
const TIMEOUT_MS = 300_000;
const KEY = "dicts/syno nyms+é 1.txt";
const bucket = "terraform-dictionaries";

/**
 * Everything but `aws_s3_bucket_lifecycle_configuration`, for which the provider itself waits 55 s until it has
 * read the same rules ten times.
 */
const configuration = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
}
variable "content" {}
provider "aws" {
  region                      = "us-east-1"
  s3_use_path_style           = true
}
resource "aws_s3_bucket" "this" {
  bucket        = "${bucket}"
  force_destroy = true
  tags          = { "é <x>" = "a & \\"b\\"" }
}
resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = "Enabled"
  }
}
resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}
resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.this.arn, "\${aws_s3_bucket.this.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
resource "aws_s3_object" "this" {
  bucket                 = aws_s3_bucket.this.id
  key                    = "${KEY}"
  content                = var.content
  content_type           = "text/plain; charset=utf-8"
  source_hash            = sha256(var.content)
  server_side_encryption = "AES256"
  metadata               = { sha256 = sha256(var.content) }
  tags                   = { format = "solr", with = "a b+c" }
  depends_on             = [aws_s3_bucket_versioning.this]
}
resource "aws_s3_object" "checksummed" {
  for_each           = toset(["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])
  bucket             = aws_s3_bucket.this.id
  key                = each.key
  content            = "123456789"
  checksum_algorithm = each.key
}
data "aws_s3_bucket" "this" {
  bucket = aws_s3_bucket.this.id
}
data "aws_s3_object" "this" {
  bucket = aws_s3_bucket.this.id
  key    = aws_s3_object.this.key
}
output "body" {
  value = data.aws_s3_object.this.body
}
output "region" {
  value = data.aws_s3_bucket.this.region
}
`;

describeWithAwsProvider("The AWS provider's bucket and object resources", () => {
  let local: LocalS3;
  let directory: string;

  beforeAll(async () => {
    local = await LocalS3.start();
    directory = makeTemporaryFolder("local-s3");
    writeFileSync(join(directory, "main.tf"), configuration);
  });

  afterAll(async () => {
    rmSync(directory, { recursive: true, force: true });
    await local.stop();
  });

  async function stored(): Promise<string> {
    return (await objectBytes(local.client(), { Bucket: bucket, Key: KEY })).toString();
  }

  test(
    "are made, found unchanged by the next plan, changed in place and destroyed with every version",
    async () => {
      const terraform = new TerraformWorkspace({ directory, environment: local.emulator.environment() });
      await terraform.init();
      await terraform.apply("-var=content=car, automobile");
      expect(await stored()).toBe("car, automobile");
      expect(await terraform.outputs()).toEqual({ body: "car, automobile", region: "us-east-1" });
      expect((await terraform.plan("-var=content=car, automobile")).changes).toBe(false);

      const { output } = await terraform.apply("-var=content=car, vehicle");
      expect(output).toContain("0 added, 1 changed, 0 destroyed");
      expect(await stored()).toBe("car, vehicle");

      await terraform.destroy("-var=content=car, vehicle");
      expect(local.emulator.isEmpty()).toBe(true);
    },
    TIMEOUT_MS,
  );
});
