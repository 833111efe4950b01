# What a person does in her browser, by curl: cookies are kept, redirects followed, certificates verified. HUB is the hub's address.
jar=$(mktemp)
page() { curl -sS --location --max-redirs 10 --cookie "$jar" --cookie-jar "$jar" "$@"; }
ask() { # ask QUERY [VARIABLES]: one operation, as the hub's own pages send it
  page --fail -H "content-type: application/json" -H "origin: $HUB" \
    --data "$(printf '{"query":"%s","variables":%s}' "${1//\"/\\\"}" "${2:-{\}}")" "$HUB/graphql"
}
session() { page --fail "$HUB/auth/session"; }

open_form() { form=$(page --write-out '\n%{url_effective}' "$HUB/auth/login?return=/"); } # the provider's, where the hub leads to
submit() { # submit ACCOUNT PASSWORD: the form that is shown, to where it was shown; what comes is shown then
  local fields=() input
  # Every hidden field goes back as it came.
  while read -r input; do
    fields+=(--data-urlencode "$(sed -nE 's/.* name="([^"]*)".*/\1/p' <<<"$input")=$(sed -nE 's/.* value="([^"]*)".*/\1/p' <<<"$input")")
  done < <(grep -oE '<input[^>]*type="hidden"[^>]*>' <<<"$form")
  form=$(page --write-out '\n%{url_effective}' "${fields[@]}" --data-urlencode "user=$1" --data-urlencode "password=$2" "${form##*$'\n'}")
}
sign_in() { open_form; submit "$1" "$2"; } # from the hub to the provider and back

sign_out() { # by the hub's button: ended here and, by the page that leads on, at the provider
  local onward
  onward=$(page -H "origin: $HUB" --request POST "$HUB/auth/logout" | sed -nE 's/.*href="([^"]*)".*/\1/p' | head -n 1)
  page --output /dev/null --write-out '%{http_code} %{url_effective}\n' "${onward//&amp;/&}"
}
