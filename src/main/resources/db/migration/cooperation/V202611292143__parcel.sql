-- 协作移送：送给其他单位的一件（来件），对方只看到这一件
create schema cooperation;
grant usage on schema cooperation to anlan_app, anlan_reader;

create table cooperation.parcel (
    id          uuid primary key,
    kind        text not null check (kind in ('CRIME', 'COPY', 'CASE', 'MATTER', 'NOTICE')),
    source      uuid not null,
    matter      uuid,
    body        text not null references organization.agency,
    sender      text not null references organization.agency,
    sender_name text not null,
    handler     uuid not null,
    title       text not null check (title <> ''),
    number      text not null,
    about       text not null,
    words       text not null,
    materials   text[] not null,
    sent_at     timestamptz not null,
    seen_at     timestamptz,
    received_at timestamptz check (received_at >= sent_at),
    received_by text not null default '',
    progress    text not null,
    tone        text not null,
    owes        text not null default '',
    due         timestamptz,
    ended_at    timestamptz,
    territory   uuid,
    division    text not null,
    supervisor  text not null,
    unique (source, body),
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table cooperation.parcel is '来件：送给一个单位的移送、抄送或者通报，和它在办的期限';
comment on column cooperation.parcel.owes is '收件单位现在应办的事；空为没有';
create index parcel_by_body on cooperation.parcel (body, sent_at desc, id desc);
create index parcel_by_sent on cooperation.parcel (sent_at desc, id desc);
create index parcel_by_territory on cooperation.parcel (territory);
alter table cooperation.parcel enable row level security;
create policy sight on cooperation.parcel using (
    current_setting('anlan.body', true) <> '' and current_setting('anlan.body', true) in (body, sender)
    or division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) = '') with check (division <> '');
create policy not_recused on cooperation.parcel as restrictive using (matter is null or matter <> all ((select penalty.kept_from_me())::uuid[]));

create table cooperation.parcel_item (
    id       uuid primary key,
    parcel   uuid not null references cooperation.parcel,
    paper    uuid references platform.paper,
    file     uuid references platform.file,
    name     text not null,
    number   text not null,
    added_at timestamptz not null,
    check ((paper is null) <> (file is null))
);
comment on table cooperation.parcel_item is '来件所附的文书和材料';
create index parcel_item_by_parcel on cooperation.parcel_item (parcel, id);
alter table cooperation.parcel_item enable row level security;
create policy sight on cooperation.parcel_item using (exists (select from cooperation.parcel p where p.id = parcel));
revoke update on cooperation.parcel_item from anlan_app;

create table cooperation.parcel_entry (
    id        uuid primary key,
    parcel    uuid not null references cooperation.parcel,
    day       date not null,
    theirs    boolean not null,
    what      text not null,
    organ     text not null,
    number    text not null,
    words     text not null,
    file      uuid references platform.file,
    file_name text not null,
    at        timestamptz not null
);
comment on table cooperation.parcel_entry is '来件往来：双方各办了什么、哪一天、哪份文书';
create index parcel_entry_by_parcel on cooperation.parcel_entry (parcel, id);
alter table cooperation.parcel_entry enable row level security;
create policy sight on cooperation.parcel_entry using (exists (select from cooperation.parcel p where p.id = parcel));
revoke update on cooperation.parcel_entry from anlan_app;

insert into insight.kind (kind, label, path) values ('Parcel', '来件', '/received/') on conflict do nothing;
