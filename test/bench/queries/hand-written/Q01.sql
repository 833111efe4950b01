-- My page.
select json_build_object('me', row_to_json(me))::text as answer
from (
  select account.language,
    (select json_agg(r) from (
      select held.role, u.code as ministry_code, held.valid_to
      from (
        select role, unit_id, valid_from, valid_to from members.role_grant
        where subject = account.subject and valid_from <= :today::date and (valid_to is null or valid_to >= :today::date)
        union all
        (select 'NETWORK_MEMBER', p.unit_id, s.started_on, s.ended_on
          from members.membership as s
          left join members.appointment as p on p.member_id = s.member_id and p.is_primary
            and p.starts_on <= :today::date and (p.ends_on is null or p.ends_on >= :today::date)
          where s.member_id = account.member_id and s.state = 'ACTIVE' and s.started_on <= :today::date
          order by s.started_on desc limit 1)
      ) as held left join ministries.unit as u on u.id = held.unit_id
      order by held.role, held.unit_id, held.valid_from
    ) as r) as roles,
    (select row_to_json(m) from (
      select member.*, c.work_email as contact_work_email, own.mobile as contact_mobile,
        given.total as balance_contributions, given.hours as balance_contribution_hours,
        received.total as balance_benefits, received.hours as balance_benefit_hours,
        (select json_agg(r) from (
          select r.state, r.waitlist_position, r.offer_expires_at, e.id as event_id, e.title_vi as event_title_vi,
            e.title_en as event_title_en, e.starts_at as event_starts_at,
            case when e.capacity is not null then greatest(0, e.capacity - e.reserved_seats - e.confirmed_count) end as event_seats_left,
            '/events/' || e.code || '.ics' as event_ics_url,
            (select row_to_json(u) from by_hand.unit_line(:today::date) as u where u.id = e.host_unit_id) as event_host
          from events.registration as r join events.event as e on e.id = r.event_id
          where r.member_id = member.id and r.state in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
            and e.starts_at >= (:today::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
          order by e.starts_at, r.id limit 5
        ) as r) as registrations,
        (select json_agg(json_build_object('id', id, 'due_on', due_on) order by due_on nulls last, id)
          from proposals.expert_opinion
          where member_id = member.id and delivered_at is null and declined_at is null) as pending_opinions,
        (select count(*) from proposals.proposal_person where member_id = member.id and part = 'AUTHOR') as proposals_total_count,
        (select json_agg(p) from (
          select p.code, p.title_vi, p.title_en, p.state, p.endorsement_count,
            (select json_agg(json_build_object('ministry_code', u.code, 'state', f.state, 'is_overdue',
                f.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and f.late_from <= :today::date) order by f.sent_at, f.id)
              from proposals.referral as f join ministries.unit as u on u.id = f.unit_id
              where f.proposal_id = p.id) as referrals
          from proposals.proposal_person as a join proposals.proposal as p on p.id = a.proposal_id
          where a.member_id = member.id and a.part = 'AUTHOR'
          order by coalesce(p.submitted_at, p.created_at) desc, p.id desc limit 5
        ) as p) as proposals
      from by_hand.member_line(:today::date) as member
      left join members.member_contact as c on c.member_id = member.id
      left join members.member_private_contact as own on own.member_id = member.id
      cross join lateral (
        select count(*) as total, coalesce(sum(hours), 0) as hours from members.contribution
        where member_id = member.id and state = 'CONFIRMED' and extract(year from occurred_on)::int = :year::int
      ) as given
      cross join lateral (
        select count(*) as total, coalesce(sum(hours), 0) as hours from members.benefit
        where member_id = member.id and state = 'CONFIRMED' and extract(year from occurred_on)::int = :year::int
      ) as received
      where member.id = account.member_id
    ) as m) as member
  from members.member_account as account where account.subject = :subject
) as me
