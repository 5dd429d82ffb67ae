import { useState } from "react";
import { unreachable } from "#domain/unreachable.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { MyPlaceView } from "./my-place-view.tsx";
import styles from "./place.module.css";
import { readPlace } from "./read-place.ts";

/** A participant's own place in a programme: joining it, and everything that comes after. */
export function PlaceScreen(scene: ProgrammeScene<"running">) {
  const services = useServices();
  const [load] = useState(() => createLoad(() => readPlace(services, scene)));
  const read = useStore(load);
  switch (read.state) {
    case "loading":
      return <Loading />;
    case "failed":
      return <FailureMessage failure={read.failure} onRetry={load.again} />;
    case "ready":
      return (
        <div className={styles.place}>
          <MyPlaceView scene={scene} found={read.value} onLookAgain={load.again} />
        </div>
      );
    default:
      return unreachable(read);
  }
}
