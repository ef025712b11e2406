import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";
import arrowsRule from "./tools/arrows/arrowsRule.js";
import houses from "./tools/arrows/houses.js";

const networkPackages = ["@aws-sdk/*", "@smithy/*", "node:http", "node:https", "node:net", "node:tls"];
const withoutNetwork = [
  "src/contract",
  "src/dictionary",
  "src/constructs",
  "src/policies",
  "src/terraform",
  "src/model",
  "src/report",
  "src/errors",
  "providers/opensearchpackages/bindings",
];

const folders = Object.keys(houses.find(({ folder }) => folder === ".").rooms);

const networkRules = folders.map((folder) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        paths: [
          {
            name: "@cdktf/provider-aws",
            message: "Import the submodule (…/lib/<resource>): the barrel takes seconds.",
          },
        ],
        patterns: withoutNetwork.includes(folder)
          ? [{ group: networkPackages, message: `${folder} must not reach the network.` }]
          : [],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: ["lib/", "dist/", ".cache/", "coverage/", "**/cdktf.out/", "node_modules/", "**/*.generated.ts"],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.mjs", "*.js", "*.cjs"] } },
    },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts", "providers/**/*.ts"],
    plugins: { design: { rules: { arrows: arrowsRule } } },
    rules: { "design/arrows": "error" },
  },
  ...networkRules,
  { files: ["tools/**", "bench/**", "examples/**"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        ...["node:fs", "node:fs/promises"].map((name) => ({
          name,
          importNames: ["mkdtemp", "mkdtempSync"],
          message: "Use makeTemporaryFolder of test/TemporaryFolder.ts: a test reads no random letters.",
        })),
      ],
    },
  },
  {
    // The places that load late: what Terraform's first two processes, and what other commands, never need.
    files: ["providers/opensearchpackages/plugin/live/liveService.ts", "src/cli/commandLoaders.ts"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["**/*.mjs", "**/*.js", "**/*.cjs"], ...tseslint.configs.disableTypeChecked },
  {
    files: ["**/*.mjs", "**/*.js", "**/*.cjs"],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      // Types can't be written there.
      "@typescript-eslint/explicit-module-boundary-types": "off",
    },
    languageOptions: {
      globals: {
        module: "readonly",
        require: "readonly",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        URLSearchParams: "readonly",
        Buffer: "readonly",
      },
    },
  },
  prettier,
);
