import type { Guide, Stage } from "./guide.ts";
import { standardPrompts } from "./standard-prompts.ts";

/**
 * The guide with a stage in every turn in which the coachee practises what the options brought: says it aloud, or plays a
 * hard conversation with the coach. Its minutes come from the options, so that both turns stay as long as they were.
 *
 * @param minutes How long it lasts; the options keep at least one minute.
 */
export function withRehearsal(guide: Guide, minutes: number): Guide {
  const stages = guide.stages.flatMap((stage): readonly Stage[] => {
    if (stage.kind !== "options" || stage.turn === undefined) return [stage];
    const given = Math.min(minutes, stage.minutes - 1);
    if (given < 1) return [stage];
    const { speakers, turn } = stage;
    const rehearse: Stage = {
      id: `t${turn}.rehearse`,
      kind: "rehearse",
      minutes: given,
      turn,
      speakers,
      prompts: standardPrompts.rehearse,
    };
    return [{ ...stage, minutes: stage.minutes - given }, rehearse];
  });
  return { ...guide, id: `${guide.id}-rehearse`, stages };
}
