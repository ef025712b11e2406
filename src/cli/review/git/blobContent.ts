import { fileRefusal } from "../../../files/fileError";
import { READING_DICTIONARY } from "../../dictionaries/dictionaryFile";
import { git } from "./git";

/** Beyond this a difference takes seconds and hundreds of megabytes: `opensearch-packages diff` is for that. */
const LARGEST_BYTES = 20 * 2 ** 20;

/** The bytes of a file in a commit. @throws PackagesError when they are too many */
export async function blobContent(id: string, path: string): Promise<Buffer> {
  const bytes = Number((await git(["cat-file", "-s", id], READING_DICTIONARY.attempted)).toString("latin1"));
  if (bytes <= LARGEST_BYTES) return git(["cat-file", "blob", id], READING_DICTIONARY.attempted);
  throw fileRefusal(
    READING_DICTIONARY,
    path,
    "it is too large for a review",
    "Compare the two with `opensearch-packages diff`",
  );
}
