// What the host tells the window without being asked.
import { useEffect, useRef } from "react";
import { host, useAct } from "../wire";
import { arrive, dragging } from "./dropped";
import { go } from "./route";

/** Takes dropped files to the first page, and says when the window wants to close during work. */
export function useHostEvents(onClosing: () => void): void {
  const closing = useRef(onClosing);
  closing.current = onClosing;
  const early = useAct("early_files").act;
  useEffect(() => {
    const stop = host.events((event) => {
      if (event.event === "dragging") dragging(event.over);
      else if (event.event === "closing") closing.current();
      else {
        dragging(false);
        arrive(event.files);
        go("/");
      }
    });
    void early({}).then((files) => {
      if (!files || files.length === 0) return;
      arrive(files);
      go("/");
    });
    return stop;
  }, [early]);
}
