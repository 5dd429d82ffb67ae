import { Button } from "@fluentui/react-components";
import type { Visitor } from "#app/programme/open-programme.ts";
import type { Programme, ProgrammeRefusal } from "#domain/programme/programme.ts";
import programmeStyles from "#ui/programme/programme.module.css";
import { useServices } from "#ui/shared/services.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { Refused } from "./refused.tsx";
import { SettingsForm } from "./settings-form.tsx";
import styles from "./settings.module.css";
import { WhatIsMade } from "./what-is-made.tsx";

export type SetUpFormProps = {
  readonly programme: Programme;
  readonly refusals: readonly ProgrammeRefusal[];
  readonly visitor: Visitor;
  readonly onChange: (programme: Programme) => void;
  readonly onStart: () => void;
};

/** Every line answered already, then what is made and asked for, then one button. */
export function SetUpForm({ programme, refusals, visitor, onChange, onStart }: SetUpFormProps) {
  const { t, locale } = useWords();
  const { localStore } = useServices();
  const others = visitor.coordinators.filter(({ id }) => id !== visitor.me.id);
  const names = new Intl.ListFormat(locale).format(others.map(({ displayName }) => displayName));
  return (
    <>
      <header className={programmeStyles.header}>
        <h1 className={programmeStyles.title}>{t("settings.setUpTitle")}</h1>
        <p className={programmeStyles.purpose}>{t("settings.setUpBody")}</p>
        <p className={styles.quiet}>{t("settings.setUpTogether", { count: others.length, names })}</p>
      </header>
      {localStore.isDurable === false ? (
        <Notice intent="info">
          <p>{t("settings.notDurable")}</p>
        </Notice>
      ) : undefined}
      <SettingsForm
        programme={programme}
        onChange={onChange}
        isRunning={false}
        isPromised={false}
        refusals={refusals}
        fields={["name", "purpose"]}
      />
      <WhatIsMade />
      <div className={styles.bar}>
        <Refused refusals={refusals} />
        <div className={styles.barRow}>
          <Button appearance="primary" size="large" onClick={onStart}>
            {t("settings.start")}
          </Button>
          <p className={styles.quiet}>{t("settings.startHint")}</p>
        </div>
      </div>
    </>
  );
}
