import { plainLine } from "../../contract/plainText";
import { safeJson } from "../../contract/safeJson";
import type { AdoptedPackage, Adoption } from "../Adoption";
import { wordsOf } from "./wordsOf";

/** The declaration as TypeScript, for the constructor of a CDKTF stack. */
export function renderCdktf({ place, bucket, dictionaries }: Adoption): string {
  const imports = [
    'import { Dictionary, DictionaryBucket, DictionaryFormat } from "cdktf-opensearch-packages";',
    ...(bucket === null ? ['import { TerraformVariable } from "cdktf";'] : []),
  ];
  return [
    `// Dictionaries that are live in ${plainLine(place)}, as \`opensearch-packages adopt\` found them.`,
    "// Put the words of each package into its file before the first plan: the apply gives the package what is in the file.",
    ...imports,
    "",
    "// In the constructor of the stack:",
    ...bucketLines(bucket),
    ...dictionaries.flatMap(dictionaryLines),
    "",
  ].join("\n");
}

function bucketLines(bucket: string | null): string[] {
  const from = (name: string): string =>
    `const dictionaryBucket = DictionaryBucket.fromBucketName(this, "dictionaries", ${name});`;
  if (bucket !== null) return [from(text(bucket))];
  return [
    "// The service does not tell which object a package was made from: say where the files are to be.",
    'const bucketName = new TerraformVariable(this, "dictionary_bucket", { type: "string" });',
    from("bucketName.stringValue"),
  ];
}

function dictionaryLines(dictionary: AdoptedPackage): string[] {
  const { label, packageId, description, file, object, domains } = dictionary;
  const name = `${camelCase(label)}Dictionary`;
  return [
    "",
    ...wordsOf(dictionary).map((line) => plainLine(`// ${line}`)),
    `const ${name} = Dictionary.adopt(this, ${text(label.replaceAll("_", "-"))}, ${text(packageId)}, {`,
    "  bucket: dictionaryBucket,",
    `  file: ${text(`dictionaries/${file}`)},`,
    "  format: DictionaryFormat.SOLR_SYNONYMS, // a package does not tell its format: say what the file is",
    `  s3Key: ${text(object.key)},`,
    ...(description === "" ? [] : [`  description: ${text(description)},`]),
    "});",
    ...domains.map(({ domainName }) => `${name}.keepOn(${text(domainName)});`),
  ];
}

/** A text as TypeScript writes it: JSON, in which nothing invisible is left as it is. */
function text(value: string): string {
  return safeJson(value, 0);
}

function camelCase(label: string): string {
  const joined = label.replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}
