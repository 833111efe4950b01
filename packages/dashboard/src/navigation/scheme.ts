/** Light or dark: as the device says until somebody chooses. */
export type Scheme = "auto" | "light" | "dark";
const stored = "sen.scheme";

export function chosenScheme(): Scheme {
  // Where pages are rendered before, there is no device to ask.
  const value = typeof localStorage === "undefined" ? null : localStorage.getItem(stored);
  return value === "light" || value === "dark" ? value : "auto";
}

export function applyScheme(scheme: Scheme = chosenScheme()): void {
  localStorage.setItem(stored, scheme);
  if (scheme === "auto") delete document.documentElement.dataset["scheme"];
  else document.documentElement.dataset["scheme"] = scheme;
}
