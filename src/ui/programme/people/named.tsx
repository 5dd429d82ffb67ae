import { type ReactNode, useState } from "react";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { People, PersonDetails } from "#app/ports/people.ts";
import { ok } from "#domain/result.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./people.module.css";

/** Who is who; whoever is missing has left the organisation. */
export type Names = ReadonlyMap<string, PersonDetails>;

export type NamedProps = {
  readonly ids: readonly string[];
  /** Known already, so that nothing has to be asked. */
  readonly names?: Names | undefined;
  readonly children: (names: Names) => ReactNode;
};

/** Shows people once their names are known. Only who is shown is asked for, and nobody twice. */
export function Named({ ids, names, children }: NamedProps) {
  if (names !== undefined) return children(names);
  return (
    <Asked key={ids.join()} ids={ids}>
      {children}
    </Asked>
  );
}

function Asked({ ids, children }: Omit<NamedProps, "names">) {
  const { t } = useWords();
  const { people } = useServices();
  const [load] = useState(() => createLoad<Names, ServiceFailure>(() => readNames(people, ids)));
  const read = useStore(load);
  if (read.state === "failed") return <FailureMessage failure={read.failure} onRetry={load.again} />;
  if (read.state === "loading")
    return (
      <p className={styles.note} data-loading>
        {t("people.readingNames")}
      </p>
    );
  return children(read.value);
}

async function readNames(people: Pick<People, "named">, ids: readonly string[]) {
  const named = await people.named(ids);
  return named.ok ? ok(new Map(named.value.map((person) => [person.id, person]))) : named;
}
