create schema complaint;
grant usage on schema complaint to anlan_app, anlan_reader;

create table complaint.complaint (
    id               uuid primary key,
    version          int  not null,
    number           text not null unique,
    division         text not null check (division <> ''),
    source           text not null check (source in ('WEB', 'PHONE', 'LETTER', 'HANDED_OVER')),
    received_at      timestamptz not null,
    anonymous        boolean not null,
    consent          boolean not null,
    status           text not null check (status in ('RECEIVED', 'ACCEPTED', 'REDIRECTED', 'CHECKING', 'CONFIRMED', 'UNFOUNDED', 'HANDLED', 'FEEDBACK', 'CLOSED')),
    agency           text not null,
    handler          uuid,
    handler_name     text not null,
    summary          text not null check (status = 'RECEIVED' or summary <> ''),
    place            text not null,
    enterprise       uuid,
    enterprise_name  text not null,
    fatal            boolean not null,
    accepted_on      date,
    redirected_to    text not null check (status <> 'REDIRECTED' or redirected_to <> ''),
    redirect_reason  text not null,
    checkers         uuid[] not null,
    check_note       text not null,
    check_started_on date check (check_started_on >= accepted_on),
    checked_on       date check (checked_on >= check_started_on),
    finding          text not null,
    measures         text not null,
    signer           uuid check (signer <> handler),
    signer_name      text not null,
    signed_on        date,
    opinion          text not null,
    feedback_on      date,
    feedback         text not null,
    closed_on        date,
    unread           boolean not null,
    extended_days    int not null check (extended_days >= 0)
);
comment on table complaint.complaint is '举报：由承办人转述的事项和办理情况，不含举报人';
create index complaint_by_received on complaint.complaint (received_at desc, id desc);
create index complaint_by_handler on complaint.complaint (handler, received_at desc);
alter table complaint.complaint enable row level security;
create policy sight on complaint.complaint using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) = '' and current_setting('anlan.enterprise', true) = '')
    with check (division <> '');

create table complaint.sealed (
    complaint uuid primary key references complaint.complaint,
    content   bytea not null,
    word_hash text not null
);
comment on table complaint.sealed is '举报原件：举报人、联系方式和原话，加密保存，只有承办人可以启封';
create table complaint.sealed_photo (
    complaint uuid not null references complaint.complaint,
    position  int  not null check (position between 0 and 8),
    content   bytea not null,
    primary key (complaint, position)
);
comment on table complaint.sealed_photo is '举报照片：已去除拍摄信息，加密保存';
create table complaint.message (
    id           uuid primary key,
    complaint    uuid not null references complaint.complaint,
    from_citizen boolean not null,
    at           timestamptz not null,
    content      bytea not null
);
comment on table complaint.message is '举报人与承办人的留言：加密保存';
create index message_by_complaint on complaint.message (complaint, id);

alter table complaint.sealed enable row level security;
alter table complaint.sealed_photo enable row level security;
alter table complaint.message enable row level security;
create policy kept on complaint.sealed for insert with check (true);
create policy kept on complaint.sealed_photo for insert with check (true);
create policy kept on complaint.message for insert with check (true);
create policy opened on complaint.sealed for select using (current_setting('anlan.person', true) = '*'
    or exists (select from complaint.complaint c where c.id = complaint and c.handler::text = current_setting('anlan.person', true)));
create policy opened on complaint.sealed_photo for select using (current_setting('anlan.person', true) = '*'
    or exists (select from complaint.complaint c where c.id = complaint and c.handler::text = current_setting('anlan.person', true)));
create policy opened on complaint.message for select using (current_setting('anlan.person', true) = '*'
    or exists (select from complaint.complaint c where c.id = complaint and c.handler::text = current_setting('anlan.person', true)));
revoke select on complaint.sealed, complaint.sealed_photo, complaint.message from anlan_reader;
revoke update on complaint.sealed, complaint.sealed_photo, complaint.message from anlan_app;

insert into organization.deed (code, label) values
    ('complaint.read', '查看举报台账'), ('complaint.handle', '承办举报'), ('complaint.sign', '签字确认举报处理');
insert into organization.permission (post, deed) values
    ('HEAD', 'complaint.read'), ('DEPUTY_HEAD', 'complaint.read'), ('SECTION_HEAD', 'complaint.read'), ('OFFICER', 'complaint.read'), ('DISCIPLINE', 'complaint.read'),
    ('SECTION_HEAD', 'complaint.handle'), ('OFFICER', 'complaint.handle'),
    ('HEAD', 'complaint.sign'), ('DEPUTY_HEAD', 'complaint.sign'), ('SECTION_HEAD', 'complaint.sign');
insert into mandate.duty_kind (kind, label) values
    ('RECEIVE_COMPLAINT', '受理举报'), ('HANDLE_COMPLAINT', '核查处理举报'), ('FEEDBACK_COMPLAINT', '反馈举报');
insert into insight.kind (kind, label, path) values ('Complaint', '举报', '/complaints/') on conflict do nothing;
