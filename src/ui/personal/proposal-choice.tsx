import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FoundProposals } from "#app/scheduling/find-proposals.ts";
import { reasonFor } from "#domain/scheduling/proposal-reason.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import { AnotherTime } from "./another-time.tsx";
import styles from "./booking.module.css";
import { CalendarAge } from "./calendar-age.tsx";
import { outsideTexts } from "./outside-text.ts";
import { assessPicked, isSameStart, type Start } from "./picked-start.ts";
import { ProposalOption } from "./proposal-option.tsx";
import { CheckedHint, ProposalRemarks } from "./proposal-remarks.tsx";
import { costText, namesText, type Parties, proposalTitle } from "./proposal-text.ts";

export type ProposalChoiceProps = {
  readonly found: FoundProposals;
  readonly parties: Parties;
  /** The calendars are being read again; what was found stays meanwhile. */
  readonly isReading: boolean;
  /** Why they could not be read again. */
  readonly failure: ServiceFailure | undefined;
  readonly onReadAgain: () => void;
  readonly onBook: (proposal: SeriesProposal) => void;
};

/** Enough to choose from without having to compare. */
const shownProposals = 3;

/** The best times as one group of radios, best first and already chosen, the map for another time, and the one button. */
export function ProposalChoice({ found, parties, isReading, failure, onReadAgain, onBook }: ProposalChoiceProps) {
  const words = useWords();
  const { t, locale } = words;
  const heading = useId();
  // By what they are and not by their place: when the calendars are read again, the same choice stays chosen.
  const [chosen, setChosen] = useState<Start | undefined>();
  const [picked, setPicked] = useState<Start | undefined>();
  const { search } = found;
  const ranked = found.proposals.slice(0, shownProposals);
  // What was chosen among the proposals stays in sight too, when it is proposed no longer.
  const [own] = [chosen, picked].flatMap((start) => (start && assessPicked(search, start, ranked)) ?? []);
  const shown: readonly SeriesProposal[] = own === undefined ? ranked : [...ranked, own];
  const proposal = shown.find((option) => chosen !== undefined && isSameStart(option, chosen)) ?? shown[0];
  if (proposal === undefined) return undefined;

  const { sessions } = search.cadence;
  const isCostly = found.outcome.kind === "no-common-hours";
  const names = namesText(locale, parties.others);
  function pick(start: Start) {
    setPicked(start);
    setChosen(start);
  }

  return (
    <section className={styles.step} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={styles.heading}>
          {isCostly ? t("booking.proposalsCostly") : t("booking.proposals", { count: ranked.length })}
        </h2>
        <CheckedHint found={found} />
      </div>
      <ProposalRemarks found={found} parties={parties} />
      <div role="radiogroup" aria-labelledby={heading} className={styles.options}>
        {shown.map((option, index) => (
          <ProposalOption
            key={`${option.timeZone} ${option.firstStart.toString()}`}
            proposal={option}
            members={search.members}
            parties={parties}
            costs={isCostly || option === own ? outsideTexts(words, parties, search, option) : []}
            rank={
              index < ranked.length
                ? { place: index + 1, count: ranked.length, reason: reasonFor(ranked, index) }
                : undefined
            }
            isChosen={option === proposal}
            onChoose={() => setChosen(option)}
          />
        ))}
      </div>
      <AnotherTime search={search} parties={parties} chosen={proposal} onPick={pick} />
      <output className={hidden.hidden}>
        {proposal === own
          ? `${t("booking.ownChoice")} ${proposalTitle(words, parties, own)}: ${costText(words, own)}.`
          : undefined}
      </output>
      <CalendarAge readAt={found.readAt} isReading={isReading} onReadAgain={onReadAgain} />
      {failure === undefined ? undefined : <FailureMessage failure={failure} onRetry={onReadAgain} />}
      <div className={styles.bar}>
        <Button appearance="primary" size="large" onClick={() => onBook(proposal)}>
          {t("booking.book", { sessions })}
        </Button>
        <p className={styles.quiet}>{t("booking.bookHint", { names, count: parties.others.length })}</p>
      </div>
    </section>
  );
}
