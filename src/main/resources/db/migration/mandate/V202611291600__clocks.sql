-- 期限总览：按到期先后；日历订阅
create index duty_running_by_due on mandate.duty (due, id) where state in ('OPEN', 'PAUSED');

create table mandate.calendar_feed (
    account     uuid primary key references organization.account,
    person      uuid not null,
    secret_hash text unique,
    made_at     timestamptz not null,
    read_at     timestamptz
);
comment on table mandate.calendar_feed is '日历订阅：一个账号一个订阅地址，只存地址的散列；停用后没有散列';
alter table mandate.calendar_feed enable row level security;
create policy own on mandate.calendar_feed using (current_setting('anlan.person', true) in ('*', person::text));
