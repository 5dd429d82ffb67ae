import type { FoundSession } from "#app/session-room/found-session.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./side-view.module.css";
import { SideViewFrame } from "./side-view.tsx";
import { otherNames, shortName } from "./stage-scene.ts";

export type WhoCanSeeProps = { readonly session: FoundSession; readonly onClose: () => void };

/** What is kept where, and who can open it. Says only what is true of this version. */
export function WhoCanSee({ session, onClose }: WhoCanSeeProps) {
  const { t, locale } = useWords();
  const names = otherNames(session, locale);
  const facts = [
    { what: t("panel.privacyTyped"), who: t("panel.privacyTypedText", { names }) },
    { what: t("panel.privacyPosition"), who: t("panel.privacyPositionText") },
    { what: t("panel.privacyRecord"), who: recordText() },
    { what: t("panel.privacyAdmin"), who: t("panel.privacyAdminText") },
  ];
  return (
    <SideViewFrame title={t("panel.privacy")} onClose={onClose}>
      <dl className={styles.facts}>
        {facts.map(({ what, who }) => (
          <div key={what}>
            <dt className={styles.fact}>{what}</dt>
            <dd className={styles.answer}>{who}</dd>
          </div>
        ))}
      </dl>
    </SideViewFrame>
  );

  function recordText(): string {
    if (session.record === undefined) return t("panel.privacyCalendarText");
    if (session.me === 0) return t("panel.privacyRecordMineText", { names });
    return t("panel.privacyRecordText", { owner: shortName(session, 0), names });
  }
}
