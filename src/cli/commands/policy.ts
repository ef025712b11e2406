import { Argument, type Command } from "commander";
import { AccessPolicy } from "../../policies/AccessPolicy";
import type { AccessPolicyProps } from "../../policies/AccessPolicyProps";
import { AccessTask } from "../../policies/AccessTask";
import { checkPolicyProps } from "../../policies/checkPolicyProps";
import { policyTable } from "../../policies/policyDocument";
import { collectText } from "../options/optionValues";
import { addOutputOption } from "../outputs/addOutputOption";
import type { OutputChoice } from "../outputs/OutputChoice";
import { refuseOutputFiles, writeOutputs } from "../outputs/writeOutputs";

const POLICY_OUTPUTS = ["json", "table"] as const;

type PolicyOutput = (typeof POLICY_OUTPUTS)[number];

const WRITING_POLICY = {
  attempted: "writing the policy",
  remedy: "Name a file in a folder that exists and that you may write to",
  inputs: [],
};

interface PolicyOptions {
  readonly account: string;
  readonly region: string[];
  readonly bucket: string;
  readonly makesBucket?: boolean;
  readonly domain: string[];
  readonly key: string[];
  readonly setsTags?: boolean;
  readonly output: readonly OutputChoice<PolicyOutput>[];
}

/** `opensearch-packages policy`: what a role has to be allowed, and nothing else. Asks nobody. */
export function registerPolicyCommand(program: Command): void {
  const command = program
    .command("policy")
    .description(
      "Print the IAM policy that tasks need, and nothing else: of Terraform (plan, apply, destroy) and of these commands. Asks nobody.",
    )
    .addArgument(
      new Argument("<task...>", "what is to be allowed; of several, the union").choices(
        Object.values(AccessTask),
      ),
    )
    .requiredOption("--account <id>", "twelve digits, or * for any")
    .requiredOption("--region <region>", "of packages and domains; can be given several times", collectText)
    .requiredOption("--bucket <name>", "the bucket that the files go up to")
    .requiredOption(
      "--domain <name>",
      "a domain, or a pattern with *; can be given several times",
      collectText,
    )
    .option(
      "--key <key>",
      "only this object, or a pattern with *; several times (default: all)",
      collectText,
      [],
    )
    .option("--makes-bucket", "the stack makes the bucket, as a DictionaryBucket does")
    .option("--sets-tags", "the stack sets tags, by `tags` or by the provider's `default_tags`")
    .action(runPolicy);
  addOutputOption(command, POLICY_OUTPUTS, {
    says: "json, the document; table has each action with its reason",
  });
}

async function runPolicy(tasks: AccessTask[], options: PolicyOptions): Promise<void> {
  refuseOutputFiles(options.output, WRITING_POLICY);
  const props: AccessPolicyProps = {
    tasks,
    accountId: options.account,
    regions: options.region,
    bucketName: options.bucket,
    domainNames: options.domain,
    objectKeys: options.key.length === 0 ? undefined : options.key,
    makesBucket: options.makesBucket,
    setsTags: options.setsTags,
  };
  checkPolicyProps(props);
  const render = ({ kind }: OutputChoice<PolicyOutput>): string =>
    `${kind === "json" ? AccessPolicy.json(props) : policyTable(props)}\n`;
  await writeOutputs(options.output, "json", render, WRITING_POLICY);
}
