
-- 公用表：会话、事件发布、管辖

create function platform.bigrams(name text) returns tsvector
    language sql immutable strict parallel safe as $$
    select coalesce(array_to_tsvector(array_agg(distinct gram)), ''::tsvector)
    from (
        select substr(lower(name), i, 2) as gram from generate_series(1, greatest(length(name) - 1, 0)) i
        union all
        select lower(name) where length(name) = 1
    ) grams
    where gram <> ''
$$;
comment on function platform.bigrams(text) is '把名称切成相邻两字，用于两个汉字的检索';

create function platform.bigram_query(words text) returns tsquery
    language sql immutable strict parallel safe as $$
    select string_agg('''' || replace(replace(gram, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery
    from (
        select distinct substr(lower(words), i, 2) as gram from generate_series(1, greatest(length(words) - 1, 1)) i
    ) grams
$$;
comment on function platform.bigram_query(text) is '检索词（至少两个字）的相邻两字查询';

create table platform.territory (
    id         uuid primary key,
    division   text not null check (division <> ''),
    supervisor text not null,
    unique (id, division, supervisor)
);
comment on table platform.territory is '管辖：一个监管对象属于哪个区划、由哪个行业部门监管；业务表以外键级联跟随';
create index territory_by_division on platform.territory (division);

create table platform.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
comment on table platform.event_publication is '待办的后续反应';
create index event_publication_by_completion_date on platform.event_publication (completion_date);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);

create table platform.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
comment on table platform.spring_session is '登录会话';
create unique index spring_session_by_id on platform.spring_session (session_id);
create index spring_session_by_expiry on platform.spring_session (expiry_time);
create index spring_session_by_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36) not null references platform.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table platform.spring_session_attributes is '登录会话的内容';

create table platform.file (
    id         uuid primary key,
    sha256     text not null,
    sm3        text not null,
    size       bigint not null check (size >= 0),
    media_type text not null,
    name       text not null,
    stored_at  timestamptz not null,
    stored_by  text not null
);
comment on table platform.file is '文件登记：内容存在数据目录，按 SHA-256 定位，只增不改';
create index file_by_sha256 on platform.file (sha256);

grant usage on schema platform to anlan_app, anlan_reader;
grant delete on platform.event_publication, platform.spring_session, platform.spring_session_attributes to anlan_app;
revoke select on platform.spring_session, platform.spring_session_attributes from anlan_reader;
