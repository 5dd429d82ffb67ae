import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useWords } from "#ui/shared/words.ts";

export function SettingsScreen(_scene: ProgrammeScene<"running">) {
  const { t } = useWords();
  return <h2>{t("settings.title")}</h2>;
}
