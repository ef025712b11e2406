import { createHash } from "node:crypto";

/** Who calls. */
export interface Principal {
  /** Twelve digits. */
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
}

/** What AssumeRole hands out. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly principal: Principal;
}

const WELL_KNOWN_ACCOUNTS: ReadonlyMap<string, string> = new Map([["test", "123456789012"]]);

/**
 * Every access key is an account of its own, with one user named after the key; nobody registers. The keys of a
 * session belong to the account of the assumed role.
 */
export class Accounts {
  private readonly sessions = new Map<string, Principal>();

  principalOf(accessKeyId: string): Principal {
    return this.sessions.get(accessKeyId) ?? userOf(accessKeyId);
  }

  /** Opens a session of a role, in whatever account its ARN names. */
  assumeRole(role: { accountId: string; roleName: string; sessionName: string }): SessionCredentials {
    const seed = `${role.accountId}/${role.roleName}/${role.sessionName}/${this.sessions.size}`;
    const roleId = `AROA${letters(`${role.accountId}/${role.roleName}`)}`;
    const accessKeyId = `ASIA${letters(seed)}`;
    const principal = {
      accountId: role.accountId,
      arn: `arn:aws:sts::${role.accountId}:assumed-role/${role.roleName}/${role.sessionName}`,
      userId: `${roleId}:${role.sessionName}`,
    };
    this.sessions.set(accessKeyId, principal);
    return {
      accessKeyId,
      secretAccessKey: digest(`secret of ${seed}`).slice(0, 40),
      sessionToken: digest(`token of ${seed}`),
      principal,
    };
  }

  /** Ends every session. */
  reset(): void {
    this.sessions.clear();
  }
}

function userOf(accessKeyId: string): Principal {
  const accountId = WELL_KNOWN_ACCOUNTS.get(accessKeyId) ?? accountOf(accessKeyId);
  return { accountId, arn: `arn:aws:iam::${accountId}:user/${accessKeyId}`, userId: accessKeyId };
}

function accountOf(accessKeyId: string): string {
  const number = BigInt(`0x${digest(accessKeyId).slice(0, 12)}`) % 10n ** 12n;
  return number.toString().padStart(12, "0");
}

function letters(seed: string): string {
  return BigInt(`0x${digest(seed).slice(0, 24)}`)
    .toString(32)
    .toUpperCase()
    .padStart(16, "A")
    .slice(0, 16);
}

function digest(seed: string): string {
  return createHash("sha256").update(seed).digest("hex");
}
