import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useWords } from "#ui/shared/words.ts";

export function PairingScreen(_scene: ProgrammeScene<"running">) {
  const { t } = useWords();
  return <h2>{t("pairing.title")}</h2>;
}
