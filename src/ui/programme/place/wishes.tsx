import { useId } from "react";
import type { Profile } from "#domain/programme/profile.ts";
import { useWords } from "#ui/shared/words.ts";
import fields from "./fields.module.css";
import styles from "./place.module.css";
import type { TakingPart } from "./use-taking-part.ts";

export type WishesProps = {
  readonly profile: Profile;
  readonly taking: TakingPart;
  readonly isNominated: boolean;
};

/** Two things that are said with a tick, and taken back with one. They are part of what coordinators see. */
export function Wishes({ profile, taking: { row, isSaving, take }, isNominated }: WishesProps) {
  const { t } = useWords();
  const { wantsNewPartner, agreesToBeExperienced } = profile;
  const status = row?.status ?? "joined";
  const change = (part: Partial<Profile>) => {
    if (!isSaving) void take({ ...profile, ...part }, status);
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.subheading}>{t("place.wishesTitle")}</h3>
      <Tick
        label={t("place.wantsNew")}
        hint={t("place.wantsNewHint")}
        isOn={wantsNewPartner}
        onToggle={() => change({ wantsNewPartner: !wantsNewPartner })}
      />
      <Tick
        label={t("place.experienced")}
        hint={t(
          !isNominated
            ? "place.experiencedHint"
            : agreesToBeExperienced
              ? "place.experiencedIs"
              : "place.experiencedAsked",
        )}
        isOn={agreesToBeExperienced}
        onToggle={() => change({ agreesToBeExperienced: !agreesToBeExperienced })}
      />
    </section>
  );
}

type TickProps = {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

function Tick({ label, hint, isOn, onToggle }: TickProps) {
  const id = useId();
  return (
    <div className={fields.tick}>
      <input id={id} type="checkbox" checked={isOn} aria-describedby={`${id}-hint`} onChange={onToggle} />
      <div>
        <label htmlFor={id} className={styles.tickLabel}>
          {label}
        </label>
        <p id={`${id}-hint`} className={fields.hint}>
          {hint}
        </p>
      </div>
    </div>
  );
}
