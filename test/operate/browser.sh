# What a person does in her browser, by curl: cookies are kept, redirects followed, certificates verified. HUB is the hub's address.
jar=$(mktemp)
page() { curl -sS --location --max-redirs 10 --cookie "$jar" --cookie-jar "$jar" "$@"; }
ask() { # ask QUERY [VARIABLES]: one operation, as the hub's own pages send it
  page --fail -H "content-type: application/json" -H "origin: $HUB" \
    --data "$(printf '{"query":"%s","variables":%s}' "${1//\"/\\\"}" "${2:-{\}}")" "$HUB/graphql"
}
session() { page --fail "$HUB/auth/session"; }

sign_in() { # sign_in ACCOUNT PASSWORD: from the hub to the provider's form, and back with a session
  local form address fields=() name value input
  form=$(page --write-out '\n%{url_effective}' "$HUB/auth/login?return=/")
  address=${form##*$'\n'}
  # Every hidden field of the form goes back as it came.
  while read -r input; do
    name=$(sed -nE 's/.* name="([^"]*)".*/\1/p' <<<"$input")
    value=$(sed -nE 's/.* value="([^"]*)".*/\1/p' <<<"$input")
    fields+=(--data-urlencode "$name=$value")
  done < <(grep -oE '<input[^>]*type="hidden"[^>]*>' <<<"$form")
  page --output /dev/null --write-out '%{http_code} %{url_effective}\n' \
    "${fields[@]}" --data-urlencode "user=$1" --data-urlencode "password=$2" "$address"
}

sign_out() { # by the hub's button: ended here and, by the page that leads on, at the provider
  local onward
  onward=$(page -H "origin: $HUB" --request POST "$HUB/auth/logout" | sed -nE 's/.*href="([^"]*)".*/\1/p' | head -n 1)
  page --output /dev/null --write-out '%{http_code} %{url_effective}\n' "${onward//&amp;/&}"
}
