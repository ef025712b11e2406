import { createHash } from "node:crypto";
import type { Reading } from "../../service/door/Reading";
import type { Analysis } from "./ChainQuestions";

/** What was asked once of one domain: indexes that were made alike have the same chains. */
export class SharedAnswers {
  private readonly answers = new Map<string, Promise<Reading<Analysis>>>();

  /** The answer to a question, asked when it is the first of its kind, or when only the first index gave none. */
  async of(question: unknown, ask: () => Promise<Reading<Analysis>>): Promise<Reading<Analysis>> {
    const key = createHash("sha256").update(JSON.stringify(question)).digest("hex");
    const asked = this.answers.get(key);
    if (asked !== undefined) {
      const known = await asked;
      if (isOfTheChain(known)) return known;
    }
    const answer = ask();
    this.answers.set(key, answer);
    return answer;
  }
}

/** An index that is down, or may not be read, says nothing of another one. */
function isOfTheChain(reading: Reading<Analysis>): boolean {
  return reading.kind === "present" && reading.value.kind !== "down";
}
