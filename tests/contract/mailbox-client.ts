import { issueToken } from "#tenant/graph/auth.ts";
import { createGraphHandler } from "#tenant/graph/handler.ts";
import { createLimits } from "#tenant/graph/limits.ts";
import { type SentMail, sentMail } from "#tenant/graph/model/mail.ts";
import { createRecorder } from "#tenant/graph/record-exchanges.ts";
import { graphRoutes } from "#tenant/graph/routes/graph-routes.ts";
import { createTenant, type Tenant } from "#tenant/graph/tenant.ts";
import { loadSeed } from "#tenant/seed/load-seed.ts";
import { people } from "#tenant/seed/people.ts";

export type Json = Readonly<Record<string, unknown>>;

/** An event as the tests read it: what Graph answered, not decoded. */
export type WireEvent = Json & {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly showAs: string;
  readonly iCalUId: string;
  readonly changeKey: string;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly end: { readonly dateTime: string; readonly timeZone: string };
  readonly body: { readonly contentType: string; readonly content: string };
  readonly attendees: readonly {
    readonly emailAddress: { readonly address: string };
    readonly status: { readonly response: string };
  }[];
  readonly responseStatus: { readonly response: string };
  readonly onlineMeeting: { readonly joinUrl: string } | null;
};

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  /** `error.code` of the envelope. */
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly body: Json;
  readonly event: WireEvent;
  readonly value: readonly WireEvent[];
};

export type Person = (method: string, path: string, body?: unknown, prefer?: string) => Promise<Reply>;

export type Mailboxes = {
  readonly tenant: Tenant;
  readonly as: (alias: string, scopes?: readonly string[]) => Person;
  readonly mail: () => readonly SentMail[];
};

const everyScope = ["Calendars.ReadWrite", "MailboxSettings.ReadWrite", "OnlineMeetings.ReadWrite", "User.Read"];
export const address = (alias: string): string => `${alias}@sidebyside.example`;

/**
 * A tenant with empty calendars (or the seed's), standing at a fixed moment, behind the real pipeline. `loose` is for
 * requests that Graph accepts although its formal description does not: they are kept out of the recording.
 */
export function openMailboxes({ now = "2026-11-23T08:00:00Z", seeded = false, loose = false } = {}): Mailboxes {
  const tenant = createTenant(people);
  tenant.clock.moveTo(Date.parse(now));
  if (seeded) loadSeed(tenant);
  const recordTo = process.env["RECORD_EXCHANGES"];
  const onExchange = recordTo === undefined || loose ? undefined : createRecorder(recordTo);
  const handle = createGraphHandler(tenant, {
    routes: graphRoutes,
    limits: createLimits(() => tenant.people.length),
    onExchange,
  });
  return {
    tenant,
    mail: () => sentMail(tenant),
    as(alias, scopes = everyScope) {
      const person = people.find((it) => it.alias === alias);
      if (person === undefined) throw new Error(`There is no ${alias}`);
      const authorization = `Bearer ${issueToken({ person, scopes })}`;
      return async (method, path, body, prefer) => {
        const url = path.startsWith("http") ? path : `http://graph.tenant.localhost:5173/v1.0${path}`;
        const headers = {
          authorization,
          ...(prefer === undefined ? {} : { prefer }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        };
        const response = await handle(
          new Request(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
        );
        return read(response);
      };
    },
  };
}

async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  const body = (text === "" ? {} : JSON.parse(text)) as Json;
  const error = body["error"] as { readonly code: string; readonly message: string } | undefined;
  return {
    status: response.status,
    headers: response.headers,
    code: error?.code,
    message: error?.message,
    body,
    event: body as WireEvent,
    value: (body["value"] ?? []) as readonly WireEvent[],
  };
}

export const required = (alias: string) => ({ type: "required", emailAddress: { address: address(alias) } });
export const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });

export type SeriesOptions = {
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly pattern?: Json;
  readonly range?: Json;
  readonly more?: Json;
};

/** The body of a POST of a series; weekly on the weekday of its start, six times, unless told otherwise. */
export function series({ start, end, zone, pattern, range, more }: SeriesOptions): Json {
  const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
  const day = days[new Date(`${start.slice(0, 10)}T00:00:00Z`).getUTCDay()];
  return {
    subject: "Series",
    start: at(start, zone),
    end: at(end, zone),
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: [day], ...pattern },
      range: { type: "numbered", startDate: start.slice(0, 10), numberOfOccurrences: 6, ...range },
    },
    ...more,
  };
}

const year = "startDateTime=2026-11-01T00:00:00Z&endDateTime=2027-12-31T00:00:00Z&$top=500";

/** All instances of a person's calendar from November 2026 to the end of 2027, in time order. */
export async function calendarOf(person: Person, prefer?: string): Promise<readonly WireEvent[]> {
  return (await person("GET", `/me/calendarView?${year}`, undefined, prefer)).value;
}

/** The starts of a series' instances in UTC, `2027-03-16T10:00`. */
export async function startsOf(person: Person, id: string): Promise<readonly string[]> {
  const { value } = await person("GET", `/me/events/${id}/instances?${year}`);
  return value.map(({ start }) => start.dateTime.slice(0, 16));
}
