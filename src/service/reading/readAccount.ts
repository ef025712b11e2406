import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { CallMeter } from "../CallMeter";
import { CLIENT_DEFAULTS } from "../clients/clientConfig";
import { credentialsOf } from "../clients/credentials";
import { brokenReading } from "../door/brokenReading";
import { Door } from "../door/Door";
import { present, type Reading, unread } from "../door/Reading";
import { BrokenAnswer, contentTypeOf, type RawAnswer } from "../exchange/RawAnswer";
import { READ_LIMITS } from "../exchange/ReadLimits";

const ACTION = "sts:GetCallerIdentity";

/**
 * The account that the credentials are of. No permission is needed for it.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function readAccount(
  settings: ServiceSettings,
  { meter, signal }: { readonly meter: CallMeter; readonly signal: AbortSignal },
): Promise<Reading<string>> {
  // Whoever names an endpoint for the packages API and none for STS is not asking AWS.
  if (settings.endpoints?.opensearch !== undefined && settings.endpoints.sts === undefined)
    return NO_ENDPOINT;
  const { region, profile, endpoints } = settings;
  const client = new STSClient({
    ...CLIENT_DEFAULTS,
    region,
    profile,
    endpoint: endpoints?.sts,
    credentials: credentialsOf(settings),
  });
  try {
    const command = new GetCallerIdentityCommand({});
    const door = new Door({
      service: "sts",
      client,
      place: endpoints?.sts ?? region ?? "sts",
      meter,
      signal,
      limits: READ_LIMITS,
      givesUp: false,
    });
    const answer = await door.ask({
      operation: "GetCallerIdentity",
      action: ACTION,
      subject: "the credentials",
      command,
      send: (sts, abortSignal) => sts.send(command, { abortSignal }),
      examine,
      absence: () => null,
    });
    if (answer.kind !== "present") return answer;
    const { Account: account } = answer.value;
    return account === undefined || !/^\d{12}$/.test(account)
      ? brokenReading("names no account", answer.source, ACTION)
      : present(account, answer.source);
  } finally {
    client.destroy();
  }
}

const NO_ENDPOINT: Reading<never> = unread(
  {
    operation: "GetCallerIdentity",
    action: ACTION,
    kind: "settings",
    why: "an endpoint is named for the packages API, and none for STS",
    checkedBy: "an endpoint for sts",
  },
  null,
);

function examine(answer: RawAnswer): void {
  const isOfSts = /<(GetCallerIdentityResponse|ErrorResponse)[\s>]/.test(answer.body.toString("utf8"));
  if (!isOfSts) {
    throw new BrokenAnswer("GetCallerIdentity", answer, `is none of STS (${contentTypeOf(answer)})`);
  }
}
