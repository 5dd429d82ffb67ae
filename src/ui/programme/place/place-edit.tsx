import { Button } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Programme } from "#domain/programme/programme.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import type { AnyFailure } from "#ui/shared/failure-text.ts";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import fields from "./fields.module.css";
import styles from "./place.module.css";
import { placeDraft } from "./place-draft.ts";
import { PlaceFields } from "./place-fields.tsx";
import { type PlaceForm, type PlaceProblem, placeProblems } from "./place-form.ts";
import type { MyPlace } from "./read-place.ts";

export type PlaceEditProps = {
  readonly programme: Programme;
  readonly found: MyPlace;
  /** What the fields hold when nobody has begun to change them. */
  readonly start: PlaceForm;
  /** What somebody had begun to choose when they were here last. */
  readonly draft: PlaceForm | undefined;
  readonly isSaving: boolean;
  readonly failure: AnyFailure | undefined;
  readonly confirm: string;
  readonly confirming: string;
  /** What confirming means, said beside the button. */
  readonly foot: ReactNode;
  readonly onConfirm: (form: PlaceForm) => void;
  /** Somebody has changed my place in between: it is read again, and what was chosen is kept. */
  readonly onLookAgain: () => void;
  /** Undefined where there is nothing to go back to. */
  readonly onCancel?: (() => void) | undefined;
};

/** The form. What is chosen is kept on this device until it is confirmed or taken back. */
export function PlaceEdit(props: PlaceEditProps) {
  const { programme, found, start, draft, isSaving, failure, confirm, confirming, foot } = props;
  const { onConfirm, onLookAgain, onCancel } = props;
  const { t } = useWords();
  const { localStore } = useServices();
  const [kept] = useState(() => placeDraft(localStore, programme.id));
  const [form, setForm] = useState(draft ?? start);
  const [isDraft, setIsDraft] = useState(draft !== undefined);
  const [wasRefused, setWasRefused] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // Once it has been said that something is missing, each answer takes its own complaint away.
  const problems = wasRefused ? placeProblems(form, programme) : [];

  function change(part: Partial<PlaceForm>) {
    const next = { ...form, ...part };
    setForm(next);
    kept.keep(next);
  }

  function submit() {
    const [first] = placeProblems(form, programme);
    if (first === undefined) return onConfirm(form);
    // The complaint and its fields have to stand before the focus can go there.
    flushSync(() => setWasRefused(true));
    place.current?.querySelector<HTMLElement>(fieldOf(first))?.focus();
  }

  function startAgain() {
    void kept.forget();
    setIsDraft(false);
    setForm(start);
  }

  return (
    <div ref={place} className={styles.form}>
      {isDraft ? (
        <div className={styles.begun}>
          <p className={styles.quiet}>{t("place.draftKept")}</p>
          <Button size="small" appearance="subtle" onClick={startAgain}>
            {t("place.draftForget")}
          </Button>
        </div>
      ) : undefined}
      <PlaceFields key={String(isDraft)} {...{ form, change, problems, programme, found }} />
      <div className={styles.end}>
        {problems.length === 0 ? undefined : <p className={fields.problem}>{t("place.somethingMissing")}</p>}
        {failure === undefined ? undefined : (
          <FailureMessage failure={failure} onRetry={failure.kind === "conflict" ? onLookAgain : submit} />
        )}
        <div className={styles.actions}>
          <Button appearance="primary" size="large" disabledFocusable={isSaving} onClick={submit}>
            {isSaving ? confirming : confirm}
          </Button>
          {onCancel === undefined ? undefined : (
            <Button
              size="large"
              onClick={() => {
                void kept.forget();
                onCancel();
              }}
            >
              {t("place.cancel")}
            </Button>
          )}
        </div>
        <p className={styles.quiet}>{foot}</p>
      </div>
    </div>
  );
}

/** The first thing to answer with, in the part of the form that the problem is about. */
function fieldOf(problem: PlaceProblem): string {
  const isAboutHours = problem === "days" || problem === "times";
  const type = problem === "times" ? "time" : "checkbox";
  return `[data-field="${isAboutHours ? "hours" : problem}"] input[type="${type}"]`;
}
