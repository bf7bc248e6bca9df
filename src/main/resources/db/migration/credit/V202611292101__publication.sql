create schema credit;
grant usage on schema credit to anlan_app, anlan_reader;

create table credit.rule (
    code       text not null,
    version    int  not null,
    kind       text not null check (kind in ('INSPECTION', 'ORDER', 'PENALTY', 'BLACKLISTING', 'MAJOR_HAZARD', 'LICENCE', 'RATING', 'ACCIDENT_REPORT')),
    unit       boolean not null,
    power      text not null,
    term       text not null,
    basis      text not null check (basis <> ''),
    automatic  boolean not null,
    marked     boolean not null,
    months     int check (months > 0),
    counted    text not null check (counted in ('DAY', 'CLOSED')),
    explained  int not null check (explained >= 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    source     text not null,
    status     text not null check (status in ('已核', '待核', '停用')),
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (code, version)
);
comment on table credit.rule is '公开规则：什么事项、何时公开、公开多久、自动还是经人核对';
comment on column credit.rule.marked is '只有注明具有社会影响的才公开';
comment on column credit.rule.months is '公开多少个月；空的长期公开，办结的至办结';
comment on column credit.rule.explained is '撤回以后，撤回理由公开多少天';

create table credit.publication (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    kind            text not null check (kind in ('INSPECTION', 'ORDER', 'PENALTY', 'BLACKLISTING', 'MAJOR_HAZARD', 'LICENCE', 'RATING', 'ACCIDENT_REPORT')),
    source          uuid not null,
    unit            boolean not null,
    subject         text not null check (subject <> ''),
    number          text not null,
    number_key      bigint not null,
    matter          text not null check (matter <> ''),
    basis           text not null,
    result          text not null,
    authority       text not null,
    day             date not null,
    closed_on       date,
    influence       text not null,
    withheld        text not null,
    rule            text not null,
    status          text not null check (status in ('PROPOSED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN', 'REPAIRED')),
    proposed_at     timestamptz not null,
    due             date,
    approved_by     text not null,
    published_at    timestamptz,
    until           date,
    corrected_at    timestamptz,
    correction      text not null,
    ended_at        timestamptz,
    ended_reason    text not null,
    unique (kind, source),
    check ((status = 'PROPOSED') <= (published_at is null)),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table credit.publication is '公示：任何人看到的只有这里已经公开的行和列';
comment on column credit.publication.subject is '对象；自然人只留姓氏';
comment on column credit.publication.number_key is '文书号中的年份和序号，用于按文书号查询';
comment on column credit.publication.influence is '自然人的处罚为什么具有社会影响';
create index publication_by_enterprise on credit.publication (territory, day desc);
create index publication_newest on credit.publication (published_at desc, id desc) where status = 'PUBLISHED';
create index publication_newest_of_kind on credit.publication (kind, published_at desc, id desc) where status = 'PUBLISHED';
create index publication_by_number on credit.publication (number_key) where status = 'PUBLISHED' and number_key > 0;
create index publication_by_until on credit.publication (until) where status = 'PUBLISHED' and until is not null;
create index publication_proposed on credit.publication (due) where status = 'PROPOSED';
alter table credit.publication enable row level security;
create policy sight on credit.publication using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text))
    with check (division <> '');
-- 任何人：只有现在公开的
create policy open on credit.publication for select using (
    status = 'PUBLISHED' and (until is null or until >= (now() at time zone 'Asia/Shanghai')::date));

create table credit.explanation (
    publication uuid primary key references credit.publication,
    enterprise  uuid not null,
    kind        text not null,
    number      text not null,
    reason      text not null check (reason <> ''),
    day         date not null,
    until       date not null check (until >= day)
);
comment on table credit.explanation is '撤回说明：撤回了哪份文书的信息、为什么，公开至何日';
create index explanation_by_enterprise on credit.explanation (enterprise, until);
revoke update on credit.explanation from anlan_app;

create table credit.change (
    change      bigint generated always as identity primary key,
    publication uuid not null references credit.publication,
    what        text not null check (what in ('PUBLISHED', 'UNPUBLISHED', 'CORRECTED')),
    at          timestamptz not null
);
comment on table credit.change is '公示变动：一行一变，按提交先后编号，读者从上次的编号往后读，不会漏';
revoke update on credit.change from anlan_app;

insert into organization.deed (code, label) values
    ('publication.read', '查看公示'), ('publication.approve', '公开、撤回、更正公示');
insert into organization.permission (post, deed) values
    ('HEAD', 'publication.read'), ('DEPUTY_HEAD', 'publication.read'), ('SECTION_HEAD', 'publication.read'), ('OFFICER', 'publication.read'), ('DISCIPLINE', 'publication.read'),
    ('HEAD', 'publication.approve'), ('DEPUTY_HEAD', 'publication.approve'), ('SECTION_HEAD', 'publication.approve'), ('OFFICER', 'publication.approve');
insert into mandate.duty_kind (kind, label) values ('PUBLISH', '公开信息');
insert into insight.kind (kind, label, path) values ('Publication', '公示', '/publications/') on conflict do nothing;
