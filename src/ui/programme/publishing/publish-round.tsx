import type { PublicationPlan } from "#app/programme/pairing-desk-contract.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useWords } from "#ui/shared/words.ts";

export type PublishRoundProps = {
  readonly scene: ProgrammeScene<"running">;
  /** The round exactly as it is to be published; only the day on which it begins can still be changed here. */
  readonly plan: PublicationPlan;
  /** Back to the pairs, without having published or after another coordinator did. */
  readonly onBack: () => void;
  /** All of it stands: desks are settled, and the programme has a round more. */
  readonly onPublished: () => void;
};

export function PublishRound(_props: PublishRoundProps) {
  const { t } = useWords();
  return <h2>{t("publishing.title")}</h2>;
}
