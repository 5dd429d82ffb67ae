import { useState } from "react";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { UnreadableProgramme } from "#app/ports/programme-site.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { ok, type Result } from "#domain/result.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { type Services, useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { Check } from "./fields.tsx";
import { readKnown } from "./kept-settings.ts";
import { newProgramme } from "./new-programme.ts";
import { Rewrite } from "./rewrite.tsx";
import { changedLines } from "./setting-line.ts";
import { sentenceOf } from "./setting-words.ts";
import styles from "./settings.module.css";

export type UntrustedProps = ProgrammeScene<"unreadable"> & {
  readonly reason: Extract<UnreadableProgramme, { readonly kind: "untrusted-programme" }>;
};

/** Shown to owners: what somebody else has written, line by line, to be taken over or set right. */
export function Untrusted(props: UntrustedProps) {
  const services = useServices();
  const [load] = useState(() => createLoad(() => readNames(services, props)));
  const read = useStore(load);
  if (read.state === "loading") return <Loading />;
  if (read.state === "failed") return <FailureMessage failure={read.failure} onRetry={load.again} />;
  return <TakeOver {...props} {...read.value} />;
}

type Found = {
  /** What stands there; undefined when it cannot be read at all. */
  readonly found: Programme | undefined;
  /** What this device saw last, written by an owner. */
  readonly known: Programme | undefined;
  readonly writer: string | undefined;
  /** Whoever is said to have coordinated it and is no owner now. */
  readonly named: readonly Named[];
};

type Named = { readonly id: string; readonly displayName: string | undefined };

async function readNames(
  { people, localStore }: Services,
  { teamId, opened, reason }: UntrustedProps,
): Promise<Result<Found, ServiceFailure>> {
  const { lastModifiedById: writerId, says: found } = reason;
  const ownerIds = opened.coordinators.map(({ id }) => id);
  const known = await readKnown(localStore, teamId);
  const others = [...new Set([...(found?.coordinatorIds ?? []), ...(writerId === undefined ? [] : [writerId])])].filter(
    (id) => !ownerIds.includes(id),
  );
  const named = await people.named(others);
  if (!named.ok) return named;
  const nameOf = (id: string) => named.value.find((person) => person.id === id)?.displayName;
  const mentioned = others.filter((id) => found?.coordinatorIds.includes(id) === true);
  return ok({
    found,
    known,
    writer: writerId === undefined ? undefined : nameOf(writerId),
    named: mentioned.map((id) => ({ id, displayName: nameOf(id) })),
  });
}

function TakeOver({ opened, reason, found, known, writer, named, ...scene }: UntrustedProps & Found) {
  const words = useWords();
  const { t } = words;
  const { me, coordinators } = opened;
  const [kept, setKept] = useState<readonly string[]>(known?.coordinatorIds ?? []);
  const start = found ?? known ?? newProgramme(t, scene.teamId, me.id);
  const changed = found === undefined || known === undefined ? [] : changedLines(known, found);
  const marks = new Map(
    changed.map((line) => [
      line,
      t("settings.untrustedChanged", { before: known === undefined ? "" : sentenceOf(words, known, line) }),
    ]),
  );
  return (
    <>
      <p className={styles.body}>
        {writer === undefined ? t("settings.untrustedNobody") : t("settings.untrustedBody", { name: writer })}{" "}
        {found === undefined ? t("settings.damagedBody") : t("settings.untrustedLook")}
      </p>
      <WhoCoordinated named={named} kept={kept} onChange={setKept} />
      <Rewrite
        {...scene}
        row={reason.row}
        start={start}
        isPromised={known !== undefined && !changed.includes("reportThresholds")}
        marks={marks}
        button={t(found === undefined ? "settings.writeAnew" : "settings.takeOver")}
        coordinatorIds={[...start.coordinatorIds.filter(isKept), me.id]}
      />
    </>
  );

  function isKept(id: string): boolean {
    return kept.includes(id) || coordinators.some((owner) => owner.id === id);
  }
}

type WhoCoordinatedProps = {
  readonly named: readonly Named[];
  readonly kept: readonly string[];
  readonly onChange: (kept: readonly string[]) => void;
};

/** Somebody could have written himself into the settings; only an owner knows who really coordinated. */
function WhoCoordinated({ named, kept, onChange }: WhoCoordinatedProps) {
  const { t } = useWords();
  if (named.length === 0) return undefined;
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}>{t("settings.untrustedCoordinators")}</h2>
      <p className={styles.quiet}>{t("settings.untrustedCoordinatorsHint")}</p>
      {named.map(({ id, displayName }) => (
        <Check
          key={id}
          text={displayName ?? t("settings.unknownPerson")}
          isChecked={kept.includes(id)}
          onChange={(isChecked) => onChange(isChecked ? [...kept, id] : kept.filter((one) => one !== id))}
        />
      ))}
    </section>
  );
}
