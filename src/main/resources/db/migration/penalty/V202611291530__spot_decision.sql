create table penalty.spot_decision (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    enterprise_code text not null,
    town            text not null,
    visit           uuid references inspection.visit,
    agency          text not null,
    officer         uuid not null,
    officers        uuid[] not null check (cardinality(officers) >= 2),
    officer_names   text not null,
    kind            text not null check (kind in ('UNIT', 'PERSON')),
    party_name      text not null check (party_name <> ''),
    party_code      text not null,
    party_leader    text not null,
    party_position  text not null,
    party_address   text not null,
    party_phone     text not null,
    violation       text not null,
    act             text not null check (act <> ''),
    act_ended       date not null,
    place           text not null,
    facts           text not null check (facts <> ''),
    provision       text not null,
    edition         text not null,
    law_version     uuid not null,
    defence         text not null,
    answer          text not null check (defence = '' or answer <> ''),
    warning         boolean not null,
    fine            numeric(14,2) check (fine > 0),
    late_rate       numeric(5,2) not null,
    collection      text check (collection in ('SMALL', 'HARD', 'REMOTE')),
    collection_note text not null,
    status          text not null check (status in ('MADE', 'DELIVERED', 'FILED', 'CLOSED', 'VOIDED')),
    number          text not null unique,
    paper           uuid not null,
    decided_at      timestamptz not null,
    decided_on      date not null check (decided_on >= act_ended),
    delivered_at    timestamptz check (delivered_at >= decided_at),
    receiver        text not null,
    refusal         text not null,
    witness         text not null,
    pay_by          date,
    filed_on        date check (filed_on >= decided_on),
    filed_with      text not null,
    published_on    date check (published_on >= decided_on),
    collected_on    date check (collected_on >= decided_on),
    receipt         text not null,
    handed_in_on    date check (handed_in_on >= collected_on),
    handed_in_to    text not null,
    paid_on         date check (paid_on >= decided_on),
    paid            numeric(14,2),
    payment_receipt text not null,
    void_reason     text not null,
    name_bigrams    tsvector generated always as (platform.bigrams(enterprise_name)) stored,
    check (warning or fine is not null),
    check (collection is null or fine is not null),
    check (collected_on is null or collection is not null and receipt <> ''),
    check ((status in ('MADE', 'VOIDED')) = (delivered_at is null)),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table penalty.spot_decision is '当场处罚决定（简易程序）：当场交付、备案、罚款收缴和公开；交付后单位才能看到对本单位的决定';
create index spot_decision_by_decided on penalty.spot_decision (decided_at desc, id);
create index spot_decision_by_division on penalty.spot_decision (division);
create index spot_decision_by_territory on penalty.spot_decision (territory, decided_at desc);
create index spot_decision_by_visit on penalty.spot_decision (visit) where visit is not null;
create index spot_decision_by_name on penalty.spot_decision using gin (name_bigrams);
alter table penalty.spot_decision enable row level security;
create policy sight on penalty.spot_decision using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = ''
         or kind = 'UNIT' and delivered_at is not null and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');
