import { slice, type Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { tenantId } from "#tenant/seed/people.ts";

/** The Teams meeting of an event, with its chat. One for the whole series. */
export type Meeting = {
  readonly id: string;
  readonly joinUrl: string;
  readonly chatId: string;
  /** Address of the organiser. */
  readonly organizer: string;
  subject: string;
  startMs: number;
  endMs: number;
  readonly createdMs: number;
  allowRecording: boolean;
  allowTranscription: boolean;
};

/** A chat; addresses in lower case, the organiser first. */
export type Chat = { readonly organizer: string; members: readonly string[] };

/** The meetings of the tenant, by join address. */
export function meetings(tenant: Tenant): Record<string, Meeting> {
  return slice<Record<string, Meeting>>(tenant, "meetings", () => ({}));
}

function chats(tenant: Tenant): Record<string, Chat> {
  return slice<Record<string, Chat>>(tenant, "chats", () => ({}));
}

/** Makes the Teams meeting of an event and its chat, whose only member is the organiser until others are invited. */
export function createMeeting(
  tenant: Tenant,
  organizer: SeedPerson,
  event: { readonly subject: string; readonly startMs: number; readonly endMs: number },
): Meeting {
  const serial = Buffer.from(tenant.nextId("meeting"), "utf8").toString("base64url");
  const chatId = `19:meeting_${serial}@thread.v2`;
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: organizer.id }));
  const meeting: Meeting = {
    id: Buffer.from(`1*${organizer.id}*0**${chatId}`, "utf8").toString("base64"),
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chatId)}/0?context=${context}`,
    chatId,
    organizer: organizer.email,
    ...event,
    createdMs: tenant.clock.nowMs(),
    allowRecording: true,
    allowTranscription: true,
  };
  meetings(tenant)[meeting.joinUrl] = meeting;
  chats(tenant)[chatId] = { organizer: organizer.email, members: [organizer.email] };
  return meeting;
}

/** Lets exactly these people, and the organiser, into the chat of a meeting. */
export function setMeetingMembers(tenant: Tenant, joinUrl: string, invited: readonly string[]): void {
  const meeting = meetings(tenant)[joinUrl];
  const chat = meeting && chats(tenant)[meeting.chatId];
  if (chat === undefined) return;
  chat.members = [...new Set([chat.organizer, ...invited].map((address) => address.toLowerCase()))];
}

/** Addresses of the people in a chat, the organiser first; empty for a chat that does not exist. */
export function chatMembers(tenant: Tenant, chatId: string): readonly string[] {
  return chats(tenant)[chatId]?.members ?? [];
}

/** Address of the organiser of a meeting's chat. */
export function chatOrganizer(tenant: Tenant, chatId: string): string | undefined {
  return chats(tenant)[chatId]?.organizer;
}

/** The meeting that a chat belongs to. */
export function meetingOfChat(tenant: Tenant, chatId: string): Meeting | undefined {
  return Object.values(meetings(tenant)).find((meeting) => meeting.chatId === chatId);
}
