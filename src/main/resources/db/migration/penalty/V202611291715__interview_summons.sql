-- A person is summoned to an interview; and the service of letters from which no term of the law runs.
create table penalty.interview_summons (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    person       text not null check (person <> ''),
    position     text not null,
    place        text not null check (place <> ''),
    at           timestamptz not null,
    bring        text not null,
    officers     uuid[] not null check (cardinality(officers) >= 2),
    number       text not null,
    paper        uuid not null,
    made_on      date not null,
    interview    uuid references penalty.interview,
    absence      text not null,
    check (interview is null or absence = '')
);
comment on table penalty.interview_summons is '询问通知：通知何人何时到何处接受询问；按通知制作的笔录，或者未到的情况';
create index interview_summons_by_case on penalty.interview_summons (penalty_case);

create table penalty.delivery (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    kind         text not null check (kind in ('SUMMONS', 'ENFORCEMENT', 'AGREEMENT', 'GOODS')),
    subject      uuid not null,
    addressee    text not null check (addressee <> ''),
    unit         boolean not null,
    party        uuid references penalty.party,
    number       text not null,
    paper        uuid not null unique,
    made_on      date not null,
    served_on    date check (served_on >= made_on),
    unique (kind, subject)
);
comment on table penalty.delivery is '需要送达的其他文书：询问通知书、强制执行决定书、执行协议、涉案财物移送告知书';
create index delivery_by_case on penalty.delivery (penalty_case);

do $$
declare t text;
begin
    foreach t in array array['interview_summons', 'delivery'] loop
        execute format('alter table penalty.%I enable row level security', t);
        execute format($p$create policy sight on penalty.%I using (
            current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case))$p$, t);
    end loop;
end $$;
