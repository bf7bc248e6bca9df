-- 恢复生产经营：审查前的现场核查与审查意见书
alter table hazard.measure
    add column checked_on       date check (checked_on >= applied_on),
    add column checkers         uuid[],
    add column finding          text,
    add column resumption_paper uuid,
    add check ((checked_on is null) = (finding is null) and (checked_on is null) = (checkers is null));

create table hazard.transfer (
    id          uuid primary key,
    version     int  not null,
    territory   uuid not null,
    division    text not null,
    supervisor  text not null,
    visit       uuid not null references inspection.visit,
    agency      text not null,
    hazards     uuid[] not null check (cardinality(hazards) > 0),
    receiver    text not null,
    reason      text not null,
    materials   text not null,
    contact     text not null,
    status      text not null check (status in ('PROPOSED', 'RETURNED', 'ISSUED', 'RECEIVED')),
    proposed_by uuid not null,
    proposed_on date not null,
    decided_by  uuid check (decided_by <> proposed_by),
    decided_on  date,
    opinion     text,
    number      text,
    paper       uuid,
    received_on date,
    received_by text,
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table hazard.transfer is '移送其他部门：拟移送、负责人批准后制作案件移送书、受移送机关签收';
create index transfer_by_visit on hazard.transfer (visit);
alter table hazard.transfer enable row level security;
create policy sight on hazard.transfer using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) = '')
    with check (division <> '');
