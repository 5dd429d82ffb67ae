import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Translate } from "#messages/translate.ts";
import { Title } from "#ui/personal/title.tsx";
import { Named, type Names } from "#ui/programme/people/named.tsx";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { namesText, nameText } from "./pair-names.ts";
import styles from "./publishing.module.css";
import type { PublishingSnapshot } from "./publishing-run.ts";
import type { PublishingViewProps } from "./publishing-view.tsx";

export type PublishTroubleViewProps = Omit<PublishingViewProps, "snapshot" | "scene" | "onPublished"> & {
  readonly snapshot: Extract<PublishingSnapshot, { readonly phase: "resting" }>;
};

/** So many partnerships of somebody else's are named. */
const fewNamed = 3;

/** Why it rests, what is safe, and what can be done. */
export function PublishTroubleView({ run, snapshot, onOutdated }: PublishTroubleViewProps) {
  const { t, locale } = useWords();
  const { plan, trouble } = snapshot;
  const round = plan.number;
  const goOn = () => void run.start(plan);
  function readAnew() {
    run.close();
    onOutdated();
  }
  switch (trouble.kind) {
    case "somebody-else-publishes":
      return (
        <Stands ids={[trouble.coordinatorId]}>
          {(names) => {
            const name = nameText(t, names, trouble.coordinatorId);
            return (
              <Told
                title={t("publishing.anotherPublishes", { name, round })}
                body={t("publishing.anotherPublishesBody", { name })}
              >
                <Button onClick={goOn}>{t("publishing.lookAgain")}</Button>
                <Button onClick={() => run.close()}>{t("publishing.back")}</Button>
              </Told>
            );
          }}
        </Stands>
      );
    case "published-differently":
      return (
        <Stands ids={[trouble.coordinatorId]}>
          {(names) => {
            const name = nameText(t, names, trouble.coordinatorId);
            return (
              <Told
                title={t("publishing.anotherDiffers", { name, round })}
                body={t("publishing.anotherDiffersBody", { name })}
              >
                <Button appearance="primary" onClick={readAnew}>
                  {t("publishing.lookAgain")}
                </Button>
              </Told>
            );
          }}
        </Stands>
      );
    case "somebody-else-published": {
      const some = trouble.rows.slice(0, fewNamed);
      const more = trouble.rows.length - some.length;
      return (
        <Stands ids={some.flatMap(({ memberIds }) => memberIds)}>
          {(names) => {
            const said = some.map(({ memberIds }) => namesText(t, locale, names, memberIds)).join("; ");
            const all = more === 0 ? said : t("publishing.andMore", { names: said, count: more });
            return (
              <Told title={t("publishing.otherStand", { round })} body={t("publishing.otherStandBody", { names: all })}>
                <Button appearance="primary" onClick={readAnew}>
                  {t("publishing.pairAgain")}
                </Button>
              </Told>
            );
          }}
        </Stands>
      );
    }
    default:
      return (
        <section className={styles.screen}>
          <Title level={2}>{t("publishing.rests", { round })}</Title>
          <p className={styles.text}>{restsText(t, snapshot)}</p>
          <FailureMessage failure={trouble} />
          <div className={styles.actions}>
            <Button appearance="primary" onClick={goOn}>
              {t("publishing.goOn")}
            </Button>
            <Button onClick={() => run.close()}>{t("publishing.back")}</Button>
          </div>
        </section>
      );
  }
}

function restsText(t: Translate, { done, plan }: PublishTroubleViewProps["snapshot"]): string {
  if (done === undefined) return t("publishing.restsUnknown");
  return done === 0 ? t("publishing.restsNothing") : t("publishing.restsBody", { done, of: plan.pairs.length });
}

function Stands({
  ids,
  children,
}: {
  readonly ids: readonly string[];
  readonly children: (names: Names) => ReactNode;
}) {
  return (
    <section className={styles.screen}>
      <Named ids={ids}>{children}</Named>
    </section>
  );
}

type ToldProps = { readonly title: string; readonly body: string; readonly children: ReactNode };

function Told({ title, body, children }: ToldProps) {
  return (
    <>
      <Title level={2}>{title}</Title>
      <Notice intent="warning">
        <p>{body}</p>
      </Notice>
      <div className={styles.actions}>{children}</div>
    </>
  );
}
