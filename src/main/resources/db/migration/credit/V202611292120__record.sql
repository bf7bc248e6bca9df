create table credit.entry (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    kind            text not null check (kind in ('PENALTY', 'SPOT_PENALTY', 'FAILED_REINSPECTION', 'OVERDUE_ORDER', 'MAJOR_HAZARD', 'ON_TIME', 'CLEAN_VISIT')),
    unit            boolean not null,
    party           text not null check (party <> ''),
    source          uuid not null,
    cause           text not null,
    record          uuid not null,
    continued       uuid,
    link            text not null,
    matter          text not null check (matter <> ''),
    basis           text not null,
    result          text not null,
    number          text not null,
    authority       text not null,
    agency          text not null,
    day             date not null,
    fine            numeric(14, 2) not null check (fine >= 0),
    paid_on         date,
    told            boolean not null,
    status          text not null check (status in ('STANDING', 'REPAIRED', 'UNDONE')),
    ended_on        date,
    ended_why       text not null,
    kept_at         timestamptz not null,
    check ((status = 'STANDING') = (ended_on is null)),
    unique (kind, source, cause),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table credit.entry is '安全生产违法行为信息库和信用记录：违法行为、守信行为，一条一行，撤销的留在轨迹里';
create index entry_by_day on credit.entry (day desc, id);
create index entry_by_division on credit.entry (division);
create index entry_by_territory on credit.entry (territory, day desc);
create index entry_by_record on credit.entry (record);
create index entry_by_party on credit.entry (party) where not unit;
create index entry_of_continued on credit.entry (continued) where continued is not null;
alter table credit.entry enable row level security;
create policy sight on credit.entry using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = '' or unit and told and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');

create table credit.sequel (
    id    uuid primary key,
    entry uuid not null references credit.entry,
    at    timestamptz not null,
    words text not null check (words <> '')
);
comment on table credit.sequel is '后续：一条信用信息入库以后又发生了什么';
create index sequel_by_entry on credit.sequel (entry, id);
alter table credit.sequel enable row level security;
create policy sight on credit.sequel using (exists (select from credit.entry e where e.id = entry));

create table credit.repair (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    entry           uuid not null references credit.entry,
    matter          text not null,
    agency          text not null,
    reason          text not null check (reason <> ''),
    applicant       text not null,
    applied_at      timestamptz not null,
    status          text not null check (status in ('APPLIED', 'CHECKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    checker         uuid,
    checker_name    text not null,
    recommended     boolean,
    finding         text not null check (checker is null or finding <> ''),
    checked_at      timestamptz,
    decider         uuid check (decider <> checker),
    decider_name    text not null,
    opinion         text not null,
    decided_at      timestamptz,
    number          text not null,
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table credit.repair is '信用修复：单位申请，承办人核实，负责人决定';
create index repair_by_applied on credit.repair (applied_at desc, id);
create index repair_by_division on credit.repair (division);
create index repair_by_territory on credit.repair (territory, applied_at desc);
create unique index repair_running on credit.repair (entry) where status in ('APPLIED', 'CHECKED');
alter table credit.repair enable row level security;
create policy sight on credit.repair using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text))
    with check (division <> '');

create table credit.material (
    file       uuid primary key,
    owner      uuid not null,
    territory  uuid not null,
    division   text not null,
    supervisor text not null,
    name       text not null,
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table credit.material is '信用修复和提前移出的证明材料';
create index material_by_owner on credit.material (owner, file);
create index material_by_division on credit.material (division);
alter table credit.material enable row level security;
create policy sight on credit.material using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text))
    with check (division <> '');
