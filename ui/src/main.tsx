// Starts the page in the reader's language.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Start } from "./features/start/Start";
import "./theme/fonts.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { language } from "./words/words";

document.documentElement.lang = language;

const page = document.getElementById("page");
if (!page) throw new Error("index.html has no #page");
createRoot(page).render(
  <StrictMode>
    <Start />
  </StrictMode>,
);
