import { useState } from "react";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { Named, type Names } from "#ui/programme/people/named.tsx";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { HalfPublished } from "./half-published.tsx";
import { nameText } from "./pair-names.ts";
import { PostText } from "./post-text.tsx";
import styles from "./publishing.module.css";
import { PublishingView } from "./publishing-view.tsx";
import { type RoundSoFar, readRounds } from "./read-rounds.ts";
import { startDayText } from "./start-day.ts";
import { usePublishing } from "./use-publishing.ts";

export type RoundsSoFarProps = {
  readonly scene: ProgrammeScene<"running">;
  /** A round went on from here and stands now, or others stand than was thought. */
  readonly onPublished: () => void;
};

/** What is published already, and what is half published and can be gone on with from here. Above the pairing. */
export function RoundsSoFar({ scene, onPublished }: RoundsSoFarProps) {
  const { localStore } = useServices();
  const { run, snapshot } = usePublishing(scene);
  const [load] = useState(() =>
    createLoad<readonly RoundSoFar[], ServiceFailure>(() =>
      readRounds(scene.ports.rounds, localStore, {
        teamId: scene.teamId,
        programmeId: scene.opened.stored.programme.id,
        meId: scene.opened.me.id,
        trustedIds: scene.opened.trustedIds,
      }),
    ),
  );
  const read = useStore(load);
  if (snapshot.phase !== "idle")
    return <PublishingView {...{ scene, run, snapshot, onPublished }} onOutdated={onPublished} />;
  if (read.state === "failed") return <FailureMessage failure={read.failure} onRetry={load.again} />;
  if (read.state === "loading" || read.value.length === 0) return undefined;
  const ids = read.value.flatMap(({ row }) => row.createdById ?? []);
  return (
    <Named ids={[...new Set(ids)]}>
      {(names) => (
        <Rounds scene={scene} rounds={read.value} names={names} onGoOn={run.start} onLookAgain={load.again} />
      )}
    </Named>
  );
}

type RoundsProps = {
  readonly scene: ProgrammeScene<"running">;
  readonly rounds: readonly RoundSoFar[];
  readonly names: Names;
  readonly onGoOn: (plan: NonNullable<RoundSoFar["plan"]>) => Promise<void>;
  readonly onLookAgain: () => void;
};

function Rounds({ scene, rounds, names, ...actions }: RoundsProps) {
  const { t } = useWords();
  const published = rounds.filter(({ row }) => row.state === "published");
  return (
    <>
      {rounds
        .filter(({ row }) => row.state === "publishing")
        .map((round) => (
          <HalfPublished key={round.row.number} round={round} opened={scene.opened} names={names} {...actions} />
        ))}
      {published.length === 0 ? undefined : (
        <details className={styles.fold}>
          <summary>{t("publishing.rounds")}</summary>
          <div className={styles.folded}>
            <ul className={styles.rounds}>
              {published.map((round) => (
                <PublishedRound key={round.row.number} scene={scene} round={round} names={names} />
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

type PublishedRoundProps = Pick<RoundsProps, "scene" | "names"> & { readonly round: RoundSoFar };

function PublishedRound({ scene, round: { row, standing }, names }: PublishedRoundProps) {
  const { t, locale } = useWords();
  const { number, startsOn, createdById } = row;
  return (
    <li className={styles.round}>
      <span className={styles.label}>{t("publishing.roundLine", { round: number })}</span>
      <span className={styles.quiet}>
        {t("publishing.roundPublished", {
          count: standing,
          day: startDayText(locale, startsOn),
          name: nameText(t, names, createdById ?? ""),
        })}
      </span>
      <details className={styles.fold}>
        <summary>{t("publishing.postLabel")}</summary>
        <div className={styles.folded}>
          <PostText programmeName={scene.opened.stored.programme.name} round={{ number, startsOn, count: standing }} />
        </div>
      </details>
    </li>
  );
}
