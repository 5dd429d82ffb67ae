import type { ServiceFailure } from "#app/ports/failure.ts";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import { agreementTopics } from "#domain/conversation/agreement.ts";
import { err, ok } from "#domain/result.ts";
import { MeetingApp } from "#ui/meeting/meeting-app.tsx";
import type { Services } from "#ui/shared/services.ts";
import { fromTom, looked, madeNow, promises, ticks } from "./fake-conversation.ts";
import { fakeServices } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";
import { PanelAt, partnerGoesOn } from "./panel-at.tsx";
import { type PanelMoment, panelServices, sessionIdOf } from "./panel-world.ts";

const { standUp, budget, review } = promises;
const bothPromised = [madeNow("maya", 8), madeNow("tom", 7)];
const threeOpen = [standUp, budget, { ...standUp, id: "maya-3", cue: "I am asked for an estimate" }];

const never = new Promise<never>(() => {});

/** Nothing is known of the record, also not by this device. */
const withoutRecord: PanelMoment = {
  isRecordReadable: false,
  talk: { link: "alone", ownFile: undefined, partners: [], goals: [], commitments: [], toReview: [] },
};

const panel = (id: string, moment: PanelMoment, more: Partial<GalleryState> = {}): GalleryState => ({
  id: `panel-${id}`,
  surface: "panel",
  services: () => panelServices(moment),
  view: () => <PanelAt moment={moment} />,
  ...more,
});

/** A panel in which finding the session goes another way. */
const finding = (id: string, overrides: Partial<Services>, more: Partial<GalleryState> = {}): GalleryState =>
  panel(id, {}, { services: () => panelServices({}, overrides), view: () => <MeetingApp />, ...more });

const failing = (failure: ServiceFailure): Partial<Services> => ({
  sessionsReader: { sessions: async () => err(failure), sessionsOfChat: async () => err(failure) },
});

const noSessions: Partial<Services> = {
  sessionsReader: { sessions: async () => ok([]), sessionsOfChat: async () => ok([]) },
};

function elsewhere(subPageId?: string): Partial<Services> {
  const { host } = fakeServices();
  return { host: { ...host, context: { ...host.context, chatId: undefined, subPageId } } };
}

function twoAtOnce(): Services {
  const services = panelServices({ minutes: 5 }, elsewhere());
  return {
    ...services,
    sharedRecords: { read: async () => err({ kind: "gone", operation: "gallery" }) },
    sessionsReader: {
      ...services.sessionsReader,
      sessions: async (window) => {
        const answer = await services.sessionsReader.sessions(window);
        return answer.ok ? ok(answer.value.flatMap((session) => [session, withGrace(session)])) : answer;
      },
    },
  };
}

function withGrace(session: CalendarSession): CalendarSession {
  return {
    ...session,
    sessionId: `${session.sessionId}-grace`,
    emails: [session.organiserEmail, "grace@sidebyside.example"],
    record: { driveId: "b!maya", itemId: "01GRACE" },
  };
}

const press = (name: string) => ({
  play: (page: HTMLElement) => {
    const button = [...page.querySelectorAll("button")].find(({ dataset }) => dataset["view"] === name);
    button?.click();
  },
});

const words = {
  "t1.focus/focus": "A calm way to open Monday’s planning, without running it for everybody",
  "t1.options/options": "Ask before I answer\nLet Priya open the meeting\nSend the questions on Friday",
  "t1.commit/when": "the planning meeting starts on Monday",
  "t1.commit/will": "ask one question before I say what I think",
};

