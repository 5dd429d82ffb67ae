import { useState } from "react";
import type { RememberedFreeBusy } from "#app/free-busy-cache.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { type FoundProposals, findProposals } from "#app/scheduling/find-proposals.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
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
import type { Parties } from "./proposal-text.ts";
import { createProposalsStore } from "./proposals-store.ts";

/** The clocks that times are shown on. */
export type Zones = { readonly reader: string; readonly partner: string | undefined };

export type ProposalsProps = {
  readonly me: PersonDetails;
  /** One, or two for a trio. */
  readonly partners: readonly PersonDetails[];
  readonly cadence: Cadence;
  readonly calendars: RememberedFreeBusy;
  readonly onBook: (proposal: SeriesProposal, zones: Zones) => void;
  /** Leads back to the choice of rhythm and length. */
  readonly onChangeWish: () => void;
  readonly onChangePartner: () => void;
};

/** Reads everybody's calendar and shows the best times for the whole series. A change of the wish mounts it anew. */
export function Proposals({ me, partners, cadence, calendars, onBook, onChangeWish, onChangePartner }: ProposalsProps) {
  const { t } = useWords();
  const { clock } = useServices();
  const [search] = useState(() =>
    createProposalsStore(() => findProposals({ freeBusy: calendars, clock }, { members: [me, ...partners], cadence })),
  );
  const answer = useStore(search);
  function readAgain() {
    calendars.forget();
    search.again();
  }
  switch (answer.state) {
    case "searching":
      return <Loading text={t("booking.searchingTimes")} />;
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
      const zones = { reader: parties.readersZone, partner: parties.others[0]?.timeZone };
      if (found.outcome.kind === "all-closed" || found.outcome.kind === "impossible") {
        const ways = { onChangeWish, onChangePartner, onLookAgain: readAgain };
        return <NothingFound outcome={found.outcome} cadence={cadence} parties={parties} {...ways} />;
      }
      return (
        <ProposalChoice
          found={found}
          parties={parties}
          isReading={answer.isReading}
          failure={answer.failure}
          onReadAgain={readAgain}
          onBook={(proposal) => onBook(proposal, zones)}
        />
      );
    }
    default:
      return unreachable(answer);
  }
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
