import { el } from "./browser";

const STORAGE_KEY = "opensearch-packages-theme";
const THEMES = ["automatic", "light", "dark"] as const;

/** Automatic is the system's; a choice is remembered where the browser lets a page remember. */
export function themeChoice(): HTMLElement {
  const select = el(
    "select",
    { id: "theme" },
    ...THEMES.map((theme) => el("option", { value: theme }, theme)),
  );
  select.value = remembered();
  apply(select.value);
  select.addEventListener("change", () => {
    apply(select.value);
    remember(select.value);
  });
  return el("div", { class: "field theme" }, el("label", { for: "theme" }, "Theme"), select);
}

function apply(theme: string): void {
  document.documentElement.dataset["theme"] = theme;
}

function remembered(): string {
  try {
    const stored = window.localStorage.getItem(STORAGE_KEY);
    return THEMES.find((theme) => theme === stored) ?? "automatic";
  } catch {
    // A browser may refuse storage to a page that was opened as a file: then nothing is remembered.
    return "automatic";
  }
}

function remember(theme: string): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // As above.
  }
}
