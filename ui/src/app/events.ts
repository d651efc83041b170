// What the host tells the window without being asked.
import { useEffect, useRef } from "react";
import { host, useAct, type HostEvent } from "../wire";
import { arrive, dragging } from "./dropped";

/**
 * Takes in dropped files, and says when the window wants to close during work. Used
 * where the window itself is drawn: pages come and go, the listening stays.
 */
export function useHostEvents(onClosing: () => void): void {
  const closing = useRef(onClosing);
  closing.current = onClosing;
  const early = useAct("early_files").act;
  useEffect(() => {
    const hear = (event: HostEvent) => {
      if (event.event === "dragging") dragging(event.over);
      else if (event.event === "closing") closing.current();
      else {
        dragging(false);
        arrive(event.files);
      }
    };
    // What came before anyone listened is asked for only then: no file falls in between.
    return host.events(hear, () => void early({}).then((files) => arrive(files ?? [])));
  }, [early]);
}
