import { actionParameters, bodyObject } from "#tenant/graph/model/mailbox-decode.ts";
import { createEvent } from "#tenant/graph/model/mailbox-create.ts";
import { eventId } from "#tenant/graph/model/mailbox-ids.ts";
import { readEventInput } from "#tenant/graph/model/mailbox-input.ts";
import { cancelEvent, removeEvent } from "#tenant/graph/model/mailbox-remove.ts";
import { type Answer, respond } from "#tenant/graph/model/mailbox-respond.ts";
import { updateEvent } from "#tenant/graph/model/mailbox-update.ts";
import { entityBody } from "#tenant/graph/odata/apply.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { docs, eventCall, eventFor, eventOfPath, eventsFragment, permissions } from "./events-shared.ts";

const writes = { permissions: permissions.write };

/** Everything that changes an event. */
export const eventWriteRoutes: readonly Route[] = [
  { ...writes, method: "POST", path: "/me/events", docs: docs("user-post-events"), handle: postEvent },
  { ...writes, method: "POST", path: "/me/calendar/events", docs: docs("calendar-post-events"), handle: postEvent },
  { ...writes, method: "PATCH", path: "/me/events/{id}", docs: docs("event-update"), handle: patchEvent },
  { ...writes, method: "PATCH", path: "/me/calendar/events/{id}", docs: docs("event-update"), handle: patchEvent },
  { ...writes, method: "DELETE", path: "/me/events/{id}", docs: docs("event-delete"), handle: deleteEvent },
  { ...writes, method: "DELETE", path: "/me/calendar/events/{id}", docs: docs("event-delete"), handle: deleteEvent },
  { ...writes, method: "POST", path: "/me/events/{id}/cancel", docs: docs("event-cancel"), handle: cancel },
  { ...writes, method: "POST", path: "/me/events/{id}/accept", docs: docs("event-accept"), handle: answer("accepted") },
  {
    ...writes,
    method: "POST",
    path: "/me/events/{id}/decline",
    docs: docs("event-decline"),
    handle: answer("declined"),
  },
  {
    ...writes,
    method: "POST",
    path: "/me/events/{id}/tentativelyAccept",
    docs: docs("event-tentativelyaccept"),
    handle: answer("tentativelyAccepted"),
  },
];

function postEvent(call: GraphCall): GraphReply {
  const { view, query, headers } = eventCall(call);
  const item = createEvent(call.tenant, call.caller.person, readEventInput(bodyObject(call.body)));
  const event = eventFor(call, item, undefined, view);
  const location = `${call.baseUrl}/users('${call.caller.person.id}')/events('${encodeURIComponent(eventId(item.key, undefined, view.ids))}')`;
  return {
    status: 201,
    headers: { ...headers, Location: location },
    body: entityBody(call, eventsFragment(call, "events/$entity"), event, query),
  };
}

function patchEvent(call: GraphCall): GraphReply {
  const { view, query, headers } = eventCall(call);
  const found = eventOfPath(call);
  updateEvent(call.tenant, call.caller.person, found, readEventInput(bodyObject(call.body)));
  const event = eventFor(call, found.item, found, view);
  return { status: 200, headers, body: entityBody(call, eventsFragment(call, "events/$entity"), event, query) };
}

function deleteEvent(call: GraphCall): GraphReply {
  removeEvent(call.tenant, call.caller.person, eventOfPath(call));
  return { status: 204 };
}

function cancel(call: GraphCall): GraphReply {
  actionParameters(call.body);
  cancelEvent(call.tenant, call.caller.person, eventOfPath(call));
  return { status: 202 };
}

function answer(given: Answer): Route["handle"] {
  return (call) => {
    respond(call.tenant, call.caller.person, eventOfPath(call), given, actionParameters(call.body));
    return { status: 202 };
  };
}
