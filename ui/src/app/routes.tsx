// Which page stands at which place.
import type { ReactNode } from "react";
import { DescriptionPage } from "../features/description/DescriptionPage";
import { DraftPage } from "../features/draft/DraftPage";
import { FilePage } from "../features/draft/FilePage";
import { HistoryPage } from "../features/draft/HistoryPage";
import { HelpPage } from "../features/help/HelpPage";
import { PeoplePage } from "../features/people/PeoplePage";
import { PreviewPage } from "../features/preview/PreviewPage";
import { PublicationPage } from "../features/publication/PublicationPage";
import { ReviewPage } from "../features/review/ReviewPage";
import { SendPage } from "../features/send/SendPage";
import { SettingsPage } from "../features/settings/SettingsPage";
import { StartPage } from "../features/start/StartPage";
import { TablePage } from "../features/table/TablePage";
import { WelcomePage } from "../features/welcome/WelcomePage";
import type { Route } from "./route";

type DraftPageOf = (props: { draft: string }) => ReactNode;

const DRAFT: Record<string, DraftPageOf> = {
  "": DraftPage,
  file: FilePage,
  table: TablePage,
  description: DescriptionPage,
  preview: PreviewPage,
  send: SendPage,
  review: ReviewPage,
  publication: PublicationPage,
  history: HistoryPage,
};

const OTHERS: Record<string, () => ReactNode> = {
  welcome: WelcomePage,
  people: PeoplePage,
  settings: SettingsPage,
  help: HelpPage,
};

/** The draft that a place belongs to. */
export function draftOf(route: Route): string | null {
  return route[0] === "draft" && route[1] ? route[1] : null;
}

/** The page of a place; the first page where there is none. */
export function PageAt({ route }: { route: Route }) {
  const draft = draftOf(route);
  const OfDraft = draft ? DRAFT[route[2] ?? ""] : undefined;
  if (draft && OfDraft) return <OfDraft key={draft} draft={draft} />;
  const Other = OTHERS[route[0] ?? ""] ?? StartPage;
  return <Other />;
}
