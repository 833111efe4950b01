-- A unit and those it came from; the coordinators of a unit that took another's place read what that one never published.
select json_build_object('ministry', row_to_json(ministry))::text as answer
from (
  select line.*, unit.valid_from,
    (select json_agg(json_build_object('name_vi', v.name_vi, 'name_en', v.name_en, 'valid_from', v.valid_from,
        'valid_to', v.valid_to, 'legal_basis', v.legal_basis) order by v.version_no)
      from ministries.unit_version as v where v.unit_id = unit.id) as versions,
    (select count(*) from proposals.proposal where author_unit_id = unit.id and year = :y1::int) as proposal_stats_authored,
    (select json_build_object('received', count(*), 'responded', count(*) filter (where state = 'RESPONDED'),
        'overdue',
        count(*) filter (where state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and late_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date))
      from proposals.referral
      where unit_id = unit.id and extract(year from sent_at at time zone 'Asia/Ho_Chi_Minh') = :y1::int) as proposal_stats,
    (select json_agg(p) from (
      select s.type, s.is_primary, s.effective_on, s.legal_basis, s.functions_vi, s.functions_en,
        (select row_to_json(f) from (
          select old.*,
            case when o.valid_from > :today::date then 'PLANNED' when o.valid_to < :today::date then 'ENDED' else 'ACTIVE' end as status,
            o.valid_to,
            (select u.code from by_hand.successor_of(o.id, :today::date) as next join ministries.unit as u on u.id = next.id)
              as current_successor_code,
            (select json_agg(json_build_object('year', p.year, 'state', p.state, 'progress',
                coalesce((select sum(weight * progress)::float8 / sum(weight) from ministries.plan_activity where plan_id = p.id), 0))
                order by p.year)
              from ministries.annual_plan as p where p.unit_id = o.id and p.year between :y0::int and :y1::int
                and p.state in ('APPROVED', 'IN_PROGRESS', 'CLOSED')) as plans,
            (select count(*) from events.event as e where e.host_unit_id = o.id and e.state <> 'DRAFT'
              and e.starts_at >= make_timestamptz(:y0::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
              and e.starts_at < make_timestamptz(:y1::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')) as hosted_events_total_count,
            (select json_agg(e) from (
              select e.code, e.starts_at from events.event as e where e.host_unit_id = o.id and e.state <> 'DRAFT'
                and e.starts_at >= make_timestamptz(:y0::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
                and e.starts_at < make_timestamptz(:y1::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
              order by e.starts_at desc, e.id limit 3
            ) as e) as hosted_events,
            (select count(*) from proposals.proposal
              where author_unit_id = o.id and (opened_at is not null or s.is_primary))
              as authored_proposals_total_count,
            (select json_agg(p) from (
              select p.code, p.state, o.code as author_ministry_code from proposals.proposal as p
              where p.author_unit_id = o.id and (p.opened_at is not null or s.is_primary)
              order by coalesce(p.submitted_at, p.created_at) desc, p.id desc limit 3
            ) as p) as authored_proposals,
            (select count(distinct s.member_id)
              from members.appointment as p join members.membership as s on s.member_id = p.member_id
              join members.member as m on m.id = s.member_id and m.erased_at is null
              where p.unit_id = o.id and p.is_primary and p.starts_on <= '2025-02-28' and (p.ends_on is null or p.ends_on >= '2025-02-28')
                and s.state in ('ACTIVE', 'ENDED') and s.started_on <= '2025-02-28'
                and (s.ended_on is null or s.ended_on >= '2025-02-28')) as member_count
          from ministries.unit as o join by_hand.unit_line(:today::date) as old on old.id = o.id where o.id = s.from_id
        ) as f) as "from"
      from ministries.unit_succession as s where s.to_id = unit.id and s.state = 'RECORDED' order by s.effective_on, s.id
    ) as p) as predecessors
  from ministries.unit as unit join by_hand.unit_line(:today::date) as line on line.id = unit.id where unit.code = :code
) as ministry
