// Finds what a person means by a role and a name: visible, named as a screen reader would say it.
// Arguments: role, name. Gives the element to press, or null.
const [role, wanted] = arguments;
const SELECTORS = {
  button: "button, [role=button], summary, input[type=submit]",
  // What opens a list or a menu.
  opener: "button[aria-haspopup]",
  link: "a[href]",
  heading: "h1, h2, h3, h4, h5",
  textbox:
    "input:not([type=radio]):not([type=checkbox]):not([type=hidden]):not([type=file]), textarea",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox]",
};
const plain = (text) => (text ?? "").replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
const said = (element) => {
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll("[aria-hidden=true], select, textarea")) hidden.remove();
  return copy.textContent;
};
const name = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return by.split(/\s+/).map((id) => said(document.getElementById(id) ?? document.createElement("i"))).join(" ");
  if (element.hasAttribute("aria-label")) return element.getAttribute("aria-label");
  if (element.labels?.length) return [...element.labels].map(said).join(" ");
  return said(element);
};
const isSeen = (element) =>
  element.getClientRects().length > 0 &&
  !element.closest("[inert], [hidden]") &&
  !element.closest("[aria-hidden=true]");
const all = [...document.querySelectorAll(SELECTORS[role] ?? `[role=${role}]`)].filter(isSeen);
const named = all.map((element) => [plain(name(element)), element]);
const text = plain(wanted);
const found =
  named.find(([own]) => own === text) ??
  named.find(([own]) => own.startsWith(text)) ??
  named.find(([own]) => own.includes(text));
if (!found) return null;
const element = found[1];
// A hidden input of a radio button or a box is pressed by its label.
return role === "radio" || role === "checkbox" ? (element.closest("label") ?? element) : element;
