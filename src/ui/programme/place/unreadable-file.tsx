import { Button } from "@fluentui/react-components";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import type { OwnFile } from "./read-place.ts";

export type UnreadableFileProps = { readonly file: OwnFile; readonly onLookAgain: () => void };

/** My file for coordinators is gone, or something else has written into it: it is made anew from what is chosen now. */
export function UnreadableFile({ file, onLookAgain }: UnreadableFileProps) {
  const { t } = useWords();
  if (file.state !== "none" && file.state !== "unreadable") return undefined;
  return (
    <Notice intent="warning">
      <p>{t(file.state === "none" ? "place.fileGone" : "place.fileDamaged")}</p>
      <Button size="small" onClick={onLookAgain}>
        {t("shared.tryAgain")}
      </Button>
    </Notice>
  );
}
