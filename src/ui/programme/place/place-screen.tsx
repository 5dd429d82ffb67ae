import { useState } from "react";
import { unreachable } from "#domain/unreachable.ts";
import { PartnerOfRound } from "#ui/programme/partner/partner-of-round.tsx";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { MyPlaceView } from "./my-place-view.tsx";
import styles from "./place.module.css";
import { readPlace } from "./read-place.ts";

/** A participant's own place in a programme: whom they meet, joining it, and everything that comes after. */
export function PlaceScreen(scene: ProgrammeScene<"running">) {
  const place = <MyPlace {...scene} />;
  return (
    <div className={styles.place}>
      {scene.opened.myRow === undefined ? place : <PartnerOfRound {...scene}>{place}</PartnerOfRound>}
    </div>
  );
}

function MyPlace(scene: ProgrammeScene<"running">) {
  const services = useServices();
  const [load] = useState(() => createLoad(() => readPlace(services, scene)));
  const read = useStore(load);
  switch (read.state) {
    case "loading":
      return <Loading />;
    case "failed":
      return <FailureMessage failure={read.failure} onRetry={load.again} />;
    case "ready":
      return <MyPlaceView scene={scene} found={read.value} onLookAgain={load.again} />;
    default:
      return unreachable(read);
  }
}
