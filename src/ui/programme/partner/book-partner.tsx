import type { BookingRun } from "#app/booking/booking-contract.ts";
import type { Partnered } from "#app/booking/read-my-round.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { BookingProgressView } from "#ui/personal/booking-progress-view.tsx";
import { BookingScreen } from "#ui/personal/booking-screen.tsx";
import { InsidePage } from "#ui/personal/column.tsx";
import type { Clocks } from "#ui/personal/proposal-text.ts";
import { useState } from "react";
import { useWords } from "#ui/shared/words.ts";

export type BookPartnerProps = {
  readonly me: PersonDetails;
  readonly partnered: Partnered;
  /** Undefined while they are being read anew. */
  readonly clocks: Clocks | undefined;
  /** A booking that was left in the middle. */
  readonly run: BookingRun | undefined;
  readonly onHome: () => void;
};

/** Booking for the partners of a round: who they are and what is offered is settled, so one confirmation is enough. */
export function BookPartner({ me, partnered, clocks, run, onHome }: BookPartnerProps) {
  const { t } = useWords();
  const [resumed, setResumed] = useState(run);
  return (
    <InsidePage value>
      {resumed === undefined || clocks === undefined ? (
        <BookingScreen me={me} partnerships={[]} partners={partnered.toMeet} terms={partnered.terms} onHome={onHome} />
      ) : (
        <BookingProgressView
          run={resumed}
          clocks={clocks}
          homeText={t("booking.toProgramme")}
          onHome={onHome}
          onStartAgain={() => setResumed(undefined)}
        />
      )}
    </InsidePage>
  );
}
