import type { OpenApi, Schema } from "./openapi.ts";

const componentPrefix = "#/components/schemas/";

/**
 * The official file lets every object carry unknown properties, so a misspelt one would pass. This merges each type
 * with its base types and closes it, unless the file says that the type is open. Annotations (`@…`) and parameters
 * that are said in a name with `@` stay allowed; a derived type is chosen by `@odata.type`.
 */
export function closeSchemas({ components: { schemas } }: Pick<OpenApi, "components">): Record<string, Schema> {
  const closed: Record<string, Schema> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    closed[name] = chooseDerived(closeSchema(schema, schemas), schema);
  }
  return closed;
}

/** One schema that is not among the components, such as the body of an action. */
export function closeSchema(schema: Schema, all: Readonly<Record<string, Schema>>): Schema {
  const parts = flatten(schema, all);
  const { properties, isOpen, required, isObject } = parts;
  if (!isObject) return deep(schema, all) as Schema;
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, deep(value, all)])),
    ...(required.length === 0 ? {} : { required }),
    ...(isOpen ? {} : { patternProperties: { "@": {} }, additionalProperties: false }),
  };
}

type Parts = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly isOpen: boolean;
  readonly isObject: boolean;
};

function flatten(schema: Schema, all: Readonly<Record<string, Schema>>): Parts {
  const { $ref, allOf } = schema;
  if (typeof $ref === "string") return flatten(all[$ref.replace(componentPrefix, "")] ?? {}, all);
  const own: Parts = {
    properties: (schema["properties"] ?? {}) as Record<string, unknown>,
    required: (schema["required"] ?? []) as readonly string[],
    isOpen: schema["additionalProperties"] !== undefined || schema["x-ms-open-type"] === true,
    isObject: schema["properties"] !== undefined,
  };
  const bases = Array.isArray(allOf) ? (allOf as readonly Schema[]).map((part) => flatten(part, all)) : [];
  return {
    properties: Object.assign({}, ...bases.map(({ properties }) => properties), own.properties) as Parts["properties"],
    required: [...bases.flatMap(({ required }) => required), ...own.required],
    isOpen: own.isOpen || bases.some(({ isOpen }) => isOpen),
    isObject: own.isObject || bases.some(({ isObject }) => isObject),
  };
}

/** Closes what is nested; references stay references, to the closed components. */
function deep(value: unknown, all: Readonly<Record<string, Schema>>): unknown {
  if (Array.isArray(value)) return value.map((part) => deep(part, all));
  if (typeof value !== "object" || value === null) return value;
  const schema = value as Schema;
  if (schema["properties"] !== undefined || schema["allOf"] !== undefined) return closeSchema(schema, all);
  return Object.fromEntries(Object.entries(schema).map(([keyword, part]) => [keyword, deep(part, all)]));
}

function chooseDerived(closed: Schema, { "x-odata-derived": derived }: Schema): Schema {
  if (derived === undefined) return closed;
  let schema = closed;
  for (const [type, reference] of Object.entries(derived as Readonly<Record<string, string>>)) {
    const named = { type: "object", properties: { "@odata.type": { const: type } }, required: ["@odata.type"] };
    // oxlint-disable-next-line unicorn/no-thenable -- "then" is a keyword of JSON Schema
    schema = { if: named, then: { $ref: reference }, else: schema };
  }
  return schema;
}
