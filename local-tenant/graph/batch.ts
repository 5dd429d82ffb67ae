import { GraphError } from "./graph-error.ts";
import type { PlainReply, PlainRequest } from "./plain-request.ts";
import type { GraphReply } from "./route.ts";

type Member = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
};

type MemberReply = { id: string; status: number; headers: Record<string, string>; body?: unknown };

const methods: ReadonlySet<string> = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/**
 * Runs up to 20 requests. A malformed batch is 400 as a whole; a failing member spoils only those that depend on it (424).
 *
 * @see https://learn.microsoft.com/graph/json-batching
 */
export async function answerBatch(
  batch: PlainRequest,
  answer: (request: PlainRequest) => Promise<PlainReply>,
): Promise<GraphReply> {
  const members = readMembers(batch.bytes);
  refuseUnknownShape(members);
  const replies = new Map<string, MemberReply>();
  for (const member of members) {
    const failed = member.dependsOn.some((id) => (replies.get(id)?.status ?? 424) >= 400);
    const reply = failed
      ? failedDependency(member.id)
      : toMemberReply(member.id, await answer(toRequest(member, batch)));
    replies.set(member.id, reply);
  }
  return { status: 200, body: { responses: [...replies.values()] } };
}

function readMembers(bytes: Uint8Array): readonly Member[] {
  const { requests } = parse(bytes);
  if (!Array.isArray(requests) || requests.length === 0) throw malformed("'requests' must be a non-empty array.");
  if (requests.length > 20) throw malformed("Number of batch request steps exceeds the maximum value of 20.");
  const members = requests.map(readMember);
  if (new Set(members.map(({ id }) => id)).size < members.length) throw malformed("Request ids must be unique.");
  return members;
}

function parse(bytes: Uint8Array): { readonly requests?: unknown } {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) ?? {}) as object;
  } catch {
    throw malformed("Invalid JSON.");
  }
}

function readMember(value: unknown): Member {
  const { id, method, url, headers, body, dependsOn } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== "string" || id === "") throw malformed("Every request needs an id.");
  if (typeof method !== "string" || !methods.has(method.toUpperCase())) throw malformed(`Request ${id}: bad method.`);
  if (typeof url !== "string" || /^https?:/i.test(url)) throw malformed(`Request ${id}: the url must be relative.`);
  if (/^\/?\$batch\b/i.test(url)) throw malformed(`Request ${id}: batches do not nest.`);
  const named = Object.entries((headers ?? {}) as Record<string, string>);
  const lower = Object.fromEntries(named.map(([name, content]) => [name.toLowerCase(), content]));
  if (body !== undefined && lower["content-type"] === undefined) {
    throw malformed(`Request ${id}: a body needs the header Content-Type.`);
  }
  const parents = Array.isArray(dependsOn) ? dependsOn.map(String) : [];
  return {
    id,
    method: method.toUpperCase(),
    url: url.startsWith("/") ? url : `/${url}`,
    headers: lower,
    body,
    dependsOn: parents,
  };
}

/** All parallel, one chain in order, or all depending on the same first request: Graph accepts nothing else. */
function refuseUnknownShape(members: readonly Member[]): void {
  const ids = members.map(({ id }) => id);
  const position = (id: string) => ids.indexOf(id);
  for (const [index, { id, dependsOn }] of members.entries()) {
    const unknown = dependsOn.find((parent) => position(parent) < 0 || position(parent) >= index);
    if (unknown !== undefined) throw malformed(`Request ${id} depends on '${unknown}', which does not come before it.`);
  }
  const parallel = members.every(({ dependsOn }) => dependsOn.length === 0);
  const rest = members.slice(1);
  const chain = rest.every(({ dependsOn }, index) => dependsOn.length === 1 && dependsOn[0] === ids[index]);
  const star = rest.every(({ dependsOn }) => dependsOn.length === 1 && dependsOn[0] === ids[0]);
  if (!parallel && !chain && !star)
    throw malformed("The dependsOn property must form a chain or name one same request.");
}

function toRequest({ method, url, headers, body }: Member, batch: PlainRequest): PlainRequest {
  const [rawPath = "", ...query] = url.split("?");
  const { authorization = "" } = batch.headers;
  return {
    method,
    rawPath: rawPath.replace(/^\/v1\.0(?=\/)/, ""),
    query: new URLSearchParams(query.join("?")),
    headers: { authorization, ...headers },
    bytes: encodeBody(body, headers["content-type"] ?? ""),
    baseUrl: batch.baseUrl,
    signal: batch.signal,
  };
}

/** JSON bodies travel as JSON, all others as base64 text. */
function encodeBody(body: unknown, contentType: string): Uint8Array {
  if (body === undefined) return new Uint8Array();
  if (/\bjson\b/i.test(contentType)) return new TextEncoder().encode(JSON.stringify(body));
  return new Uint8Array(Buffer.from(typeof body === "string" ? body : "", "base64"));
}

function toMemberReply(id: string, { status, headers, body }: PlainReply): MemberReply {
  const { "request-id": _requestId, "client-request-id": _clientRequestId, ...kept } = headers;
  if (body === undefined) return { id, status, headers: kept };
  return { id, status, headers: kept, body: body instanceof Uint8Array ? Buffer.from(body).toString("base64") : body };
}

function failedDependency(id: string): MemberReply {
  const message = "Request dependency failed.";
  return { id, status: 424, headers: {}, body: { error: { code: "FailedDependency", message } } };
}

function malformed(message: string): GraphError {
  return new GraphError(400, "BadRequest", `Invalid batch payload format. ${message}`);
}
