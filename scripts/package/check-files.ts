import { PNG } from "pngjs";
import { checkSchema } from "./check-schema.ts";
import { type AppManifest, type PackageParts, parse } from "./package-parts.ts";

/** Icons and languages: there, whole, and as Teams wants them. */
export function checkFiles(parts: PackageParts): string[] {
  return [...checkColour(parts), ...checkOutline(parts), ...checkLanguages(parts)];
}

function checkColour({ manifest, files }: PackageParts): string[] {
  const name = manifest.icons?.color ?? "";
  const image = readPng(files[name]);
  if (typeof image === "string") return [`${name}: ${image}`];
  const size = checkSize(name, image, 192);
  const isBlank = pixels(image).every(([, , , alpha]) => alpha === 0);
  return isBlank ? [...size, `${name}: is empty.`] : size;
}

function checkOutline({ manifest, files }: PackageParts): string[] {
  const name = manifest.icons?.outline ?? "";
  const image = readPng(files[name]);
  if (typeof image === "string") return [`${name}: ${image}`];
  const problems = checkSize(name, image, 32);
  const seen = pixels(image).filter(([, , , alpha]) => alpha !== 0);
  if (seen.some(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255))
    problems.push(`${name}: may only be white and transparent.`);
  if (seen.length === 0) problems.push(`${name}: is empty.`);
  if (seen.length === image.width * image.height) problems.push(`${name}: has no transparent background.`);
  return problems;
}

function checkSize(name: string, { width, height }: PNG, size: number): string[] {
  return width === size && height === size
    ? []
    : [`${name}: is ${width} x ${height}, and must be ${size} x ${size} pixels.`];
}

function readPng(file: Uint8Array | undefined): PNG | string {
  if (file === undefined) return "is not in appPackage/.";
  try {
    return PNG.sync.read(Buffer.from(file));
  } catch {
    return "is not a PNG picture.";
  }
}

function pixels({ data }: PNG): (readonly [red: number, green: number, blue: number, alpha: number])[] {
  return Array.from({ length: data.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4);
    return [red, green, blue, alpha] as const;
  });
}

function checkLanguages({ manifest, files }: PackageParts): string[] {
  const wanted = new Set(wordsOf(manifest));
  return (manifest.localizationInfo?.additionalLanguages ?? []).flatMap(({ file }) => {
    const content = files[file];
    if (content === undefined) return [`${file}: is not in appPackage/.`];
    const words = parse(file, Buffer.from(content).toString("utf8")) as Readonly<Record<string, string>>;
    const missing = [...wanted].filter((key) => !(key in words));
    const idle = Object.keys(words).filter((key) => key !== "$schema" && !wanted.has(key));
    return [
      ...checkSchema(file, words, "MicrosoftTeams.Localization.schema.json"),
      ...missing.map((key) => `${file}: "${key}" is missing; the manifest has it in English.`),
      ...idle.map((key) => `${file}: "${key}" is nowhere in the manifest.`),
    ];
  });
}

/** The keys under which Teams looks for the manifest's words in another language. */
function wordsOf({ name, description, staticTabs }: AppManifest): string[] {
  return [
    ...Object.keys(name ?? {}).map((key) => `name.${key}`),
    ...Object.keys(description ?? {}).map((key) => `description.${key}`),
    ...(staticTabs ?? []).flatMap((tab, index) => (tab.name === undefined ? [] : [`staticTabs[${index}].name`])),
  ];
}
