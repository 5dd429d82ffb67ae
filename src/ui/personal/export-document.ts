import type { MyData } from "#app/my-record/gather-my-data.ts";
import type { RecordView } from "#app/my-record/my-records.ts";
import { sessionHistory } from "#app/my-record/session-history.ts";
import { agreementsIn } from "#domain/conversation/agreement.ts";
import { commitmentsIn } from "#domain/conversation/commitment.ts";
import { feedbackIn } from "#domain/conversation/feedback.ts";
import { goalsIn } from "#domain/conversation/goal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { nearestLocale, type Translate } from "#messages/translate.ts";
import { commitmentText } from "#ui/shared/commitment-words.ts";
import { dayText, longDateText } from "#ui/shared/times.ts";
import { element, type Html, list, page, text, words } from "./export-html.ts";
import { firstName } from "./first-name.ts";
import { topicText } from "./history-agreements.tsx";
import { commitmentCourse } from "./history-course.ts";
import { feedbackHead } from "./history-feedback.tsx";
import type { HistoryScene } from "./history-scene.ts";
import { namesOf } from "./my-names.ts";
import { privateTexts } from "./export-private.ts";
import { datedSessions, type Home } from "./read-home.ts";

type Exported = { readonly data: MyData; readonly home: Home; readonly views: readonly RecordView[] };

/** My words as a page to read: in my language, from escaped text only, without scripts. The JSON beside it has every field. */
export function exportDocument(t: Translate, locale: string, { data, home, views }: Exported): string {
  const title = t("myRecord.documentTitle", { name: data.person.displayName });
  const made = longDateText(locale, Temporal.Instant.from(data.exportedAt), home.readersZone);
  return page(
    nearestLocale(locale),
    title,
    element("h1", text(title)),
    element("p", text(t("myRecord.documentMade", { day: made }))),
    ...views.map((view) => partnership(t, locale, home, view)),
    privateSection(t, data),
    element("p", text(t("myRecord.documentRest"))),
  );
}

function partnership(t: Translate, locale: string, home: Home, { known, sync }: RecordView): Html {
  const { me, readersZone } = home;
  const mine = <T extends { readonly ownerId: string }>(all: readonly T[]) =>
    all.filter((one) => one.ownerId === me.id);
  const calendar = home.partnerships.find((one) => one.known?.partnershipId === known.partnershipId);
  const { moments } = sessionHistory({
    entries: sync.entries,
    sessions: calendar === undefined ? [] : datedSessions(calendar),
    series: known.series,
    personId: me.id,
    now: Temporal.Instant.fromEpochMilliseconds(0),
  });
  const scene: HistoryScene = {
    personId: me.id,
    nameOf: (id) => firstName(known.members.find((member) => member.id === id)?.displayName ?? ""),
    dayOf: (sessionId) => {
      const moment = moments.get(sessionId);
      return moment && dayText(locale, moment, readersZone);
    },
  };
  const goals = mine(goalsIn(sync.entries)).map(({ text: goal, ratings }) => [
    words(goal),
    ...ratings.map(({ sessionId, rating }, index) => {
      const day = scene.dayOf(sessionId) ?? t("myRecord.someSession", { number: index + 1 });
      return element("p", text(t("myRecord.goalOnce", { rating, day })));
    }),
  ]);
  const commitments = mine(commitmentsIn(sync.entries)).map((commitment) => [
    words(commitmentText(t, commitment)),
    ...commitmentCourse(t, commitment, scene).map((line) => element("p", words(line))),
  ]);
  const feedback = feedbackIn(sync.entries)
    .filter(({ fromId, toId }) => [fromId, toId].includes(me.id))
    .map((one) => [element("p", text(feedbackHead(t, one, scene))), words(one.text)]);
  const agreements = agreementsIn(sync.entries, known.members)
    .filter(({ tickedBy }) => tickedBy.includes(me.id))
    .map(({ topic }) => [text(topicText(t, topic))]);
  return element(
    "section",
    element("h2", text(t("myRecord.with", { names: namesOf(locale, known.members, me.id) }))),
    list(t("myRecord.goals"), goals),
    list(t("myRecord.commitments"), commitments),
    list(t("myRecord.feedback"), feedback),
    list(t("myRecord.agreements"), agreements),
  );
}

function privateSection(t: Translate, data: MyData): Html {
  const items = privateTexts(data).map((line) => [words(line)]);
  return items.length === 0 ? { html: "" } : element("section", list(t("myRecord.documentPrivate"), items));
}
