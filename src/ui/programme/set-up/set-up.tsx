import { useState } from "react";
import type { StoredProgramme } from "#app/ports/programme-site.ts";
import type { Visitor } from "#app/programme/open-programme.ts";
import { programmeLists } from "#app/ports/programme-site.ts";
import { type SetUpStep, setUpProgramme } from "#app/programme/set-up-programme.ts";
import { checkProgramme, type Programme, type ProgrammeRefusal } from "#domain/programme/programme.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import { type Draft, forgetDraft, keepDraft, keepKnown } from "./kept-settings.ts";
import { newProgramme } from "./new-programme.ts";
import { Interrupted, SetUpProgress } from "./set-up-progress.tsx";
import { SetUpForm } from "./set-up-form.tsx";
import { createStepsRun, type StepsRun } from "./steps-run.ts";

export type SetUpRun = StepsRun<SetUpStep, StoredProgramme>;

export type SetUpProps = {
  readonly ports: Pick<ProgrammeServices, "programmeSite">;
  readonly teamId: string;
  readonly visitor: Visitor;
  /** What was typed here before, and what this device remembers of a programme that stood. */
  readonly draft: Draft | undefined;
  readonly known: Programme | undefined;
  readonly onChanged: () => void;
};

/** From the first line to a programme that runs; whatever interrupts it, nothing that was typed is typed twice. */
export function SetUp({ ports, teamId, visitor, draft, known, onChanged }: SetUpProps) {
  const { localStore } = useServices();
  const { t } = useWords();
  const [programme, setProgramme] = useState(
    () => (draft?.base === undefined ? draft?.programme : undefined) ?? known ?? newProgramme(t, teamId, visitor.me.id),
  );
  const [refusals, setRefusals] = useState<readonly ProgrammeRefusal[]>([]);
  const [isInterrupted, setInterrupted] = useState(draft?.isStarted === true);
  const [run, setRun] = useState<SetUpRun | undefined>();

  function change(next: Programme) {
    setProgramme(next);
    setRefusals([]);
    void keepDraft(localStore, teamId, { programme: next });
  }

  function start() {
    const checked = checkProgramme(named(programme, visitor.me.id));
    setRefusals(checked.ok ? [] : checked.error);
    if (!checked.ok) return;
    const begun = createStepsRun<SetUpStep, StoredProgramme>([...programmeLists, "write-settings"], async (onStep) => {
      await keepDraft(localStore, teamId, { programme: checked.value, isStarted: true });
      const site = ports.programmeSite;
      const made = await setUpProgramme(site, { teamId, programme: checked.value, over: undefined }, onStep);
      if (made.ok) await keepKnown(localStore, teamId, made.value.programme);
      if (made.ok) await forgetDraft(localStore, teamId);
      return made;
    });
    setInterrupted(false);
    setRun(begun);
    void begun.start();
  }

  async function showTheirs() {
    await forgetDraft(localStore, teamId);
    onChanged();
  }

  if (run !== undefined)
    return (
      <SetUpProgress
        run={run}
        name={programme.name}
        hasOtherOwner={visitor.coordinators.length > 1}
        onLookAtSettings={() => setRun(undefined)}
        onShow={onChanged}
        onShowTheirs={() => void showTheirs()}
      />
    );
  if (isInterrupted) return <Interrupted onGoOn={start} onLookAtSettings={() => setInterrupted(false)} />;
  return <SetUpForm {...{ programme, refusals, visitor }} onChange={change} onStart={start} />;
}

/** Whoever starts it coordinates it, also when it begins with what was known of an earlier one. */
function named(programme: Programme, id: string): Programme {
  const { coordinatorIds } = programme;
  return coordinatorIds.includes(id) ? programme : { ...programme, coordinatorIds: [...coordinatorIds, id] };
}
