import { useState } from "react";
import { Title } from "#ui/personal/title.tsx";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useWords } from "#ui/shared/words.ts";
import { FoulPlayNotice } from "./foul-play-notice.tsx";
import { JoinView } from "./join-view.tsx";
import { JoinedView } from "./joined-view.tsx";
import { LeftView } from "./left-view.tsx";
import { PlaceEdit } from "./place-edit.tsx";
import { emptyProfile, formOf, type PlaceForm, prefilled, toProfile } from "./place-form.ts";
import type { MyPlace } from "./read-place.ts";
import { UnreadableFile } from "./unreadable-file.tsx";
import { useTakingPart } from "./use-taking-part.ts";

export type MyPlaceViewProps = {
  readonly scene: ProgrammeScene<"running">;
  readonly found: MyPlace;
  readonly onLookAgain: () => void;
};

/** What my row and my file say, as a page; and the form, where something is to be said anew. */
export function MyPlaceView({ scene, found, onLookAgain }: MyPlaceViewProps) {
  const { t } = useWords();
  const { me, coordinators, stored } = scene.opened;
  const taking = useTakingPart(scene, found);
  const { row, file, isSaving, failure, take } = taking;
  // Who was interrupted goes on where they were.
  const [draft, setDraft] = useState(found.draft);
  const [isEditing, setIsEditing] = useState(draft !== undefined);
  const [names, setNames] = useState(found.names);

  const isIn = row?.status === "joined" || row?.status === "paused";
  const isNewer = file.state === "unreadable" && file.reason.kind === "newer-record";
  if (isNewer || (file.state === "failed" && isIn))
    return <FailureMessage failure={file.state === "failed" ? file.failure : file.reason} onRetry={onLookAgain} />;

  const before = file.state === "read" ? file.profile : emptyProfile(me.id, stored.programme.id);
  const isForged =
    found.foul?.reason === "written-by-somebody-else" && row !== undefined && row.lastModifiedById !== me.id;
  const foul = <FoulPlayNotice foul={found.foul} {...{ isForged, taking, before }} />;
  const editing = {
    programme: stored.programme,
    found,
    start: file.state === "read" ? formOf(file.profile, names) : prefilled(found.known),
    draft,
    isSaving,
    failure,
    onLookAgain,
    onConfirm: (form: PlaceForm) => void confirm(form),
  };

  async function confirm(form: PlaceForm) {
    // Whoever is away stays so while changing words; everybody else is in.
    const isDone = await take(toProfile(form, before), row?.status === "paused" ? "paused" : "joined");
    if (!isDone) return;
    const chosen = form.manager === undefined ? form.avoid : [...form.avoid, form.manager];
    setNames(new Map([...names, ...chosen.map((person) => [person.id, person] as const)]));
    close();
  }

  function close() {
    setDraft(undefined);
    setIsEditing(false);
  }

  if (isForged && file.state === "read" && !isEditing)
    return (
      <>
        <Title level={2}>{t("place.foulTitle")}</Title>
        {foul}
        {failure === undefined ? undefined : (
          <FailureMessage failure={failure} onRetry={failure.kind === "conflict" ? onLookAgain : taking.tryAgain} />
        )}
      </>
    );
  if (row?.status === "left" && !isEditing)
    return <LeftView {...{ taking, foul }} onJoinAgain={() => setIsEditing(true)} />;
  if (!isIn) return <JoinView {...{ scene, foul, file, editing, onLookAgain }} />;
  if (file.state === "read" && !isEditing)
    return (
      <JoinedView
        {...{ scene, names, foul, taking, onLookAgain }}
        isNominated={found.isNominated}
        profile={file.profile}
        onChange={() => setIsEditing(true)}
      />
    );
  return (
    <>
      <Title level={2}>{t("place.changeTitle")}</Title>
      {foul}
      <UnreadableFile file={file} onLookAgain={onLookAgain} />
      <PlaceEdit
        {...editing}
        confirm={t("place.save")}
        confirming={t("place.saving")}
        foot={t("place.saveFoot", { count: coordinators.length })}
        onCancel={file.state === "read" ? close : undefined}
      />
    </>
  );
}
