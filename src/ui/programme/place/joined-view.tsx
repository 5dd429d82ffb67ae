import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Profile } from "#domain/programme/profile.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { Title } from "#ui/personal/title.tsx";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { longPlainDateText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import { PauseOrLeave } from "./pause-or-leave.tsx";
import styles from "./place.module.css";
import type { NamedPerson } from "./place-form.ts";
import type { TakingPart } from "./use-taking-part.ts";
import { WhatTheySee } from "./what-they-see.tsx";
import { Wishes } from "./wishes.tsx";

export type JoinedViewProps = {
  readonly scene: ProgrammeScene<"running">;
  readonly names: ReadonlyMap<string, NamedPerson>;
  readonly isNominated: boolean;
  readonly foul: ReactNode;
  readonly taking: TakingPart;
  readonly profile: Profile;
  readonly onChange: () => void;
  readonly onLookAgain: () => void;
};

/** In, or away for a while: how it stands, what coordinators see, and what can be changed. */
export function JoinedView(props: JoinedViewProps) {
  const { scene, names, isNominated, foul, taking, profile, onChange, onLookAgain } = props;
  const { t, locale } = useWords();
  const { row, failure, isSaving, take } = taking;
  const { pausedUntil } = profile;
  const isAway = row?.status === "paused";
  return (
    <>
      <section className={styles.part} aria-live="polite">
        <Title key={row?.status} level={2}>
          {t(isAway ? "place.awayTitle" : "place.inTitle")}
        </Title>
        <p className={styles.text}>
          {!isAway
            ? t("place.inNext")
            : pausedUntil === undefined
              ? t("place.awayOpen")
              : t("place.awayUntil", { day: longPlainDateText(locale, Temporal.PlainDate.from(pausedUntil)) })}
        </p>
        {isAway ? (
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={isSaving}
              onClick={() => void take({ ...profile, pausedUntil: undefined }, "joined")}
            >
              {t("place.comeBack")}
            </Button>
          </div>
        ) : undefined}
      </section>
      {foul}
      {failure === undefined ? undefined : (
        <FailureMessage failure={failure} onRetry={failure.kind === "conflict" ? onLookAgain : taking.tryAgain} />
      )}
      <WhatTheySee programme={scene.opened.stored.programme} names={names} profile={profile} onChange={onChange} />
      <Wishes {...{ profile, taking }} isNominated={isNominated} />
      <PauseOrLeave key={row?.eTag} {...{ profile, taking }} isAway={isAway} />
    </>
  );
}
