import { useState } from "react";
import type { BookingRun } from "#app/booking/booking-contract.ts";
import { resumeBooking } from "#app/booking/resume-booking.ts";
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
import { BookingScreen } from "./booking-screen.tsx";
import { FirstRun } from "./first-run.tsx";
import { Overview } from "./overview.tsx";
import { type Home, type Partnership, readHome } from "./read-home.ts";

type View =
  | { readonly name: "home" }
  | { readonly name: "book"; readonly partner: Partnership["partner"] | undefined }
  | { readonly name: "resume"; readonly run: BookingRun };

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
      return (
        <main>
          <h1 className={hidden.hidden}>{t("shared.productName")}</h1>
          <Loading />
        </main>
      );
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

type Everything = { readonly home: Home; readonly unfinished: BookingRun | undefined };

async function readAll(services: Services) {
  const unfinished = await resumeBooking(services);
  const home = await readHome(
    services,
    unfinished?.plan.members.map(({ email }) => email),
  );
  return home.ok ? ok<Everything>({ home: home.value, unfinished }) : home;
}

type ShownProps = Everything & {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onHome: () => void;
};

function Shown({ home, unfinished, view, onView, onHome }: ShownProps) {
  const { me, partnerships } = home;
  switch (view.name) {
    case "book":
      return <BookingScreen me={me} partnerships={partnerships} partner={view.partner} onHome={onHome} />;
    case "resume":
      return (
        <BookingProgressView
          run={view.run}
          readersZone={home.readersZone}
          partnersZone={home.zones.get(view.run.plan.members[1].email.toLowerCase())}
          onHome={onHome}
          onStartAgain={() =>
            onView({ name: "book", partner: { ...view.run.plan.members[1], jobTitle: undefined, isGuest: false } })
          }
        />
      );
    case "home": {
      const onBook = (partner?: Partnership["partner"]) => onView({ name: "book", partner });
      if (unfinished === undefined && partnerships.length === 0) return <FirstRun onBook={() => onBook()} />;
      return (
        <Overview
          me={me}
          partnerships={partnerships}
          unfinished={unfinished}
          onResume={(run) => onView({ name: "resume", run })}
          onBook={onBook}
        />
      );
    }
    default:
      return unreachable(view);
  }
}
