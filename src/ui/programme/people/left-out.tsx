import { Button } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons/svg/open";
import { useState } from "react";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { Named, type Names } from "./named.tsx";
import { Paged } from "./paged.tsx";
import styles from "./people.module.css";
import type { PeopleBook } from "./read-people.ts";

export type LeftOutProps = {
  readonly scene: Pick<ProgrammeScene<"running">, "ports" | "teamId">;
  readonly ignored: PeopleBook["ignored"];
};

/** Rows that did not come from the person: who did what, and where to look. Nothing is done about them here. */
export function LeftOut({ scene, ignored }: LeftOutProps) {
  const { t } = useWords();
  return (
    <Notice intent="warning">
      <details className={styles.fold}>
        <summary>{t("people.leftOutTitle", { count: ignored.length })}</summary>
        <div className={styles.folded}>
          <p className={styles.body}>{t("people.leftOutBody")}</p>
          <Paged all={ignored} first={10}>
            {(page) => (
              <Named ids={page.flatMap(({ row }) => [row.personId, ...writersOf(row)])}>
                {(names) => (
                  <ul className={styles.lines}>
                    {page.map((one) => (
                      <li key={one.row.rowId}>{textOf(t, one, names)}</li>
                    ))}
                  </ul>
                )}
              </Named>
            )}
          </Paged>
          <OpenList scene={scene} />
        </div>
      </details>
    </Notice>
  );
}

type Ignored = PeopleBook["ignored"][number];

function writersOf({ createdById, lastModifiedById }: Ignored["row"]): readonly string[] {
  return [createdById, lastModifiedById].flatMap((id) => id ?? []);
}

function textOf(t: Translate, { row, reason }: Ignored, names: Names): string {
  const nameOf = (id: string | undefined) => names.get(id ?? "")?.displayName ?? t("people.unknown");
  const name = nameOf(row.personId);
  switch (reason) {
    case "enrolled-by-somebody-else":
      return t("people.enrolled", { name, writer: nameOf(row.createdById) });
    case "written-by-somebody-else":
      return t("people.changed", { name, writer: nameOf(row.lastModifiedById) });
    case "second-row":
      return t("people.second", { name });
    default:
      return unreachable(reason);
  }
}

function OpenList({ scene: { ports, teamId } }: Pick<LeftOutProps, "scene">) {
  const { t } = useWords();
  const { host } = useServices();
  const [failure, setFailure] = useState<ServiceFailure | undefined>();
  async function open() {
    const address = await ports.programmeSite.listAddress(teamId, "people");
    setFailure(address.ok ? undefined : address.error);
    if (address.ok) await host.openLink(address.value);
  }
  return (
    <>
      <Button size="small" icon={<Open16Regular />} onClick={() => void open()}>
        {t("people.openList")}
      </Button>
      {failure === undefined ? undefined : <FailureMessage failure={failure} onRetry={() => void open()} />}
    </>
  );
}
