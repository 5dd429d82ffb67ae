import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import { readAddress, type ShellState } from "#tenant/teams/state/address-state.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { useStore } from "#tenant/teams/state/use-store.ts";

/** What one needs now and then. */
export function MoreMenu() {
  const { shell, addresses, control, signIn, people } = useShell();
  const state = useStore(shell);
  const [isAsked, setAsked] = useState(false);
  const alias = state.panes[0]?.alias ?? "maya";
  const reset = async () => {
    await control.reset();
    signIn.reset();
    location.reload();
  };
  return (
    <Menu
      onOpenChange={(_event, { open }) => {
        if (!open) setAsked(false);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="More" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink href={`${addresses.appOrigin(alias)}/gallery/`} target="_blank">
            Gallery of screens
          </MenuItemLink>
          {state.panes.length === 2 ? (
            state.panes.map((pane) => (
              <MenuItem key={pane.alias} onClick={() => shell.update(() => ({ panes: [pane] }))}>
                Show only {people.find((person) => person.alias === pane.alias)?.givenName ?? pane.alias}
              </MenuItem>
            ))
          ) : (
            <MenuItem onClick={() => shell.update(besideSomebody)}>Show two people</MenuItem>
          )}
          <MenuDivider />
          {isAsked ? (
            <MenuItem onClick={() => void reset()}>Yes, forget everything that was booked</MenuItem>
          ) : (
            <MenuItem persistOnClick onClick={() => setAsked(true)}>
              Start over with a fresh company
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Puts a second person beside the one who is shown. */
function besideSomebody({ panes }: ShellState): ShellState {
  const [pane] = panes;
  if (pane === undefined) return readAddress("");
  const [first, second] = readAddress("").panes;
  const other = [second, first].find((one) => one !== undefined && one.alias !== pane.alias);
  return { panes: other === undefined ? [pane] : [pane, other] };
}
