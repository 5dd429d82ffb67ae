import { collectionBody, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { docs, permissions } from "./events-shared.ts";

/** The one calendar of a mailbox. */
export const calendarRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/me/calendar",
    permissions: permissions.readBasic,
    docs: docs("calendar-get"),
    handle: getCalendar,
  },
  {
    method: "GET",
    path: "/me/calendars",
    permissions: permissions.readBasic,
    docs: docs("user-list-calendars"),
    handle: list,
  },
];

function getCalendar(call: GraphCall): GraphReply {
  const fragment = `users('${call.caller.person.id}')/calendar/$entity`;
  return { status: 200, body: entityBody(call, fragment, calendar(call), parseQuery(call.query)) };
}

function list(call: GraphCall): GraphReply {
  const options = { defaultPageSize: 10, maxPageSize: 1000, pageBy: "$skip" } as const;
  const fragment = `users('${call.caller.person.id}')/calendars`;
  const body = collectionBody(call, [calendar(call)], parseQuery(call.query), { ...options, fragment });
  return { status: 200, body };
}

function calendar({ caller }: GraphCall): Entity {
  const { id, displayName, email } = caller.person;
  return {
    id: `AAMkAGSideBySideCalendar${Buffer.from(id.slice(-12), "utf8").toString("base64url")}=`,
    name: "Calendar",
    color: "auto",
    hexColor: "",
    isDefaultCalendar: true,
    changeKey: "Q2FsZW5kYXI=",
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: ["teamsForBusiness"],
    defaultOnlineMeetingProvider: "teamsForBusiness",
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name: displayName, address: email },
  };
}
