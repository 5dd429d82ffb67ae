import { lazy, Suspense, useState } from "react";
import type { BookingPlan, BookingRun } from "#app/booking/booking-contract.ts";
import { resumeBooking } from "#app/booking/resume-booking.ts";
import { unfinishedDeletion } from "#app/my-record/unfinished-deletion.ts";
import { noRules } from "#domain/conversation/partnership-rules.ts";
import { ok } from "#domain/result.ts";
import { unreachable } from "#domain/unreachable.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { type Services, useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { BookingProgressView } from "./booking-progress-view.tsx";
import { BookingScreen, type BookingScreenProps } from "./booking-screen.tsx";
import { firstName } from "./first-name.ts";
import { FirstRun } from "./first-run.tsx";
import { ForgottenWords, UnfinishedDeletion } from "./my-notices.tsx";
import { Overview } from "./overview.tsx";
import { type Home, type Partnership, readHome } from "./read-home.ts";
import { useMyRecords } from "./use-my-records.ts";
import { useRetention } from "./use-retention.ts";

/** What has been, and what is mine: looked at now and then, so it waits until somebody does. */
const HistoryScreen = lazy(async () => ({ default: (await import("./history-screen.tsx")).HistoryScreen }));

/** Whom programmes have given me comes a moment later: most people's calendars know it already. */
const ProgrammePartners = lazy(async () => ({ default: (await import("./programme-partners.tsx")).ProgrammePartners }));

type View =
  | { readonly name: "home" }
  | ({ readonly name: "book" } & Pick<BookingScreenProps, "partners" | "terms">)
  | { readonly name: "resume"; readonly run: BookingRun }
  | { readonly name: "record"; readonly at: "history" | "delete" };

/** Reads what is next and shows it, or leads to booking when nothing is. */
export function HomeScreen() {
  const services = useServices();
  const { t } = useWords();
  const [home] = useState(() => createLoad(() => readAll(services)));
  const [view, setView] = useState<View>({ name: "home" });
  const read = useStore(home);
  function goHome() {
    setView({ name: "home" });
    home.again();
  }
  switch (read.state) {
    case "loading":
      return <Waiting />;
    case "failed":
      return (
        <main className={styles.column}>
          <h1 className={hidden.hidden}>{t("shared.productName")}</h1>
          <FailureMessage failure={read.failure} onRetry={home.again} />
        </main>
      );
    case "ready":
      return <Shown {...read.value} view={view} onView={setView} onHome={goHome} />;
    default:
      return unreachable(read);
  }
}

function Waiting() {
  const { t } = useWords();
  return (
    <main>
      <h1 className={hidden.hidden}>{t("shared.productName")}</h1>
      <Loading />
    </main>
  );
}

type Everything = {
  readonly home: Home;
  readonly unfinished: BookingRun | undefined;
  /** A deletion of my data that was cut off. */
  readonly deletion: Awaited<ReturnType<typeof unfinishedDeletion>>;
};

async function readAll(services: Services) {
  const [unfinished, deletion] = await Promise.all([resumeBooking(services), unfinishedDeletion(services.localStore)]);
  const home = await readHome(
    services,
    unfinished?.plan.members.map(({ email }) => email),
  );
  return home.ok ? ok<Everything>({ home: home.value, unfinished, deletion }) : home;
}

type ShownProps = Everything & {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onHome: () => void;
};

function Shown({ home, unfinished, deletion, view, onView, onHome }: ShownProps) {
  const { t } = useWords();
  const { me, partnerships } = home;
  const records = useMyRecords(home);
  const { forgotten, hasFiles } = useRetention(home, records);
  switch (view.name) {
    case "book":
      return <BookingScreen me={me} partnerships={partnerships} {...view} onHome={onHome} />;
    case "resume": {
      const [, ...partners] = view.run.plan.members;
      const others = partners.map(({ displayName, email }) => ({
        name: firstName(displayName),
        timeZone: home.zones.get(email.toLowerCase()),
      }));
      return (
        <BookingProgressView
          run={view.run}
          clocks={{ readersZone: home.readersZone, others }}
          homeText={t("booking.toHome")}
          onHome={onHome}
          onStartAgain={() => onView(bookAgain(view.run.plan))}
        />
      );
    }
    case "home": {
      const onBook = (partnership?: Partnership) => onView({ name: "book", ...nextSeriesOf(partnership) });
      const onRecord = () => onView({ name: "record", at: "history" });
      const notices = (
        <>
          {deletion === undefined ? undefined : (
            <UnfinishedDeletion {...deletion} onLook={() => onView({ name: "record", at: "delete" })} />
          )}
          <ForgottenWords forgotten={forgotten} personId={me.id} />
          <Suspense>
            <ProgrammePartners
              readersZone={home.readersZone}
              onBook={({ toMeet, terms }) => onView({ name: "book", partners: toMeet, terms })}
            />
          </Suspense>
        </>
      );
      if (unfinished === undefined && partnerships.length === 0)
        return <FirstRun onBook={() => onBook()} onRecord={hasFiles ? onRecord : undefined} notices={notices} />;
      return (
        <Overview
          me={me}
          partnerships={partnerships}
          unfinished={unfinished}
          records={records}
          onResume={(run) => onView({ name: "resume", run })}
          onBook={onBook}
          onRecord={onRecord}
          notices={notices}
        />
      );
    }
    case "record":
      return (
        <Suspense fallback={<Waiting />}>
          {records === undefined ? <Waiting /> : <HistoryScreen {...{ home, records, onHome }} at={view.at} />}
        </Suspense>
      );
    default:
      return unreachable(view);
  }
}

/** A further series of the same people stays with their record. */
function nextSeriesOf(partnership: Partnership | undefined): Pick<BookingScreenProps, "partners" | "terms"> {
  if (partnership === undefined) return {};
  const { others, known } = partnership;
  const terms = known && { partnershipId: known.partnershipId, rules: known.rules ?? noRules };
  return { partners: others.map(({ person }) => person), terms };
}

/** The same people and what is settled about them, with the choice of a time before them again. */
function bookAgain({ members, partnershipId, rules = noRules, namedOrganiserId }: BookingPlan): View {
  const [, ...partners] = members;
  return {
    name: "book",
    partners: partners.map((person) => ({ ...person, jobTitle: undefined, isGuest: false })),
    terms: { partnershipId, rules, namedOrganiserId },
  };
}
