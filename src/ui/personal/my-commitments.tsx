import { useId, useState } from "react";
import type { RecordView } from "#app/my-record/my-records.ts";
import { type Commitment, commitmentsIn, isOpen } from "#domain/conversation/commitment.ts";
import type { Outcome } from "#domain/conversation/commitment-rules.ts";
import { commitmentText } from "#ui/shared/commitment-words.ts";
import { useWords } from "#ui/shared/words.ts";
import { firstName } from "./first-name.ts";
import { MyCommitment } from "./my-commitment.tsx";
import styles from "./my-record.module.css";
import { MySaved } from "./my-saved.tsx";

export type MyCommitmentsProps = {
  readonly view: RecordView;
  readonly personId: string;
  /** One below what it stands in. */
  readonly level: "h2" | "h3";
  /** What became of one of mine; undefined takes it back. */
  readonly onReview: (commitment: Commitment, outcome: Outcome | undefined) => void;
};

/** What I promised myself and is still open, one tap from being done; and what the others did. Nothing while there is neither. */
export function MyCommitments({ view, personId, level: Heading, onReview }: MyCommitmentsProps) {
  const { t } = useWords();
  const id = useId();
  const { known, sync } = view;
  /** What was tapped in this visit stays, so that it can be taken back. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const all = commitmentsIn(sync.entries);
  const mine = all.filter((one) => one.ownerId === personId && (isOpen(one) || touched.has(one.id)));
  const others = known.members
    .filter((member) => member.id !== personId)
    .map((member) => ({ member, open: all.filter((one) => one.ownerId === member.id && isOpen(one)) }))
    .filter(({ open }) => open.length > 0);
  if (mine.length === 0 && others.length === 0) return undefined;
  return (
    <section className={styles.part}>
      <Heading className={styles.title}>{t("home.commitments")}</Heading>
      {mine.length === 0 ? undefined : (
        <ul className={styles.list}>
          {mine.map((commitment) => (
            <MyCommitment
              key={commitment.id}
              commitment={commitment}
              onReview={(outcome) => {
                setTouched((before) => new Set(before).add(commitment.id));
                onReview(commitment, outcome);
              }}
            />
          ))}
        </ul>
      )}
      <MySaved sync={sync} hasWritten={touched.size > 0} />
      {others.map(({ member, open }) => (
        <div key={member.id} className={styles.theirs}>
          <p id={`${id}-${member.id}`} className={styles.whose}>
            {firstName(member.displayName)}
          </p>
          <ul className={styles.list} aria-labelledby={`${id}-${member.id}`}>
            {open.map((commitment) => (
              <li key={commitment.id} dir="auto" className={styles.quote}>
                {commitmentText(t, commitment)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
