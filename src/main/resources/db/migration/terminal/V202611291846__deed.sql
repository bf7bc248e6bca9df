create table terminal.deed (
    id           uuid primary key,
    device       uuid not null,
    person       uuid not null,
    person_name  text not null,
    kind         text not null,
    subject      uuid,
    seq          bigint not null,
    territory    uuid,
    division     text not null,
    supervisor   text not null,
    sealed       boolean not null,
    done_at      timestamptz not null,
    judged_at    timestamptz not null,
    received_at  timestamptz not null,
    skew_seconds bigint not null,
    flagged      boolean not null,
    status       text not null check (status in ('ACCEPTED', 'CONFLICT', 'HELD', 'REFUSED')),
    reason       text,
    provision    text,
    answer       text not null,
    body         bytea not null check (length(body) <= 2097152),
    sha256       text not null,
    choice       text check (choice in ('MINE', 'THEIRS', 'SUPPLEMENT', 'DROPPED')),
    decided_by   text,
    decided_at   timestamptz,
    decision     text,
    check (judged_at <= received_at),
    check ((choice is null) = (decided_at is null)),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table terminal.deed is '终端作业：手机上做的事，原样保存；做的时间和收到的时间并存';
comment on column terminal.deed.done_at is '手机所记的时间';
comment on column terminal.deed.judged_at is '据以判断的时间：不晚于收到的时间';
comment on column terminal.deed.flagged is '手机时间相差过大';
create index deed_by_subject on terminal.deed (subject, received_at);
create index deed_undecided on terminal.deed (received_at) where status = 'HELD' and choice is null;
alter table terminal.deed enable row level security;
create policy sight on terminal.deed using (
    current_setting('anlan.person', true) in ('*', person::text)
    or not sealed and current_setting('anlan.enterprise', true) = ''
       and division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
       and current_setting('anlan.supervisor', true) in ('', supervisor))
    with check (division <> '');

create table terminal.written (
    subject     uuid not null,
    path        text not null,
    device      uuid not null,
    person_name text not null,
    value       text,
    seq         bigint not null,
    at          timestamptz not null,
    deed        uuid not null references terminal.deed,
    primary key (subject, path, device)
);
comment on table terminal.written is '每部手机对每一项最后写入的值：逐项合并的依据';
alter table terminal.written enable row level security;
create policy sight on terminal.written using (exists (select from terminal.deed d where d.id = deed));

create table terminal.alias (
    subject uuid not null,
    alias   uuid not null,
    finding uuid not null,
    deed    uuid not null references terminal.deed,
    primary key (subject, alias)
);
comment on table terminal.alias is '两部手机对同一检查项各记的一条检查发现，合为一条';
alter table terminal.alias enable row level security;
create policy sight on terminal.alias using (exists (select from terminal.deed d where d.id = deed));

create table terminal.conflict (
    id         uuid primary key,
    deed       uuid not null references terminal.deed,
    subject    uuid not null,
    device     uuid not null,
    path       text not null,
    kind       text not null check (kind in ('CONFLICT', 'DISPLACED')),
    base       text not null,
    mine       text not null,
    theirs     text not null,
    theirs_by  text not null,
    theirs_at  timestamptz,
    choice     text check (choice in ('MINE', 'THEIRS', 'SUPPLEMENT', 'DROPPED')),
    decided_by text,
    decided_at timestamptz,
    decision   text,
    check ((choice is null) = (decided_at is null))
);
comment on table terminal.conflict is '填写冲突和签署时未采用的填写：由人决定';
create unique index conflict_open on terminal.conflict (subject, path, device) where choice is null;
create index conflict_by_deed on terminal.conflict (deed);
alter table terminal.conflict enable row level security;
create policy sight on terminal.conflict using (exists (select from terminal.deed d where d.id = deed));

create table terminal.reading (
    paper  uuid primary key references platform.paper,
    visit  uuid not null,
    kind   text not null,
    number text not null,
    text   text not null,
    sha256 text not null,
    at     timestamptz not null,
    deed   uuid not null references terminal.deed
);
comment on table terminal.reading is '宣读文本：当事人在手机上看到、签署的文字，与正式文书内容一致';
create index reading_by_visit on terminal.reading (visit);
alter table terminal.reading enable row level security;
create policy sight on terminal.reading using (exists (select from terminal.deed d where d.id = deed));
