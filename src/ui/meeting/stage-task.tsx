import { unreachable } from "#domain/unreachable.ts";
import { StageAppreciation } from "./stage-appreciation.tsx";
import { StageArrive } from "./stage-arrive.tsx";
import { StageChoice } from "./stage-choice.tsx";
import { StageClose } from "./stage-close.tsx";
import { StageCommit } from "./stage-commit.tsx";
import { StageContract } from "./stage-contract.tsx";
import { StageFocus } from "./stage-focus.tsx";
import { StageGoals } from "./stage-goals.tsx";
import { StageHarvest } from "./stage-harvest.tsx";
import { StageHorizon } from "./stage-horizon.tsx";
import { StageNote } from "./stage-note.tsx";
import { StageOptions } from "./stage-options.tsx";
import { StageReality } from "./stage-reality.tsx";
import { StageRehearse } from "./stage-rehearse.tsx";
import { StageReview } from "./stage-review.tsx";
import { myRole, type StageScene } from "./stage-scene.ts";
import { StageSwap } from "./stage-swap.tsx";

/**
 * The one thing to do in a stage. Where everybody has a share, the own field stays through all shares: nobody who is
 * typing has it taken away because the other's half begins.
 */
export function StageTask({ scene }: { readonly scene: StageScene }) {
  const role = myRole(scene);
  const { kind } = scene.running.stage;
  if (role === "coach" || role === "observer") return <StageNote scene={scene} />;
  switch (kind) {
    case "arrive":
      return <StageArrive scene={scene} />;
    case "review":
      return <StageReview scene={scene} />;
    case "contract":
      return <StageContract scene={scene} />;
    case "goals":
      return <StageGoals scene={scene} />;
    case "focus":
      return <StageFocus scene={scene} />;
    case "reality":
      return <StageReality scene={scene} />;
    case "options":
      return <StageOptions scene={scene} />;
    case "rehearse":
      return <StageRehearse scene={scene} />;
    case "commit":
      return <StageCommit scene={scene} />;
    case "swap":
      return <StageSwap scene={scene} />;
    case "close":
      return <StageClose scene={scene} />;
    case "harvest":
      return <StageHarvest scene={scene} />;
    case "horizon":
      return <StageHorizon scene={scene} />;
    case "appreciation":
      return <StageAppreciation scene={scene} />;
    case "choice":
      return <StageChoice scene={scene} />;
    default:
      return unreachable(kind);
  }
}
