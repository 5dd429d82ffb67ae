import type { ServiceFailure } from "#app/ports/failure.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { Translate } from "#messages/translate.ts";
import { CopyText } from "#ui/shared/copy-text.tsx";
import { useServices } from "#ui/shared/services.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { Named, type Names } from "./named.tsx";
import { Paged } from "./paged.tsx";
import styles from "./people.module.css";
import type { PeopleBook } from "./read-people.ts";

export type UnreadProps = {
  readonly unreadable: PeopleBook["unreadable"];
  readonly names: Names | undefined;
  readonly programmeName: string;
};

/** Whose file cannot be read, why in words, and a text that asks them for the one thing that helps. */
export function Unread({ unreadable, names, programmeName }: UnreadProps) {
  const { t } = useWords();
  const { host } = useServices();
  const link = host.channelLink() ?? "";
  return (
    <Notice intent="warning">
      <details className={styles.fold}>
        <summary>{t("people.unreadTitle", { count: unreadable.length })}</summary>
        <div className={styles.folded}>
          <p className={styles.body}>{t("people.unreadBody")}</p>
          <Paged all={unreadable} first={10}>
            {(page) => (
              <Named ids={page.map(({ personId }) => personId)} names={names}>
                {(known) => <Lines page={page} names={known} />}
              </Named>
            )}
          </Paged>
          <CopyText
            label={t("people.unreadTextLabel")}
            text={t("people.unreadText", { programme: programmeName, link }).trim()}
          />
        </div>
      </details>
    </Notice>
  );
}

function Lines({ page, names }: { readonly page: UnreadProps["unreadable"]; readonly names: Names }) {
  const { t } = useWords();
  return (
    <ul className={styles.lines}>
      {page.map(({ personId, reason }) => {
        const name = names.get(personId)?.displayName;
        const why = name === undefined ? t("people.unreadLeft") : whyUnread(t, reason);
        return <li key={personId}>{t("people.unreadLine", { name: name ?? t("people.noName"), reason: why })}</li>;
      })}
    </ul>
  );
}

function whyUnread(t: Translate, { kind }: ServiceFailure | UnreadableRecord): string {
  switch (kind) {
    case "forbidden":
      return t("people.unreadForbidden");
    case "gone":
      return t("people.unreadGone");
    case "damaged-record":
      return t("people.unreadDamaged");
    case "newer-record":
      return t("people.unreadNewer");
    case "oversized-record":
      return t("people.unreadOversized");
    default:
      return t("people.unreadOther");
  }
}
