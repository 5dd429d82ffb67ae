import { issueToken } from "#tenant/graph/auth.ts";
import { createTenantService, type ServiceOptions, type TenantService } from "#tenant/graph/service.ts";
import { people, type SeedPerson } from "#tenant/seed/people.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // What a test reads of a body is what it checks; there is no decoder between.
  readonly body: Record<string, unknown> & { readonly value: readonly Record<string, unknown>[] };
  readonly text: string;
};

export type Client = {
  readonly person: SeedPerson;
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
};

export type OpenTenant = {
  readonly service: TenantService;
  /** A person with a token of these permissions, as a client of Graph without a port. */
  readonly as: (alias: string, ...scopes: readonly string[]) => Client;
  readonly control: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly open: (url: string, headers?: Record<string, string>) => Promise<Response>;
};

const origin = "http://graph.tenant.localhost:5173";

/** A fresh tenant with empty calendars behind its fetch function. */
export function openTenant(options: ServiceOptions = {}): OpenTenant {
  const service = createTenantService({ seed: false, ...options });
  const ask = async (request: Request): Promise<Response> => {
    const answer = service.answer(request);
    if (answer === undefined) throw new Error(`Nobody answers ${request.url}`);
    return answer;
  };
  return {
    service,
    as(alias, ...scopes) {
      const person = service.tenant.people.find((one) => one.alias === alias) ?? personNamed(alias);
      const authorization = `Bearer ${issueToken({ person, scopes })}`;
      const send: Client["send"] = async (method, path, body, headers) =>
        read(await ask(toRequest(method, `${origin}/v1.0${path}`, body, { authorization, ...headers })));
      return { person, send, get: (path, headers) => send("GET", path, undefined, headers) };
    },
    control: async (method, path, body) => read(await ask(toRequest(method, `${origin}/control${path}`, body, {}))),
    open: (url, headers = {}) => ask(new Request(url, { headers })),
  };
}

export function personNamed(alias: string): SeedPerson {
  const person = people.find((candidate) => candidate.alias === alias);
  if (person === undefined) throw new Error(`There is no ${alias}`);
  return person;
}

/** The code in Graph's error envelope. */
export function codeOf({ body }: Answer): unknown {
  return (body["error"] as { readonly code?: unknown } | undefined)?.code;
}

function toRequest(method: string, url: string, body: unknown, headers: Record<string, string>): Request {
  if (body === undefined) return new Request(url, { method, headers });
  const isText = typeof body === "string";
  return new Request(url, {
    method,
    headers: { "content-type": isText ? "text/plain" : "application/json", ...headers },
    body: isText ? body : JSON.stringify(body),
  });
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
  const body = (isJson ? JSON.parse(text) : {}) as Answer["body"];
  return { status: response.status, headers: response.headers, body, text };
}