/** Every state and every stage of the panel, each with an address of its own. */
export const panelStates: readonly GalleryState[] = [
  finding("loading", { people: { ...fakeServices().people, me: async () => never } }, { isWaiting: true }),
  finding("empty", noSessions),
  finding("empty-elsewhere", { ...noSessions, ...elsewhere() }),
  finding("error", failing({ kind: "unexpected", operation: "gallery", detail: "500" })),
  finding("offline", failing({ kind: "offline", operation: "gallery" }), { isOnline: false }),
  finding("signed-out", failing({ kind: "signed-out" })),
  finding("no-consent", failing({ kind: "needs-consent", operation: "gallery", permission: "Calendars.Read" })),
  finding("no-permission", {
    ...noSessions,
    ...elsewhere("guide/b!stranger/01STRANGER"),
    sharedRecords: { read: async () => err({ kind: "forbidden", operation: "gallery" }) },
  }),
  finding("gone", {
    ...noSessions,
    ...elsewhere("guide/b!stranger/01GONE"),
    sharedRecords: { read: async () => err({ kind: "gone", operation: "gallery" }) },
  }),
  finding("ambiguous", {}, { services: twoAtOnce }),
  panel("without-record", { ...withoutRecord, minutes: -3 }),
  panel("without-record-running", { ...withoutRecord, stage: "arrive" }),

  panel("before", { minutes: -12 }),
  panel("before-tomorrow", { minutes: -26 * 60 }),
  panel("before-first", { number: 1, minutes: -2 }),
  panel("before-three", { members: 3, lengthMinutes: 60, minutes: -2 }),
  panel("late", { minutes: 8 }),
  panel("too-late", { minutes: 32 }),

  panel("arrive", { stage: "arrive" }),
  panel("review", { stage: "review" }),
  panel("review-said", { stage: "review", talk: { toReview: [looked(standUp, "partly"), budget, review] } }),
  panel(
    "review-resize",
    { stage: "review", talk: { toReview: [looked(standUp, "not-yet"), budget, review] } },
    {
      play: chooseByValue("resized"),
    },
  ),
  panel("review-done", { stage: "review", talk: { toReview: [looked(standUp, "done"), budget, review] } }),
  panel("review-partner", { stage: "review", minutes: 4 }),
  panel("review-partner-done", {
    stage: "review",
    minutes: 4,
    talk: { toReview: [standUp, budget, looked(review, "done")] },
  }),
  panel("review-partner-kept", {
    stage: "review",
    minutes: 4,
    talk: { toReview: [standUp, budget, looked(review, "not-yet", "open")] },
  }),
  panel("review-nothing", { stage: "review", talk: { toReview: [], commitments: [] } }),
  panel("focus", { stage: "t1.focus", drafts: words }),
  panel("reality", { stage: "t1.reality" }),
  panel("reality-no-goal", { stage: "t1.reality", talk: { goals: [] } }),
  panel("options", { stage: "t1.options", drafts: words }),
  panel("rehearse", { stage: "t1.rehearse", hasRehearsal: true }),
  panel("before-rehearse", { minutes: -12, hasRehearsal: true }),
  panel("commit", { stage: "t1.commit", drafts: words }),
  panel("commit-empty", { stage: "t1.commit" }),
  panel("commit-sure", { stage: "t1.commit", talk: { commitments: [madeNow("maya", 8)] } }),
  panel("commit-too-big", { stage: "t1.commit", talk: { commitments: [madeNow("maya", 4)] } }),
  panel(
    "commit-too-many",
    { stage: "t1.commit", drafts: words, talk: { commitments: threeOpen } },
    {
      play: pressByText(/^(These are my words|So soll es heißen)$/),
    },
  ),
  panel("swap", { stage: "swap", minutes: 0.4 }),
  panel("focus-prepared", { stage: "t1.focus", mine: { preparation: "A calm way to say no to Lukas" } }),
  panel("focus-coach", { stage: "t2.focus" }),
  panel("reality-coach", { stage: "t2.reality", minutes: 2 }),
  panel("options-coach", { stage: "t2.options" }),
  panel("commit-coach", { stage: "t2.commit" }),
  panel("commit-coach-heard", { stage: "t2.commit", talk: { commitments: [madeNow("tom", 7)] } }),
  panel("close", { stage: "close", talk: { commitments: bothPromised } }),
  panel("close-received", { stage: "close", talk: { commitments: bothPromised, feedback: fromTom } }),
  panel("done", { stage: "end", talk: { commitments: bothPromised, feedback: fromTom } }),
  panel("done-did-you-meet", { stage: "end", talk: { attendance: "unknown" } }),
  panel("done-by-itself", { stage: "close", early: 10, minutes: 21, talk: { attendance: "unknown" } }),
  panel("done-not-held", {
    stage: "close",
    early: 10,
    minutes: 21,
    talk: { attendance: "not-held", myAnswer: "not-held" },
  }),

  panel("less-than-a-minute", { stage: "t1.options", minutes: 4.3, drafts: words }),
  panel("time-over", { stage: "t1.reality", minutes: 5.5 }),
  panel("swap-asked", { stage: "t1.commit", minutes: 3.1, drafts: words }),
  panel("partner-went-on", { stage: "t1.options", drafts: words, talk: { movedBy: 1 } }),
  panel(
    "partner-ahead",
    { stage: "t1.options", drafts: words, talk: { movedBy: 1 } },
    { play: writeWhilePartnerGoesOn },
  ),
  panel("one-minute-more", { stage: "t1.focus" }, { play: pressByText(/^(\+1 minute|\+1 Minute)$/) }),
  panel("notes", { stage: "t2.reality", mine: { notes: "Ask about the on-call weeks." } }, press("notes")),
  panel("coach-card", { stage: "t2.reality" }, press("card")),
  panel("coach-card-help", { stage: "t2.reality", helpLink: "https://help.example/" }, press("card")),

  panel("first-arrive", { number: 1, stage: "arrive" }),
  panel("contract", { number: 1, stage: "contract", talk: { agreements: ticks([], ["privacy"]) } }),
  panel(
    "contract-waiting",
    {
      number: 1,
      stage: "contract",
      talk: { agreements: ticks(["privacy", "visibility"], ["privacy"]) },
    },
    { play: pressPoint },
  ),
  panel("contract-mine", {
    number: 1,
    stage: "contract",
    talk: { agreements: ticks(agreementTopics, ["privacy", "visibility", "lateness"]) },
  }),
  panel("contract-all", {
    number: 1,
    stage: "contract",
    talk: { agreements: ticks(agreementTopics, agreementTopics) },
  }),
  panel("goals", { number: 1, stage: "goals" }),
  panel("goals-empty", { number: 1, stage: "goals", talk: { goals: [] } }),
  panel("first-commit", { number: 1, stage: "commit", talk: { commitments: [] } }),
  panel("first-commit-both", {
    number: 1,
    stage: "commit",
    talk: { commitments: [madeNow("maya", 8, sessionIdOf(1)), madeNow("tom", 7, sessionIdOf(1))] },
  }),
  panel("harvest", { number: 6, stage: "harvest" }),
  panel("horizon", { number: 6, stage: "horizon" }),
  panel("appreciation", { number: 6, stage: "appreciation", minutes: 7 }),
  panel("choice", { number: 6, stage: "choice" }),
  panel("done-last", { number: 6, stage: "end" }),

  panel("three-coachee", { members: 3, lengthMinutes: 60, number: 1 + 3, stage: "t1.options" }),
  panel("three-observer", { members: 3, lengthMinutes: 60, number: 2, stage: "t1.options" }),
  panel("three-close", { members: 3, lengthMinutes: 60, number: 3, stage: "close" }),
  panel("three-swap", { members: 3, lengthMinutes: 60, number: 3, stage: "swap1", minutes: 0 }),
];

/** Whoever is writing keeps the stage while the partner presses "next". */
function writeWhilePartnerGoesOn(page: HTMLElement) {
  page.querySelector("textarea")?.focus();
  window.dispatchEvent(new Event(partnerGoesOn));
}

function chooseByValue(value: string): (page: HTMLElement) => void {
  return (page) => page.querySelector<HTMLElement>(`input[value="${value}"]`)?.click();
}

/** The second point of the contract. */
function pressPoint(page: HTMLElement) {
  page.querySelectorAll<HTMLElement>("ol li button")[1]?.click();
}

function pressByText(text: RegExp): (page: HTMLElement) => void {
  return (page) => [...page.querySelectorAll("button")].find((button) => text.test(button.textContent))?.click();
}
