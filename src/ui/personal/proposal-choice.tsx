import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PersonDetails } from "#app/ports/people.ts";
import type { FoundProposals } from "#app/scheduling/find-proposals.ts";
import { reasonFor } from "#domain/scheduling/proposal-reason.ts";
import { assessSeries } from "#domain/scheduling/search-series.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { Empty, Notice } from "#ui/shared/states.tsx";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import { AnotherTime, isSameStart } from "./another-time.tsx";
import styles from "./booking.module.css";
import { CalendarAge } from "./calendar-age.tsx";
import { firstName } from "./first-name.ts";
import { ProposalOption } from "./proposal-option.tsx";
import { costText, type Parties, proposalTitle } from "./proposal-text.ts";
import type { Zones } from "./proposals.tsx";

export type ProposalChoiceProps = {
  readonly found: FoundProposals;
  readonly partner: PersonDetails;
  readonly zones: Zones;
  readonly onReadAgain: () => void;
  readonly onBook: (proposal: SeriesProposal) => void;
};

/** Enough to choose from without having to compare. */
const shownProposals = 3;

/** The best times as one group of radios, best first and already chosen, the map for another time, and the one button. */
export function ProposalChoice({ found, partner, zones, onReadAgain, onBook }: ProposalChoiceProps) {
  const words = useWords();
  const { t } = words;
  const heading = useId();
  const [chosen, setChosen] = useState(0);
  const [own, setOwn] = useState<SeriesProposal | undefined>();
  const name = firstName(partner.displayName);
  const parties: Parties = {
    partner: name,
    readersZone: zones.reader,
    partnersZone: zones.partner,
    isReadable: found.unreadable.length === 0,
  };
  const ranked = found.proposals.slice(0, shownProposals);
  const shown: readonly SeriesProposal[] = own === undefined ? ranked : [...ranked, own];
  const proposal = shown[chosen];
  const sessions = found.search.cadence.sessions;
  const isCostly = ranked.every(neverInHours);
  if (proposal === undefined) {
    return (
      <Empty title={t("booking.nothingFound", { sessions, name })}>
        <p className={styles.quiet}>{t("booking.nothingFoundHint")}</p>
      </Empty>
    );
  }

  function pick(start: Pick<SeriesProposal, "timeZone" | "firstStart">) {
    const known = ranked.findIndex((option) => isSameStart(option, start));
    if (known === -1) setOwn(assessSeries(found.search, start.timeZone, start.firstStart));
    setChosen(known === -1 ? ranked.length : known);
  }

  return (
    <section className={styles.step} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={styles.heading}>
          {isCostly ? t("booking.proposalsCostly") : t("booking.proposals", { count: ranked.length })}
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
            rank={
              index < ranked.length
                ? { place: index + 1, count: ranked.length, reason: reasonFor(ranked, index) }
                : undefined
            }
            isChosen={index === chosen}
            onChoose={() => setChosen(index)}
          />
        ))}
      </div>
      <AnotherTime search={found.search} parties={parties} chosen={proposal} onPick={pick} />
      <output className={hidden.hidden}>
        {proposal === own
          ? `${t("booking.ownChoice")} ${proposalTitle(words, parties, own)}: ${costText(words, own)}.`
          : undefined}
      </output>
      <CalendarAge readAt={found.readAt} onReadAgain={onReadAgain} />
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
