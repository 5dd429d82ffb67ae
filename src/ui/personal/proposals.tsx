import { useState } from "react";
import type { BookingTerms } from "#app/booking/booking-terms.ts";
import type { RememberedFreeBusy } from "#app/free-busy-cache.ts";
import type { Clock } from "#app/ports/clock.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { type FoundProposals, findProposals, type ProposalRequest } from "#app/scheduling/find-proposals.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { defaultOptions } from "#domain/scheduling/search-options.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { unreachable } from "#domain/unreachable.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { firstName } from "./first-name.ts";
import { NothingFound } from "./proposal-none.tsx";
import { ProposalChoice } from "./proposal-choice.tsx";
import type { Clocks, Parties } from "./proposal-text.ts";
import { createProposalsStore } from "./proposals-store.ts";

export type ProposalsProps = {
  readonly me: PersonDetails;
  /** One, or two for a trio. */
  readonly partners: readonly PersonDetails[];
  readonly cadence: Cadence;
  /** What is settled about the partnership, such as the time that a programme keeps free. */
  readonly terms?: BookingTerms | undefined;
  readonly calendars: RememberedFreeBusy;
  readonly onBook: (proposal: SeriesProposal, clocks: Clocks) => void;
  /** Leads back to the choice of rhythm and length. */
  readonly onChangeWish: () => void;
  readonly onChangePartner: () => void;
};

/** Reads everybody's calendar and shows the best times for the whole series. A change of the wish mounts it anew. */
export function Proposals({ me, partners, cadence, terms, calendars, ...ways }: ProposalsProps) {
  const { onBook, onChangeWish, onChangePartner } = ways;
  const { t } = useWords();
  const { clock } = useServices();
  const [search] = useState(() =>
    createProposalsStore(() =>
      findProposals({ freeBusy: calendars, clock }, { members: [me, ...partners], cadence, ...wishOf(terms, clock) }),
    ),
  );
  const answer = useStore(search);
  function readAgain() {
    calendars.forget();
    search.again();
  }
  switch (answer.state) {
    case "searching":
      return <Loading text={t("booking.searchingTimes", { members: partners.length + 1 })} />;
    case "failed":
      return (
        <div className={styles.step}>
          <FailureMessage failure={answer.failure} onRetry={search.again} />
          {answer.failure.kind === "needs-consent" ? (
            <p className={styles.quiet}>{t("booking.consentHint")}</p>
          ) : undefined}
        </div>
      );
    case "found": {
      const { found } = answer;
      const parties = partiesOf(found, partners, clock.timeZone());
      if (found.outcome.kind === "all-closed" || found.outcome.kind === "impossible") {
        const leads = { onChangeWish, onChangePartner, onLookAgain: readAgain };
        return <NothingFound outcome={found.outcome} cadence={cadence} parties={parties} {...leads} />;
      }
      return (
        <ProposalChoice
          found={found}
          parties={parties}
          isReading={answer.isReading}
          failure={answer.failure}
          onReadAgain={readAgain}
          onBook={(proposal) => onBook(proposal, parties)}
        />
      );
    }
    default:
      return unreachable(answer);
  }
}

/** What a programme adds to the search: its protected time, and the day on which it begins, where that is still to come. */
function wishOf(terms: BookingTerms | undefined, clock: Clock): Pick<ProposalRequest, "options" | "notBefore"> {
  const { offers, startsOn } = terms ?? {};
  const notBefore = startsOn && Temporal.PlainDate.from(startsOn).toZonedDateTime(clock.timeZone()).toInstant();
  return {
    ...(offers && { options: { ...defaultOptions, protectedWindows: offers.protectedWindows } }),
    ...(notBefore && Temporal.Instant.compare(notBefore, clock.now()) > 0 ? { notBefore } : {}),
  };
}

/** The clocks to show: each mailbox's own. Somebody whose mailbox cannot be read has no known clock, and none is guessed. */
function partiesOf({ members, unreadable }: FoundProposals, partners: readonly PersonDetails[], zone: string): Parties {
  return {
    readersZone: members[0]?.timeZone ?? zone,
    others: partners.map(({ displayName }, index) => {
      const member = members[index + 1];
      return {
        name: firstName(displayName),
        timeZone: member?.schedule.readable === true ? member.timeZone : undefined,
      };
    }),
    isReadable: unreadable.length === 0,
  };
}
