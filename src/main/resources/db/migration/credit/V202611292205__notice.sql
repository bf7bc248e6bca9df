-- 公告与动态：拟稿、审核、按时发布、撤回；附件
create table credit.notice (
    id            uuid primary key,
    version       int  not null,
    division      text not null check (division <> ''),
    authority     text not null check (authority <> ''),
    status        text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    kind          text not null check (kind in ('ANNOUNCEMENT', 'PLAN', 'LISTING', 'ACCIDENT', 'GUIDE', 'NEWS')),
    title         text not null check (length(title) between 1 and 100),
    text          text not null check (text <> ''),
    pinned        boolean not null,
    author        uuid not null,
    author_name   text not null,
    written_at    timestamptz not null,
    publish_at    timestamptz,
    reviewer      uuid check (reviewer <> author),
    reviewer_name text not null,
    reviewed_at   timestamptz,
    opinion       text not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text not null,
    reason        text not null check (status <> 'WITHDRAWN' or reason <> ''),
    check (status <> 'PUBLISHED' or publish_at is not null and reviewer is not null and publish_at >= reviewed_at)
);
comment on table credit.notice is '公告与动态：批准以后，到了发布时间任何人可见';
comment on column credit.notice.publish_at is '发布时间；未批准的为拟定时间，空的批准后立即发布';
create index notice_public on credit.notice (pinned desc, publish_at desc, id desc) where status = 'PUBLISHED';
create index notice_by_written on credit.notice (written_at desc, id desc);

create table credit.notice_file (
    notice     uuid not null references credit.notice,
    file       uuid not null references platform.file,
    position   int  not null,
    name       text not null,
    size       bigint not null check (size > 0),
    media_type text not null,
    removed    boolean not null default false,
    primary key (notice, file)
);
comment on table credit.notice_file is '公告附件';

alter table credit.notice enable row level security;
alter table credit.notice_file enable row level security;
create policy sight on credit.notice using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) = '' and current_setting('anlan.enterprise', true) = '')
    with check (division <> '');
-- 任何人：已经批准、到了时间、没有撤回的
create policy open on credit.notice for select using (status = 'PUBLISHED' and publish_at <= now());
create policy sight on credit.notice_file using (exists (select from credit.notice n where n.id = notice));

insert into organization.deed (code, label) values
    ('bulletin.read', '查看公告'), ('bulletin.write', '拟写公告'), ('bulletin.approve', '审核、撤回公告');
insert into organization.permission (post, deed) values
    ('HEAD', 'bulletin.read'), ('DEPUTY_HEAD', 'bulletin.read'), ('SECTION_HEAD', 'bulletin.read'), ('OFFICER', 'bulletin.read'), ('DISCIPLINE', 'bulletin.read'),
    ('DEPUTY_HEAD', 'bulletin.write'), ('SECTION_HEAD', 'bulletin.write'), ('OFFICER', 'bulletin.write'),
    ('HEAD', 'bulletin.approve'), ('DEPUTY_HEAD', 'bulletin.approve'), ('SECTION_HEAD', 'bulletin.approve');
insert into mandate.duty_kind (kind, label) values ('APPROVE_BULLETIN', '审核公告');
insert into insight.kind (kind, label, path) values ('Bulletin', '公告', '/notices/') on conflict do nothing;
