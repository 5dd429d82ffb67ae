import { useState } from "react";
import type { RememberedFreeBusy } from "#app/free-busy-cache.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { type FoundProposals, findProposals } from "#app/scheduling/find-proposals.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { unreachable } from "#domain/unreachable.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { ProposalChoice } from "./proposal-choice.tsx";

/** The clocks that times are shown on. */
export type Zones = { readonly reader: string; readonly partner: string | undefined };

export type ProposalsProps = {
  readonly me: PersonDetails;
  readonly partner: PersonDetails;
  readonly cadence: Cadence;
  readonly calendars: RememberedFreeBusy;
  readonly onBook: (partner: PersonDetails, proposal: SeriesProposal, zones: Zones) => void;
};

/** Reads both calendars and shows the best times for the whole series. A change of the wish mounts it anew. */
export function Proposals({ me, partner, cadence, calendars, onBook }: ProposalsProps) {
  const { t } = useWords();
  const { clock } = useServices();
  const [search] = useState(() =>
    createLoad(() => findProposals({ freeBusy: calendars, clock }, { members: [me, partner], cadence })),
  );
  const found = useStore(search);
  function readAgain() {
    calendars.forget();
    search.again();
  }
  switch (found.state) {
    case "loading":
      return <Loading text={t("booking.searchingTimes")} />;
    case "failed":
      return (
        <div className={styles.step}>
          <FailureMessage failure={found.failure} onRetry={search.again} />
          {found.failure.kind === "needs-consent" ? (
            <p className={styles.quiet}>{t("booking.consentHint")}</p>
          ) : undefined}
        </div>
      );
    case "ready": {
      const zones = zonesOf(found.value, clock.timeZone());
      return (
        <ProposalChoice
          found={found.value}
          partner={partner}
          zones={zones}
          onReadAgain={readAgain}
          onBook={(proposal) => onBook(partner, proposal, zones)}
        />
      );
    }
    default:
      return unreachable(found);
  }
}

/** The clocks to show: each mailbox's own. A partner whose mailbox cannot be read has no known clock, and none is guessed. */
function zonesOf({ members }: FoundProposals, deviceZone: string): Zones {
  const [me, other] = members;
  return {
    reader: me?.timeZone ?? deviceZone,
    partner: other?.schedule.readable ? other.timeZone : undefined,
  };
}
