/** The tabs GraphiQL opens with: one for a visitor, one for a member, one for a coordinator, one for the secretariat. */
export const exampleQueries = [
  {
    query: `# Khách: trang công khai (không cần đăng nhập) · Visitor: the public site, no sign-in needed
query PublicHome {
  annualTheme(year: 2026) { title { vi en } issuedOn }
  events(filter: { visibility: PUBLIC, from: "2026-11-23T00:00:00+07:00" }, first: 5) {
    edges { node { code title { vi en } startsAt host { name { vi en } } } }
  }
  publicCounts { members units associates }
}`,
  },
  {
    query: `# Thành viên: trang của tôi · Member: my page
query MyHome($year: Int = 2026) {
  me {
    roles { role ministry { code } }
    member {
      displayName
      ministry { code name { vi en } }
      balance(year: $year) { contributions benefits }
      registrations(first: 5) { edges { node { state event { code title { vi } startsAt } } } }
    }
  }
}`,
  },
  {
    query: `# Đầu mối: bàn làm việc của đơn vị · Coordinator: my unit's desk
query UnitDesk($code: String = "MOET", $year: Int = 2026) {
  ministry(code: $code) {
    name { vi en }
    memberCount
    plan(year: $year) { state progress activities(first: 5) { edges { node { code title { vi } progress } } } }
    referrals(first: 5) { totalCount edges { node { dueOn isOverdue proposal { code title { vi } } } } }
  }
}`,
  },
  {
    query: `# Thư ký: tham gia theo đơn vị · Secretariat: participation by unit
query ParticipationByUnit($year: Int = 2025) {
  participationByMinistry(year: $year, rollup: CURRENT_SUCCESSOR) {
    ministry { code name { vi } memberCount }
    stats { events attendances attendanceRate }
  }
}`,
  },
] as const;
