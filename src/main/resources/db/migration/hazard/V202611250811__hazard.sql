create schema hazard;
grant usage on schema hazard to anlan_app, anlan_reader;

create table hazard.hazard (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    enterprise_code text not null,
    trade           text not null,
    trade_name      text not null,
    town            text not null,
    visit           uuid not null references inspection.visit,
    finding         uuid not null unique references inspection.finding,
    found_on        date not null,
    level           text not null check (level in ('GENERAL', 'MAJOR')),
    major_ground    text not null check (level = 'GENERAL' or major_ground <> ''),
    problem         text not null,
    place           text not null,
    provision       text not null,
    basis           text not null,
    violation       text not null,
    requirement     text not null,
    due             date,
    status          text not null check (status in ('FOUND', 'GRADED', 'ORDERED', 'TREATED', 'REINSPECTED', 'CLOSED', 'TRANSFERRED')),
    closed_on       date check (status = 'CLOSED' or closed_on is null),
    name_bigrams    tsvector generated always as (platform.bigrams(enterprise_name)) stored,
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table hazard.hazard is '事故隐患：由检查发现产生，经复查销号';
create index hazard_by_found_on on hazard.hazard (found_on desc, id);
create index hazard_by_division on hazard.hazard (division);
create index hazard_by_territory on hazard.hazard (territory, found_on desc);
create index hazard_by_visit on hazard.hazard (visit);
create index hazard_open_by_due on hazard.hazard (due) where status <> 'CLOSED';
create index hazard_by_name on hazard.hazard using gin (name_bigrams);
alter table hazard.hazard enable row level security;
create policy sight on hazard.hazard using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text))
    with check (division <> '');

create table hazard.rectification_order (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    enterprise_code text not null,
    trade           text not null,
    trade_name      text not null,
    town            text not null,
    visit           uuid not null references inspection.visit,
    agency          text not null,
    officer         uuid not null,
    number          text not null,
    paper           uuid not null,
    issued_on       date not null,
    issued_at       timestamptz not null,
    served_on       date check (served_on >= issued_on),
    service_way     text,
    status          text not null check (status in ('ISSUED', 'RUNNING', 'REINSPECTION_DUE', 'PASSED', 'FAILED', 'PARTLY_FAILED')),
    due             date not null,
    name_bigrams    tsvector generated always as (platform.bigrams(enterprise_name)) stored,
    check (status = 'ISSUED' or served_on is not null),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table hazard.rectification_order is '责令限期整改指令书：只能经复查办结';
create unique index rectification_order_of_visit on hazard.rectification_order (visit);
create index rectification_order_by_issued on hazard.rectification_order (issued_on desc, id);
create index rectification_order_by_division on hazard.rectification_order (division);
create index rectification_order_by_territory on hazard.rectification_order (territory, issued_on desc);
create index rectification_order_open_by_due on hazard.rectification_order (due) where status <> 'PASSED';
create index rectification_order_by_name on hazard.rectification_order using gin (name_bigrams);
alter table hazard.rectification_order enable row level security;
create policy sight on hazard.rectification_order using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text))
    with check (division <> '');

create table hazard.order_item (
    rectification_order uuid not null references hazard.rectification_order,
    position            int  not null,
    hazard              uuid not null unique references hazard.hazard,
    problem             text not null,
    basis               text not null,
    requirement         text not null,
    due                 date not null check (due >= original_due),
    original_due        date not null,
    requested_on        date,
    passed              boolean,
    reinspected_on      date,
    primary key (rectification_order, position)
);
comment on table hazard.order_item is '整改事项：每项隐患各有期限';
alter table hazard.order_item enable row level security;
create policy sight on hazard.order_item
    using (exists (select from hazard.rectification_order o where o.id = rectification_order));
grant delete on hazard.order_item to anlan_app;

create table hazard.extension (
    id                  uuid primary key,
    version             int  not null,
    rectification_order uuid not null references hazard.rectification_order,
    requested_on        date not null,
    requested_by        uuid not null,
    by_enterprise       boolean not null,
    force_majeure       boolean not null,
    reason              text not null check (reason <> ''),
    safety_measures     text not null,
    granted             boolean,
    decided_by          uuid check (decided_by <> requested_by),
    decided_on          date check (decided_on >= requested_on),
    grounds             text,
    paper               uuid
);
comment on table hazard.extension is '整改延期申请与答复';
create unique index extension_open on hazard.extension (rectification_order) where granted is null;
alter table hazard.extension enable row level security;
create policy sight on hazard.extension
    using (exists (select from hazard.rectification_order o where o.id = rectification_order));

