import * as v from "valibot";
import type { CallFailure } from "./call-failure.ts";

const envelope = v.object({
  error: v.object({ code: v.string(), innerError: v.optional(v.object({ code: v.optional(v.string()) })) }),
});

/** What to wait when the service says "later" and the browser may not read how much later. */
const unreadableRetryAfterSeconds = 10;

/**
 * Translates an error answer by status and code, never by message.
 * @param permission What the operation needs; named when the token's scopes lack it.
 * @see https://learn.microsoft.com/graph/errors
 */
export async function readFailure(
  response: Response,
  permission: string,
  scopes: readonly string[],
): Promise<CallFailure> {
  const body = v.safeParse(envelope, await response.json().catch(() => undefined));
  const error = body.success ? body.output.error : undefined;
  const code = error?.code ?? "";
  const { status } = response;
  switch (status) {
    case 401:
      return { kind: "signed-out" };
    case 403:
      if ([code, error?.innerError?.code].includes("insufficient_claims")) return { kind: "needs-interaction" };
      return allows(scopes, permission) ? { kind: "forbidden" } : { kind: "needs-consent", permission };
    case 404:
    case 410:
      return { kind: "gone" };
    case 409:
    case 412:
    case 423:
      return { kind: "conflict" };
    case 429:
    case 502:
    case 503:
    case 504:
    case 509:
      return { kind: "busy", retryAfterSeconds: readRetryAfter(response) };
    case 400:
    case 413:
    case 415:
    case 416:
    case 422:
    case 507:
      return { kind: "refused", code: code === "" ? String(status) : code };
    default:
      return { kind: "unexpected", detail: `${status} ${code}`.trim() };
  }
}

function readRetryAfter(response: Response): number {
  const header = response.headers.get("retry-after");
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : unreadableRetryAfterSeconds;
}

/** `Files.ReadWrite.All` allows all that `Files.Read` does. */
export function allows(scopes: readonly string[], permission: string): boolean {
  const wanted = permission.toLowerCase();
  const enough = new Set([wanted, `${wanted}.all`]);
  const [resource, verb, ...rest] = wanted.split(".");
  if (verb === "read" || verb === "readbasic") {
    for (const wider of ["read", "readwrite"]) {
      enough.add([resource, wider, ...rest].join("."));
      enough.add([resource, wider, "all"].join("."));
    }
  }
  return scopes.some((scope) => enough.has(scope.toLowerCase().replace("https://graph.microsoft.com/", "")));
}
