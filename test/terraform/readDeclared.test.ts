import fc from "fast-check";
import { PackagesError } from "../../src/errors";
import { readDeclared } from "../../src/terraform/readDeclared";
import { PlanBuilder } from "../validation/PlanBuilder";

const read = (content: string) => readDeclared(content, "plan.json");
const readChanges = (resource_changes: unknown[], configuration: unknown = {}) =>
  read(JSON.stringify({ format_version: "1.2", resource_changes, configuration }));

describe("reading a plan or a state", () => {
  it.each([
    ["a saved plan", "PK\u0003\u0004\u0014", /binary plan file.*terraform show -json plan\.out > plan\.json/],
    ["nothing", " \n", /empty/],
    ["a web page", "<!doctype html><html>", /web page/],
    ["a plan that was cut off", '{"format_version":"1.2","resource_changes":[{', /cut off/],
    ["words", "No changes.", /not JSON/],
    ["a raw state", '{"version":4,"serial":3,"lineage":"x"}', /raw state file.*terraform show -json/],
    ["another major", '{"format_version":"2.0"}', /1\.x only \(got "2\.0"\)/],
    ["a synthesized stack", '{"//":{},"terraform":{}}', /synthesized stack/],
    ["a list", "[]", /neither a plan nor a state/],
    ["a number", "17", /neither a plan nor a state/],
    [
      "an encrypted plan of OpenTofu",
      '{"meta":{"key_provider.pbkdf2.k":"e30="},"encrypted_data":"AAAA","encryption_version":"v0"}',
      /OpenTofu has encrypted.*tofu show -json/,
    ],
    [
      "an encrypted state of OpenTofu, which keeps serial and lineage readable",
      '{"serial":3,"lineage":"x","meta":{},"encrypted_data":"AAAA","encryption_version":"v0"}',
      /OpenTofu has encrypted/,
    ],
    [
      "what OpenTofu warns of, in front of the plan",
      '\nWarning: Unable to open CLI configuration file\n\nThe file is gone.\n{"format_version":"1.2"}\n',
      /text stands in front of the JSON.*mend what it warns of, or keep the line that begins with \{/,
    ],
    [
      "a workflow command in front of the plan",
      '::debug::x\n{"terraform_version":"1.5.7","format_version":"1.2","resource_changes":[]}',
      /text stands in front of the JSON/,
    ],
    ["UTF-16 that was read as UTF-8", '\ufffd\ufffd{\0"\0f\0', /UTF-16.*Out-File -Encoding utf8/],
    ["UTF-16 of the other order", '\0{\0"\0f', /UTF-16/],
    [
      "a plan for people",
      "aws_s3_object.s: Refreshing state... [id=s]\n\nNo changes. Your infrastructure matches.",
      /prints for people/,
    ],
    [
      "a plan for people, in colour",
      "\u001b[1mTerraform will perform the following actions:\u001b[0m\n  # a will be created",
      /prints for people/,
    ],
    [
      "the log of a plan, line by line",
      '{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info","@message":"Plan"}\n',
      /log of `terraform plan -json`/,
    ],
    ["one line of that log", '{"@level":"info","@message":"x"}', /log of `terraform plan -json`/],
    ["the schemas", '{"format_version":"1.0","provider_schemas":{}}', /providers schema -json/],
    ["a validation", '{"format_version":"1.0","valid":true,"diagnostics":[]}', /validate -json/],
    ["outputs", '{"path":{"sensitive":false,"value":"x"}}', /no format_version/],
    ["functions", '{"format_version":"1.0","function_signatures":{}}', /nothing that a plan or a state/],
    ["a report", '{"formatVersion":"1.0","verdict":"clean"}', /report of opensearch-packages/],
  ])("refuses %s with a sentence that names the way out", (_what, content, message) => {
    expect(() => read(content)).toThrow(PackagesError);
    expect(() => read(content)).toThrow(message);
  });

  it("reads past a byte order mark", () => {
    expect(read('\ufeff{"format_version":"1.0"}').empty).toBe(true);
  });

  it("throws nothing but its own errors, whatever the JSON", () => {
    const member = fc.constantFrom(
      "resource_changes",
      "configuration",
      "values",
      "planned_values",
      "root_module",
    );
    fc.assert(
      fc.property(fc.dictionary(member, fc.jsonValue()), (members) => {
        try {
          read(JSON.stringify({ format_version: "1.0", ...members }));
        } catch (error) {
          expect(error).toBeInstanceOf(PackagesError);
        }
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(PackagesError);
        }
      }),
    );
  });

  it.each([
    [["no-op"], "none"],
    [["create"], "create"],
    [["update"], "update"],
    [["delete", "create"], "replace"],
    [["create", "delete"], "replace"],
    [["delete"], "delete"],
    [["forget"], "forget"],
  ])("understands the actions %j as %s", (actions, expected) => {
    const change = { actions, before: { package_name: "a" }, after: { package_name: "a" } };
    const declared = readChanges([
      { address: "aws_opensearch_package.a", type: "aws_opensearch_package", change },
    ]);
    expect(declared.packages[0]?.plannedAction).toBe(expected);
  });

  it("understands an import", () => {
    const plan = new PlanBuilder().package("a", { package_id: "F1" }, { importing: "F1" }).plan();
    expect(read(plan).packages[0]).toMatchObject({ plannedAction: "import", packageId: "F1" });
  });

  it("takes region, endpoints and role from the resource's own provider, and never keys", () => {
    const plan = new PlanBuilder()
      .provider("aws.west", {
        region: "us-west-2",
        endpoints: { es: "http://es", s3: "http://s3" },
        roleArn: "arn:r",
      })
      .package("a", { package_id: "F1" }, { providerKey: "aws.west" });
    expect(read(plan.plan()).packages[0]?.settings).toEqual({
      region: "us-west-2",
      endpoints: { opensearch: "http://es", s3: "http://s3" },
      assumeRole: { roleArn: "arn:r" },
    });
  });

  it("finds the package that an association refers to by instance key, in its own module", () => {
    const block = (type: string, expressions = {}) => ({ address: `${type}.a`, expressions });
    const references = ["aws_opensearch_package.a", "each.key"];
    const module = {
      resources: [
        block("aws_opensearch_package"),
        block("aws_opensearch_package_association", { package_id: { references } }),
      ],
    };
    const created = (address: string) => ({
      address,
      type: address.replace(/^.*\.(aws_\w+)\.a.*$/, "$1"),
      change: { actions: ["create"], before: null, after: {} },
    });
    const changes = ['["x.y"]', '["z"]'].flatMap((key) => [
      created(`module.m[0].aws_opensearch_package.a${key}`),
      created(`module.m[0].aws_opensearch_package_association.a${key}`),
    ]);
    const { associations } = readChanges(changes, { root_module: { module_calls: { m: { module } } } });
    expect(associations.map(({ packageAddress }) => packageAddress)).toEqual([
      'module.m[0].aws_opensearch_package.a["x.y"]',
      'module.m[0].aws_opensearch_package.a["z"]',
    ]);
  });

  describe("through modules", () => {
    const PACKAGE = "aws_opensearch_package";
    const ASSOCIATION = "aws_opensearch_package_association";
    const block = (type: string, references: string[] = []) => ({
      address: `${type}.a`,
      expressions: references.length === 0 ? {} : { package_id: { references } },
    });
    const created = (address: string) => ({
      address,
      type: address.includes(ASSOCIATION) ? ASSOCIATION : PACKAGE,
      change: { actions: ["create"], before: null, after: {} },
    });
    const referred = (addresses: string[], root_module: unknown) =>
      readChanges(addresses.map(created), { root_module }).associations[0]?.packageAddress;

    it("follows a variable to what the caller passes", () => {
      const root = {
        resources: [block(PACKAGE)],
        module_calls: {
          on_prod: {
            expressions: { package: { references: [`${PACKAGE}.a.id`, `${PACKAGE}.a`] } },
            module: { resources: [block(ASSOCIATION, ["var.package"])] },
          },
        },
      };
      const addresses = [`${PACKAGE}.a`, `module.on_prod.${ASSOCIATION}.a`];
      expect(referred(addresses, root)).toBe(`${PACKAGE}.a`);
    });

    it("follows an output, through a variable of the module beside it", () => {
      const outputs = { id: { expression: { references: [`${PACKAGE}.a.id`, `${PACKAGE}.a`] } } };
      const root = {
        module_calls: {
          words: { module: { resources: [block(PACKAGE)], outputs } },
          on_prod: {
            expressions: { package: { references: ['module.words["x"].id', 'module.words["x"]'] } },
            module: { resources: [block(ASSOCIATION, ["var.package"])] },
          },
        },
      };
      const packages = ['module.words["x"]', 'module.words["y"]'].map((module) => `${module}.${PACKAGE}.a`);
      const addresses = [...packages, `module.on_prod.${ASSOCIATION}.a`];
      expect(referred(addresses, root)).toBe(`module.words["x"].${PACKAGE}.a`);
    });

    it("names no package where it could be one of several", () => {
      const references = [`${PACKAGE}.a.id`, `${PACKAGE}.a`, `${PACKAGE}.b.id`, `${PACKAGE}.b`];
      const root = { resources: [block(PACKAGE), block(ASSOCIATION, references)] };
      expect(referred([`${PACKAGE}.a`, `${PACKAGE}.b`, `${ASSOCIATION}.a`], root)).toBeNull();
    });

    it("ends where a trail leads in a circle", () => {
      const module = { outputs: { id: { expression: { references: ["var.id"] } } } };
      const root = {
        resources: [block(ASSOCIATION, ["module.m.id"])],
        module_calls: { m: { expressions: { id: { references: ["module.m.id"] } }, module } },
      };
      expect(referred([`${ASSOCIATION}.a`], root)).toBeNull();
    });
  });

  it("says that a plan which ended with errors is not the whole", () => {
    expect(read('{"format_version":"1.2","errored":true,"resource_changes":[]}').incomplete).toContain(
      "errors",
    );
  });
});
