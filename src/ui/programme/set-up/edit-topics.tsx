import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type KeyboardEvent, useState } from "react";
import type { Topic } from "#domain/programme/programme.ts";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import type { EditProps } from "./edit-props.ts";
import { Text } from "./fields.tsx";
import fields from "./fields.module.css";
import wordStyles from "./words.module.css";
import styles from "./settings.module.css";

/** The vocabulary: names change, words come and go, but what somebody has chosen stays theirs. */
export function EditTopics({ programme, onChange, isRunning }: EditProps) {
  const { t } = useWords();
  const { topics } = programme;
  const [known] = useState(() => new Set(isRunning ? topics.map(({ id }) => id) : []));
  const replace = (changed: readonly Topic[]) => onChange({ ...programme, topics: changed });
  const change = (topic: Topic) => replace(topics.map((one) => (one.id === topic.id ? topic : one)));
  const retired = topics.filter(({ isRetired }) => isRetired);

  function remove(topic: Topic) {
    if (known.has(topic.id)) change({ ...topic, isRetired: true });
    else replace(topics.filter(({ id }) => id !== topic.id));
  }

  return (
    <>
      <ul className={wordStyles.words}>
        {topics
          .filter(({ isRetired }) => !isRetired)
          .map((topic) => (
            <li key={topic.id}>
              <Word topic={topic} onRename={(name) => change({ ...topic, name })} onRemove={() => remove(topic)} />
            </li>
          ))}
      </ul>
      <AddTopics onAdd={(added) => replace([...topics, ...added])} />
      {retired.length === 0 ? undefined : (
        <div className={styles.stack}>
          <h4 className={styles.smallTitle}>{t("settings.topicsRetired")}</h4>
          <p className={styles.quiet}>{t("settings.topicsRetiredHint")}</p>
          <ul className={wordStyles.words}>
            {retired.map((topic) => (
              <li key={topic.id} className={`${wordStyles.word} ${wordStyles.retired}`}>
                <button
                  type="button"
                  className={wordStyles.wordName}
                  aria-label={t("settings.restoreTopic", { topic: topic.name })}
                  onClick={() => change({ ...topic, isRetired: false })}
                >
                  {topic.name} <ArrowUndoRegular aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type WordProps = {
  readonly topic: Topic;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
};

function Word({ topic, onRename, onRemove }: WordProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | undefined>();

  function take() {
    if (typed !== undefined && typed.trim() !== "") onRename(typed.trim());
    setTyped(undefined);
  }
  function onKeyDown({ key }: KeyboardEvent) {
    if (key === "Enter") take();
    if (key === "Escape") setTyped(undefined);
  }

  if (typed !== undefined)
    return (
      <input
        className={fields.input}
        dir="auto"
        aria-label={t("settings.newName", { topic: topic.name })}
        ref={focusOnce}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
    );
  return (
    <span className={wordStyles.word}>
      <button
        type="button"
        className={wordStyles.wordName}
        aria-label={t("settings.renameTopic", { topic: topic.name })}
        onClick={() => setTyped(topic.name)}
      >
        {topic.name}
      </button>
      <button
        type="button"
        className={wordStyles.wordRemove}
        aria-label={t("settings.removeTopic", { topic: topic.name })}
        onClick={onRemove}
      >
        <DismissRegular aria-hidden="true" />
      </button>
    </span>
  );
}

function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
}

function AddTopics({ onAdd }: { readonly onAdd: (topics: readonly Topic[]) => void }) {
  const { t } = useWords();
  const { ids } = useServices();
  const [typed, setTyped] = useState("");
  const names = typed
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return (
    <div className={fields.field}>
      <Text
        label={t("settings.addTopic")}
        rows={2}
        value={typed}
        hint={t("settings.addTopicHint")}
        onChange={setTyped}
      />
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          disabled={names.length === 0}
          onClick={() => {
            onAdd(names.map((name) => ({ id: ids.next(), name, isRetired: false })));
            setTyped("");
          }}
        >
          {t("settings.addTopic")}
        </Button>
      </div>
    </div>
  );
}
