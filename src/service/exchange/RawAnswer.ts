import { PackagesError } from "../../errors";
import { plainText } from "./plainText";

/** An answer as it came over the wire, before anything is made of it. */
export interface RawAnswer {
  /** Host and port that were asked; never with a user or a password. */
  readonly endpoint: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where the body is left to be streamed. */
  readonly body: Buffer;
}

/** The first line of people's questions: what kind of thing came. */
export function contentTypeOf({ headers }: RawAnswer): string {
  return headers["content-type"]?.split(";")[0]?.trim() ?? "no content type";
}

/** So much of what came is shown: enough to tell a proxy from a service. */
const SHOWN_LENGTH = 100;

/** Something came, and it is no answer of the service: a page, a part, or members that are not there. */
export class BrokenAnswer extends PackagesError {
  /** What the SDK decides with whether to ask again: a server's failure passes, whoever sent it. */
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(
    operation: string,
    readonly answer: RawAnswer,
    problem: string,
  ) {
    super({
      attempted: `reading the answer to ${operation} from ${answer.endpoint}`,
      problem: `it came with the status ${answer.status} and ${problem}${firstWords(answer)}`,
      remedy: "Check that the endpoint is the service's, and that no proxy answers in its place",
    });
    this.name = "BrokenAnswer";
    this.$metadata = { httpStatusCode: answer.status };
  }
}

function firstWords({ body }: RawAnswer): string {
  const words = plainText(body.subarray(0, SHOWN_LENGTH * 8).toString("utf8"), SHOWN_LENGTH);
  return words === "" ? "; nothing came with it" : `; it begins with “${words}”`;
}
