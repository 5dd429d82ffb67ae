import type { SeedPerson } from "#tenant/seed/people.ts";
import type { Tenant } from "./tenant.ts";

/** Who asks, read from the bearer token. */
export type Caller = {
  readonly person: SeedPerson;
  readonly scopes: ReadonlySet<string>;
  /** Outlook or Teams themselves, not the app under test: limits are per app, and faults are made for the app. */
  readonly isMicrosoftApp?: boolean;
};

/** One request, already authenticated and taken apart. */
export type GraphCall = {
  readonly method: string;
  /** Path below `/v1.0`, decoded, without the query. */
  readonly path: string;
  /** Values of the `{name}` parts of the route's path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON of a JSON body, else undefined. */
  readonly body: unknown;
  readonly bytes: Uint8Array;
  readonly caller: Caller;
  readonly tenant: Tenant;
  /** Address of this service up to and including `/v1.0`, for `@odata.context` and `@odata.nextLink`. */
  readonly baseUrl: string;
};

export type GraphReply = {
  readonly status: number;
  /** Sent as JSON; bytes are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One documented operation of Microsoft Graph v1.0. */
export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Such as `/me/events/{id}`. A part `{name*}` takes the rest up to a following `:`. Matched without regard to case. */
  readonly path: string;
  /** Delegated permissions of which one must be in the token, the least one first. */
  readonly permissions: readonly string[];
  /** The documentation page that the behaviour follows. */
  readonly docs: string;
  readonly handle: (call: GraphCall) => GraphReply | Promise<GraphReply>;
};
