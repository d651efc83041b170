// Closing the window while something is on its way: wait for it, or stop it safely.
import { Ask } from "../parts/Ask";
import { Button } from "../parts/Button";
import { host } from "../wire";
import { say } from "../words/words";

export function Closing({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const leave = (when: "now" | "after") => {
    onClose();
    void host.leave(when);
  };
  return (
    <Ask
      title={say("closing-title")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => leave("after")}>
            {say("closing-after")}
          </Button>
          <Button onPress={() => leave("now")}>{say("closing-now")}</Button>
          <Button kind="quiet" onPress={onClose}>
            {say("closing-stay")}
          </Button>
        </>
      }
    >
      <p>{say("closing-what")}</p>
    </Ask>
  );
}
