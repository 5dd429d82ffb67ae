import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useContext, useReducer, useRef, useState } from "react";
import type { BookingRun } from "#app/booking/booking-contract.ts";
import { createBookingRun } from "#app/booking/booking-run.ts";
import type { BookingTerms } from "#app/booking/booking-terms.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { rememberFreeBusy } from "#app/free-busy-cache.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { toMembers } from "#domain/members.ts";
import { isPossibleCadence } from "#domain/scheduling/cadence.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { beginForm, changeForm } from "./booking-form.ts";
import { BookingProgressView } from "./booking-progress-view.tsx";
import { CadenceChoices } from "./cadence-choices.tsx";
import { ChoosePartner } from "./choose-partner.tsx";
import { Column, InsidePage } from "./column.tsx";
import type { Clocks } from "./proposal-text.ts";
import { Proposals } from "./proposals.tsx";
import type { Partnership } from "./read-home.ts";
import { writeInvitation } from "./write-invitation.ts";

export type BookingScreenProps = {
  readonly me: PersonDetails;
  readonly partnerships: readonly Partnership[];
  /** Whom to book with, when that is known already: one, or two for a trio. */
  readonly partners?: readonly PersonDetails[] | undefined;
  /** What is settled already about these partners; by a programme, they cannot be changed either. */
  readonly terms?: BookingTerms | undefined;
  readonly onHome: () => void;
};

/** One column that becomes a conversation: who, how often, which time; then the booking itself. */
export function BookingScreen({ me, partnerships, partners: given = [], terms, onHome }: BookingScreenProps) {
  const { t } = useWords();
  const services = useServices();
  const [form, change] = useReducer(changeForm, beginForm(given, terms?.offers));
  // For this visit: another length or number asks only for weeks that nobody has looked at. A booking asks anew.
  const [calendars] = useState(() => rememberFreeBusy(services.freeBusy, services.clock));
  const [booking, setBooking] = useState<Booking | undefined>();
  const { cadence, partners } = form;
  const isOfProgramme = terms?.namedOrganiserId !== undefined;
  // What is settled holds for the people it was settled for.
  const [settledFor] = useState(partners);
  const settled = partners === settledFor ? terms : undefined;

  const choices = useRef<HTMLDivElement>(null);

  function book(proposal: SeriesProposal, clocks: Clocks) {
    const members = toMembers([me, ...partners]);
    if (members === undefined) return;
    const { partnershipId, rules, namedOrganiserId } = settled ?? {};
    const known = partnershipId === undefined ? {} : { partnershipId, rules, namedOrganiserId };
    const plan = planBooking({ members, proposal, invitation: writeInvitation(t, me), ...known });
    const run = createBookingRun(services, plan);
    setBooking({ run, clocks });
    void run.start();
  }

  function startAgain() {
    calendars.forget();
    setBooking(undefined);
  }

  const isInside = useContext(InsidePage);
  const homeText = isInside ? t("booking.toProgramme") : t("booking.toHome");
  if (booking !== undefined)
    return <BookingProgressView {...booking} homeText={homeText} onHome={onHome} onStartAgain={startAgain} />;
  return (
    <Column>
      <div>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={onHome}
          className={styles.back ?? ""}
        >
          {isInside ? t("booking.backProgramme") : t("booking.backHome")}
        </Button>
      </div>
      <ChoosePartner
        me={me}
        partnerships={partnerships}
        partners={partners}
        onChange={isOfProgramme ? undefined : (chosen) => change({ type: "partners", partners: chosen })}
      />
      {partners.length === 0 ? undefined : (
        <>
          <div ref={choices}>
            <CadenceChoices
              cadence={cadence}
              offers={settled?.offers}
              onChange={(part) => change({ type: "cadence", change: part })}
            />
          </div>
          {isPossibleCadence(cadence) ? (
            <Proposals
              key={[...partners.map(({ id }) => id), ...Object.values(cadence)].join(" ")}
              me={me}
              partners={partners}
              cadence={cadence}
              terms={settled}
              calendars={calendars}
              onBook={book}
              onChangeWish={() => choices.current?.querySelector<HTMLInputElement>("input:checked")?.focus()}
              onChangePartner={() => change({ type: "partners", partners: [] })}
            />
          ) : undefined}
        </>
      )}
    </Column>
  );
}

type Booking = { readonly run: BookingRun; readonly clocks: Clocks };
