import fc from "fast-check";
import { sensitiveTexts } from "../../../src/terraform/json/sensitiveTexts";
import { block, change, readPlan } from "../documents";

const SECRET = "hunter2!";

describe("sensitive texts", () => {
  it.each<[string, object]>([
    [
      "after a change",
      { resource_changes: [change("a.b", { after: { x: SECRET }, after_sensitive: { x: true } })] },
    ],
    [
      "before a change",
      {
        resource_changes: [
          change("a.b", {
            before: { x: SECRET },
            after: null,
            actions: ["delete"],
            before_sensitive: { x: true },
          }),
        ],
      },
    ],
    [
      "in a resource that is sensitive as a whole",
      { resource_changes: [change("a.b", { after: { x: [{ y: SECRET }] }, after_sensitive: true })] },
    ],
    [
      "in a list in a block",
      {
        resource_changes: [
          change("a.b", {
            after: { x: [{ y: "y" }, { y: SECRET }] },
            after_sensitive: { x: [{}, { y: true }] },
          }),
        ],
      },
    ],
    [
      "in what drifted",
      {
        resource_drift: [change("a.b", { before: { x: SECRET }, after: {}, before_sensitive: { x: true } })],
      },
    ],
    [
      "in planned values of a module",
      {
        planned_values: {
          root_module: {
            child_modules: [
              {
                resources: [
                  { address: "a.b", type: "a", values: { x: SECRET }, sensitive_values: { x: true } },
                ],
              },
            ],
          },
        },
      },
    ],
    [
      "in the state before",
      {
        prior_state: {
          values: {
            root_module: {
              resources: [
                { address: "a.b", type: "a", values: { x: SECRET }, sensitive_values: { x: true } },
              ],
            },
          },
        },
      },
    ],
    ["in an output", { planned_values: { outputs: { o: { sensitive: true, value: { nested: SECRET } } } } }],
    [
      "in a changed output",
      { output_changes: { o: { before: null, after: SECRET, after_sensitive: true } } },
    ],
    [
      "as JSON in a string",
      {
        output_changes: {
          o: { after: JSON.stringify({ user: "u", password: SECRET }), after_sensitive: true },
        },
      },
    ],
    [
      "as JSON in JSON in a string",
      {
        output_changes: {
          o: { after: JSON.stringify([JSON.stringify({ p: SECRET })]), after_sensitive: true },
        },
      },
    ],
    [
      "in a root variable",
      {
        variables: { v: { value: [SECRET] } },
        configuration: { root_module: { variables: { v: { sensitive: true } } } },
      },
    ],
    [
      "in the default of a variable",
      { configuration: { root_module: { variables: { v: { sensitive: true, default: SECRET } } } } },
    ],
    [
      "in the expression of an output",
      {
        configuration: {
          root_module: { outputs: { o: { sensitive: true, expression: { constant_value: SECRET } } } },
        },
      },
    ],
    [
      "in what a module is given",
      {
        configuration: {
          root_module: {
            module_calls: {
              m: {
                expressions: { v: { constant_value: SECRET } },
                module: { variables: { v: { sensitive: true } } },
              },
            },
          },
        },
      },
    ],
  ])("are found %s", (_where, members) => {
    expect(readPlan({ resource_changes: [], ...members }).sensitiveTexts).toContain(SECRET);
  });

  it("are not what stands beside them, nor what is too short to tell from a word's part", () => {
    const { sensitiveTexts: found } = readPlan({
      resource_changes: [
        change("a.b", {
          after: { x: "visible", y: "ab", z: SECRET },
          after_sensitive: { x: false, y: true, z: true },
        }),
      ],
      variables: { v: { value: "plain" } },
    });
    expect(found).toEqual([SECRET]);
  });

  it("come the longest first, so that none is hidden in part only", () => {
    const after = { x: "abc", y: "abcdef", z: "abcd" };
    const { sensitiveTexts: found } = readPlan({
      resource_changes: [change("a.b", { after, after_sensitive: true })],
    });
    expect(found).toEqual(["abcdef", "abcd", "abc"]);
  });

  it("the content of an object is never among what is declared", () => {
    const after = { bucket: "b", key: "k", content: SECRET };
    const declared = readPlan({
      resource_changes: [change("aws_s3_object.o", { actions: ["create"], after })],
      configuration: { root_module: { resources: [block("aws_s3_object.o")] } },
    });
    expect(JSON.stringify(declared)).not.toContain(SECRET);
  });

  it("are found wherever the marks are, for any value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = "a very secret text";
        const found = sensitiveTexts({
          shiny: [{ values: { v: [value, text] }, sensitive_values: { v: true } }],
        });
        return found.includes(text);
      }),
    );
  });
});

it("what is JSON in a sensitive string is looked into, with white space in front of it too", () => {
  for (const inner of ['{"a":"secret"}', ' \n["secret"]', '"{\\"a\\":\\"secret\\"}"'])
    expect(sensitiveTexts({ value: inner, sensitive: true })).toContain(
      inner.startsWith('"') ? inner : "secret",
    );
  expect(sensitiveTexts({ value: 'x{"a":"secret"}', sensitive: true })).toEqual(['x{"a":"secret"}']);
});
