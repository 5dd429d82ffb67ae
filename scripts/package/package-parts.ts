import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageValues } from "./read-values.ts";

/** The manifest, as far as our own rules look at it; the official schema judges the rest. */
export type AppManifest = {
  readonly version?: string;
  readonly name?: { readonly short?: string; readonly full?: string };
  readonly description?: { readonly short?: string; readonly full?: string };
  readonly developer?: Readonly<Record<string, string>>;
  readonly icons?: { readonly color?: string; readonly outline?: string };
  readonly localizationInfo?: {
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly staticTabs?: readonly {
    readonly name?: string;
    readonly contentUrl?: string;
    readonly websiteUrl?: string;
    readonly scopes?: readonly string[];
    readonly context?: readonly string[];
  }[];
  readonly configurableTabs?: readonly {
    readonly configurationUrl?: string;
    readonly scopes?: readonly string[];
    readonly context?: readonly string[];
  }[];
  readonly defaultGroupCapability?: Readonly<Record<string, string>>;
  readonly validDomains?: readonly string[];
  readonly webApplicationInfo?: { readonly nestedAppAuthInfo?: readonly { readonly redirectUri?: string }[] };
  readonly authorization?: {
    readonly permissions?: { readonly resourceSpecific?: readonly { readonly name?: string }[] };
  };
};

export type PackageParts = {
  readonly manifest: AppManifest;
  /** Files of the package beside the manifest, by the name the manifest gives them; undefined when missing. */
  readonly files: Readonly<Record<string, Uint8Array | undefined>>;
};

/**
 * Reads the package's sources and puts the values in.
 *
 * @throws {Error} When manifest.json cannot be read, in words for whoever edited it.
 */
export function readPackageParts(folder: string, values: PackageValues): PackageParts {
  const text = readFileSync(join(folder, "manifest.json"), "utf8");
  const filled = text.replace(/\$\{\{(APP_ID|CLIENT_ID|HOST)\}\}/g, (_, name: keyof PackageValues) => values[name]);
  const stranger = /\$\{\{.*?\}\}/.exec(filled)?.[0];
  if (stranger !== undefined) throw new Error(`manifest.json names ${stranger}; known are APP_ID, CLIENT_ID and HOST.`);
  const manifest = parse("manifest.json", filled) as AppManifest;
  const names = [
    manifest.icons?.color,
    manifest.icons?.outline,
    ...(manifest.localizationInfo?.additionalLanguages ?? []).map(({ file }) => file),
  ];
  const files = names.flatMap((name) => {
    if (name === undefined) return [];
    const path = join(folder, "appPackage", name);
    return [[name, existsSync(path) ? readFileSync(path) : undefined] as const];
  });
  return { manifest, files: Object.fromEntries(files) };
}

/** @throws {Error} Naming the file, since JSON.parse does not. */
export function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
