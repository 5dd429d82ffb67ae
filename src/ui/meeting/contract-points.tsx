import type { FoundSession } from "#app/session-room/found-session.ts";
import type { Agreement } from "#domain/conversation/agreement.ts";
import type { Translate } from "#messages/translate.ts";
import { memberAccent } from "#ui/shared/member-accent.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./contract-points.module.css";
import { idOf, nameList, othersOf } from "./stage-scene.ts";

export type ContractPointsProps = {
  readonly session: FoundSession;
  readonly agreements: readonly Agreement[];
  readonly at: number;
  readonly onShow: (index: number) => void;
};

/** All points in a row, each with the members' ticks side by side. */
export function ContractPoints({ session, agreements, at, onShow }: ContractPointsProps) {
  const { t, locale } = useWords();
  return (
    <ol className={styles.points} aria-label={t("talk.points")}>
      {agreements.map((agreement, index) => (
        <li key={agreement.topic}>
          <button
            type="button"
            className={styles.point}
            aria-current={index === at ? "step" : undefined}
            aria-label={t("talk.pointState", { number: index + 1, state: stateText(t, locale, session, agreement) })}
            onClick={() => onShow(index)}
          >
            {index + 1}
            <span className={styles.ticks}>
              {session.members.map(({ id }, member) => (
                <span
                  key={id}
                  className={styles.tick}
                  style={agreement.tickedBy.includes(id) ? { backgroundColor: memberAccent(member) } : undefined}
                />
              ))}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function stateText(t: Translate, locale: string, session: FoundSession, { tickedBy, isAgreed }: Agreement): string {
  if (isAgreed) return t("talk.pointAll");
  const others = othersOf(session).filter((member) => tickedBy.includes(idOf(session, member)));
  const states = [
    tickedBy.includes(idOf(session, session.me)) ? t("talk.pointMine") : undefined,
    others.length === 0 ? undefined : t("talk.pointTheirs", { names: nameList(locale, session, others) }),
  ].filter((state) => state !== undefined);
  return states.length === 0 ? t("talk.pointOpen") : states.join(", ");
}
