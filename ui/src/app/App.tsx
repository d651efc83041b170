// The whole window: the person's choices, the frame around the page, and what the host says.
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { FailurePage } from "../parts/FailureBox";
import { WaitingPage } from "../parts/Waiting";
import { answers, useAnswer, type Hello } from "../wire";
import { chooseSpoken, say, useLanguage } from "../words/words";
import { Closing } from "./Closing";
import { Crash } from "./Crash";
import { useHostEvents } from "./events";
import { go, useRoute } from "./route";
import { Shell } from "./Shell";

export function App() {
  return (
    <QueryClientProvider client={answers}>
      <Heard />
    </QueryClientProvider>
  );
}

/** The window with its ear on the host, whatever page it shows. */
function Heard() {
  const [closing, setClosing] = useState(false);
  useHostEvents(() => setClosing(true));
  return (
    <>
      <Window />
      <Closing isOpen={closing} onClose={() => setClosing(false)} />
    </>
  );
}

function Window() {
  const hello = useAnswer("hello", {});
  const language = useLanguage();
  usePreferences(hello.data);
  const leaving = useFirstRun(hello.asking ? undefined : hello.data);
  if (hello.failure && !hello.data)
    return (
      <main>
        <FailurePage failure={hello.failure} onAgain={hello.again} />
      </main>
    );
  if (leaving) return null;
  if (!hello.data)
    return (
      <main>
        <WaitingPage job={hello.job} title={say("shell-opening")} />
      </main>
    );
  // Another language draws everything anew; the address keeps the place.
  return (
    <Crash whole>
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
    measureAnew();
  }, [chosen]);
}

/** Browsers do not ask again how many letters wide the window is when the letters become larger. */
function measureAnew(): void {
  const page = document.getElementById("page");
  if (!page) return;
  page.style.containerType = "normal";
  void page.offsetWidth;
  page.style.containerType = "";
}

/** Before the first person there is nothing to do but to say who one is. Gives whether the page is
    about to be left for that: what waits for a person, such as a dropped file, goes on waiting. */
function useFirstRun(hello: Hello | undefined): boolean {
  const at = useRoute()[0];
  const first = hello?.people === 0;
  const mustAnswer = first && at !== "welcome" && at !== "help" && at !== "settings";
  // Who has answered goes on, whichever came first: the answer or the way back.
  const hasAnswered = hello !== undefined && !first && at === "welcome";
  useEffect(() => {
    if (mustAnswer) go("/welcome");
    else if (hasAnswered) go("/");
  }, [mustAnswer, hasAnswered]);
  return mustAnswer || hasAnswered;
}
