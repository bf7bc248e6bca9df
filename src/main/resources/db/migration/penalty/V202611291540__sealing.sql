create table penalty.sealing (
    id                 uuid primary key,
    version            int  not null,
    territory          uuid not null,
    division           text not null,
    supervisor         text not null,
    enterprise_name    text not null,
    enterprise_code    text not null,
    address            text not null,
    leader             text not null,
    town               text not null,
    visit              uuid references inspection.visit,
    penalty_case       uuid references penalty.penalty_case,
    agency             text not null,
    officer            uuid not null,
    officers           uuid[] not null check (cardinality(officers) >= 2),
    officer_names      text not null,
    kind               text not null check (kind in ('SEAL', 'SEIZE')),
    ground             text not null check (ground in ('EQUIPMENT', 'DANGEROUS_GOODS', 'ILLEGAL_SITE', 'CHEMICAL_SITE', 'CHEMICALS')),
    facts              text not null check (facts <> ''),
    status             text not null check (status in (
        'PROPOSED', 'APPROVED', 'URGENT', 'REJECTED', 'IN_FORCE', 'MUST_RELEASE', 'RELEASED', 'DISPOSED')),
    proposed_at        timestamptz not null,
    approver           uuid check (not approver = any (officers)),
    approved_at        timestamptz,
    opinion            text not null,
    executed_at        timestamptz,
    executed_on        date,
    party              text not null,
    keeper             text not null,
    number             text not null,
    until              date check (until >= executed_on),
    extension_reason   text not null,
    extension_asked_on date,
    extended_on        date check (extended_on >= executed_on),
    extended_by        int  not null check (extended_by >= 0),
    tests              text[] not null,
    must_release_for   text check (must_release_for in ('NO_OFFENCE', 'UNRELATED', 'DECIDED', 'EXPIRED', 'NOT_NEEDED', 'NOT_APPROVED')),
    must_release_since date,
    ending             text check (ending in ('CONFISCATE', 'DESTROY', 'RELEASE')),
    ended_on           date,
    end_reason         text not null,
    decision           uuid references penalty.decision,
    name_bigrams       tsvector generated always as (platform.bigrams(enterprise_name)) stored,
    check ((executed_at is null) = (executed_on is null) and (executed_at is null) = (number = '') and (executed_at is null) = (until is null)),
    check (status not in ('IN_FORCE', 'MUST_RELEASE', 'RELEASED', 'DISPOSED') or executed_at is not null),
    check ((ending is null) = (ended_on is null) and (ending is not null) = (status in ('RELEASED', 'DISPOSED'))),
    check (ending <> 'CONFISCATE' or decision is not null),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table penalty.sealing is '查封、扣押：先批准后实施，紧急的二十四小时内补批；期限内作出处理决定，否则立即解除';
create index sealing_by_proposed on penalty.sealing (proposed_at desc, id);
create index sealing_by_division on penalty.sealing (division);
create index sealing_by_territory on penalty.sealing (territory, proposed_at desc);
create index sealing_by_visit on penalty.sealing (visit) where visit is not null;
create index sealing_by_case on penalty.sealing (penalty_case) where penalty_case is not null;
create index sealing_on_by_until on penalty.sealing (until) where status in ('URGENT', 'IN_FORCE');
create index sealing_by_name on penalty.sealing using gin (name_bigrams);
alter table penalty.sealing enable row level security;
create policy sight on penalty.sealing using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = '' or executed_at is not null and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');

create table penalty.sealed_item (
    id       uuid primary key,
    sealing  uuid not null references penalty.sealing,
    name     text not null check (name <> ''),
    quantity text not null check (quantity <> ''),
    state    text not null,
    place    text not null check (place <> '')
);
comment on table penalty.sealed_item is '查封、扣押清单：名称、数量、状态、地点';
create index sealed_item_by_sealing on penalty.sealed_item (sealing);
alter table penalty.sealed_item enable row level security;
create policy sight on penalty.sealed_item using (exists (select from penalty.sealing s where s.id = sealing));
revoke update on penalty.sealed_item from anlan_app;
