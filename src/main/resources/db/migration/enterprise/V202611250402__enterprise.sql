-- 监管对象：企业登记、监管责任的人工指定、管辖沿革、批量导入

create schema enterprise;

create function enterprise.search_terms(
        name text, former_names text, address text, leader_phone text, safety_manager_phone text, contact_phone text)
    returns tsvector language sql immutable parallel safe as $$
    select platform.bigrams(name || E'\n' || former_names)
           || array_to_tsvector(array_remove(array[
                  '@' || left(md5(nullif(address, '')), 12),
                  '#' || nullif(leader_phone, ''), '#' || nullif(safety_manager_phone, ''), '#' || nullif(contact_phone, '')
              ], null))
$$;
comment on function enterprise.search_terms(text, text, text, text, text, text) is
    '检索用：名称与曾用名的相邻两字、地址摘要（@）、电话（#）';

create table enterprise.enterprise (
    id                   uuid primary key,
    version              int  not null,
    territory            uuid not null check (territory = id),
    division             text not null check (division ~ '^[0-9]{9}([0-9]{3})?$'),
    supervisor           text not null,
    town                 text not null generated always as (left(division, 9)) stored,
    name                 text not null check (length(name) between 2 and 200),
    former_names         text not null default '',
    credit_code          text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    no_code_reason       text not null default '',
    trade                text not null default '',
    address              text not null,
    latitude             numeric(9, 6) check (latitude between -90 and 90),
    longitude            numeric(9, 6) check (longitude between -180 and 180),
    staff                int check (staff >= 0),
    leader               text not null default '',
    leader_phone         text not null default '',
    safety_manager       text not null default '',
    safety_manager_phone text not null default '',
    contact              text not null default '',
    contact_phone        text not null default '',
    established          date,
    status               text not null check (status in ('ACTIVE', 'SUSPENDED', 'SHUT', 'DEREGISTERED')),
    risk                 text check (risk in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
    risk_source          text not null default '',
    tags                 text not null default '',
    registered_on        date not null,
    placed_since         date not null,
    trade_since          date not null,
    import_id            uuid,
    merged_into          uuid references enterprise.enterprise,
    search_terms         tsvector generated always as (enterprise.search_terms(
                             name, former_names, address, leader_phone, safety_manager_phone, contact_phone)) stored,
    check (credit_code is not null or no_code_reason <> ''),
    check (merged_into <> id),
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table enterprise.enterprise is '企业档案：监管对象的登记';
comment on column enterprise.enterprise.merged_into is '并入的档案；本行作为别名保留，可以撤销';
create unique index enterprise_by_credit_code on enterprise.enterprise (credit_code) where merged_into is null;
create index enterprise_by_search_terms on enterprise.enterprise using gin (search_terms) with (fastupdate = off);
create index enterprise_by_town on enterprise.enterprise (town, id);
create index enterprise_by_trade on enterprise.enterprise (trade, id);
create index enterprise_by_supervisor on enterprise.enterprise (supervisor, id);
create index enterprise_by_risk on enterprise.enterprise (risk, id) where risk is not null;
create index enterprise_not_active on enterprise.enterprise (status, id) where status <> 'ACTIVE';
create index enterprise_by_import on enterprise.enterprise (import_id) where import_id is not null;
create index enterprise_merged on enterprise.enterprise (merged_into) where merged_into is not null;

alter table enterprise.enterprise enable row level security;
create policy sight on enterprise.enterprise using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
) with check (division <> '');

create function enterprise.codes_taken(codes text[]) returns setof text
    language sql stable security definer set search_path = pg_catalog as $$
    select e.credit_code from enterprise.enterprise e where e.credit_code = any (codes) and e.merged_into is null
$$;
comment on function enterprise.codes_taken(text[]) is '哪些信用代码在全区已经登记：只回答有没有，不说是谁';

create table enterprise.placement (
    id          uuid primary key,
    territory   uuid not null,
    division    text not null,
    supervisor  text not null,
    was_division   text not null,
    was_supervisor text not null,
    was_trade   text not null,
    since       date not null,
    until       date not null,
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table enterprise.placement is '管辖沿革：变更之前的属地、行业部门和起止日期';
create index placement_by_enterprise on enterprise.placement (territory);
alter table enterprise.placement enable row level security;
create policy sight on enterprise.placement using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
) with check (division <> '');

create table enterprise.assignment (
    id         uuid primary key,
    territory  uuid not null,
    division   text not null,
    supervisor text not null,
    capacity   text not null check (capacity in ('COMPREHENSIVE', 'INDUSTRY', 'TERRITORIAL')),
    agency     text not null check (agency <> ''),
    since      date not null,
    until      date check (until >= since),
    reason     text not null check (reason <> ''),
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table enterprise.assignment is '监管责任的人工指定：补缺口，或者与系统判定并存（交叉）';
create index assignment_by_enterprise on enterprise.assignment (territory);
alter table enterprise.assignment enable row level security;
create policy sight on enterprise.assignment using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
) with check (division <> '');

create table enterprise.import (
    id          uuid primary key,
    division    text not null check (division <> ''),
    supervisor  text not null,
    file_id     uuid not null,
    file_name   text not null,
    sha256      text not null,
    encoding    text not null,
    mapping     text not null,
    only_valid  boolean not null default false,
    status      text not null check (status in ('UPLOADED', 'RUNNING', 'REJECTED', 'DONE', 'INTERRUPTED', 'FAILED')),
    progress    int not null default 0 check (progress between 0 and 100),
    rows_read   bigint not null default 0,
    rows_wrong  bigint not null default 0,
    rows_taken  bigint not null default 0,
    message     text not null default '',
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
);
comment on table enterprise.import is '企业批量导入：一份文件一次导入，全部成功或者全部不做';
create index import_by_time on enterprise.import (uploaded_at desc);
alter table enterprise.import enable row level security;
create policy sight on enterprise.import using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) = ''
) with check (division <> '');

create table enterprise.import_error (
    import_id  uuid not null references enterprise.import,
    row_no     bigint not null,
    division   text not null,
    supervisor text not null,
    sentence   text not null,
    primary key (import_id, row_no)
);
comment on table enterprise.import_error is '导入中有错的行和原因，供下载更正';
alter table enterprise.import_error enable row level security;
create policy sight on enterprise.import_error using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) = ''
) with check (division <> '');
grant delete on enterprise.import_error to anlan_app;
