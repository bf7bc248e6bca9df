create table credit.penalty_intake_failure (
    decision   uuid primary key,
    number     text not null,
    reason     text not null,
    failed_at  timestamptz not null,
    settled_at timestamptz check (settled_at >= failed_at)
);
comment on table credit.penalty_intake_failure is '未能补录的处罚：哪一件、什么原因，下次启动时再试，补录以后了结';
alter table credit.penalty_intake_failure enable row level security;
create policy sight on credit.penalty_intake_failure using (current_setting('anlan.enterprise', true) = '' and current_setting('anlan.scope_to', true) <> '');
