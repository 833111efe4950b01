-- The close-out of an event.
select json_build_object('event', row_to_json(event))::text as answer
from (
  select e.code, e.state, f.invited as stats_invited, f.confirmed as stats_confirmed, f.attended as stats_attended,
    f.absent as stats_absent, f.units_represented as stats_units_represented,
    f.attended::float8 / nullif(f.expected, 0) as stats_attendance_rate, f.expected as registrations_total_count,
    (select json_agg(r) from (
      select r.state, r.mode, r.checked_in_at, u.id as ministry_at_time_id, u.code as ministry_at_time_code,
        u.name_vi as ministry_at_time_name_vi, u.name_en as ministry_at_time_name_en,
        u.protocol_order as ministry_at_time_protocol_order, m.full_name as member_display_name,
        s.full_name as substitute_for_display_name
      from (
        select * from events.registration where event_id = e.id and state in ('ATTENDED', 'ABSENT', 'EXCUSED')
        order by registered_at, id limit 50
      ) as r
      left join by_hand.unit_line(:today::date) as u on u.id = r.unit_at_time_id
      left join members.member as m on m.id = r.member_id left join members.member as s on s.id = r.substitute_for
      order by r.registered_at, r.id
    ) as r) as registrations,
    (select json_build_object('invited', f.attended, 'responses', coalesce(t.responses, 0), 'average_overall', t.average_overall,
        'suppressed', t.average_overall is null, 'questions', q.list)
      from (
        select json_agg(json_build_object('code', q.code, 'label_vi', q.label_vi, 'label_en', q.label_en,
            'average', q.average, 'counts', q.counts)) as list
        from events.feedback_by_question(array[e.id]) as q
      ) as q left join events.feedback_totals(array[e.id]) as t on true
      where q.list is not null or t.responses is not null) as feedback,
    (select row_to_json(n) from (
      select n.state, b.body_vi, b.body_en, m.full_name as approved_by_display_name, n.approved_at, d.doc_number as document_doc_number
      from events.minutes as n
      left join lateral (
        select body_vi, body_en from events.minutes_revision where minutes_id = n.id order by number desc limit 1
      ) as b on true
      left join members.member as m on m.id = n.approved_by left join ministries.document as d on d.id = n.document_id
      where n.event_id = e.id
    ) as n) as minutes,
    (select json_build_object('objectives_met', v.objectives_met, 'awareness_change', v.awareness_change, 'strengths_vi', v.strengths_vi,
        'strengths_en', v.strengths_en, 'difficulties_vi', v.difficulties_vi, 'difficulties_en', v.difficulties_en,
        'recommendations_vi', v.recommendations_vi, 'recommendations_en', v.recommendations_en)
      from events.evaluation as v where v.event_id = e.id) as evaluation,
    (select json_agg(o) from (
      select o.kind, o.statement_vi, o.statement_en, o.due_on, o.review_on, o.state,
        (select row_to_json(u) from by_hand.unit_line(:today::date) as u where u.id = o.responsible_unit_id) as responsible
      from events.outcome as o where o.event_id = e.id order by o.id
    ) as o) as outcomes,
    (select count(*) from proposals.proposal where raised_at_event_id = e.id and submitted_at is not null) as proposals_total_count,
    (select json_agg(p) from (
      select p.code, p.state,
        (select json_agg(json_build_object('ministry_code', u.code, 'state', r.state) order by r.sent_at, r.id)
          from proposals.referral as r join ministries.unit as u on u.id = r.unit_id where r.proposal_id = p.id) as referrals
      from proposals.proposal as p where p.raised_at_event_id = e.id and p.submitted_at is not null
      order by coalesce(p.submitted_at, p.created_at) desc, p.id desc limit 20
    ) as p) as proposals
  from events.event as e cross join lateral (
    select count(r.invited_at) as invited, count(*) filter (where r.state = 'CONFIRMED') as confirmed,
      count(*) filter (where r.state = 'ATTENDED') as attended, count(*) filter (where r.state = 'ABSENT') as absent,
      count(*) filter (where r.state in ('ATTENDED', 'ABSENT', 'EXCUSED')) as expected,
      count(distinct r.unit_at_time_id) filter (where r.state in ('CONFIRMED', 'ATTENDED')) as units_represented
    from events.registration as r where r.event_id = e.id
  ) as f
  where e.code = :code
) as event
