create table credit.dispute (
    id           uuid primary key,
    version      int  not null,
    number       text not null unique,
    territory    uuid not null,
    division     text not null,
    supervisor   text not null,
    publication  uuid not null references credit.publication,
    by_unit      boolean not null,
    agency       text not null,
    received_at  timestamptz not null,
    words        text not null check (words <> ''),
    reply        text not null,
    reply_status text not null check (reply_status in ('NONE', 'PENDING', 'SHOWN', 'REFUSED')),
    reply_note   text not null,
    status       text not null check (status in ('RECEIVED', 'UPHELD', 'REJECTED')),
    handler      uuid,
    handler_name text not null,
    answer       text not null check (status = 'RECEIVED' or answer <> ''),
    answered_at  timestamptz,
    check ((reply = '') = (reply_status = 'NONE')),
    check ((status = 'RECEIVED') = (answered_at is null)),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table credit.dispute is '公示异议：单位或者有关人员认为公示内容不准确，核实后答复';
create index dispute_by_publication on credit.dispute (publication);
create index dispute_by_received on credit.dispute (received_at desc, id desc);
create index dispute_by_territory on credit.dispute (territory);
alter table credit.dispute enable row level security;
create policy sight on credit.dispute using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = '' or by_unit and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');

create table credit.dispute_contact (
    dispute uuid primary key references credit.dispute,
    name    text not null,
    contact text not null
);
comment on table credit.dispute_contact is '提出异议的个人和联系方式：只有承办人可以看到';
alter table credit.dispute_contact enable row level security;
create policy kept on credit.dispute_contact for insert with check (true);
create policy opened on credit.dispute_contact for select using (current_setting('anlan.person', true) = '*'
    or exists (select from credit.dispute d where d.id = dispute and d.handler::text = current_setting('anlan.person', true)));
revoke select on credit.dispute_contact from anlan_reader;
revoke update on credit.dispute_contact from anlan_app;

create table credit.reply (
    dispute     uuid primary key references credit.dispute,
    publication uuid not null references credit.publication,
    words       text not null check (words <> ''),
    day         date not null
);
comment on table credit.reply is '当事单位的说明：核对以后与公示内容一并公开';
create index reply_by_publication on credit.reply (publication);
revoke update on credit.reply from anlan_app;

insert into mandate.duty_kind (kind, label) values ('ANSWER_DISPUTE', '核实公示异议'), ('CORRECT_PUBLICATION', '更正公示');
insert into insight.kind (kind, label, path) values ('Dispute', '公示异议', '/publications/disputes/') on conflict do nothing;
