import type { ReactNode } from "react";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { PlaceEdit, type PlaceEditProps } from "./place-edit.tsx";
import { listText } from "./place-text.ts";
import type { OwnFile } from "./read-place.ts";
import { UnreadableFile } from "./unreadable-file.tsx";
import { WhatItIs } from "./what-it-is.tsx";
import { WhoWillSee } from "./who-will-see.tsx";

export type JoinViewProps = {
  readonly scene: ProgrammeScene<"running">;
  readonly foul: ReactNode;
  readonly file: OwnFile;
  readonly editing: Omit<PlaceEditProps, "confirm" | "confirming" | "foot">;
  readonly onLookAgain: () => void;
};

/** What it is and who will see what; only then is anything asked. */
export function JoinView({ scene, foul, file, editing, onLookAgain }: JoinViewProps) {
  const { me, coordinators, stored } = scene.opened;
  return (
    <>
      {foul}
      <WhatItIs programme={stored.programme} />
      <WhoWillSee coordinators={coordinators} thresholds={stored.programme.reportThresholds} />
      {file.state === "failed" ? (
        <FailureMessage failure={file.failure} onRetry={onLookAgain} />
      ) : (
        <Asked {...{ scene, file, editing, onLookAgain }} isGuest={me.isGuest} />
      )}
    </>
  );
}

type AskedProps = Omit<JoinViewProps, "foul"> & { readonly isGuest: boolean };

function Asked({ scene, file, editing, onLookAgain, isGuest }: AskedProps) {
  const { t, locale } = useWords();
  const { coordinators } = scene.opened;
  if (isGuest)
    return (
      <Notice intent="info">
        <p>{t("place.guest")}</p>
      </Notice>
    );
  const names = listText(
    locale,
    coordinators.map(({ displayName }) => displayName),
  );
  return (
    <>
      {file.state === "unreadable" ? <UnreadableFile file={file} onLookAgain={onLookAgain} /> : undefined}
      <PlaceEdit
        {...editing}
        confirm={t("place.join")}
        confirming={t("place.joining")}
        foot={t("place.joinFoot", { count: coordinators.length, names })}
      />
    </>
  );
}
