import { Button } from "@fluentui/react-components";
import type { Profile } from "#domain/programme/profile.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./place.module.css";
import type { FoulPlay } from "./read-place.ts";
import type { TakingPart } from "./use-taking-part.ts";

export type FoulPlayNoticeProps = {
  readonly foul: FoulPlay | undefined;
  /** Until I have written it myself again. */
  readonly isForged: boolean;
  readonly taking: TakingPart;
  readonly before: Profile;
};

/** Somebody else has written where only I write. It counts for nothing; I am told, and can put it right. */
export function FoulPlayNotice({ foul, isForged, taking, before }: FoulPlayNoticeProps) {
  const { t } = useWords();
  if (foul === undefined) return undefined;
  const { row, file, isSaving, take } = taking;
  const name = foul.by?.displayName ?? t("place.somebody");
  if (foul.reason === "enrolled-by-somebody-else")
    return (
      <Notice intent="warning">
        <p>{t("place.foulEnrolled", { name })}</p>
      </Notice>
    );
  if (row === undefined || !isForged) return undefined;
  return (
    <Notice intent="warning">
      <p>{t("place.foulChanged", { name, status: row.status })}</p>
      {file.state === "read" ? (
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={isSaving} onClick={() => void take(before, "joined")}>
            {t("place.foulIn")}
          </Button>
          <Button size="small" disabledFocusable={isSaving} onClick={() => void take(before, "left")}>
            {t("place.foulLeft")}
          </Button>
        </div>
      ) : undefined}
    </Notice>
  );
}
