import * as v from "valibot";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createGuideInstaller } from "#adapters/graph/guide-install.ts";
import { createMeetings } from "#adapters/graph/meetings.ts";
import { createSeriesCalendar } from "#adapters/graph/series-write.ts";
import { threadOf } from "#adapters/graph/thread-of.ts";
import type { Result } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { addFault, removeFaults } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { appId, type BenchOptions, createBench, freshTenant, personNamed } from "./adapter-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
  service.tenant.clock.moveTo(Date.parse("2026-12-01T08:00:00Z"));
});

function toolsOf(alias: string, options?: BenchOptions & { readonly appId?: string }) {
  const bench = createBench(service, alias, options);
  return {
    ...bench,
    meetings: createMeetings(bench.graph),
    installer: createGuideInstaller(bench.graph, bench.timers, options?.appId ?? appId),
    calendar: createSeriesCalendar(bench.graph),
  };
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Maya's series with Tom, and the link into its meeting. */
async function bookedMeeting(): Promise<string> {
  const { calendar } = toolsOf("maya");
  const series = value(
    await calendar.createSeries({
      transactionId: "b7a4a2b0-0000-4000-8000-000000000002",
      invitation: {
        subject: "Side by Side",
        greeting: "",
        agendaTitle: "",
        agenda: [],
        linkText: "",
        link: "https://teams.microsoft.com/",
        closing: "",
      },
      firstStart: Temporal.PlainDateTime.from("2027-02-16T10:00"),
      timeZone: "Europe/London",
      cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 3 },
    }),
  );
  value(await calendar.invite(series.seriesId, [personNamed("tom")]));
  return series.joinUrl ?? "";
}

describe("the meeting of a series", () => {
  it("is found by its organiser, with the chat that its link names", async () => {
    const joinUrl = await bookedMeeting();
    const { meetings, askedFor } = toolsOf("maya");
    const meeting = value(await meetings.find(joinUrl));
    expect(meeting?.chatId).toBe(threadOf(joinUrl));
    expect(meeting?.meetingId).not.toBe("");
    expect(askedFor).toEqual(["OnlineMeetings.Read"]);
  });

  it("is nothing yet where nobody knows the link", async () => {
    await bookedMeeting();
    const link =
      "https://teams.microsoft.com/l/meetup-join/19%3ameeting_none%40thread.v2/0?context=%7b%22Oid%22%3a%22o'x%22%7d";
    const answer = await toolsOf("maya").meetings.find(link);
    expect(answer).toEqual({ ok: true, value: undefined });
  });

  it("lets its organiser forbid recording and transcription", async () => {
    const { meetings, graph } = toolsOf("maya");
    const meeting = value(await meetings.find(await bookedMeeting()));
    value(await meetings.forbidRecording(meeting?.meetingId ?? ""));
    const path = `/me/onlineMeetings/${encodeURIComponent(meeting?.meetingId ?? "")}`;
    const call = { operation: "test", permission: "OnlineMeetings.Read", method: "GET", path } as const;
    expect(value(await graph.read(call, v.looseObject({})))).toMatchObject({
      allowRecording: false,
      allowTranscription: false,
    });
  });

  it("names the permission to change it", async () => {
    const meeting = value(await toolsOf("maya").meetings.find(await bookedMeeting()));
    const { meetings } = toolsOf("maya", { granted: ["OnlineMeetings.Read"] });
    expect(await meetings.forbidRecording(meeting?.meetingId ?? "")).toMatchObject({
      error: { kind: "needs-consent", permission: "OnlineMeetings.ReadWrite" },
    });
  });
});

describe("the guide in the meeting's chat", () => {
  it("is installed once, and again without harm", async () => {
    const chatId = threadOf(await bookedMeeting()) ?? "";
    const { installer, askedFor } = toolsOf("maya");
    expect(value(await installer.isInstalled(chatId))).toBe(false);
    value(await installer.install(chatId));
    expect(value(await installer.isInstalled(chatId))).toBe(true);
    value(await installer.install(chatId));
    expect(new Set(askedFor)).toEqual(new Set(["TeamsAppInstallation.ReadWriteSelfForChat", "AppCatalog.Read.All"]));
  });

  it("cannot be installed where the organisation has not published the app", async () => {
    const chatId = threadOf(await bookedMeeting()) ?? "";
    const { installer } = toolsOf("maya", { appId: "5bde5bde-0000-4000-8000-0000000000ff" });
    expect(await installer.install(chatId)).toEqual({ ok: false, error: { kind: "not-in-catalog" } });
    expect(value(await installer.isInstalled(chatId))).toBe(false);
  });

  it("waits for a chat that Teams is still making", async () => {
    const chatId = threadOf(await bookedMeeting()) ?? "";
    addFault(service.tenant, { kind: "forbid", match: { method: "POST", path: "/installedApps" }, times: 2 });
    const { installer, waits } = toolsOf("maya");
    value(await installer.install(chatId));
    expect(waits).toEqual([2, 5]);
  });

  it("gives up after a while and says why", async () => {
    const { installer, waits } = toolsOf("maya");
    const answer = await installer.install("19:meeting_never@thread.v2");
    expect(answer).toMatchObject({ ok: false, error: { operation: "guideInstaller.install" } });
    expect(waits).toEqual([2, 5, 10]);
  });

  it("does not wait for a permission that nobody has granted", async () => {
    const chatId = threadOf(await bookedMeeting()) ?? "";
    removeFaults(service.tenant);
    const { installer, waits } = toolsOf("maya", { granted: ["AppCatalog.Read.All"] });
    expect(await installer.install(chatId)).toMatchObject({
      error: { kind: "needs-consent", permission: "TeamsAppInstallation.ReadWriteSelfForChat" },
    });
    expect(waits).toEqual([]);
  });
});
