import { REGION_NAME } from "../../contract/ServiceSettings";

/** A setting of a provider configuration that is an expression which the JSON does not let one follow. */
export interface UnknownSetting {
  /** `region`, `profile`, `assume_role.role_arn`, `endpoints.s3` … */
  readonly setting: string;
  /** What it refers to, for people: `var.area, local.region`. Never a value. */
  readonly expression: string;
  /** A clause. */
  readonly why: string;
  /**
   * The command line option that says it for all: `--region`, `--profile`, `--role-arn`, `--endpoint-url`; for one
   * provider configuration its value is `KEY=value` with the resource's `providerKey`.
   */
  readonly option: string;
}

/** One setting of a provider's configuration, and what a value must look like to be taken from behind a reference. */
export interface SettingForm {
  /** The command line option that says it instead. */
  readonly option: string;
  /**
   * Whether a value that a reference leads to is good although the expression may be more than the reference: `eu` is
   * no region, so `"${var.area}-west-1"` is seen through.
   */
  readonly accepts: (value: string) => boolean;
}

const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/;

export const REGION_FORM: SettingForm = { option: "--region", accepts: (value) => REGION_NAME.test(value) };

/** Any word may be a profile, so no value tells that it is the whole one. */
export const PROFILE_FORM: SettingForm = { option: "--profile", accepts: () => false };

export const ROLE_FORM: SettingForm = { option: "--role-arn", accepts: (value) => ROLE_ARN.test(value) };

/** A wrong one is refused by STS: it cannot lead to another account. */
export const EXTERNAL_ID_FORM: SettingForm = { option: "--role-arn", accepts: () => true };

export const ENDPOINT_FORM: SettingForm = { option: "--endpoint-url", accepts: isAbsoluteUrl };

function isAbsoluteUrl(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
}
