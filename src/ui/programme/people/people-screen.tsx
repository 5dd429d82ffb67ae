import { Button } from "@fluentui/react-components";
import { PersonAdd20Regular } from "@fluentui/react-icons/svg/person-add";
import { useState } from "react";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { type Services, useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { Away } from "./away.tsx";
import { Invitation } from "./invitation.tsx";
import { LeftOut } from "./left-out.tsx";
import { MissingWords } from "./missing-words.tsx";
import styles from "./people.module.css";
import { createPeopleBook, type PeopleBookStore, type ReadBook, settingsNow } from "./people-book.ts";
import { PeopleHead } from "./people-head.tsx";
import { PeopleList } from "./people-list.tsx";
import { suggestedWords } from "./suggested-words.ts";
import { Unread } from "./unread.tsx";

/** Who takes part in the programme, and what stands in somebody's way. For coordinators. */
export function PeopleScreen(scene: ProgrammeScene<"running">) {
  const { t } = useWords();
  const services = useServices();
  const [book] = useState(() => bookOf(scene, services));
  const snapshot = useStore(book);
  const { book: read, reading, failure } = snapshot;
  const { programme } = settingsNow(snapshot, scene.opened.stored);
  const [isInviting, setInviting] = useState(false);
  const isEmpty = read !== undefined && !hasAnybody(read);
  return (
    <section className={styles.screen} aria-label={t("people.title")}>
      <div className={styles.head}>
        <h2 className={styles.title}>{isEmpty ? t("people.nobodyTitle") : t("people.title")}</h2>
        {read === undefined || isEmpty ? undefined : (
          <Button icon={<PersonAdd20Regular />} aria-expanded={isInviting} onClick={() => setInviting(!isInviting)}>
            {t("people.invite")}
          </Button>
        )}
      </div>
      {isEmpty ? <p className={styles.note}>{t("people.nobodyBody")}</p> : undefined}
      {isInviting || isEmpty ? <Invitation programme={programme} /> : undefined}
      {failure === undefined ? undefined : <FailureMessage failure={failure} onRetry={book.readAgain} />}
      {read === undefined && reading !== undefined ? <Loading text={readingText(t, reading)} /> : undefined}
      {read === undefined ? undefined : (
        <Read scene={scene} read={read} book={book} isReading={reading !== undefined} programme={programme} />
      )}
    </section>
  );
}

type ReadProps = {
  readonly scene: ProgrammeScene<"running">;
  readonly read: ReadBook;
  readonly book: PeopleBookStore;
  readonly isReading: boolean;
  readonly programme: ProgrammeScene<"running">["opened"]["stored"]["programme"];
};

function Read({ scene, read, book, isReading, programme }: ReadProps) {
  const { profiles, unreadable, ignored, paused, leftIds } = read.people;
  const { names } = read;
  function readAgain() {
    book.readAgain();
    scene.onChanged();
  }
  return (
    <>
      <PeopleHead read={read} isReading={isReading} onReadAgain={readAgain} />
      {ignored.length === 0 ? undefined : <LeftOut scene={scene} ignored={ignored} />}
      {unreadable.length === 0 ? undefined : (
        <Unread unreadable={unreadable} names={names} programmeName={programme.name} />
      )}
      {profiles.length === 0 ? undefined : (
        <PeopleList read={read} programme={programme} trustedIds={scene.opened.trustedIds} book={book} />
      )}
      <MissingWords
        words={suggestedWords([...profiles, ...paused.flatMap(({ profile }) => profile ?? [])], programme.topics)}
        onTakeUp={(word) => book.takeUp(word, scene.opened.stored)}
        onChanged={scene.onChanged}
      />
      <Away paused={paused} leftIds={leftIds} names={names} />
    </>
  );
}

function bookOf({ ports, teamId, opened }: ProgrammeScene<"running">, { people, clock, ids }: Services) {
  return createPeopleBook({
    ports,
    people,
    now: () => clock.now(),
    newId: () => ids.next(),
    of: {
      teamId,
      programmeId: opened.stored.programme.id,
      ownerIds: new Set(opened.coordinators.map(({ id }) => id)),
    },
    trustedIds: opened.trustedIds,
  });
}

function hasAnybody({ people: { profiles, paused, leftIds, unreadable } }: ReadBook): boolean {
  return profiles.length + paused.length + leftIds.length + unreadable.length > 0;
}

function readingText(t: ReturnType<typeof useWords>["t"], { done, of }: { done: number; of: number }): string {
  return of === 0 ? t("people.reading") : t("people.readingFiles", { done, of });
}
