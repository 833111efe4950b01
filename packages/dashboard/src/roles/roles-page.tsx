import { useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { Choice } from "../design/choices.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Opening } from "../design/opening.tsx";
import { Page } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useTerms } from "../graph/term.tsx";
import { today, useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { RolesGivenDocument } from "./generated/operations.ts";
import type { RoleDeskFragment, RoleName } from "./generated/operations.ts";
import { GrantRole } from "./grant-role.tsx";
import { RevokeRole } from "./revoke-role.tsx";
import { canGive, givenRoles } from "./who-gives.ts";
import { words } from "./words.ts";

/** Who may do what in the network, by whom and for how long. */
export function Component() {
  const t = useWords(words);
  const session = useSession();
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM", "AUDITOR", "DATA_PROTECTION"]}>
      <Page title={t("title")} intro={t("intro")}>
        {session.has("SECRETARIAT", "PRESIDIUM") && (
          <div>
            <Opening label={t("grant")} kind="main">
              {(close) => <GrantRole onClose={close} />}
            </Opening>
          </div>
        )}
        <Given />
      </Page>
    </Guard>
  );
}

function Given() {
  const t = useWords(words);
  const term = useTerms();
  const [role, setRole] = useState<RoleName | "">("");
  const [show, setShow] = useState<"now" | "all">("now");
  const variables = useMemo(
    () => ({ role: role === "" ? null : role, on: show === "now" ? today() : null }),
    [role, show],
  );
  const query = useQuery(RolesGivenDocument, { variables });
  return (
    <>
      <div className="filters">
        <Choice
          label={t("role")}
          value={role}
          options={[
            { value: "" as const, label: t("role.all") },
            ...givenRoles.map((value) => ({ value, label: term(`role.${value}`) })),
          ]}
          onChange={setRole}
        />
        <Choice
          label={t("show")}
          value={show}
          options={(["now", "all"] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={setShow}
        />
      </div>
      <Loaded of={query} data={query.data?.roleAssignments}>
        {({ edges, pageInfo }) => (
          <>
            {edges.length === 0 ? <Empty text={t("none")} /> : <RoleTable roles={edges.map(({ node }) => node)} />}
            <MoreButton
              pageInfo={pageInfo}
              busy={query.loading}
              onMore={(after) => void query.fetchMore({ variables: { after } })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function RoleTable({ roles }: { readonly roles: readonly RoleDeskFragment[] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const session = useSession();
  const ends = ({ role, validTo }: RoleDeskFragment) =>
    canGive(session, role) && (validTo === null || validTo >= today());
  return (
    <DataTable
      caption={t("title")}
      rows={roles}
      keyOf={({ id }) => id}
      columns={[
        { heading: t("who"), cell: ({ member, subject }) => member?.displayName ?? subject },
        { heading: t("role"), cell: ({ role }) => term(`role.${role}`) },
        { heading: t("unit"), cell: ({ ministry }) => <Localized text={ministry?.name} /> },
        { heading: t("from"), cell: ({ validFrom }) => format.date(validFrom) },
        {
          heading: t("to"),
          cell: ({ validTo, revokedReason }) => [format.date(validTo), revokedReason].filter(Boolean).join(" · "),
        },
        {
          heading: t("action"),
          cell: (assignment) => ends(assignment) && <RevokeRole assignment={assignment} />,
        },
      ]}
    />
  );
}
