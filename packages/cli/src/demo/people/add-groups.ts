import { addDays, dayOfYear } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoWorld } from "../world.ts";

const groups = [
  {
    key: "policy",
    name: { vi: "Nhóm Góp ý chính sách (minh họa)", en: "Policy group (demo)" },
    purpose: {
      vi: "Nghiên cứu, góp ý, phản biện chính sách liên quan đến phụ nữ.",
      en: "Studies and comments on policies that concern women.",
    },
  },
  {
    key: "digital",
    name: { vi: "Nhóm Kỹ năng số (minh họa)", en: "Digital skills group (demo)" },
    purpose: {
      vi: "Chia sẻ kinh nghiệm và tài liệu về kỹ năng số.",
      en: "Shares experience and material on digital skills.",
    },
  },
  { key: "young", name: { vi: "Nhóm Cán bộ nữ trẻ (minh họa)", en: "Young women cadres (demo)" }, purpose: null },
] as const;

/** A few working groups with a lead and members each; the first plain member is in the first of them. */
export function addGroups({ rows, people, random, today }: DemoWorld): void {
  const active = people.activeOn(today);
  for (const [place, { key, name, purpose }] of groups.entries()) {
    const groupId = demoId("wgr", key);
    rows.add("members.working_group", {
      id: groupId,
      name_vi: name.vi,
      name_en: name.en,
      purpose_vi: purpose?.vi ?? null,
      purpose_en: purpose?.en ?? null,
      started_on: dayOfYear(2023 + place, 3, 8),
    });
    const own = random.fork(`group ${key}`);
    const chosen = own.sample(active, 8);
    const first = people.requireMember(1);
    const members = place === 0 && !chosen.includes(first) ? [...chosen, first] : chosen;
    for (const [number, member] of members.entries()) {
      rows.add("members.group_membership", {
        id: demoId("gmb", `${key} ${member.number}`),
        group_id: groupId,
        member_id: member.id,
        is_lead: number === 0,
        joined_on: addDays(dayOfYear(2023 + place, 3, 8), own.int(0, 200)),
      });
    }
  }
}
