import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useWords } from "#ui/shared/words.ts";

export function PlaceScreen(_scene: ProgrammeScene<"running">) {
  const { t } = useWords();
  return <h2>{t("place.title")}</h2>;
}
