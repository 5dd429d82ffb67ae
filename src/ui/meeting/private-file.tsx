import { useState } from "react";
import type { FileReference } from "#app/ports/record-files.ts";
import { ok } from "#domain/result.ts";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./side-view.module.css";

/** Who can open my private file: nobody, unless somebody shared it by hand. */
export function PrivateFile({ file }: { readonly file: FileReference | undefined }) {
  const { t } = useWords();
  const { sharing } = useServices();
  const [load] = useState(() => createLoad(async () => (file === undefined ? ok([]) : sharing.readers(file))));
  const readers = useStore(load);
  const isShared = readers.state === "ready" && readers.value.length > 0;
  return isShared ? <span className={styles.warning}>{t("talk.seePrivateShared")}</span> : t("talk.seePrivateText");
}
