create table credit.penalty_intake (
    id          int primary key default 1 check (id = 1),
    until       uuid not null,
    reached     uuid not null,
    seen        bigint not null default 0 check (seen >= 0),
    taken       bigint not null default 0 check (taken between 0 and seen),
    started_at  timestamptz not null,
    finished_at timestamptz check (finished_at >= started_at)
);
comment on table credit.penalty_intake is '处罚补录：信息库启用以前作出的处罚决定核对到哪一件，只做一次';
alter table credit.penalty_intake enable row level security;
create policy sight on credit.penalty_intake using (current_setting('anlan.enterprise', true) = '' and current_setting('anlan.scope_to', true) <> '');
