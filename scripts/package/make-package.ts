import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { checkFiles } from "./check-files.ts";
import { checkRules } from "./check-rules.ts";
import { checkSchema } from "./check-schema.ts";
import { type AppManifest, type PackageParts, readPackageParts } from "./package-parts.ts";
import type { PackageValues } from "./read-values.ts";

/** Either a package that Teams will take, or every reason why it would not. */
export type MadePackage =
  | { readonly made: true; readonly path: string }
  | { readonly made: false; readonly problems: readonly string[] };

/** Checks everything that can be checked offline and only then writes `dist/side-by-side-<version>.zip`. */
export function makePackage(folder: string, values: PackageValues): MadePackage {
  let parts: PackageParts;
  try {
    parts = readPackageParts(folder, values);
  } catch (error) {
    return { made: false, problems: [error instanceof Error ? error.message : String(error)] };
  }
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const problems = [
    ...checkSchema("manifest.json", parts.manifest, "MicrosoftTeams.schema.json"),
    ...checkRules(parts.manifest, version),
    ...checkPages(folder, parts.manifest),
    ...checkFiles(parts),
  ];
  if (problems.length > 0) return { made: false, problems };

  const path = join(folder, "dist", `side-by-side-${version}.zip`);
  mkdirSync(join(folder, "dist"), { recursive: true });
  writeFileSync(path, zip(parts));
  return { made: true, path };
}

/** Every address of the manifest must lead to a page that the build makes. */
function checkPages(folder: string, { developer, staticTabs, configurableTabs }: AppManifest): string[] {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer ?? {};
  const tabs = [
    ...(staticTabs ?? []).map(({ contentUrl }) => contentUrl),
    ...(configurableTabs ?? []).map(({ configurationUrl }) => configurationUrl),
  ];
  const urls = [websiteUrl, privacyUrl, termsOfUseUrl, ...tabs];
  return urls.flatMap((url) => {
    if (url === undefined || !URL.canParse(url)) return [];
    const path = new URL(url).pathname;
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const isThere = ["src/entries", "src/entries/public"].some((root) => existsSync(join(folder, root, file)));
    return isThere ? [] : [`manifest.json: ${url} leads to no page of this repository.`];
  });
}

/** All files at the root, as Teams wants it, with a fixed date, so that the same input makes the same bytes. */
function zip({ manifest, files }: PackageParts): Uint8Array {
  const entries: Zippable = { "manifest.json": strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const [name, content] of Object.entries(files)) if (content !== undefined) entries[name] = content;
  return zipSync(entries, { level: 9, mtime: "2000-01-01T00:00:00" });
}