create table hazard.extension_item (
    extension uuid not null references hazard.extension,
    position  int  not null,
    hazard    uuid not null references hazard.hazard,
    due       date not null,
    new_due   date not null check (new_due > due),
    primary key (extension, position)
);
comment on table hazard.extension_item is '申请延期的事项';
alter table hazard.extension_item enable row level security;
create policy sight on hazard.extension_item using (exists (select from hazard.extension e where e.id = extension));
grant delete on hazard.extension_item to anlan_app;

create table hazard.enterprise_report (
    id                  uuid primary key,
    rectification_order uuid not null references hazard.rectification_order,
    hazards             uuid[] not null,
    words               text not null,
    files               uuid[] not null,
    reported_on         date not null,
    reported_at         timestamptz not null,
    reported_by         text not null
);
comment on table hazard.enterprise_report is '整改情况报告：由生产经营单位提交，不能销号';
create index enterprise_report_by_order on hazard.enterprise_report (rectification_order);
alter table hazard.enterprise_report enable row level security;
create policy sight on hazard.enterprise_report
    using (exists (select from hazard.rectification_order o where o.id = rectification_order));

create table hazard.reinspection (
    id                  uuid primary key,
    version             int  not null,
    rectification_order uuid not null references hazard.rectification_order,
    key                 uuid not null unique,
    day                 date not null,
    requested           boolean not null,
    officers            uuid[] not null check (cardinality(officers) >= 2),
    unit_opinion        text not null,
    paper               uuid not null,
    recorded_at         timestamptz not null
);
comment on table hazard.reinspection is '整改复查';
create index reinspection_by_order on hazard.reinspection (rectification_order);
alter table hazard.reinspection enable row level security;
create policy sight on hazard.reinspection
    using (exists (select from hazard.rectification_order o where o.id = rectification_order));

create table hazard.reinspection_result (
    reinspection uuid not null references hazard.reinspection,
    position     int  not null,
    hazard       uuid not null references hazard.hazard,
    passed       boolean not null,
    finding      text not null,
    primary key (reinspection, position)
);
comment on table hazard.reinspection_result is '复查结果，逐项';
alter table hazard.reinspection_result enable row level security;
create policy sight on hazard.reinspection_result using (exists (select from hazard.reinspection r where r.id = reinspection));

create table hazard.hazard_photo (
    hazard   uuid not null references hazard.hazard,
    file     uuid not null references platform.file,
    stage    text not null check (stage in ('REPORT', 'REINSPECTION')),
    name     text not null,
    taken_at timestamptz not null,
    primary key (hazard, file, stage)
);
comment on table hazard.hazard_photo is '整改照片与复查照片';
alter table hazard.hazard_photo enable row level security;
create policy sight on hazard.hazard_photo using (exists (select from hazard.hazard h where h.id = hazard));

create table hazard.measure (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    enterprise_code text not null,
    trade           text not null,
    trade_name      text not null,
    town            text not null,
    visit           uuid not null references inspection.visit,
    agency          text not null,
    officer         uuid not null,
    kinds           text[] not null,
    object          text not null,
    in_force_from   timestamptz not null,
    number          text not null,
    paper           uuid not null,
    status          text not null check (status in ('IN_FORCE', 'REVIEWING', 'LIFTED')),
    applied_on      date,
    application     text,
    reviewer        uuid check (reviewer <> officer),
    reviewed_on     date check (reviewed_on >= applied_on),
    review          text,
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table hazard.measure is '现场处理措施：经审查同意才能解除';
create index measure_by_visit on hazard.measure (visit);
create index measure_by_territory on hazard.measure (territory);
alter table hazard.measure enable row level security;
create policy sight on hazard.measure using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text))
    with check (division <> '');

create table hazard.lead (
    id                  uuid primary key,
    hazard              uuid not null references hazard.hazard,
    rectification_order uuid not null references hazard.rectification_order,
    reinspection        uuid not null references hazard.reinspection,
    violation           text not null,
    opened_on           date not null,
    unique (hazard, reinspection)
);
comment on table hazard.lead is '待立案线索：复查未通过的隐患';
alter table hazard.lead enable row level security;
create policy sight on hazard.lead using (exists (select from hazard.hazard h where h.id = hazard));

create table hazard.criterion (
    code       text not null,
    version    int  not null check (version > 0),
    trade      text not null,
    criterion  text not null,
    source     text not null,
    status     text not null check (status in ('待核', '已核', '停用')),
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (code, version)
);
comment on table hazard.criterion is '重大事故隐患判定标准：未核对来源的标为待核';
