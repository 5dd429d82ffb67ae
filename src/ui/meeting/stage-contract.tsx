import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Agreement, AgreementTopic } from "#domain/conversation/agreement.ts";
import type { MessageKey } from "#messages/catalogue.ts";
import { useWords } from "#ui/shared/words.ts";
import { ContractPoints } from "./contract-points.tsx";
import styles from "./fields.module.css";
import { idOf, nameList, othersOf, type StageScene } from "./stage-scene.ts";

const pointTexts = {
  privacy: "panel.contract1",
  visibility: "panel.contract2",
  "no-recording": "panel.contract3",
  lateness: "panel.contract4",
  challenge: "panel.contract5",
  leaving: "panel.contract6",
  limits: "panel.contract7",
} as const satisfies Record<AgreementTopic, MessageKey>;

/** How we work together, one point at a time: ticked by everybody for themselves, agreed when all have. */
export function StageContract({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { session, conversation } = scene;
  const { agreements } = conversation;
  const isTicked = ({ tickedBy }: Agreement) => tickedBy.includes(idOf(session, session.me));
  const [at, setAt] = useState(() =>
    firstOpen(
      agreements.findIndex((one) => !isTicked(one)),
      agreements.length,
    ),
  );
  const point = agreements[at];

  function show(index: number) {
    setAt(index);
    const next = agreements[index];
    if (next !== undefined) scene.say(t(pointTexts[next.topic]));
  }
  return (
    <div className={styles.task}>
      <ContractPoints session={session} agreements={agreements} at={at} onShow={show} />
      {point === undefined ? (
        <Summary agreements={agreements} />
      ) : (
        <>
          <p className={styles.quote}>{t(pointTexts[point.topic])}</p>
          <Answers scene={scene} agreement={point} />
          <div className={styles.row}>
            {isTicked(point) ? (
              <>
                <Button size="small" onClick={() => show(at + 1)}>
                  {t("talk.nextPoint")}
                </Button>
                <Button size="small" appearance="subtle" onClick={() => conversation.tick(point.topic, false)}>
                  {t("talk.takeBack")}
                </Button>
              </>
            ) : (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    conversation.tick(point.topic, true);
                    show(at + 1);
                  }}
                >
                  {t("talk.agree")}
                </Button>
                <Button size="small" appearance="subtle" onClick={() => show(at + 1)}>
                  {t("talk.later")}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}

type AnswersProps = { readonly scene: StageScene; readonly agreement: Agreement };

/** Who has ticked this point, and whom it waits for. */
function Answers({ scene: { session }, agreement }: AnswersProps) {
  const { t, locale } = useWords();
  const has = (member: number) => agreement.tickedBy.includes(idOf(session, member));
  const others = othersOf(session);
  const ticked = others.filter(has);
  const waiting = others.filter((member) => !has(member));
  const parts = agreement.isAgreed
    ? [t("talk.allAgreed")]
    : [
        has(session.me) ? t("talk.agreed") : undefined,
        ticked.length === 0 ? undefined : t("talk.theyAgreed", { names: nameList(locale, session, ticked) }),
        waiting.length === 0 ? undefined : t("talk.waitingFor", { names: nameList(locale, session, waiting) }),
      ].filter((part) => part !== undefined);
  return <p className={styles.hint}>{parts.join(" · ")}</p>;
}

function Summary({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { t } = useWords();
  const agreed = agreements.filter(({ isAgreed }) => isAgreed).length;
  return (
    <p className={styles.plain}>
      {agreed === agreements.length ? t("talk.contractComplete") : t("talk.contractSummary", { agreed })}
    </p>
  );
}

function firstOpen(index: number, end: number): number {
  return index === -1 ? end : index;
}
