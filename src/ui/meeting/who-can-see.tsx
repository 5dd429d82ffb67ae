import type { ReactNode } from "react";
import type { PanelInput } from "./panel-view.ts";
import { useWords } from "#ui/shared/words.ts";
import { FileReaders } from "./file-readers.tsx";
import { PrivateFile } from "./private-file.tsx";
import styles from "./side-view.module.css";
import { SideViewFrame } from "./side-view.tsx";
import { othersOf, shortName } from "./stage-scene.ts";

export type WhoCanSeeProps = Pick<PanelInput, "session" | "conversation" | "privatePart"> & {
  readonly onClose: () => void;
};

/** What is kept where, and who can open it: for my own files as their permissions say at this moment. */
export function WhoCanSee({ session, conversation, privatePart, onClose }: WhoCanSeeProps) {
  const { t } = useWords();
  const file = conversation.ownFile ?? (session.me === 0 ? session.record : undefined);
  const members = othersOf(session).map((member) => ({
    name: shortName(session, member),
    email: session.members[member]?.email ?? "",
  }));
  return (
    <SideViewFrame title={t("panel.privacy")} onClose={onClose}>
      <dl className={styles.facts}>
        <Fact what={t("talk.seeMine")}>
          {file === undefined ? (
            t("talk.seeMineNoFile")
          ) : (
            <FileReaders key={file.itemId} file={file} members={members} />
          )}
        </Fact>
        {members.map(({ name }) => (
          <Fact key={name} what={t("talk.seeTheirs", { name })}>
            {t("talk.seeTheirsText", { name })}
          </Fact>
        ))}
        <Fact what={t("talk.seePrivate")}>
          <PrivateFile key={privatePart.file?.itemId} file={privatePart.file} />
        </Fact>
        <Fact what={t("talk.seeTyping")}>{t("talk.seeTypingText")}</Fact>
        <Fact what={t("talk.seeDevice")}>{t("talk.seeDeviceText")}</Fact>
        <Fact what={t("talk.seeAdmin")}>{t("talk.seeAdminText")}</Fact>
        <Fact what={t("talk.seeDelete")}>{t("talk.seeDeleteText")}</Fact>
      </dl>
    </SideViewFrame>
  );
}

function Fact({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className={styles.fact}>{what}</dt>
      <dd className={styles.answer}>{children}</dd>
    </div>
  );
}
