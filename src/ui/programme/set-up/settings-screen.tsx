import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { Loading, Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import type { Draft } from "./kept-settings.ts";
import { Refused } from "./refused.tsx";
import { changedLines } from "./setting-line.ts";
import { sentenceOf } from "./setting-words.ts";
import { SettingsForm } from "./settings-form.tsx";
import styles from "./settings.module.css";
import { createSettingsEditor } from "./settings-editor.ts";
import { useKept } from "./use-kept.ts";

/** The settings of a programme that runs: the same sentences, changed and saved by any coordinator. */
export function SettingsScreen(scene: ProgrammeScene<"running">) {
  const kept = useKept(scene.teamId);
  return kept === undefined ? <Loading /> : <Settings {...scene} draft={kept.draft} />;
}

function Settings({
  ports,
  teamId,
  opened,
  onChanged,
  draft,
}: ProgrammeScene<"running"> & { draft: Draft | undefined }) {
  const { localStore } = useServices();
  const words = useWords();
  const { t } = words;
  const [editor] = useState(() =>
    createSettingsEditor({
      site: ports.programmeSite,
      localStore,
      teamId,
      visitor: opened,
      stored: opened.stored,
      draft,
      onChanged,
    }),
  );
  const { stored, programme, theirs, both, refusals, phase, failure } = useStore(editor);
  const before = stored.programme;
  const changed = changedLines(before, programme);
  const marks = new Map([
    ...theirs.map((line) => [line, t("settings.changedByOther")] as const),
    ...both.map((line) => [line, t("settings.changedByBoth", { theirs: sentenceOf(words, before, line) })] as const),
  ]);
  return (
    <div className={styles.groups}>
      <p className={styles.quiet}>{t("settings.coordinators")}</p>
      {before.coordinatorIds.includes(opened.me.id) ? undefined : (
        <Notice intent="info">
          <p>{t("settings.addMe")}</p>
          <Button size="small" onClick={() => void editor.save()}>
            {t("settings.addMeButton")}
          </Button>
        </Notice>
      )}
      <SettingsForm
        programme={programme}
        onChange={editor.change}
        isRunning
        isPromised
        refusals={refusals}
        marks={marks}
      />
      <div className={styles.bar}>
        <Refused refusals={refusals} />
        {marks.size === 0 ? undefined : (
          <div role="alert">
            <Notice intent="warning">
              <strong>{t("settings.mergedTitle")}</strong>
              <p>{t("settings.mergedBody")}</p>
            </Notice>
          </div>
        )}
        {failure === undefined ? undefined : <FailureMessage failure={failure} onRetry={() => void editor.save()} />}
        <div className={styles.barRow}>
          <Button
            appearance="primary"
            disabledFocusable={phase === "saving" || changed.length === 0}
            onClick={() => void editor.save()}
          >
            {t(phase === "saving" ? "settings.saving" : "settings.save")}
          </Button>
          {changed.length === 0 || phase === "saving" ? undefined : (
            <Button onClick={editor.undo}>{t("settings.undo")}</Button>
          )}
          <output className={styles.quiet}>
            {changed.length > 0
              ? t("settings.unsaved", { count: changed.length })
              : t(phase === "saved" ? "settings.savedState" : "settings.allSaved")}
          </output>
        </div>
      </div>
    </div>
  );
}
