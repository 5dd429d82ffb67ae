import { WayForward } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { clockText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import type { PanelInput } from "./panel-view.ts";
import styles from "./side-view.module.css";
import { SideViewFrame } from "./side-view.tsx";
import { idOf, othersOf, shortName } from "./stage-scene.ts";
import { ownStory, partnerStory } from "./sync-words.ts";

export type SyncStoryProps = Pick<PanelInput, "session" | "conversation"> & { readonly onClose: () => void };

/** What is saved and what is not, why, and what can be done: mine first, then each other member's. */
export function SyncStory({ session, conversation, onClose }: SyncStoryProps) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  const { ownTrouble, partners } = conversation;
  return (
    <SideViewFrame title={t("talk.syncTitle")} onClose={onClose}>
      <dl className={styles.facts}>
        <div>
          <dt className={styles.fact}>{t("talk.syncMine")}</dt>
          <dd className={styles.answer}>
            {ownStory(t, conversation)}
            {ownTrouble === undefined ? undefined : (
              <div className={styles.way}>
                <WayForward failure={ownTrouble} onRetry={conversation.tryAgain} />
              </div>
            )}
          </dd>
        </div>
        {othersOf(session).map((member) => {
          const name = shortName(session, member);
          const partner = partners.find(({ ownerId }) => ownerId === idOf(session, member));
          const at = partner?.confirmedAt;
          const time = at === undefined ? undefined : clockText(locale, at, clock.timeZone());
          return (
            <div key={member}>
              <dt className={styles.fact}>{t("talk.syncTheirs", { name })}</dt>
              <dd className={styles.answer}>{partnerStory(t, name, time, partner?.trouble)}</dd>
            </div>
          );
        })}
      </dl>
    </SideViewFrame>
  );
}
