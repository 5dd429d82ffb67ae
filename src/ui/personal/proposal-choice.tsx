import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PersonDetails } from "#app/ports/people.ts";
import type { FoundProposals } from "#app/scheduling/find-proposals.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { Empty, Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { firstName } from "./first-name.ts";
import { ProposalOption } from "./proposal-option.tsx";
import type { Zones } from "./proposals.tsx";

export type ProposalChoiceProps = {
  readonly found: FoundProposals;
  readonly partner: PersonDetails;
  readonly zones: Zones;
  readonly onBook: (proposal: SeriesProposal) => void;
};

/** Enough to choose from without having to compare. */
const shownProposals = 3;

/** The best times as one group of radios, best first and already chosen, and the one button. */
export function ProposalChoice({ found, partner, zones, onBook }: ProposalChoiceProps) {
  const { t } = useWords();
  const heading = useId();
  const [chosen, setChosen] = useState(0);
  const name = firstName(partner.displayName);
  const parties = {
    partner: name,
    readersZone: zones.reader,
    partnersZone: zones.partner,
    isReadable: found.unreadable.length === 0,
  };
  const shown = found.proposals.slice(0, shownProposals);
  const proposal = shown[chosen];
  const sessions = found.search.cadence.sessions;
  const isCostly = shown.every(neverInHours);
  if (proposal === undefined) {
    return (
      <Empty title={t("booking.nothingFound", { sessions, name })}>
        <p className={styles.quiet}>{t("booking.nothingFoundHint")}</p>
      </Empty>
    );
  }
  return (
    <section className={styles.step} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={styles.heading}>
          {isCostly ? t("booking.proposalsCostly") : t("booking.proposals", { count: shown.length })}
        </h2>
        <output className={styles.quiet}>
          {found.unreadable.length === 0 ? t("booking.proposalsHint") : undefined}
        </output>
      </div>
      <Remarks found={found} partner={partner} isCostly={isCostly} />
      <div role="radiogroup" aria-labelledby={heading} className={styles.options}>
        {shown.map((option, index) => (
          <ProposalOption
            key={`${option.timeZone} ${option.firstStart.toString()}`}
            proposal={option}
            parties={parties}
            rank={index + 1}
            count={shown.length}
            isChosen={index === chosen}
            onChoose={() => setChosen(index)}
          />
        ))}
      </div>
      <div className={styles.bar}>
        <Button appearance="primary" size="large" onClick={() => onBook(proposal)}>
          {t("booking.book", { sessions })}
        </Button>
        <p className={styles.quiet}>{t("booking.bookHint", { name })}</p>
      </div>
    </section>
  );
}

/** Whether no session at all falls into everybody's working hours. */
function neverInHours({ sessions }: SeriesProposal): boolean {
  return sessions.every(({ clashes }) => clashes.some(({ kind }) => kind === "outside-hours"));
}

type RemarksProps = Pick<ProposalChoiceProps, "found" | "partner"> & { readonly isCostly: boolean };

/** What could not be known, and what has to be said before choosing. */
function Remarks({ found, partner, isCostly }: RemarksProps) {
  const { t } = useWords();
  const name = firstName(partner.displayName);
  const [me, other] = found.members;
  return (
    <>
      {me?.schedule.readable === false ? <Notice intent="warning">{t("booking.ownUnreadable")}</Notice> : undefined}
      {other?.schedule.readable === false ? (
        <Notice intent="info">{t("booking.unreadable", { name })}</Notice>
      ) : undefined}
      {isCostly ? <Notice intent="warning">{t("booking.noCommonHours", { name })}</Notice> : undefined}
    </>
  );
}
