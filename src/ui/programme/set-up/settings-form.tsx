import { useState } from "react";
import type { Programme, ProgrammeRefusal } from "#domain/programme/programme.ts";
import { useWords } from "#ui/shared/words.ts";
import { EditLine } from "./edit-line.tsx";
import { Line } from "./line.tsx";
import type { SettingLine } from "./setting-line.ts";
import { lineName, refusalText, sentenceOf } from "./setting-words.ts";
import styles from "./settings.module.css";

const groups = [
  { title: "settings.groupWhat", lines: ["name", "purpose"] },
  { title: "settings.groupMeet", lines: ["everyWeeks", "lengthsMinutes", "protectedWindows"] },
  { title: "settings.groupPair", lines: ["leastSharedMinutes", "who", "roundsWithoutRepeat", "trios", "aim"] },
  { title: "settings.groupWords", lines: ["topics", "levels"] },
  { title: "settings.groupCare", lines: ["helpLink", "retentionMonths", "reportThresholds"] },
] as const;

export type SettingsFormProps = {
  readonly programme: Programme;
  readonly onChange: (programme: Programme) => void;
  /** Some people have joined already: words that they have chosen stay. */
  readonly isRunning: boolean;
  /** From how many people on numbers are shown has been promised to them. */
  readonly isPromised: boolean;
  /** What the core refused when it was looked at last. */
  readonly refusals: readonly ProgrammeRefusal[];
  /** Lines that somebody else has changed meanwhile, with what there is to say about it. */
  readonly marks?: ReadonlyMap<SettingLine, string>;
  /** Lines that are fields from the beginning, because hardly anybody leaves them as they are. */
  readonly fields?: readonly SettingLine[];
};

/** All that coordinators settle, as sentences. */
export function SettingsForm(props: SettingsFormProps) {
  const { programme, onChange, isRunning, isPromised, refusals, marks, fields = [] } = props;
  const words = useWords();
  const [open, setOpen] = useState<ReadonlySet<SettingLine>>(new Set());

  function toggle(line: SettingLine) {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(line)) next.add(line);
      return next;
    });
  }

  return (
    <div className={styles.groups}>
      {groups.map(({ title, lines }) => (
        <section key={title} className={styles.group}>
          <h2 className={styles.groupTitle}>{words.t(title)}</h2>
          <div className={styles.card}>
            {lines.map((line) => {
              const problems = refusals.filter(({ field }) => field === line);
              const mark = marks?.get(line);
              const isFixed = isPromised && line === "reportThresholds";
              return (
                <Line
                  key={line}
                  name={lineName(words, line)}
                  sentence={sentenceOf(words, programme, line)}
                  isField={fields.includes(line)}
                  isOpen={open.has(line) || problems.length > 0}
                  onToggle={isFixed ? undefined : () => toggle(line)}
                  problems={problems.map((problem) => refusalText(words, problem))}
                  remarks={[...remarkOn(words, line, isPromised), ...(mark === undefined ? [] : [mark])]}
                  isMarked={mark !== undefined}
                >
                  <EditLine line={line} programme={programme} onChange={onChange} isRunning={isRunning} />
                </Line>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}

function remarkOn({ t }: ReturnType<typeof useWords>, line: SettingLine, isPromised: boolean): readonly string[] {
  if (line !== "reportThresholds") return [];
  return [t(isPromised ? "settings.thresholdsFixed" : "settings.thresholdsFix")];
}
