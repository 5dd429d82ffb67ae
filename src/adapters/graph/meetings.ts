import * as v from "valibot";
import type { Meetings } from "#app/ports/meetings.ts";
import { ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";

const meetingCodec = v.object({
  id: v.string(),
  chatInfo: v.nullish(v.object({ threadId: v.nullish(v.string()) })),
});

export function createMeetings(graph: Graph): Meetings {
  return {
    /**
     * Least permission `OnlineMeetings.Read`. Teams answers organisers; whom it refuses, it may also tell "not found".
     * @see https://learn.microsoft.com/graph/api/onlinemeeting-get
     */
    async find(joinUrl) {
      const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`);
      const found = await graph.read(
        {
          operation: "meetings.find",
          permission: "OnlineMeetings.Read",
          method: "GET",
          path: `/me/onlineMeetings?$filter=${filter}`,
        },
        v.object({ value: v.array(meetingCodec) }),
      );
      if (!found.ok) return found.error.kind === "gone" ? ok(undefined) : found;
      const [meeting] = found.value.value;
      const chatId = meeting?.chatInfo?.threadId ?? undefined;
      return ok(meeting === undefined || chatId === undefined ? undefined : { meetingId: meeting.id, chatId });
    },

    /**
     * Least permission `OnlineMeetings.ReadWrite`.
     * @see https://learn.microsoft.com/graph/api/onlinemeeting-update
     */
    forbidRecording: (meetingId) =>
      graph.run({
        operation: "meetings.forbidRecording",
        permission: "OnlineMeetings.ReadWrite",
        method: "PATCH",
        path: `/me/onlineMeetings/${encodeURIComponent(meetingId)}`,
        body: { allowRecording: false, allowTranscription: false },
      }),
  };
}
