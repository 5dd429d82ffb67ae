import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useReducer, useRef, useState } from "react";
import type { BookingRun } from "#app/booking/booking-contract.ts";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { rememberFreeBusy } from "#app/free-busy-cache.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { isPossibleCadence } from "#domain/scheduling/cadence.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { changeForm, emptyForm } from "./booking-form.ts";
import { BookingProgressView } from "./booking-progress-view.tsx";
import { CadenceChoices } from "./cadence-choices.tsx";
import { ChoosePartner } from "./choose-partner.tsx";
import { Proposals, type Zones } from "./proposals.tsx";
import type { Partnership } from "./read-home.ts";
import { writeInvitation } from "./write-invitation.ts";

export type BookingScreenProps = {
  readonly me: PersonDetails;
  readonly partnerships: readonly Partnership[];
  /** Whom to book with, when that is known already. */
  readonly partner?: PersonDetails | undefined;
  readonly onHome: () => void;
};

/** One column that becomes a conversation: who, how often, which time; then the booking itself. */
export function BookingScreen({ me, partnerships, partner, onHome }: BookingScreenProps) {
  const { t } = useWords();
  const services = useServices();
  const [form, change] = useReducer(changeForm, { ...emptyForm, partner });
  // For this visit: another length or number asks only for weeks that nobody has looked at. A booking asks anew.
  const [calendars] = useState(() => rememberFreeBusy(services.freeBusy, services.clock));
  const [booking, setBooking] = useState<Booking | undefined>();
  const { cadence, partner: chosen } = form;

  const choices = useRef<HTMLDivElement>(null);

  function book(withWhom: PersonDetails, proposal: SeriesProposal, zones: Zones) {
    const invitation = writeInvitation(t, me);
    const run = createBookingRun(services, planBooking({ members: [me, withWhom], proposal, invitation }));
    setBooking({ run, readersZone: zones.reader, partnersZone: zones.partner });
    void run.start();
  }

  function startAgain() {
    calendars.forget();
    setBooking(undefined);
  }

  if (booking !== undefined) return <BookingProgressView {...booking} onHome={onHome} onStartAgain={startAgain} />;
  return (
    <main className={styles.column}>
      <div>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={onHome}
          className={styles.back ?? ""}
        >
          {t("booking.backHome")}
        </Button>
      </div>
      <ChoosePartner me={me} partnerships={partnerships} partner={chosen} onChange={change} />
      {chosen === undefined ? undefined : (
        <>
          <div ref={choices}>
            <CadenceChoices cadence={cadence} onChange={(part) => change({ type: "cadence", change: part })} />
          </div>
          {isPossibleCadence(cadence) ? (
            <Proposals
              key={`${chosen.id} ${cadence.everyWeeks} ${cadence.lengthMinutes} ${cadence.sessions}`}
              me={me}
              partners={[chosen]}
              cadence={cadence}
              calendars={calendars}
              onBook={(proposal, zones) => book(chosen, proposal, zones)}
              onChangeWish={() => choices.current?.querySelector<HTMLInputElement>("input:checked")?.focus()}
              onChangePartner={() => change({ type: "partner", partner: undefined })}
            />
          ) : undefined}
        </>
      )}
    </main>
  );
}

type Booking = {
  readonly run: BookingRun;
  readonly readersZone: string;
  readonly partnersZone: string | undefined;
};
