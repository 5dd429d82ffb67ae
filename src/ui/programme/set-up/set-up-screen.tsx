import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useWords } from "#ui/shared/words.ts";

export function SetUpScreen(_scene: ProgrammeScene<"not-set-up">) {
  const { t } = useWords();
  return <h2>{t("settings.title")}</h2>;
}
