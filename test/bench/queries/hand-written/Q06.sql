-- Referrals that wait for a unit.
with unit as (select id, code from ministries.unit where code = :code)
select json_build_object('ministry', row_to_json(ministry))::text as answer
from (
  select unit.code,
    (select count(*) from proposals.referral
      where unit_id = unit.id and state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')) as referrals_total_count,
    (select json_agg(r) from (
      select r.id, r.state, r.due_on, r.late_from <= :today::date as is_overdue,
        before.code as reassigned_from_code, before.name_vi as reassigned_from_name_vi, before.name_en as reassigned_from_name_en,
        d.doc_number as document_doc_number, d.issued_on as document_issued_on,
        (select row_to_json(p) from (
          select p.code, p.title_vi, p.title_en, p.summary_vi, p.summary_en, p.kind,
            (select row_to_json(m) from proposals.proposal_person as a join by_hand.member_line(:today::date) as m on m.id = a.member_id
              where a.proposal_id = p.id and a.part = 'AUTHOR') as author,
            (select json_agg(json_build_object('ministry_code', u.code, 'state', s.state) order by s.unit_id)
              from proposals.sponsorship as s join ministries.unit as u on u.id = s.unit_id where s.proposal_id = p.id) as sponsors,
            (select json_agg(json_build_object('recommendation', o.recommendation, 'text_vi', o.text_vi, 'text_en', o.text_en,
                'member_display_name', m.full_name) order by o.requested_at, o.id)
              from proposals.expert_opinion as o left join members.member as m on m.id = o.member_id
              where o.proposal_id = p.id and o.shared_after_conclusion and o.delivered_at is not null
                and p.concluded_at is not null) as opinions,
            p.endorsement_count as endorsements_total_count,
            (select json_agg(n) from (
              select (select row_to_json(m) from by_hand.member_line(:today::date) as m where m.id = n.member_id) as member,
                u.code as ministry_at_time_code
              from proposals.endorsement as n left join ministries.unit as u on u.id = n.unit_id
              where n.proposal_id = p.id order by n.endorsed_at desc, n.id desc limit 5
            ) as n) as endorsements
          from proposals.proposal as p where p.id = r.proposal_id
        ) as p) as proposal
      from proposals.referral as r
      left join by_hand.unit_line(:today::date) as before on before.id = r.reassigned_from_unit_id
      left join ministries.document as d on d.id = r.document_id
      where r.unit_id = unit.id and r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')
      order by r.due_on, r.id limit 20
    ) as r) as referrals
  from unit
) as ministry
