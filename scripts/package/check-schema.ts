import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ErrorObject, ValidateFunction } from "ajv";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";

/** The schemas that Microsoft publishes, as they lie in its package: nothing is fetched. */
const schemas = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams/v1.30",
);

const compiled = new Map<string, ValidateFunction>();

/** What the official schema has against a document, each with the place in it. */
export function checkSchema(name: string, document: unknown, schemaFile: string): string[] {
  const validate = compiled.get(schemaFile) ?? compile(schemaFile);
  compiled.set(schemaFile, validate);
  return validate(document) ? [] : (validate.errors ?? []).map((error) => inWords(name, error));
}

function compile(schemaFile: string): ValidateFunction {
  const ajv = new AjvDraft4({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(schemas, schemaFile), "utf8")) as object);
}

function inWords(name: string, { instancePath, keyword, message, params }: ErrorObject): string {
  const place = instancePath === "" ? name : `${name}, ${instancePath.slice(1).replaceAll("/", ".")}`;
  const detail = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case "required":
      return `${place}: "${String(detail["missingProperty"])}" is missing.`;
    case "additionalProperties":
      return `${place}: "${String(detail["additionalProperty"])}" is not known to Teams.`;
    case "enum":
      return `${place}: must be one of ${(detail["allowedValues"] as unknown[]).join(", ")}.`;
    case "maxLength":
      return `${place}: is longer than ${String(detail["limit"])} characters.`;
    default:
      return `${place}: ${message ?? keyword}.`;
  }
}
