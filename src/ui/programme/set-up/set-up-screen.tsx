import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import programmeStyles from "#ui/programme/programme.module.css";
import { Loading } from "#ui/shared/states.tsx";
import { SetUp } from "./set-up.tsx";
import { useKept } from "./use-kept.ts";

/** Nothing stands yet, or only lists: an owner of the Team starts the programme. */
export function SetUpScreen(scene: ProgrammeScene<"not-set-up">) {
  const kept = useKept(scene.teamId);
  return (
    <main className={programmeStyles.column}>
      {kept === undefined ? <Loading /> : <SetUp {...scene} {...kept} visitor={scene.opened} />}
    </main>
  );
}
