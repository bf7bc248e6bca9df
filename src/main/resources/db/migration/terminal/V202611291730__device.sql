-- 移动终端：一部手机属于一个人；最近联系、时钟偏差、上次报告的未发送记录、停用和清除
create table terminal.device (
    id            uuid primary key,
    owner         uuid not null references organization.officer,
    owner_name    text not null,
    agency        text not null,
    agency_name   text not null,
    division      text not null check (division <> ''),
    name          text not null,
    app_version   text not null,
    registered_at timestamptz not null,
    last_contact  timestamptz not null,
    skew_seconds  bigint,
    reported_at   timestamptz,
    unsent        int not null default 0 check (unsent >= 0),
    oldest        timestamptz,
    bytes         bigint not null default 0 check (bytes >= 0),
    unsent_deeds  jsonb not null default '[]',
    ended_at      timestamptz,
    ended_by      text,
    ended_reason  text,
    wiped_at      timestamptz,
    check ((ended_at is null) = (ended_reason is null) and (ended_at is null) = (ended_by is null)),
    check (wiped_at is null or ended_at is not null)
);
comment on table terminal.device is '移动终端：属于一个人的手机，停用后清除本机数据';
comment on column terminal.device.skew_seconds is '手机时钟比平台快（正）或者慢（负）多少秒';
comment on column terminal.device.unsent_deeds is '手机上次报告的未发送记录';
create index device_by_owner on terminal.device (owner);
create index device_by_contact on terminal.device (last_contact desc, id);
alter table terminal.device enable row level security;
create policy sight on terminal.device using (
    owner::text = current_setting('anlan.person', true)
    or current_setting('anlan.enterprise', true) = ''
       and division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true));
