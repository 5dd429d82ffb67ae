import type { FoundProposals } from "#app/scheduling/find-proposals.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { namesText, type Parties } from "./proposal-text.ts";
import { unreadTexts } from "./unread-text.ts";

export type ProposalRemarksProps = { readonly found: FoundProposals; readonly parties: Parties };

/** What could not be known, and what has to be said before choosing. */
export function ProposalRemarks({ found, parties }: ProposalRemarksProps) {
  const words = useWords();
  const { t, locale } = words;
  const [me, ...others] = found.members;
  return (
    <>
      {me?.schedule.readable === false ? <Notice intent="warning">{t("booking.ownUnreadable")}</Notice> : undefined}
      {others.map(({ schedule }, index) =>
        schedule.readable ? undefined : (
          <Notice key={schedule.email} intent="info">
            {t("booking.unreadable", { name: parties.others[index]?.name ?? "" })}
          </Notice>
        ),
      )}
      {unreadTexts(words, parties, found.members).map((sentence) => (
        <Notice key={sentence} intent="warning">
          {sentence}
        </Notice>
      ))}
      {found.outcome.kind === "no-common-hours" ? (
        <Notice intent="warning">
          {t("booking.noCommonHours", {
            members: found.members.length,
            names: namesText(locale, parties.others),
          })}
        </Notice>
      ) : undefined}
    </>
  );
}

/** Said only where it is true: everybody's calendar was read, from the first date to the last. */
export function CheckedHint({ found }: Pick<ProposalRemarksProps, "found">) {
  const { t } = useWords();
  const isWhole = found.members.every(({ schedule }) => schedule.readable && schedule.unread === undefined);
  return (
    <output className={styles.quiet}>
      {isWhole ? t("booking.proposalsHint", { members: found.members.length }) : undefined}
    </output>
  );
}
