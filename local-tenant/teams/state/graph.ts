import { isObject, textOf } from "#tenant/teams/protocol/envelope.ts";
import type { TenantPerson } from "#tenant/teams/person.ts";
import { issueAccessToken } from "#tenant/teams/token-issuer.ts";

/** An answer of Graph: the decoded body, or what went wrong in Graph's own words. */
export type GraphAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly message: string };

export type GraphRequest = {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export type Graph = (person: TenantPerson, request: GraphRequest) => Promise<GraphAnswer>;

/** What Outlook and Teams themselves may do; the app under test gets its tokens from nested app auth instead. */
const ownScopes = [
  "User.Read",
  "User.ReadBasic.All",
  "Calendars.ReadWrite",
  "MailboxSettings.Read",
  "OnlineMeetings.ReadWrite",
  "AppCatalog.Read.All",
  "GroupMember.Read.All",
  "Sites.Read.All",
  "Team.ReadBasic.All",
  "TeamsTab.ReadWriteForTeam",
  "TeamsAppInstallation.ReadWriteForChat",
];

/** Outlook on the web, as which the shell's own windows sign in. */
export const outlookClientId = "5d661950-3475-41cd-a2c3-d671a3162bc1";

/** Graph as Outlook and Teams call it for a person. Never throws: no network is status 0. */
export function createGraph(base: string): Graph {
  return async (person, { method, path, headers, body }) => {
    const token = issueAccessToken({
      subject: person,
      scopes: ownScopes,
      clientId: outlookClientId,
      realNowMs: Date.now(),
    });
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const json: unknown = text === "" ? undefined : JSON.parse(text);
      if (response.ok) return { ok: true, body: json };
      const error = isObject(json) ? json["error"] : undefined;
      return { ok: false, status: response.status, message: textOf(error, "message") ?? response.statusText };
    } catch {
      return { ok: false, status: 0, message: "The tenant does not answer" };
    }
  };
}
