/** What somebody who can write to the account may have put there to break a report or to inject into it. */
export const HOSTILE =
  "</script><img src=x onerror=alert(1)> | `code` @acme/admins #1 **bold** [x](https://evil.example) \u001b[31mred\u001b[0m \u202egnp.exe\r\n# heading\u0000 \"quoted\" 'single' --> ]]> \\";

/** What a CI server would take as its own commands, were it to stand where they stand. */
export const COMMANDS =
  "::error::x\n  ::add-mask::y\n##[error]z ##vso[task.setvariable variable=a]b {0} ](javascript:1)";

export const LONG_NAME = `a-very-long-package-name-${"x".repeat(231)}`;
