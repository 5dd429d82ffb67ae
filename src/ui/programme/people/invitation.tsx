import { useId } from "react";
import type { Programme } from "#domain/programme/programme.ts";
import { CopyText } from "#ui/shared/copy-text.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./people.module.css";

export type InvitationProps = { readonly programme: Pick<Programme, "name" | "purpose"> };

/** The text that a coordinator posts: joining is each person's own doing. */
export function Invitation({ programme: { name, purpose } }: InvitationProps) {
  const { t } = useWords();
  const { host } = useServices();
  const id = useId();
  const link = host.channelLink() ?? t("people.inviteNoLink");
  const text =
    purpose.trim() === ""
      ? t("people.inviteTextPlain", { programme: name, link })
      : t("people.inviteText", { programme: name, purpose: purpose.trim(), link });
  return (
    <section className={styles.invitation} aria-labelledby={id}>
      <h3 id={id} className={styles.subtitle}>
        {t("people.inviteTitle")}
      </h3>
      <p className={styles.note}>{t("people.inviteHow")}</p>
      <CopyText text={text} label={t("people.inviteLabel")} />
    </section>
  );
}
