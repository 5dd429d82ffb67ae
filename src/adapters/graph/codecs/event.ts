import * as v from "valibot";
import { instant, utcDateTime } from "./date-time.ts";

const address = v.object({ emailAddress: v.nullish(v.object({ address: v.nullish(v.string()) })) });
const onlineMeeting = v.nullish(v.object({ joinUrl: v.nullish(v.string()) }));

/**
 * Resource `event`, in the parts that each of our questions selects.
 * @see https://learn.microsoft.com/graph/api/resources/event
 */
export const seriesCodec = v.object({
  id: v.string(),
  iCalUId: v.string(),
  transactionId: v.nullish(v.string()),
  onlineMeeting,
});
export const seriesFields = "id,iCalUId,transactionId,onlineMeeting";

export const occurrenceCodec = v.object({
  id: v.string(),
  type: v.pipe(v.string(), v.toLowerCase()),
  start: utcDateTime,
  end: utcDateTime,
  originalStart: v.nullish(instant),
  isCancelled: v.nullish(v.boolean()),
});
export const occurrenceFields = "id,type,start,end,originalStart,isCancelled";

export const attendeesCodec = v.object({
  attendees: v.array(v.looseObject(address.entries)),
  organizer: v.nullish(address),
});
export const attendeesFields = "attendees,organizer";

export const sessionCodec = v.object({
  id: v.string(),
  subject: v.nullish(v.string()),
  iCalUId: v.string(),
  start: utcDateTime,
  end: utcDateTime,
  isOrganizer: v.nullish(v.boolean()),
  isCancelled: v.nullish(v.boolean()),
  organizer: v.nullish(address),
  attendees: v.nullish(v.array(address)),
  onlineMeeting,
  body: v.nullish(v.object({ content: v.nullish(v.string()) })),
});
export const sessionFields =
  "id,subject,iCalUId,start,end,isOrganizer,isCancelled,organizer,attendees,onlineMeeting,body";

/** The address in lower case, as people compare addresses. */
export function emailOf(holder: v.InferOutput<typeof address> | null | undefined): string | undefined {
  return holder?.emailAddress?.address?.toLowerCase();
}
