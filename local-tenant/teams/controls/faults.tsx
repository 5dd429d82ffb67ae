import { Button, Popover, PopoverSurface, PopoverTrigger, Switch } from "@fluentui/react-components";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import { Fragment, startTransition, useOptimistic } from "react";
import type { TenantPerson } from "#tenant/teams/person.ts";
import { type FaultKind, isRevoked } from "#tenant/teams/state/control.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { useStore } from "#tenant/teams/state/use-store.ts";
import css from "./faults.module.css";

const kinds: readonly { readonly kind: FaultKind; readonly name: string; readonly hint: string }[] = [
  { kind: "offline", name: "Offline", hint: "No answer at all" },
  { kind: "throttle", name: "Throttled", hint: "429 with Retry-After" },
  { kind: "unavailable", name: "Server error", hint: "503" },
  { kind: "delay", name: "Slow", hint: "3 seconds for each answer" },
  { kind: "forbid", name: "Forbidden", hint: "403" },
  { kind: "conflict", name: "Conflict", hint: "409 or 412 on writing" },
  { kind: "time-out-after-effect", name: "Answer lost", hint: "Takes effect, then times out" },
  { kind: "claims", name: "Claims challenge", hint: "401, sign in again" },
];

/** Shown before the app has asked for anything. */
const usualScopes = ["Calendars.ReadWrite", "Files.ReadWrite", "OnlineMeetings.ReadWrite", "User.ReadBasic.All"];
const slowMs = 3000;

/** Switches that make the tenant fail, for one person or for everybody. */
export function FaultsControl() {
  const { news, signIn, shell, people, control, refreshNews } = useShell();
  const { faults } = useStore(news);
  const { interactive, requested } = useStore(signIn.store);
  const { panes } = useStore(shell);
  const shown = [...new Set(panes.map(({ alias }) => alias))]
    .map((alias) => people.find((person) => person.alias === alias))
    .filter((person) => person !== undefined);
  const count = faults.length + interactive.length;
  const clear = async () => {
    await Promise.all(faults.map(({ id }) => control.removeFault(id)));
    for (const alias of interactive) signIn.setInteractive(alias, false);
    await refreshNews();
  };
  const scopes = requested.length > 0 ? requested : usualScopes;
  const columns = { gridTemplateColumns: `1fr repeat(${shown.length + 1}, 84px)` };
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance={count > 0 ? "primary" : "subtle"} icon={<Warning20Regular />}>
          {count > 0 ? `${count} ${count === 1 ? "fault" : "faults"} on` : "Faults"}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={css["surface"] ?? ""} aria-label="Faults">
        <div className={css["table"]} style={columns}>
          <h2>What goes wrong</h2>
          {shown.map(({ alias, givenName }) => (
            <span key={alias} className={css["column"]}>
              {givenName}
            </span>
          ))}
          <span className={css["column"]}>Everyone</span>
          {kinds.map(({ kind, name, hint }) => (
            <Fragment key={kind}>
              <RowName name={name} hint={hint} />
              {[...shown, undefined].map((person) => (
                <FaultSwitch key={person?.alias ?? ""} kind={kind} name={name} person={person} />
              ))}
            </Fragment>
          ))}
          <h2>Sign-in and permissions</h2>
          <RowName name="Ask again" hint="Silent sign-in is refused until accepted once" />
          {shown.map(({ alias, givenName }) => (
            <Switch
              key={alias}
              className={css["switch"] ?? ""}
              aria-label={`Ask again for ${givenName}`}
              checked={interactive.includes(alias)}
              onChange={(_event, { checked }) => signIn.setInteractive(alias, checked)}
            />
          ))}
          <span />
          {scopes.map((scope) => (
            <Fragment key={scope}>
              <RowName name={scope} hint="" />
              {[...shown, undefined].map((person) => (
                <ScopeSwitch key={person?.alias ?? ""} scope={scope} person={person} />
              ))}
            </Fragment>
          ))}
        </div>
        <div className={css["foot"]}>
          <Button disabled={count === 0} onClick={() => void clear()}>
            Everything works again
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

function RowName({ name, hint }: { readonly name: string; readonly hint: string }) {
  return (
    <span className={css["row"]}>
      <span>{name}</span>
      {hint !== "" && <span className={css["hint"]}>{hint}</span>}
    </span>
  );
}

function FaultSwitch(props: {
  readonly kind: FaultKind;
  readonly name: string;
  readonly person: TenantPerson | undefined;
}) {
  const { kind, name, person } = props;
  const { news, control, refreshNews } = useShell();
  const mine = useStore(news).faults.filter((fault) => fault.kind === kind && isFor(fault.person, person));
  const change = async (isOn: boolean) => {
    if (isOn) await control.addFault({ kind, person: person?.alias, ...(kind === "delay" && { delayMs: slowMs }) });
    else await Promise.all(mine.map(({ id }) => control.removeFault(id)));
    await refreshNews();
  };
  return <AskedSwitch label={`${name} for ${person?.givenName ?? "everyone"}`} isOn={mine.length > 0} ask={change} />;
}

function ScopeSwitch({ scope, person }: { readonly scope: string; readonly person: TenantPerson | undefined }) {
  const { news, control, refreshNews } = useShell();
  const { faults } = useStore(news);
  const mine = faults.filter(
    (fault) => fault.kind === "revoke-consent" && isFor(fault.person, person) && fault.scopes?.includes(scope),
  );
  const isWithdrawn = person === undefined ? mine.length > 0 : isRevoked(faults, person, scope);
  const change = async (isGranted: boolean) => {
    if (isGranted) await Promise.all(mine.map(({ id }) => control.removeFault(id)));
    else await control.addFault({ kind: "revoke-consent", person: person?.alias, scopes: [scope] });
    await refreshNews();
  };
  return (
    <AskedSwitch label={`${scope} granted to ${person?.givenName ?? "everyone"}`} isOn={!isWithdrawn} ask={change} />
  );
}

type AskedSwitchProps = {
  readonly label: string;
  /** What the tenant says. */
  readonly isOn: boolean;
  readonly ask: (isOn: boolean) => Promise<void>;
};

/** A switch of the tenant: it moves at once, and back when the tenant does not follow. */
function AskedSwitch({ label, isOn, ask }: AskedSwitchProps) {
  const [shown, setShown] = useOptimistic(isOn);
  return (
    <Switch
      className={css["switch"] ?? ""}
      aria-label={label}
      checked={shown}
      onChange={(_event, { checked }) =>
        startTransition(async () => {
          setShown(checked);
          await ask(checked);
        })
      }
    />
  );
}

function isFor(who: string | undefined, person: TenantPerson | undefined): boolean {
  if (person === undefined || who === undefined) return who === person?.alias;
  return [person.alias, person.email, person.id].includes(who);
}
