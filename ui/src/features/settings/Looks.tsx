// How the window looks: language, theme, size of text; each holds at once.
import { Card, Part } from "../../parts/Card";
import { Choices } from "../../parts/Choices";
import { FailureBox } from "../../parts/FailureBox";
import { useAct, useAnswer, type Preferences, type Theme } from "../../wire";
import { say } from "../../words/words";

const SIZES = [100, 112, 125, 150, 175, 200] as const;
const THEMES: readonly Theme[] = ["system", "light", "dark"];
const SYSTEM = "system";

export function Looks() {
  const hello = useAnswer("hello", {});
  const prefer = useAct("prefer");
  const now = hello.data?.preferences;
  if (!now) return null;
  const put = (change: Partial<Preferences>) => void prefer.act({ ...now, ...change });
  return (
    <Part title={say("settings-looks")} id="looks">
      <Card>
        {prefer.failure ? <FailureBox failure={prefer.failure} /> : null}
        <Choices
          label={say("looks-language")}
          value={now.language ?? SYSTEM}
          onChange={(id) => put({ language: id === SYSTEM ? null : id })}
          options={[
            { id: SYSTEM, label: say("looks-system") },
            { id: "es-MX", label: say("looks-spanish") },
            { id: "en", label: say("looks-english") },
          ]}
        />
        <Choices
          label={say("looks-theme")}
          value={now.theme}
          onChange={(id) => put({ theme: THEMES.find((theme) => theme === id) ?? "system" })}
          options={THEMES.map((id) => ({ id, label: say(`looks-theme-${id}`) }))}
        />
        <Choices
          label={say("looks-size")}
          value={String(now.text_size)}
          onChange={(id) => put({ text_size: Number(id) })}
          options={SIZES.map((size) => ({
            id: String(size),
            label: say("looks-size-percent", { size }),
          }))}
        />
      </Card>
    </Part>
  );
}
