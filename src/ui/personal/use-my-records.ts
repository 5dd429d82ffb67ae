import { useEffect, useState } from "react";
import type { MyRecords } from "#app/my-record/my-records.ts";
import { joinKnown } from "#app/my-record/known-partnership.ts";
import { useServices } from "#ui/shared/services.ts";
import type { Home } from "./read-home.ts";

/** The records behind the partnerships on home. They come a moment after what the calendar tells: undefined until then. */
export function useMyRecords({ me, partnerships }: Home): MyRecords | undefined {
  const services = useServices();
  const [records, setRecords] = useState<MyRecords | undefined>();
  useEffect(() => {
    let isLeft = false;
    let opened: MyRecords | undefined;
    const look = () => {
      if (document.visibilityState === "visible") opened?.look();
    };
    void import("#app/my-record/my-records.ts").then(({ createMyRecords }) => {
      if (isLeft) return;
      opened = createMyRecords(services, me.id);
      opened.add(joinKnown(partnerships.flatMap(({ known }) => known ?? [])));
      opened.start();
      setRecords(opened);
    });
    document.addEventListener("visibilitychange", look);
    return () => {
      isLeft = true;
      document.removeEventListener("visibilitychange", look);
      opened?.stop();
    };
  }, [services, me, partnerships]);
  return records;
}
