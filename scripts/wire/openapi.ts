/** The parts of an OpenAPI 3.0 document that the check reads. */
export type OpenApi = {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, ResponseShape>>;
  };
};

export type Schema = { readonly [keyword: string]: unknown };
export type PathItem = Readonly<Record<string, Operation | undefined>>;
export type Operation = {
  readonly operationId?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, ResponseShape | Reference>>;
};
type Parameter = { readonly name: string; readonly in: string };
type Reference = { readonly $ref: string };
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
export type ResponseShape = { readonly content?: Content };

/** An operation with the template of its path. */
export type Found = { readonly template: string; readonly operation: Operation };
export type FindOperation = (method: string, url: string) => Found | undefined;

/**
 * Finds the operation of a request. Graph has more addresses for a drive's items than the file lists (by path, below
 * `/root`, of another user): where an address is not listed, the same item's address by id stands for it. So do the
 * members of a group for its owners, which are people too.
 */
export function createOperationTable({ paths }: OpenApi): FindOperation {
  const table = Object.entries(paths)
    .map(([path, item]) => ({ template: repair(path), item }))
    .map(({ template, item }) => ({ template, item, pattern: toPattern(template) }))
    .toSorted((a, b) => a.template.split("{").length - b.template.split("{").length);

  function find(method: string, path: string): Found | undefined {
    for (const { template, item, pattern } of table) {
      const operation = item[method.toLowerCase()];
      if (operation !== undefined && pattern.test(path)) return { template, operation };
    }
    return undefined;
  }
  return (method, url) => {
    const path = decodeLoosely((url.split("?")[0] ?? "").replace(/(?<=.)\/$/, ""));
    return find(method, path) ?? find(method, byId(path)) ?? find(method, path.replace(/\/owners$/i, "/members"));
  };
}

export function resolveResponse(
  { components }: OpenApi,
  { responses }: Operation,
  status: number,
): ResponseShape | undefined {
  const response = responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
  if (response === undefined || !("$ref" in response)) return response;
  return components.responses?.[lastPart(response.$ref)];
}

/** Names of the query options that an operation takes. */
export function queryOptions({ components }: OpenApi, { parameters = [] }: Operation): ReadonlySet<string> {
  const resolved = parameters.map((parameter) =>
    "$ref" in parameter ? components.parameters?.[lastPart(parameter.$ref)] : parameter,
  );
  return new Set(resolved.filter((parameter) => parameter?.in === "query").map((parameter) => parameter?.name ?? ""));
}

/** The published file lost `/root/` in addresses such as `/me/drivechildren`. */
function repair(path: string): string {
  return path.replace(/(\/drive|\{drive-id\})(children|delta|subscriptions)/, "$1/root/$2");
}

function byId(path: string): string {
  return path
    .replace(/^\/(?:me|users\/[^/]+)\/drive(?=\/|$)/i, "/drives/-")
    .replace(/^(\/drives\/[^/]+)\/(?:items\/[^/:]+|root):\/[^:]+:?/i, "$1/items/-")
    .replace(/^(\/drives\/[^/]+)\/root(?=\/|$)/i, "$1/items/-");
}

function toPattern(template: string): RegExp {
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (part === "{item-path}") return "[^:]+";
      return part.startsWith("{") ? "[^/]*[^/:]" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    })
    .join("");
  return new RegExp(`^${source}:?$`, "i");
}

/** Decodes all but slashes, which belong to a value. */
function decodeLoosely(path: string): string {
  return path.replaceAll(/%(?!2f)[0-9a-f]{2}(?:%[0-9a-f]{2})*/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function lastPart(reference: string): string {
  return reference.split("/").at(-1) ?? "";
}
