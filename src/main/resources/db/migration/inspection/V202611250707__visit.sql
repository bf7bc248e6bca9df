create schema inspection;
grant usage on schema inspection to anlan_app, anlan_reader;

create table inspection.checklist (
    id          uuid primary key,
    code        text not null,
    version     int  not null check (version > 0),
    name        text not null,
    trades      text[] not null,
    valid_from  date not null,
    valid_to    date,
    description text not null,
    changed_at  timestamptz not null,
    changed_by  text not null,
    reason      text not null,
    unique (code, version),
    check (valid_to is null or valid_to >= valid_from - 1)
);
comment on table inspection.checklist is '检查表：修改即产生新版本，旧版本保留';

create table inspection.checklist_item (
    id        uuid primary key,
    checklist uuid not null references inspection.checklist,
    position  int  not null,
    code      text not null,
    section   text not null,
    question  text not null,
    how       text not null,
    basis     text not null,
    violation text not null,
    liability text not null,
    finding   text not null,
    measure   text not null,
    days      int  not null check (days between 0 and 366),
    major     text not null,
    unique (checklist, position),
    unique (checklist, code)
);
comment on table inspection.checklist_item is '检查项：问题、查法、依据、违法行为、隐患用语、整改要求';

create table inspection.visit (
    id                 uuid primary key,
    version            int  not null,
    territory          uuid not null,
    division           text not null,
    supervisor         text not null,
    sealed_for         text[],
    agency             text not null,
    planner            uuid not null,
    planned_at         timestamptz not null,
    status             text not null check (status in ('PLANNED', 'RETURNED', 'APPROVED', 'ON_SITE', 'RECORDED', 'CLOSED',
        'CORRECTED_ON_SPOT', 'ORDER_ISSUED', 'MEASURE_IN_FORCE', 'TRANSFERRED', 'CANCELLED')),
    kind               text not null check (kind in ('PLANNED', 'RANDOM', 'PATROL', 'COMPLAINT', 'UNANNOUNCED', 'COVERT', 'JOINT')),
    source             text not null,
    planned_from       timestamptz not null,
    planned_to         timestamptz not null check (planned_to >= planned_from),
    checklists         uuid[] not null,
    content            text not null,
    way                text not null,
    remark             text not null,
    enterprise_name    text not null,
    enterprise_code    text not null,
    trade              text not null,
    trade_name         text not null,
    town               text not null,
    address            text not null,
    head               text,
    phone              text,
    approver           uuid,
    approver_name      text,
    approved_at        timestamptz,
    opinion            text,
    arrived_at         timestamptz,
    latitude           numeric(9,6)     check (latitude between -90 and 90),
    longitude          numeric(9,6)     check (longitude between -180 and 180),
    accuracy           numeric(9,2),
    certificates_shown boolean,
    started_at         timestamptz,
    ended_at           timestamptz check (ended_at >= started_at),
    place              text,
    present_name       text,
    present_post       text,
    present_phone      text,
    recusal_asked      boolean,
    summary            text,
    unit_opinion       text,
    sign_key           uuid unique,
    signed_at          timestamptz,
    ending             text,
    name_bigrams       tsvector generated always as (platform.bigrams(enterprise_name)) stored,
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade,
    check (arrived_at is null or arrived_at >= approved_at),
    check (arrived_at is null or sealed_for is null)
);
comment on table inspection.visit is '现场检查：方案、审批、到场、记录、签署、处理';
create index visit_by_planned_from on inspection.visit (planned_from desc, id);
create index visit_by_division on inspection.visit (division);
create index visit_by_territory on inspection.visit (territory, planned_from desc);
create index visit_by_status on inspection.visit (status, planned_from desc);
create index visit_by_name on inspection.visit using gin (name_bigrams);
alter table inspection.visit enable row level security;
create policy sight on inspection.visit using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
    and (sealed_for is null or current_setting('anlan.person', true) = '*'
         or current_setting('anlan.person', true) = any (sealed_for)))
    with check (division <> '');

create table inspection.visit_officer (
    visit          uuid not null references inspection.visit,
    position       int  not null,
    officer        uuid not null,
    name           text not null,
    certificate_no text not null,
    agency_name    text not null,
    primary key (visit, position),
    unique (visit, officer)
);
comment on table inspection.visit_officer is '检查人员：第一名为组长';
create index visit_officer_by_officer on inspection.visit_officer (officer);
alter table inspection.visit_officer enable row level security;
create policy sight on inspection.visit_officer using (exists (select from inspection.visit v where v.id = visit));
grant delete on inspection.visit_officer to anlan_app;

create table inspection.answer (
    visit   uuid not null references inspection.visit,
    item    uuid not null references inspection.checklist_item,
    answer  text not null check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
    remark  text not null,
    at      timestamptz not null,
    by      text not null,
    primary key (visit, item)
);
comment on table inspection.answer is '检查项的结论';
alter table inspection.answer enable row level security;
create policy sight on inspection.answer using (exists (select from inspection.visit v where v.id = visit));

create table inspection.finding (
    id             uuid primary key,
    visit          uuid not null references inspection.visit,
    position       int  not null,
    item           uuid references inspection.checklist_item,
    problem        text not null,
    place          text not null,
    provision      text not null,
    basis          text not null,
    violation      text not null,
    handling       text not null check (handling in ('ORDER', 'CORRECTED', 'TRANSFER')),
    requirement    text not null,
    due            date,
    major          boolean not null,
    major_ground   text not null,
    measures       text[] not null,
    measure_object text not null,
    unique (visit, item)
);
comment on table inspection.finding is '检查发现：记录签署前可改，签署后不变';
create index finding_by_visit on inspection.finding (visit, position);
alter table inspection.finding enable row level security;
create policy sight on inspection.finding using (exists (select from inspection.visit v where v.id = visit));
grant delete on inspection.finding to anlan_app;

create table inspection.visit_file (
    visit      uuid not null references inspection.visit,
    file       uuid not null references platform.file,
    name       text not null,
    media_type text not null,
    size       bigint not null,
    taken_at   timestamptz not null,
    item       uuid references inspection.checklist_item,
    finding    uuid references inspection.finding on delete set null,
    by         text not null,
    primary key (visit, file)
);
comment on table inspection.visit_file is '现场照片与执法全过程音像记录';
alter table inspection.visit_file enable row level security;
create policy sight on inspection.visit_file using (exists (select from inspection.visit v where v.id = visit));
grant delete on inspection.visit_file to anlan_app;

create table inspection.signature (
    visit    uuid not null references inspection.visit,
    officer  uuid,
    name     text not null,
    png      bytea check (length(png) <= 204800),
    on_paper boolean not null,
    refusal  text,
    witness  text,
    at       timestamptz not null,
    unique nulls not distinct (visit, officer)
);
comment on table inspection.signature is '签名：执法人员与现场负责人；拒签记明理由和见证人';
alter table inspection.signature enable row level security;
create policy sight on inspection.signature using (exists (select from inspection.visit v where v.id = visit));
