import type { CodeFile } from "./CodeFile";
import { rollout } from "./declarations";

/** What a remedy says to change in the code, and the change, done as the words say. */
interface Change {
  readonly says: RegExp;
  readonly make: (code: CodeFile, said: RegExpExecArray) => void;
}

const OBJECT = "aws_s3_object";
const PACKAGE = "aws_opensearch_package";
const ASSOCIATION = "aws_opensearch_package_association";
const ROLLOUT = "opensearchpackages_rollout";

const CHANGES: readonly Change[] = [
  {
    says: /Set (\w+) = (.+?) on the object/,
    make: (code, [, argument = "", value = ""]) => code.set(OBJECT, argument, code.withFile(value)),
  },
  {
    says: /Change a word of package_description beside its \[sha256:…\]/,
    make: (code) => code.reword(PACKAGE, "package_description", (text) => text.replace('"', '"Reviewed: ')),
  },
  {
    says: /Change the dictionary, if only by a comment line/,
    make: (code) => code.appendToDictionary("# reviewed\n"),
  },
  {
    says: /Let source_hash of the object and \[sha256:…\] in package_description follow the file/,
    make: (code) => {
      code.set(OBJECT, "source_hash", code.withFile("filesha256(…)"));
      code.set(PACKAGE, "package_description", `"Test [sha256:\${${code.withFile("filesha256(…)")}}]"`);
    },
  },
  {
    says: /Let the association depend on an opensearchpackages_association_gate of the same package_id and domain_name/,
    make: (code) => {
      code.append(`resource "opensearchpackages_association_gate" "${code.name}" {
  package_id  = ${code.valueOf(ASSOCIATION, "package_id")}
  domain_name = ${code.valueOf(ASSOCIATION, "domain_name")}
}
`);
      code.set(ASSOCIATION, "depends_on", `[opensearchpackages_association_gate.${code.name}]`);
    },
  },
  {
    says: /Declare an opensearchpackages_rollout of the same package_id and domain_name in the place of \S+/,
    make: (code) => {
      const inPlace = rollout(code.name, code.valueOf(ASSOCIATION, "package_id"));
      code.remove(code.headOf(ASSOCIATION));
      code.append(inPlace);
    },
  },
  {
    says: /Add an opensearchpackages_rollout/,
    make: (code) =>
      code.append(rollout(code.name, `opensearchpackages_package_content.${code.name}.package_id`)),
  },
  {
    says: /Take (\S+) out of the state without destroying it, by a removed block with destroy = false/,
    make: (code, [, address = ""]) =>
      code.append(`removed {\n  from = ${address}\n  lifecycle {\n    destroy = false\n  }\n}\n`),
  },
  {
    says: /Leave package_version out of the rollout/,
    make: (code) => code.unset(ROLLOUT, "package_version"),
  },
];

/** Makes the changes that a remedy tells of, and says whether there were any. */
export function changeAsSaid(remedy: string, code: CodeFile): boolean {
  const told = CHANGES.flatMap(({ says, make }) => {
    const said = says.exec(remedy);
    return said === null ? [] : [() => make(code, said)];
  });
  told.forEach((change) => change());
  return told.length > 0;
}

/** Puts what `adopt` printed where the remedy says: in the place of blocks, or beside them. */
export function pasteAsSaid(remedy: string, code: CodeFile, printed: string): void {
  const [, address = "", andImport] =
    /prints in the place of (\S+?)( and its import block)?[:;]/.exec(remedy) ?? [];
  const [type = ""] = address.split(".");
  if (address !== "") code.remove(code.headOf(type));
  if (andImport !== undefined) code.remove("import {");
  code.append(printed);
}
