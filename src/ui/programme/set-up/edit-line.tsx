import { unreachable } from "#domain/unreachable.ts";
import { Segments } from "#ui/shared/segments.tsx";
import { useWords } from "#ui/shared/words.ts";
import { EditHowLong, EditHowOften } from "./edit-cadence.tsx";
import { EditLevels } from "./edit-levels.tsx";
import type { EditProps } from "./edit-props.ts";
import { EditTopics } from "./edit-topics.tsx";
import { EditWindows } from "./edit-windows.tsx";
import { Check, Options, Text } from "./fields.tsx";
import { type SettingLine, withPairing, withRules } from "./setting-line.ts";
import fields from "./fields.module.css";
import styles from "./settings.module.css";

/** What opens where somebody wants another answer. */
export function EditLine({ line, ...props }: EditProps & { readonly line: SettingLine }) {
  const { t } = useWords();
  const { programme, onChange } = props;
  const { trios, aim } = programme.pairing;
  switch (line) {
    case "name":
      return (
        <Text label={t("settings.name")} value={programme.name} onChange={(name) => onChange({ ...programme, name })} />
      );
    case "purpose":
      return (
        <Text
          label={t("settings.purpose")}
          value={programme.purpose}
          rows={2}
          hint={t("settings.purposeHint")}
          onChange={(purpose) => onChange({ ...programme, purpose })}
        />
      );
    case "everyWeeks":
      return <EditHowOften {...props} />;
    case "lengthsMinutes":
      return <EditHowLong {...props} />;
    case "protectedWindows":
      return <EditWindows {...props} />;
    case "leastSharedMinutes":
      return <EditShared {...props} />;
    case "who":
      return <EditWho {...props} />;
    case "roundsWithoutRepeat":
      return <EditRounds {...props} />;
    case "trios":
      return (
        <Options
          legend={t("settings.trios")}
          options={[
            { value: "allow", text: t("settings.triosAllow") },
            { value: "prefer-not", text: t("settings.triosPreferNot") },
          ]}
          chosen={trios}
          onChoose={(chosen) => onChange(withPairing(programme, { trios: chosen }))}
        />
      );
    case "aim":
      return (
        <Options
          legend={t("settings.aim")}
          options={[
            { value: "lift-worst", text: t("settings.aimLiftWorst") },
            { value: "total", text: t("settings.aimTotal") },
          ]}
          chosen={aim}
          onChoose={(chosen) => onChange(withPairing(programme, { aim: chosen }))}
        />
      );
    case "topics":
      return <EditTopics {...props} />;
    case "levels":
      return <EditLevels {...props} />;
    case "helpLink":
      return (
        <Text
          label={t("settings.helpLink")}
          type="url"
          value={programme.helpLink ?? ""}
          hint={t("settings.helpHint")}
          onChange={(text) => onChange({ ...programme, helpLink: text.trim() === "" ? undefined : text.trim() })}
        />
      );
    case "retentionMonths":
      return (
        <Segments
          legend={t("settings.monthsLabel")}
          choices={numbered([3, 6, 12, 18, 24, 36], programme.retentionMonths)}
          chosen={programme.retentionMonths}
          onChoose={(retentionMonths) => onChange({ ...programme, retentionMonths })}
        />
      );
    case "reportThresholds":
      return <EditThresholds {...props} />;
    default:
      return unreachable(line);
  }
}

/** Good choices, and what stands now, if it is another. */
function numbered(offered: readonly number[], chosen: number, wordForNone?: string) {
  const values = offered.includes(chosen) ? offered : [...offered, chosen].toSorted((one, other) => one - other);
  return values.map((value) => ({
    value,
    label: value === 0 && wordForNone !== undefined ? wordForNone : String(value),
  }));
}

function EditShared({ programme, onChange }: EditProps) {
  const { t } = useWords();
  const { leastSharedMinutes } = programme.pairing.rules;
  return (
    <Segments
      legend={t("settings.hoursLabel")}
      choices={numbered([0, 1, 2, 3, 5, 8, 10, 15, 20], leastSharedMinutes / 60, t("settings.noneLabel"))}
      chosen={leastSharedMinutes / 60}
      onChoose={(hours) => onChange(withRules(programme, { leastSharedMinutes: hours * 60 }))}
    />
  );
}

function EditRounds({ programme, onChange }: EditProps) {
  const { t } = useWords();
  const { roundsWithoutRepeat } = programme.pairing.rules;
  return (
    <Segments
      legend={t("settings.roundsLabel")}
      choices={numbered([0, 1, 2, 3, 4, 6, 8, 12], roundsWithoutRepeat, t("settings.noneLabel"))}
      chosen={roundsWithoutRepeat}
      onChoose={(rounds) => onChange(withRules(programme, { roundsWithoutRepeat: rounds }))}
    />
  );
}

function EditWho({ programme, onChange }: EditProps) {
  const { t } = useWords();
  const { sharedLanguage, noReportingLines, otherDepartment } = programme.pairing.rules;
  return (
    <fieldset className={fields.checks}>
      <legend className={fields.label}>{t("settings.whoChoose")}</legend>
      <Check
        text={t("settings.chooseLanguage")}
        isChecked={sharedLanguage}
        onChange={(isChecked) => onChange(withRules(programme, { sharedLanguage: isChecked }))}
      />
      <Check
        text={t("settings.chooseNoManager")}
        isChecked={noReportingLines}
        onChange={(isChecked) => onChange(withRules(programme, { noReportingLines: isChecked }))}
      />
      <Check
        text={t("settings.chooseDepartment")}
        isChecked={otherDepartment}
        onChange={(isChecked) => onChange(withRules(programme, { otherDepartment: isChecked }))}
      />
    </fieldset>
  );
}

function EditThresholds({ programme, onChange }: EditProps) {
  const { t } = useWords();
  const { people, pairs } = programme.reportThresholds;
  return (
    <div className={styles.beside}>
      <Segments
        legend={t("settings.peopleLabel")}
        choices={numbered([5, 8, 10, 15, 20], people)}
        chosen={people}
        onChoose={(chosen) => onChange({ ...programme, reportThresholds: { people: chosen, pairs } })}
      />
      <Segments
        legend={t("settings.pairsLabel")}
        choices={numbered([3, 4, 5, 8, 10], pairs)}
        chosen={pairs}
        onChoose={(chosen) => onChange({ ...programme, reportThresholds: { people, pairs: chosen } })}
      />
    </div>
  );
}
