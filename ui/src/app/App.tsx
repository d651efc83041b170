// The whole window: the person's choices, the frame around the page, and what the host says.
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { FailurePage } from "../parts/FailureBox";
import { Waiting } from "../parts/Waiting";
import { answers, useAnswer, type Hello } from "../wire";
import { chooseSpoken, say, useLanguage } from "../words/words";
import { Crash } from "./Crash";
import { go, useRoute } from "./route";
import { Shell } from "./Shell";

export function App() {
  return (
    <QueryClientProvider client={answers}>
      <Window />
    </QueryClientProvider>
  );
}

function Window() {
  const hello = useAnswer("hello", {});
  const language = useLanguage();
  usePreferences(hello.data);
  useFirstRun(hello.data);
  if (hello.failure) return <FailurePage failure={hello.failure} onAgain={hello.again} />;
  if (!hello.data) return <Waiting job={hello.job} title={say("shell-opening")} />;
  // Another language draws everything anew; the address keeps the place.
  return (
    <Crash>
      <Shell key={language} hello={hello.data} />
    </Crash>
  );
}

/** Language, theme and size of text as they were chosen. */
function usePreferences(hello: Hello | undefined): void {
  const chosen = hello?.preferences;
  useEffect(() => {
    if (!chosen) return;
    chooseSpoken(chosen.language);
    const root = document.documentElement;
    if (chosen.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = chosen.theme;
    root.style.fontSize = `${chosen.text_size}%`;
  }, [chosen]);
}

/** Before the first person there is nothing to do but to say who one is. */
function useFirstRun(hello: Hello | undefined): void {
  const route = useRoute();
  const first = hello?.people === 0;
  const elsewhere = route[0] !== "welcome" && route[0] !== "help" && route[0] !== "settings";
  useEffect(() => {
    if (first && elsewhere) go("/welcome");
  }, [first, elsewhere]);
}
