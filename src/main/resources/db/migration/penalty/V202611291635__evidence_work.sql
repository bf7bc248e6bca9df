-- Evidence work with papers of its own: survey, samples, appraisals, assistance, recusal, ways of service, disposal by object.
create table penalty.survey (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    nth          int  not null check (nth > 0),
    place        text not null check (place <> ''),
    weather      text not null,
    started      timestamptz not null,
    ended        timestamptz not null check (ended > started),
    officers     uuid[] not null check (cardinality(officers) >= 2),
    present      text not null,
    absence      text not null,
    witness      text not null,
    findings     text not null check (findings <> ''),
    remark       text not null,
    evidence     uuid not null references penalty.evidence,
    paper        uuid not null,
    check (present <> '' or absence <> '')
);
comment on table penalty.survey is '勘验笔录：到场情况、勘验情况、勘验图（证据文件）';
create index survey_by_case on penalty.survey (penalty_case);

create table penalty.sampling (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    place        text not null check (place <> ''),
    sampled_at   timestamptz not null,
    officers     uuid[] not null check (cardinality(officers) >= 2),
    items        text[] not null check (cardinality(items) > 0),
    present      text not null,
    absence      text not null,
    witness      text not null,
    number       text not null,
    paper        uuid not null,
    check (present <> '' or absence <> '')
);
comment on table penalty.sampling is '抽样取证：样品清单，一行一件（名称，批号，数量，价格，封签号）';
create index sampling_by_case on penalty.sampling (penalty_case);

create table penalty.appraisal (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    institution  text not null check (institution <> ''),
    objects      text[] not null check (cardinality(objects) > 0),
    questions    text not null check (questions <> ''),
    sent_on      date not null,
    due          date not null check (due >= sent_on),
    stops        boolean not null,
    number       text not null,
    paper        uuid not null,
    received_on  date check (received_on >= sent_on),
    conclusion   text not null,
    evidence     uuid references penalty.evidence,
    check ((received_on is null) = (evidence is null))
);
comment on table penalty.appraisal is '检测、检验、鉴定：委托和结果；规则允许的，期间不计入办案期限';
create index appraisal_by_case on penalty.appraisal (penalty_case);

create table penalty.assistance (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    organ        text not null check (organ <> ''),
    matter       text not null check (matter <> ''),
    due          date not null,
    number       text not null,
    paper        uuid not null,
    sent_on      date not null check (due >= sent_on),
    answered_on  date check (answered_on >= sent_on),
    answer       text not null,
    answer_number text not null,
    file         uuid references platform.file,
    file_name    text not null
);
comment on table penalty.assistance is '协助调查：发函、请对方答复的日期和答复';
create index assistance_by_case on penalty.assistance (penalty_case);

create table penalty.service_address (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    party        uuid not null references penalty.party,
    address      text not null check (address <> ''),
    post_code    text not null,
    receiver     text not null check (receiver <> ''),
    phone        text not null,
    electronic   text not null,
    confirmed_on date not null,
    paper        uuid not null,
    current      boolean not null
);
comment on table penalty.service_address is '送达地址（电子送达）确认书；填写电子地址的同意电子送达';
create index service_address_by_case on penalty.service_address (penalty_case);
create unique index service_address_current on penalty.service_address (party) where current;

create table penalty.announcement (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    party        uuid not null references penalty.party,
    announced    uuid not null unique,
    title        text not null,
    reason       text not null check (reason <> ''),
    medium       text not null check (medium <> ''),
    announced_on date not null,
    served_on    date not null check (served_on > announced_on),
    number       text not null,
    paper        uuid not null
);
comment on table penalty.announcement is '公告送达：原因和经过、媒体、期满视为送达之日；announced 为被公告的文书';
create index announcement_by_case on penalty.announcement (penalty_case);

create table penalty.recusal (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    applicant    text not null check (applicant <> ''),
    officer      uuid not null,
    name         text not null,
    reason       text not null check (reason <> ''),
    asked_on     date not null,
    granted      boolean,
    decided_by   uuid check (decided_by <> officer),
    decided_on   date check (decided_on >= asked_on),
    words        text not null,
    instead      uuid,
    number       text not null,
    paper        uuid,
    check ((granted is null) = (decided_on is null))
);
comment on table penalty.recusal is '回避：申请和决定；决定回避的人员不再看到本案';
create index recusal_by_case on penalty.recusal (penalty_case);
create index recusal_granted_by_officer on penalty.recusal (officer) where granted;

do $$
declare t text;
begin
    foreach t in array array['survey', 'sampling', 'appraisal', 'assistance', 'recusal'] loop
        execute format('alter table penalty.%I enable row level security', t);
        execute format($p$create policy sight on penalty.%I using (
            current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case))$p$, t);
    end loop;
    foreach t in array array['service_address', 'announcement'] loop
        execute format('alter table penalty.%I enable row level security', t);
        execute format('create policy sight on penalty.%I using (exists (select from penalty.penalty_case c where c.id = penalty_case))', t);
    end loop;
end $$;
revoke update on penalty.survey, penalty.sampling, penalty.announcement from anlan_app;

create function penalty.kept_from_me() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(r.penalty_case), '{}') from penalty.recusal r
    where r.granted and r.officer::text = current_setting('anlan.person', true)
$$;
comment on function penalty.kept_from_me() is '当前人员已回避的案件';
create policy not_recused on penalty.penalty_case as restrictive using (id <> all ((select penalty.kept_from_me())::uuid[]));

alter table penalty.preservation
    add column present text not null default '',
    add column absence text not null default '',
    add column witness text not null default '';
comment on column penalty.preservation.absence is '当事人不到场的原因；到场的写 present';
