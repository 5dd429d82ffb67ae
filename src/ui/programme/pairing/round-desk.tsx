import { useMemo, useRef, useState } from "react";
import type { PublicationPlan } from "#app/programme/pairing-desk-contract.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { PublishRound } from "#ui/programme/publishing/publish-round.tsx";
import { RoundsSoFar } from "#ui/programme/publishing/rounds-so-far.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { KeepLast } from "./keep-last.tsx";
import { createNames } from "./names.ts";
import { NeedsTwo } from "./needs-two.tsx";
import { OfferBar } from "./offer-bar.tsx";
import styles from "./pairing.module.css";
import type { RoundRead } from "./read-round.ts";
import { RoundHead } from "./round-head.tsx";
import { RoundResult } from "./round-result.tsx";
import { RoundRun } from "./round-run.tsx";
import type { RoundScene } from "./round-scene.ts";

export type RoundDeskProps = {
  readonly scene: ProgrammeScene<"running">;
  readonly read: RoundRead;
  readonly onShowPeople: () => void;
  /** Something was published: everything is read anew. */
  readonly onReadAgain: () => void;
};

/** The desk of one round. */
export function RoundDesk({ scene, read, onShowPeople, onReadAgain }: RoundDeskProps) {
  const { desk, present } = read;
  const snapshot = useStore(desk);
  const round = useRoundScene(scene, read);
  const result = useRef<HTMLDivElement>(null);
  const [plan, setPlan] = useState<PublicationPlan | undefined>();
  if (plan !== undefined)
    return (
      <PublishRound
        scene={scene}
        plan={plan}
        onBack={() => setPlan(undefined)}
        onOutdated={onReadAgain}
        onPublished={() => void desk.settle().then(onReadAgain)}
      />
    );
  return (
    <section className={styles.screen}>
      <RoundsSoFar scene={scene} onPublished={onReadAgain} />
      <RoundHead read={read} onShowPeople={onShowPeople} />
      {present.length < 2 ? (
        <NeedsTwo people={round.people} onShowPeople={onShowPeople} />
      ) : (
        <>
          <KeepLast snapshot={snapshot} desk={desk} />
          <RoundRun snapshot={snapshot} desk={desk} count={present.length} />
          {snapshot.solved === undefined ? undefined : (
            <RoundResult
              round={round}
              snapshot={snapshot}
              solved={snapshot.solved}
              place={result}
              onPublish={() => void desk.preparePlan().then(setPlan)}
            />
          )}
          <OfferBar round={round} snapshot={snapshot} fallback={result} />
        </>
      )}
    </section>
  );
}

function useRoundScene({ opened }: ProgrammeScene<"running">, { desk, present, people }: RoundRead): RoundScene {
  const { t, locale } = useWords();
  return useMemo(() => {
    const names = createNames(people, t("pairing.somebody"));
    const profiles = new Map(present.map((profile) => [profile.ownerId, profile]));
    const topics = new Map(opened.stored.programme.topics.map(({ id, name }) => [id, name]));
    const { compare } = new Intl.Collator(locale);
    return {
      desk,
      names,
      people: present
        .map(({ ownerId }) => ({ id: ownerId, displayName: names.of(ownerId) }))
        .toSorted((a, b) => compare(a.displayName, b.displayName)),
      profileOf: (id) => profiles.get(id),
      topicName: (id) => topics.get(id) ?? id,
    };
  }, [t, locale, opened, desk, present, people]);
}
