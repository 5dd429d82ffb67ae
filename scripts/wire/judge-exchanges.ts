import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { closeSchema, closeSchemas } from "./close-schemas.ts";
import type { Exchange } from "./exchange.ts";
import {
  createOperationTable,
  type OpenApi,
  type Operation,
  queryOptions,
  resolveResponse,
  type Schema,
} from "./openapi.ts";

export type Verdict = {
  /** Exchanges by operation, such as `GET /me`. */
  readonly counts: ReadonlyMap<string, number>;
  readonly failures: readonly string[];
};

/** Compares recorded exchanges with the official shapes: addresses, query options, accepted bodies, answers. */
export function judgeExchanges(api: OpenApi, exchanges: readonly Exchange[]): Verdict {
  const find = createOperationTable(api);
  const validate = createValidator(api);
  const counts = new Map<string, number>();
  const failures = new Set<string>();

  for (const exchange of exchanges) {
    const { method, url, status, responseBody } = exchange;
    const found = find(method, url);
    const name = `${method} ${found?.template ?? url.split("?")[0] ?? ""}`;
    const fail = (what: string) => failures.add(`${name}: ${what} (${status} of ${method} ${url})`);
    if (found === undefined) {
      // What the tenant itself refuses as not modelled needs no official shape but that of the error.
      // Batches are not described at all; their members are judged one by one. References have neither shape nor answer.
      if (status === 501 || url === "/$batch") continue;
      if (url.endsWith("/$ref") && (responseBody === undefined) === status < 400) continue;
      fail("Graph's official description has no such operation");
      continue;
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const { operation } = found;
    if (status < 400) {
      for (const option of unknownOptions(api, operation, url)) fail(`the operation takes no ${option}`);
      const schema = operation.requestBody?.content?.["application/json"]?.schema;
      if (exchange.requestBody !== undefined && !url.split("?")[0]?.toLowerCase().endsWith("/content")) {
        if (schema === undefined) fail("the operation takes no body");
        else for (const error of validate(schema, exchange.requestBody)) fail(`request${error}`);
      }
    }
    const response = resolveResponse(api, operation, status);
    if (response === undefined) {
      if (status !== 304) fail(`no answer ${status} is described`);
      continue;
    }
    const schema = response.content?.["application/json"]?.schema;
    if (responseBody === undefined) {
      const isDescribed = response.content !== undefined && schema !== undefined && Object.keys(schema).length > 0;
      if (isDescribed && !hasBinary(response.content) && exchange.responseContentType?.includes("json") !== false) {
        fail("the answer has no body");
      }
    } else if (schema === undefined) fail("the answer should have no body");
    else for (const error of validate(schema, responseBody)) fail(`answer${error}`);
  }
  return { counts, failures: [...failures] };
}

function createValidator(api: OpenApi): (schema: Schema, value: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "graph", components: { schemas: rebase(closeSchemas(api)) } });
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(rebase<Schema>(closeReferenced(schema, api)));
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== "if" && keyword !== "anyOf")
      .map(({ instancePath, message, params }) => `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`);
  };
}

function closeReferenced(schema: Schema, api: OpenApi): Schema {
  return typeof schema["$ref"] === "string" ? schema : closeSchema(schema, api.components.schemas);
}

function rebase<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/components/', '"graph#/components/')) as T;
}

function unknownOptions(api: OpenApi, operation: Operation, url: string): readonly string[] {
  const known = queryOptions(api, operation);
  const asked = [...new URLSearchParams(url.split("?")[1] ?? "").keys()];
  // Tokens of paging belong to the service, and are sent back as it wrote them.
  return asked.filter((name) => !known.has(name) && !/^\$(skiptoken|deltatoken|skip)$/i.test(name));
}

function hasBinary(content: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(content).some((type) => !type.includes("json"));
}
