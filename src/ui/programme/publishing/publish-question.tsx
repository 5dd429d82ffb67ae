import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PublicationPlan } from "#app/programme/pairing-desk-contract.ts";
import { Title } from "#ui/personal/title.tsx";
import { useServices } from "#ui/shared/services.ts";
import textField from "#ui/shared/text-field.module.css";
import { useWords } from "#ui/shared/words.ts";
import styles from "./publishing.module.css";
import { type DayTrouble, dayTrouble, startDayText } from "./start-day.ts";
import { WhoBooks } from "./who-books.tsx";

export type PublishQuestionProps = {
  readonly plan: PublicationPlan;
  readonly onBack: () => void;
  readonly onPublish: (plan: PublicationPlan) => void;
};

/** From which day, what then happens, and one question more before it does. */
export function PublishQuestion({ plan, onBack, onPublish }: PublishQuestionProps) {
  const { t } = useWords();
  const { clock } = useServices();
  const [startsOn, setStartsOn] = useState(plan.startsOn);
  const [isAsking, setAsking] = useState(false);
  const today = clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate();
  const trouble = dayTrouble(startsOn, today);
  const count = plan.pairs.length;
  return (
    <section className={styles.screen}>
      <Title level={2}>{t("publishing.title", { round: plan.number })}</Title>
      <StartDay value={startsOn} least={today.toString()} trouble={trouble} onChange={setStartsOn} />
      <div className={styles.part}>
        <h3 className={styles.subtitle}>{t("publishing.whatHappens")}</h3>
        <ul className={styles.points}>
          <li>{t("publishing.visible")}</li>
          <li>{t("publishing.notVisible")}</li>
          <li>{t("publishing.nobodyTold")}</li>
          <li>{t("publishing.stays")}</li>
        </ul>
      </div>
      <WhoBooks pairs={plan.pairs} />
      {isAsking && trouble === undefined ? (
        <Sure
          plan={{ ...plan, startsOn }}
          onYes={() => onPublish({ ...plan, startsOn })}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={trouble !== undefined} onClick={() => setAsking(true)}>
            {t("publishing.publish", { count })}
          </Button>
          <Button onClick={onBack}>{t("publishing.back")}</Button>
        </div>
      )}
    </section>
  );
}

type StartDayProps = {
  readonly value: string;
  readonly least: string;
  readonly trouble: DayTrouble | undefined;
  readonly onChange: (value: string) => void;
};

function StartDay({ value, least, trouble, onChange }: StartDayProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles.date}>
      <label htmlFor={id} className={styles.label}>
        {t("publishing.startsOn")}
      </label>
      <input
        id={id}
        type="date"
        className={textField.field}
        value={value}
        min={least}
        aria-invalid={trouble !== undefined}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => onChange(event.target.value)}
      />
      <output id={`${id}-wrong`} className={styles.wrong}>
        {trouble === "no-day" ? t("publishing.noDay") : undefined}
        {trouble === "past-day" ? t("publishing.pastDay") : undefined}
      </output>
    </div>
  );
}

type SureProps = { readonly plan: PublicationPlan; readonly onYes: () => void; readonly onNo: () => void };

function Sure({ plan, onYes, onNo }: SureProps) {
  const { t, locale } = useWords();
  const { number, startsOn, pairs } = plan;
  const people = pairs.reduce((sum, { memberIds }) => sum + memberIds.length, 0);
  return (
    <div className={styles.question}>
      <Title level={2}>{t("publishing.sure", { round: number })}</Title>
      <p className={styles.text}>
        {t("publishing.sureBody", { count: pairs.length, people, day: startDayText(locale, startsOn) })}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onYes}>
          {t("publishing.sureYes", { count: pairs.length })}
        </Button>
        <Button onClick={onNo}>{t("publishing.sureNo")}</Button>
      </div>
    </div>
  );
}
