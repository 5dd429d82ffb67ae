import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useWords } from "#ui/shared/words.ts";

export function MendScreen(_scene: ProgrammeScene<"to-mend">) {
  const { t } = useWords();
  return <h2>{t("settings.title")}</h2>;
}
