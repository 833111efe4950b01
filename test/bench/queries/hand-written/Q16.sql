-- The path of a proposal.
select json_build_object('proposal', row_to_json(proposal))::text as answer
from (
  select p.code, p.title_vi, p.title_en, p.state, p.outcome, p.version, p.endorsement_count,
    (select row_to_json(u) from by_hand.unit_line(:today::date) as u where u.id = p.author_unit_id) as author_ministry,
    (select row_to_json(m) from proposals.proposal_person as a join by_hand.member_line(:today::date) as m on m.id = a.member_id
      where a.proposal_id = p.id and a.part = 'AUTHOR') as author,
    (select json_build_object('code', e.code, 'title_vi', e.title_vi, 'title_en', e.title_en, 'starts_at', e.starts_at, 'host', u)
      from events.event as e join by_hand.unit_line(:today::date) as u on u.id = e.host_unit_id
      where e.id = p.raised_at_event_id) as raised_at,
    p.endorsement_count > 20 as endorsements_has_next_page,
    (select json_agg(n) from (
      select n.endorsed_at, u.code as ministry_at_time_code,
        (select row_to_json(m) from by_hand.member_line(:today::date) as m where m.id = n.member_id) as member
      from proposals.endorsement as n left join ministries.unit as u on u.id = n.unit_id
      where n.proposal_id = p.id order by n.endorsed_at desc, n.id desc limit 20
    ) as n) as endorsements,
    (select json_agg(o) from (
      select o.recommendation, o.delivered_at, m.full_name as member_display_name,
        (select json_agg(json_build_object('expertise_code', x.expertise_code, 'level', x.level)
            order by array_position(array['NATIONAL_EXPERT', 'SENIOR', 'WORKING'], x.level), x.expertise_code)
          from members.member_expertise as x where x.member_id = m.id) as member_expertise
      from proposals.expert_opinion as o left join members.member as m on m.id = o.member_id
      where o.proposal_id = p.id order by o.requested_at, o.id
    ) as o) as opinions,
    (select json_agg(r) from (
      select r.state, r.sent_at, r.due_on, r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and r.late_from <= :today::date as is_overdue,
        u.id as ministry_id, u.code as ministry_code, u.name_vi as ministry_name_vi, u.name_en as ministry_name_en,
        u.protocol_order as ministry_protocol_order,
        (select next.code from by_hand.successor_of(u.id, :today::date) as s join ministries.unit as next on next.id = s.id)
          as ministry_current_successor_code,
        before.code as reassigned_from_code, d.doc_number as document_doc_number, s.position as response_position,
        s.text_vi as response_text_vi, s.text_en as response_text_en, s.published_at as response_published_at,
        answer.doc_number as response_document_doc_number, answer.issued_on as response_document_issued_on
      from proposals.referral as r join by_hand.unit_line(:today::date) as u on u.id = r.unit_id
      left join ministries.unit as before on before.id = r.reassigned_from_unit_id
      left join ministries.document as d on d.id = r.document_id
      left join proposals.official_response as s on s.referral_id = r.id
      left join ministries.document as answer on answer.id = s.document_id
      where r.proposal_id = p.id order by r.sent_at, r.id
    ) as r) as referrals,
    (select json_build_object('outcome', p.outcome, 'text_vi', p.conclusion_vi, 'text_en', p.conclusion_en, 'concluded_at', p.concluded_at,
        'document_doc_number', d.doc_number, 'concluded_by_display_name', (
          select m.full_name from proposals.proposal_person as a join members.member as m on m.id = a.member_id
          where a.proposal_id = p.id and a.part = 'CONCLUDER'))
      from (values (1)) as one left join ministries.document as d on d.id = p.conclusion_document_id
      where p.outcome is not null and p.concluded_at is not null and p.conclusion_vi is not null) as conclusion,
    (select json_agg(c) from (
      select c.title_vi, c.title_en, c.state, c.progress, c.due_on,
        coalesce(c.state in ('PLANNED', 'ONGOING') and c.due_on < :today::date, false) as is_late, u.code as ministry_code,
        (select json_agg(json_build_object('doc_number', d.doc_number) order by asked.place)
          from unnest(c.evidence_document_ids) with ordinality as asked(id, place)
          join ministries.document as d on d.id = asked.id) as evidence,
        a.code as plan_activity_code, a.progress as plan_activity_progress, l.code as plan_activity_plan_code,
        planned.code as plan_activity_plan_ministry_code, t.year as plan_activity_plan_theme_year,
        t.title_vi as plan_activity_plan_theme_title_vi, t.title_en as plan_activity_plan_theme_title_en,
        (select json_agg(json_build_object('code', e.code, 'starts_at', e.starts_at) order by e.starts_at, e.id)
          from events.event as e where e.plan_activity_id = a.id) as plan_activity_events
      from proposals.commitment as c join ministries.unit as u on u.id = c.unit_id
      left join ministries.plan_activity as a on a.id = c.plan_activity_id left join ministries.annual_plan as l on l.id = a.plan_id
      left join ministries.unit as planned on planned.id = l.unit_id left join ministries.annual_theme as t on t.id = l.theme_id
      where c.proposal_id = p.id order by c.due_on nulls last, c.id
    ) as c) as commitments,
    (select json_agg(json_build_object('at', i.at, 'kind', i.kind, 'from_state', i.from_state, 'to_state', i.to_state,
        'actor_ministry_code', u.code, 'note_vi', i.note_vi, 'note_en', i.note_en) order by i.at, i.id)
      from proposals.timeline_entry as i left join ministries.unit as u on u.id = i.actor_unit_id where i.proposal_id = p.id) as timeline
  from proposals.proposal as p where p.code = :code
) as proposal
