import { GraphError } from "#tenant/graph/graph-error.ts";
import { instanceOfDay, type Instance } from "#tenant/graph/model/mailbox-instances.ts";
import { mailboxZone } from "#tenant/graph/model/mailbox-settings.ts";
import { type EventView, viewFor, wireEvent } from "#tenant/graph/model/mailbox-wire.ts";
import { type CalendarItem, findEvent, type Found } from "#tenant/graph/model/mailbox.ts";
import type { Entity } from "#tenant/graph/odata/apply.ts";
import { type ODataQuery, parseQuery } from "#tenant/graph/odata/parse.ts";
import { type Preferences, preferenceApplied, readPreferences } from "#tenant/graph/prefer.ts";
import type { GraphCall } from "#tenant/graph/route.ts";

/** Delegated permissions, the least first, as the published map has them. */
export const permissions = {
  readBasic: ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"],
  read: ["Calendars.Read", "Calendars.ReadWrite"],
  write: ["Calendars.ReadWrite"],
} as const;

export const docs = (page: string): string => `https://learn.microsoft.com/graph/api/${page}`;

/** What every route on events needs of its call. */
export type EventCall = {
  readonly view: EventView;
  readonly query: ODataQuery;
  readonly preferences: Preferences;
  /** IANA zone of the mailbox. */
  readonly zone: string;
  /** `Preference-Applied`. */
  readonly headers: Readonly<Record<string, string>>;
};

export function eventCall(call: GraphCall): EventCall {
  const preferences = readPreferences(call.headers);
  return {
    preferences,
    view: viewFor(preferences),
    query: parseQuery(call.query),
    zone: mailboxZone(call.tenant, call.caller.person),
    headers: preferenceApplied(preferences, ["timeZone", "immutableIds", "bodyContentType"]),
  };
}

/** Such as `users('…')/events/$entity`. */
export function eventsFragment(call: GraphCall, rest: string): string {
  return `users('${call.caller.person.id}')/${rest}`;
}

/** The event of the path's `{id}`, checked to exist; an occurrence that was cancelled does not. */
export function eventOfPath(call: GraphCall): Found {
  const found = findEvent(call.tenant, call.caller.person, call.params["id"] ?? "");
  if (found.day !== undefined) instanceOfDay(found.item, found.day, mailboxZone(call.tenant, call.caller.person));
  return found;
}

/** An event as the caller may see it: `Calendars.ReadBasic` alone shows no body. */
export function eventFor(
  call: GraphCall,
  item: CalendarItem,
  instance: Pick<Instance, "day"> | undefined,
  view: EventView,
): Entity {
  const event = wireEvent(item, instance?.day, view);
  if (permissions.read.some((scope) => call.caller.scopes.has(scope))) return event;
  const { body: _body, bodyPreview: _preview, ...basic } = event;
  return basic;
}

/** Refuses what the tenant does not model instead of ignoring it. */
export function refuseUnmodelled({ expand, search }: ODataQuery, route: string, allowed: readonly string[] = []): void {
  const unknown = expand.find(({ name }) => !allowed.some((it) => it.toLowerCase() === name.toLowerCase()));
  if (unknown !== undefined) throw new GraphError(501, "NotImplemented", `${route} with $expand=${unknown.name}`);
  if (search !== undefined) throw new GraphError(501, "NotImplemented", `${route} with $search`);
}
