import { useWords } from "#ui/shared/words.ts";
import { AboutLines } from "./about-lines.tsx";
import type { FormScene } from "./form-scene.ts";
import { OwnWords } from "./own-words.tsx";
import styles from "./place.module.css";
import { wordLists } from "./place-form.ts";
import { TopicPicker } from "./topic-picker.tsx";

/** What coordinators are told, in one column: first the words that pairing lives on, then what is known already. */
export function PlaceFields(scene: FormScene) {
  const { t } = useWords();
  const { form, change, programme, problems } = scene;
  const { topics } = programme;
  const words = {
    offers: { legend: t("place.offers"), hint: t("place.offersHint"), missing: t("place.needOffers") },
    wants: { legend: t("place.wants"), hint: t("place.wantsHint"), missing: t("place.needWants") },
    goals: { legend: t("place.goals"), hint: t("place.goalsHint"), missing: undefined },
  };
  return (
    <>
      <section className={styles.part}>
        <h3 className={styles.subheading}>{t("place.bringTitle")}</h3>
        {topics.length === 0 ? <p className={styles.quiet}>{t("place.noWords")}</p> : undefined}
        <div className={styles.pickers}>
          {topics.length === 0
            ? undefined
            : wordLists.map((list) => (
                <TopicPicker
                  key={list}
                  list={list}
                  legend={words[list].legend}
                  hint={words[list].hint}
                  problem={problems.some((problem) => problem === list) ? words[list].missing : undefined}
                  isFolded={list === "goals"}
                  topics={topics}
                  chosen={form[list]}
                  onChange={(chosen) => change({ [list]: chosen })}
                />
              ))}
          <OwnWords words={form.suggestedTopics} onChange={(suggestedTopics) => change({ suggestedTopics })} />
        </div>
      </section>
      <section className={styles.part}>
        <h3 className={styles.subheading}>{t("place.aboutTitle")}</h3>
        <AboutLines {...scene} />
      </section>
    </>
  );
}
