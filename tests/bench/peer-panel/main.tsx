import { AzureClient } from "@fluidframework/azure-client";
import { Button, FluentProvider, Slider, teamsLightTheme, Text, Textarea } from "@fluentui/react-components";
import { SharedMap } from "fluid-framework/legacy";
import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";

/*
 * What a meeting panel is usually made of: React, Fluent components, and a Fluid container that holds the shared state. The
 * container stays detached, so the peer waits for no service at all; in use it would wait for its relay as well.
 */
const client = new AzureClient({
  connection: {
    type: "local",
    tokenProvider: { fetchOrdererToken: noToken, fetchStorageToken: noToken },
    endpoint: "http://localhost:7070",
  },
});
const { container } = await client.createContainer({ initialObjects: { panel: SharedMap } }, "2");
const shared = container.initialObjects.panel;
shared.set("stage", 0);

const stages = ["Arrive", "Look back", "Focus", "What is happening", "What you could do", "Commitment", "Close"];

function Panel() {
  const stage = useSyncExternalStore(
    (listener) => {
      shared.on("valueChanged", listener);
      return () => shared.off("valueChanged", listener);
    },
    () => shared.get<number>("stage") ?? 0,
  );
  return (
    <FluentProvider theme={teamsLightTheme}>
      <Text as="h1">{stages[stage]}</Text>
      <Textarea aria-label="Notes" onChange={(_, { value }) => shared.set("notes", value)} />
      <Slider aria-label="Where are you?" max={10} onChange={(_, { value }) => shared.set("scale", value)} />
      <Button appearance="primary" onClick={() => shared.set("stage", stage + 1)}>
        Begin
      </Button>
    </FluentProvider>
  );
}

createRoot(document.querySelector("#root") ?? document.body).render(<Panel />);

async function noToken() {
  return { jwt: "" };
}
