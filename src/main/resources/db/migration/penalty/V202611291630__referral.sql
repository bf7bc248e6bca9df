create table penalty.referral (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    kind         text not null check (kind in ('AUTHORITY', 'POLICE')),
    receiver     text not null check (receiver <> ''),
    offence      text not null check ((kind = 'POLICE') = (offence <> '')),
    reason       text not null check (reason <> ''),
    materials    text[] not null check (cardinality(materials) > 0),
    answer_by    date,
    proposed_at  timestamptz not null,
    approved_at  timestamptz check (approved_at >= proposed_at),
    number       text not null,
    paper        uuid,
    status       text not null check (status in (
        'PROPOSED', 'REFUSED', 'APPROVED', 'HANDED_OVER', 'ACCEPTED', 'DECLINED', 'FILED', 'NOT_FILED', 'REVIEW_ASKED',
        'UPHELD', 'SUPERVISION', 'RETURNED', 'CONVICTED')),
    check ((approved_at is null) = (paper is null))
);
comment on table penalty.referral is '案件移送：移送其他行政机关，或者涉嫌犯罪移送公安机关，以及进展';
create index referral_by_case on penalty.referral (penalty_case);
alter table penalty.referral enable row level security;
create policy sight on penalty.referral using (
    current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.correspondence (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    referral     uuid not null references penalty.referral,
    kind         text not null check (kind in (
        'HANDED_OVER', 'COPIED', 'ACCEPTED', 'DECLINED', 'FORWARDED', 'CHECKING', 'COMPLEX', 'FILED', 'NOT_FILED', 'REVIEW_ASKED',
        'UPHELD', 'SUPERVISION', 'GOODS', 'RETURNED', 'CONVICTED_FINE', 'CONVICTED')),
    day          date not null,
    organ        text not null,
    number       text not null,
    words        text not null,
    file         uuid references platform.file,
    file_name    text not null,
    entered_by   uuid not null,
    entered_at   timestamptz not null
);
comment on table penalty.correspondence is '移送往来：受移送机关、公安机关、人民检察院、人民法院的文书，由本机关登记文号和扫描件';
create index correspondence_by_case on penalty.correspondence (penalty_case);
alter table penalty.correspondence enable row level security;
create policy sight on penalty.correspondence using (
    current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
revoke update on penalty.correspondence from anlan_app;
