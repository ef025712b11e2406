import { dirname, relative, resolve, sep } from "node:path";
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

/**
 * The arrows of the design: each folder may import the folders listed, and itself, and no other.
 * `constructs` and `dictionary` run inside `cdktf synth`: no AWS SDK, no network, no emulator there.
 */
const arrows = {
  "src/contract": [],
  "src/errors": ["src/contract"],
  "src/files": ["src/contract", "src/errors"],
  "src/dictionary": ["src/contract", "src/errors"],
  "src/constructs": ["src/contract", "src/dictionary", "src/errors", "providers/opensearchpackages/bindings"],
  "src/policies": ["src/contract", "src/errors"],
  "src/terraform": ["src/contract", "src/errors"],
  "src/service": ["src/contract", "src/errors"],
  "src/search": ["src/contract", "src/dictionary", "src/service", "src/errors"],
  "src/rehearsal": ["src/contract", "src/model", "src/terraform", "src/service", "src/errors"],
  "src/validation": [
    "src/model",
    "src/contract",
    "src/rehearsal",
    "src/terraform",
    "src/service",
    "src/search",
    "src/dictionary",
    "src/files",
    "src/errors",
  ],
  "src/adoption": [
    "src/contract",
    "src/rehearsal",
    "src/service",
    "src/terraform",
    "src/validation",
    "src/errors",
  ],
  "src/report": ["src/contract", "src/validation", "src/search", "src/dictionary", "src/errors"],
  "src/model": ["src/contract", "src/errors"],
  "src/emulator": ["src/contract", "src/model", "src/errors"],
  "providers/opensearchpackages/bindings": ["src/contract", "src/files", "src/errors"],
  "providers/opensearchpackages/plugin": ["src/contract", "src/service", "src/errors"],
};

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

const folders = [...Object.keys(arrows), "src/cli"];

/** The folder of the table that a file is in; undefined for one that is in none. */
function folderOf(path) {
  const name = relative(import.meta.dirname, path)
    .split(sep)
    .join("/");
  return folders.find(
    (folder) => name === folder || name.startsWith(`${folder}/`) || name === `${folder}.ts`,
  );
}

/** Holds the arrows: where an import leads is known from where it stands. */
const arrowsRule = {
  create(context) {
    const from = folderOf(context.filename);
    const check = ({ source }) => {
      if (typeof source?.value !== "string" || !source.value.startsWith(".")) return;
      const to = folderOf(resolve(dirname(context.filename), source.value));
      if (to === undefined || to === from || arrows[from].includes(to)) return;
      context.report({ node: source, message: `${from} must not import ${to}.` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

const arrowRules = Object.keys(arrows).map((folder) => ({
  files: [`${folder}/**/*.ts`],
  plugins: { design: { rules: { arrows: arrowsRule } } },
  rules: {
    "design/arrows": "error",
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
  ...arrowRules,
  { files: ["tools/**", "bench/**", "examples/**"], rules: { "no-console": "off" } },
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
