import { Button } from "@fluentui/react-components";
import { unreachable } from "#domain/unreachable.ts";
import { Title } from "#ui/personal/title.tsx";
import { Working } from "#ui/programme/pairing/working.tsx";
import { Named } from "#ui/programme/people/named.tsx";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { nameText } from "./pair-names.ts";
import { PostText } from "./post-text.tsx";
import { PublishTroubleView } from "./publish-trouble-view.tsx";
import styles from "./publishing.module.css";
import type { PublishingRun, PublishingSnapshot } from "./publishing-run.ts";
import { startDayText } from "./start-day.ts";

export type PublishingViewProps = {
  readonly scene: ProgrammeScene<"running">;
  readonly run: PublishingRun;
  readonly snapshot: Exclude<PublishingSnapshot, { readonly phase: "idle" }>;
  /** What stands is not what was thought: everything has to be read anew. */
  readonly onOutdated: () => void;
  readonly onPublished: () => void;
};

/** A publication under way, at rest or done. */
export function PublishingView(props: PublishingViewProps) {
  const { snapshot } = props;
  switch (snapshot.phase) {
    case "running":
      return <Running {...props} snapshot={snapshot} />;
    case "resting":
      return <PublishTroubleView {...props} snapshot={snapshot} />;
    case "published":
      return <Published {...props} snapshot={snapshot} />;
    default:
      return unreachable(snapshot);
  }
}

type In<Phase extends PublishingSnapshot["phase"]> = Omit<PublishingViewProps, "snapshot"> & {
  readonly snapshot: Extract<PublishingSnapshot, { readonly phase: Phase }>;
};

function Running({ snapshot: { plan, done, isKept } }: In<"running">) {
  const { t } = useWords();
  const of = plan.pairs.length;
  return (
    <section className={styles.screen}>
      <Title level={2}>{t("publishing.running", { round: plan.number })}</Title>
      <Working text={t("publishing.progress", { done, of })} share={of === 0 ? 1 : done / of} />
      <Notice intent={isKept ? "info" : "warning"}>
        <p>{t(isKept ? "publishing.mayClose" : "publishing.mustStay")}</p>
      </Notice>
    </section>
  );
}

function Published({ scene, run, snapshot: { plan, coordinatorId }, onPublished }: In<"published">) {
  const { t, locale } = useWords();
  const count = plan.pairs.length;
  function leave() {
    run.close();
    onPublished();
  }
  return (
    <section className={styles.screen}>
      <Title level={2}>{t("publishing.published", { round: plan.number })}</Title>
      <Named ids={[coordinatorId]}>
        {(names) => (
          <p className={styles.text}>
            {t("publishing.publishedBody", {
              count,
              day: startDayText(locale, plan.startsOn),
              name: nameText(t, names, coordinatorId),
            })}
          </p>
        )}
      </Named>
      <div className={styles.part}>
        <h3 className={styles.subtitle}>{t("publishing.postTitle")}</h3>
        <p className={`${styles.text} ${styles.quiet}`}>{t("publishing.postBody")}</p>
        <PostText
          programmeName={scene.opened.stored.programme.name}
          round={{ number: plan.number, startsOn: plan.startsOn, count }}
        />
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={leave}>
          {t("publishing.done")}
        </Button>
      </div>
    </section>
  );
}
