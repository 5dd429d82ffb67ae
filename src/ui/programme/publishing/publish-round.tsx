import type { PublicationPlan } from "#app/programme/pairing-desk-contract.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { PublishQuestion } from "./publish-question.tsx";
import { PublishingView } from "./publishing-view.tsx";
import { usePublishing } from "./use-publishing.ts";

export type PublishRoundProps = {
  readonly scene: ProgrammeScene<"running">;
  /** The round exactly as it is to be published; only the day on which it begins can still be changed here. */
  readonly plan: PublicationPlan;
  /** Back to the pairs, without having published. */
  readonly onBack: () => void;
  /** Other partnerships stand than was thought: the round is read anew, and paired around them. */
  readonly onOutdated: () => void;
  /** All of it stands, and whoever published it has seen so: the programme has a round more. */
  readonly onPublished: () => void;
};

/** Publishes a round: asks once, shows how far it is, and what is safe when it stops. It goes on when nobody looks. */
export function PublishRound({ scene, plan, onBack, onOutdated, onPublished }: PublishRoundProps) {
  const { run, snapshot } = usePublishing(scene);
  if (snapshot.phase === "idle")
    return <PublishQuestion plan={plan} onBack={onBack} onPublish={(wanted) => void run.start(wanted)} />;
  return <PublishingView {...{ scene, run, snapshot, onOutdated, onPublished }} />;
}
