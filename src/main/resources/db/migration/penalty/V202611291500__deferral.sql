create table penalty.deferral (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    asked_on     date not null,
    reason       text not null check (reason <> ''),
    granted_on   date check (granted_on >= asked_on),
    number       text not null,
    paper        uuid,
    check ((granted_on is null) = (paper is null))
);
comment on table penalty.deferral is '延期、分期缴纳罚款：当事人的申请和机关的批准';
create index deferral_by_case on penalty.deferral (penalty_case);
alter table penalty.deferral enable row level security;
create policy sight on penalty.deferral using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.instalment (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    deferral     uuid not null references penalty.deferral,
    due          date not null,
    sum          numeric(14,2) not null check (sum > 0),
    unique (deferral, due)
);
comment on table penalty.instalment is '分期缴纳的每一期：缴至何日、多少';
create index instalment_by_case on penalty.instalment (penalty_case);
alter table penalty.instalment enable row level security;
create policy sight on penalty.instalment using (exists (select from penalty.penalty_case c where c.id = penalty_case));
revoke update on penalty.instalment from anlan_app;

drop index penalty.urging_of_decision;
create index urging_of_decision on penalty.urging (decision);
