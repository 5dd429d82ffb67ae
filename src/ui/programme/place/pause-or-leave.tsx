import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Profile } from "#domain/programme/profile.ts";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import fields from "./fields.module.css";
import styles from "./place.module.css";
import type { TakingPart } from "./use-taking-part.ts";

export type PauseOrLeaveProps = {
  readonly profile: Profile;
  readonly taking: TakingPart;
  readonly isAway: boolean;
};

type Asking = "nothing" | "until-when" | "really-leave";

/** The ways out, without anybody being asked why. */
export function PauseOrLeave({ profile, taking, isAway }: PauseOrLeaveProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState<Asking>("nothing");
  const close = () => setAsking("nothing");
  if (asking === "until-when") return <UntilWhen {...{ profile, taking }} onClose={close} />;
  if (asking === "really-leave") return <ReallyLeave {...{ profile, taking }} onClose={close} />;
  return (
    <section className={styles.part}>
      <h3 className={styles.subheading}>{t("place.waysOut")}</h3>
      <p className={styles.quiet}>{t("place.waysOutHint")}</p>
      <div className={styles.actions}>
        <Button onClick={() => setAsking("until-when")}>{t(isAway ? "place.otherDay" : "place.pause")}</Button>
        <Button onClick={() => setAsking("really-leave")}>{t("place.leave")}</Button>
      </div>
    </section>
  );
}

type AskProps = Pick<PauseOrLeaveProps, "profile" | "taking"> & { readonly onClose: () => void };

function UntilWhen({ profile, taking: { isSaving, take }, onClose }: AskProps) {
  const { t } = useWords();
  const { clock } = useServices();
  const id = useId();
  const today = clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate();
  const least = today.add({ days: 1 }).toString();
  const [day, setDay] = useState(profile.pausedUntil ?? today.add({ weeks: 4 }).toString());
  const [wasRefused, setWasRefused] = useState(false);
  const isPossible = day >= least;

  async function pause() {
    if (!isPossible) return setWasRefused(true);
    if (await take({ ...profile, pausedUntil: day }, "paused")) onClose();
  }

  return (
    <section className={styles.question}>
      <label htmlFor={id} className={fields.label}>
        {t("place.untilWhen")}
      </label>
      <p className={fields.hint}>{t("place.untilWhenHint")}</p>
      <input
        id={id}
        ref={focusHere}
        type="date"
        className={fields.time}
        min={least}
        value={day}
        aria-invalid={wasRefused && !isPossible}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setDay(event.target.value)}
      />
      <p id={`${id}-problem`} role="alert" className={wasRefused && !isPossible ? fields.problem : fields.hint}>
        {wasRefused && !isPossible ? t("place.dayTooEarly") : undefined}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void pause()}>
          {t("place.pauseNow")}
        </Button>
        <Button onClick={onClose}>{t("place.cancel")}</Button>
      </div>
    </section>
  );
}

function ReallyLeave({ profile, taking: { isSaving, take }, onClose }: AskProps) {
  const { t } = useWords();
  return (
    <section className={styles.question}>
      <h3 ref={focusHere} tabIndex={-1} className={styles.subheading}>
        {t("place.leaveTitle")}
      </h3>
      <p className={styles.text}>{t("place.leaveWhat")}</p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isSaving}
          onClick={() => void take({ ...profile, pausedUntil: undefined }, "left")}
        >
          {t("place.leaveNow")}
        </Button>
        <Button onClick={onClose}>{t("place.stay")}</Button>
      </div>
    </section>
  );
}

function focusHere(element: HTMLElement | null) {
  element?.focus();
}
