import { createHash } from "node:crypto";
import type { Reading } from "../../service/reading/Reading";
import type { Analysis } from "./ChainQuestions";

/** What was asked once of one domain: indexes that were made alike have the same chains. */
export class SharedAnswers {
  private readonly answers = new Map<string, Promise<Reading<Analysis>>>();

  /** The answer to a question, asked when it is the first of its kind. */
  of(question: unknown, ask: () => Promise<Reading<Analysis>>): Promise<Reading<Analysis>> {
    const key = createHash("sha256").update(JSON.stringify(question)).digest("hex");
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = ask();
    this.answers.set(key, answer);
    return answer;
  }
}
