import type { XmlElement } from "../protocol/writeXml";
import { type StsCall, StsError } from "./StsCall";

const DEFAULT_DURATION_SECONDS = 3_600;
const ROLE_ARN = /^arn:[\w-]+:iam::(\d{12}):role\/(?:[\w+=,.@/-]+\/)?([\w+=,.@-]+)$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

/**
 * Opens a session in the account of the role. Every role exists and trusts everybody.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function assumeRole({ parameters, accounts, nowMs }: StsCall): XmlElement {
  const sessionName = matched(parameters, "RoleSessionName", SESSION_NAME)[0] ?? "";
  const [, accountId = "", roleName = ""] = matched(parameters, "RoleArn", ROLE_ARN);
  const seconds = Number(parameters.get("DurationSeconds") ?? DEFAULT_DURATION_SECONDS);
  const session = accounts.assumeRole({ accountId, roleName, sessionName });
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: new Date(nowMs + seconds * 1_000).toISOString(),
    },
    AssumedRoleUser: { Arn: session.principal.arn, AssumedRoleId: session.principal.userId },
  };
}

function matched(parameters: URLSearchParams, name: string, pattern: RegExp): RegExpExecArray {
  const value = parameters.get(name);
  const match = pattern.exec(value ?? "");
  if (match !== null) return match;
  throw new StsError("ValidationError", 400, `${value ?? "null"} is invalid for ${name}`);
}

/** Who the caller is. */
export function getCallerIdentity({ principal }: StsCall): XmlElement {
  return { Arn: principal.arn, UserId: principal.userId, Account: principal.accountId };
}
