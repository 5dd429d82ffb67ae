import type { ProposalReason } from "#domain/scheduling/proposal-reason.ts";
import type { SearchMember, SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { SeriesStrip } from "#ui/shared/series-strip.tsx";
import { dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import { DateList } from "./date-list.tsx";
import styles from "./proposal-option.module.css";
import { proposalStrip } from "./proposal-strip.ts";
import {
  clockChanges,
  costText,
  knownText,
  othersTime,
  type Parties,
  proposalTitle,
  reasonText,
} from "./proposal-text.ts";

export type ProposalOptionProps = {
  readonly proposal: SeriesProposal;
  /** With their calendars, so that holidays show. */
  readonly members: readonly SearchMember[];
  readonly parties: Parties;
  /** What the hour costs, where it costs anything, a sentence each. */
  readonly costs: readonly string[];
  /** Undefined for a slot that the reader picked on the map. */
  readonly rank: { readonly place: number; readonly count: number; readonly reason: ProposalReason } | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** More than a few would be a wall; all of them are one click away. */
const shownClashes = 3;

/** One way to place the series: its name and cost in a line, the strip, and once chosen every date. */
export function ProposalOption({ proposal, members, parties, costs, rank, isChosen, onChoose }: ProposalOptionProps) {
  const words = useWords();
  const { t, locale } = words;
  const first = proposal.sessions[0]?.start;
  if (first === undefined) return undefined;
  const title = proposalTitle(words, parties, proposal);
  const other = othersTime(words, parties, first);
  const from = t("booking.firstOn", { day: dayText(locale, first, parties.readersZone) });
  const changes = clockChanges(words, parties, proposal);
  const reason = reasonText(words, rank?.reason);
  const standing =
    rank === undefined ? t("booking.ownChoice") : t("booking.proposalRank", { rank: rank.place, count: rank.count });
  const spoken = [title, other, from].filter((part) => part !== undefined).join(", ");
  return (
    <div className={styles.option}>
      <label className={styles.choice}>
        <input
          type="radio"
          name="proposal"
          className={styles.radio}
          checked={isChosen}
          onChange={onChoose}
          aria-label={[`${standing} ${spoken}: ${costText(words, proposal)}.`, ...costs, reason].join(" ")}
        />
        <span className={styles.head} aria-hidden="true">
          <span className={styles.when}>
            <span className={styles.title}>{title}</span>
            <span className={styles.other}>{other ?? from}</span>
          </span>
          <span className={styles.cost}>{knownText(words, proposal)}</span>
          <span className={styles.reason}>{[...costs, reason].join(" ")}</span>
        </span>
        <span className={styles.strip}>
          <SeriesStrip
            sessions={proposalStrip(proposal, members)}
            hasClocks={isChosen || changes.length > 0}
            members={[
              { name: undefined, timeZone: parties.readersZone },
              ...parties.others.flatMap(({ name, timeZone }) => (timeZone === undefined ? [] : [{ name, timeZone }])),
            ]}
            readersZone={parties.readersZone}
            isSpoken={false}
          />
        </span>
      </label>
      {isChosen ? (
        <div className={styles.details}>
          {changes.map((sentence) => (
            <p key={sentence} className={styles.change}>
              {sentence}
            </p>
          ))}
          <DateList
            sessions={proposal.sessions.filter(({ clashes }) => clashes.length > 0).slice(0, shownClashes)}
            parties={parties}
          />
          <details className={styles.all}>
            <summary>{t("booking.dates")}</summary>
            <DateList sessions={proposal.sessions} parties={parties} />
          </details>
        </div>
      ) : undefined}
    </div>
  );
}
