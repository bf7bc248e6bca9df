-- 省级推送：通道只有一条；消息写成以后不改，重发的字节与原来相同
create table credit.delivery_route (
    id              int primary key default 1 check (id = 1),
    stream          uuid not null,
    active          boolean not null default false,
    address         text not null default '',
    seconds         int not null default 20 check (seconds between 1 and 120),
    taken           bigint not null default 0,
    written         bigint not null default 0,
    sent            bigint not null default 0,
    failures        int not null default 0,
    last_error      text not null default '',
    failed_at       timestamptz,
    next_try        timestamptz,
    acknowledged_at timestamptz,
    check (not active or address <> ''),
    check (sent between 0 and written)
);
comment on table credit.delivery_route is '省级推送的通道：地址、流水、写到和签收到第几号';
comment on column credit.delivery_route.taken is '公示变动已写成消息至何处';
comment on column credit.delivery_route.sent is '对方签收至第几号；重新发送时退回';
insert into credit.delivery_route (stream) values (gen_random_uuid());

create table credit.delivery_message (
    stream          uuid not null,
    seq             bigint not null check (seq > 0),
    id              uuid not null unique,
    type            text not null check (type in ('PUBLISHED', 'CORRECTED', 'REMOVED')),
    line            text not null,
    hash            text not null check (hash ~ '^[0-9a-f]{64}$'),
    at              timestamptz not null,
    acknowledged_at timestamptz,
    primary key (stream, seq)
);
comment on table credit.delivery_message is '推送消息：每条一行 JSON，含上一条的校验值';
create index delivery_message_waiting on credit.delivery_message (stream, seq) where acknowledged_at is null;
revoke update on credit.delivery_message from anlan_app;
grant update (acknowledged_at) on credit.delivery_message to anlan_app;

-- 只有程序本身和管理员读写
alter table credit.delivery_route enable row level security;
create policy sight on credit.delivery_route using (current_setting('anlan.enterprise', true) = '' and current_setting('anlan.scope_to', true) <> '');
alter table credit.delivery_message enable row level security;
create policy sight on credit.delivery_message using (current_setting('anlan.enterprise', true) = '' and current_setting('anlan.scope_to', true) <> '');

insert into mandate.duty_kind (kind, label) values ('RESTORE_DELIVERY', '恢复省级推送');
insert into insight.kind (kind, label, path) values ('Stream', '省级推送', '') on conflict do nothing;
