create table penalty.precedent (
    id           uuid primary key references penalty.offence,
    penalty_case uuid not null references penalty.penalty_case,
    violation    text not null,
    target       text not null check (target in ('UNIT', 'PERSON')),
    stage        text not null check (stage in ('FIRST', 'OVERDUE')),
    tier_name    text not null,
    ticked       text[] not null,
    words        text[] not null,
    fine         numeric(14,2) check (fine > 0),
    measures     text not null,
    trade        text not null,
    trade_name   text not null,
    party        text not null,
    number       text not null,
    outcome      text not null,
    closed_on    date not null
);
comment on table penalty.precedent is '类案：办结案件的每个违法行为怎样裁量和处罚，全区可比；当事人和文号只给能看到该案的人看，自然人只留姓';
create index precedent_by_violation on penalty.precedent (violation, target, stage, closed_on desc);
create index precedent_by_trade on penalty.precedent (violation, target, stage, trade, closed_on desc);
create index precedent_by_case on penalty.precedent (penalty_case);
alter table penalty.precedent enable row level security;
create policy officers on penalty.precedent using (current_setting('anlan.enterprise', true) = '');
revoke update on penalty.precedent from anlan_app;

-- 已经办结的案件
insert into penalty.precedent (id, penalty_case, violation, target, stage, tier_name, ticked, words, fine, measures, trade,
    trade_name, party, number, outcome, closed_on)
select o.id, c.id, o.violation, p.kind, o.stage, '', '{}', '{}', o.decided_fine, o.measures, c.trade, c.trade_name,
       case p.kind when 'PERSON' then left(p.name, 1) || '某' else p.name end, coalesce(d.number, ''), coalesce(d.kind, ''), c.closed_on
from penalty.penalty_case c
     join penalty.offence o on o.penalty_case = c.id
     join penalty.party p on p.id = o.party
     left join lateral (select number, kind from penalty.decision where party = p.id order by decided_on desc limit 1) d on true
where c.status in ('CLOSED', 'ARCHIVED') and c.closed_on is not null;
