import { lazy, type ReactNode, Suspense, useState } from "react";
import type { BookingRun } from "#app/booking/booking-contract.ts";
import type { Partnered } from "#app/booking/read-my-round.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { PartnerCard } from "./partner-card.tsx";
import { type PartnerFound, readPartner } from "./read-partner.ts";
import { RoundWords } from "./round-words.tsx";

/** Most visits book nothing; whoever does waits for it once. */
const BookPartner = lazy(async () => ({ default: (await import("./book-partner.tsx")).BookPartner }));

export type PartnerOfRoundProps = ProgrammeScene<"running"> & {
  /** What else stands on the page; gives way to a booking. */
  readonly children?: ReactNode;
};

type View =
  | { readonly name: "round" }
  | { readonly name: "book"; readonly partnered: Partnered; readonly run: BookingRun | undefined };

/** Whom the latest round has put with me, and the way to a series with them: one confirmation books it. */
export function PartnerOfRound({ children, ...scene }: PartnerOfRoundProps) {
  const services = useServices();
  const [load] = useState(() => createLoad(() => readPartner(services, scene)));
  const [view, setView] = useState<View>({ name: "round" });
  const read = useStore(load);

  function goHome() {
    setView({ name: "round" });
    load.again();
  }

  if (view.name === "book")
    return (
      <Suspense fallback={<Loading />}>
        <BookPartner
          me={scene.opened.me}
          clocks={read.state === "ready" ? read.value.clocks : undefined}
          partnered={view.partnered}
          run={view.run}
          onHome={goHome}
        />
      </Suspense>
    );
  switch (read.state) {
    case "loading":
      return (
        <>
          <Loading />
          {children}
        </>
      );
    case "failed":
      return (
        <>
          <FailureMessage failure={read.failure} onRetry={load.again} />
          {children}
        </>
      );
    case "ready":
      return (
        <>
          <Round {...scene} found={read.value} onBook={(partnered, run) => setView({ name: "book", partnered, run })} />
          {children}
        </>
      );
    default:
      return unreachable(read);
  }
}

type RoundProps = ProgrammeScene<"running"> & {
  readonly found: PartnerFound;
  readonly onBook: (partnered: Partnered, run: BookingRun | undefined) => void;
};

function Round({ opened, found, onBook }: RoundProps) {
  const { current } = found.round;
  const status = opened.myRow?.status;
  // Whoever does not take part (any more) is told about joining and nothing else; what is booked stays in sight.
  const isOut = status === undefined || status === "left";
  if (current.kind === "partnered" && (!isOut || current.sessions.length > 0))
    return <PartnerCard opened={opened} found={found} partnered={current} isOut={isOut} onBook={onBook} />;
  return isOut ? undefined : <RoundWords opened={opened} round={found.round} />;
}
