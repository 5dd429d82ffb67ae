import { GraphError } from "#tenant/graph/graph-error.ts";
import { bodyObject, read } from "#tenant/graph/model/mailbox-decode.ts";
import { chatMembers, type Meeting, meetings } from "#tenant/graph/model/meetings.ts";
import { personAt } from "#tenant/graph/model/mailbox.ts";
import { utcStamp } from "#tenant/graph/model/zones.ts";
import { contextOf, type Entity } from "#tenant/graph/odata/apply.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { docs } from "./events-shared.ts";

const readable = ["OnlineMeetings.Read", "OnlineMeetings.ReadWrite"];

/** Teams meetings of events, as their organiser reaches them. */
export const onlineMeetingRoutes: readonly Route[] = [
  { method: "GET", path: "/me/onlineMeetings", permissions: readable, docs: docs("onlinemeeting-get"), handle: find },
  {
    method: "GET",
    path: "/me/onlineMeetings/{id}",
    permissions: readable,
    docs: docs("onlinemeeting-get"),
    handle: get,
  },
  {
    method: "PATCH",
    path: "/me/onlineMeetings/{id}",
    permissions: ["OnlineMeetings.ReadWrite"],
    docs: docs("onlinemeeting-update"),
    handle: patch,
  },
];

/** Only the documented filter by `JoinWebUrl` is there; the value is the join address as the event has it. */
function find(call: GraphCall): GraphReply {
  const filter = /^\s*JoinWebUrl\s+eq\s+'(.*)'\s*$/is.exec(call.query.get("$filter") ?? "");
  if (filter === null) {
    throw new GraphError(
      400,
      "InvalidArgument",
      "Filter expression expected - /onlineMeetings?$filter=JoinWebUrl eq '{joinUrl}'.",
    );
  }
  const wanted = (filter[1] ?? "").replaceAll("''", "'").toLowerCase();
  const meeting = Object.values(meetings(call.tenant)).find(({ joinUrl }) => joinUrl.toLowerCase() === wanted);
  const value = meeting === undefined ? [] : [wire(call, forOrganizer(call, meeting))];
  return { status: 200, body: { "@odata.context": contextOf(call, fragment(call)), value } };
}

function get(call: GraphCall): GraphReply {
  return entity(call, meetingOfPath(call));
}

function patch(call: GraphCall): GraphReply {
  const meeting = meetingOfPath(call);
  const body = bodyObject(call.body);
  const other = Object.keys(body).find((name) => !["allowRecording", "allowTranscription"].includes(name));
  if (other !== undefined) throw new GraphError(501, "NotImplemented", `PATCH /me/onlineMeetings/{id}: ${other}`);
  meeting.allowRecording = read.flag(body["allowRecording"]) ?? meeting.allowRecording;
  meeting.allowTranscription = read.flag(body["allowTranscription"]) ?? meeting.allowTranscription;
  return entity(call, meeting);
}

function entity(call: GraphCall, meeting: Meeting): GraphReply {
  return {
    status: 200,
    body: { "@odata.context": contextOf(call, `${fragment(call)}/$entity`), ...wire(call, meeting) },
  };
}

function meetingOfPath(call: GraphCall): Meeting {
  const meeting = Object.values(meetings(call.tenant)).find(({ id }) => id === call.params["id"]);
  if (meeting === undefined) throw new GraphError(404, "NotFound", "Meeting not found.");
  return forOrganizer(call, meeting);
}

function forOrganizer({ caller }: GraphCall, meeting: Meeting): Meeting {
  if (meeting.organizer.toLowerCase() === caller.person.email.toLowerCase()) return meeting;
  throw new GraphError(403, "Forbidden", "3003: User does not have access to lookup meeting.");
}

function fragment({ caller }: GraphCall): string {
  return `users('${caller.person.id}')/onlineMeetings`;
}

function wire({ tenant }: GraphCall, meeting: Meeting): Entity {
  const [organizer = "", ...attendees] = chatMembers(tenant, meeting.chatId);
  return {
    id: meeting.id,
    creationDateTime: utcStamp(meeting.createdMs),
    startDateTime: utcStamp(meeting.startMs),
    endDateTime: utcStamp(meeting.endMs),
    joinWebUrl: meeting.joinUrl,
    subject: meeting.subject,
    allowRecording: meeting.allowRecording,
    allowTranscription: meeting.allowTranscription,
    recordAutomatically: false,
    allowedPresenters: "everyone",
    allowMeetingChat: "enabled",
    chatInfo: { threadId: meeting.chatId, messageId: "0", replyChainMessageId: null },
    participants: {
      organizer: participant(tenant, organizer, "presenter"),
      attendees: attendees.map((address) => participant(tenant, address, "attendee")),
    },
  };
}

function participant(tenant: GraphCall["tenant"], upn: string, role: string): Entity {
  const person = personAt(tenant, upn);
  return { upn, role, identity: { user: { id: person?.id ?? null, displayName: person?.displayName ?? null } } };
}
