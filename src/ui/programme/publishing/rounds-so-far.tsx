import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useWords } from "#ui/shared/words.ts";

export type RoundsSoFarProps = {
  readonly scene: ProgrammeScene<"running">;
  /** A round went on from here and stands now. */
  readonly onPublished: () => void;
};

/** What is published already, and what is half published and can be gone on with from here. Above the pairing. */
export function RoundsSoFar(_props: RoundsSoFarProps) {
  const { t } = useWords();
  return <h2>{t("publishing.title")}</h2>;
}
