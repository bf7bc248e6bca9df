create table credit.listing (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    enterprise_code text not null,
    address         text not null,
    leader          text not null,
    unit            boolean not null,
    party           text not null,
    entry           uuid not null references credit.entry,
    decision        uuid not null,
    decision_number text not null,
    penalty         text not null,
    decided_penalty date not null,
    agency          text not null,
    authority       text not null,
    rule            text not null,
    ground          text not null,
    ground_words    text not null,
    facts           text not null check (facts <> ''),
    officers        uuid[] not null check (cardinality(officers) >= 2),
    officer_names   text not null,
    proposed_at     timestamptz not null,
    status          text not null check (status in ('PENALISED', 'PROPOSED', 'NOTIFIED', 'LISTED', 'PUBLISHED', 'EXIT_APPLIED', 'REMOVED', 'NOT_LISTED')),
    notice_number   text not null,
    notified_on     date,
    reply_until     date,
    reply           text not null,
    replied_on      date,
    waived          boolean not null,
    review          text not null,
    decider         uuid check (not decider = any (officers)),
    decider_name    text not null,
    opinion         text not null,
    decided_on      date,
    number          text not null,
    served_on       date check (served_on >= decided_on),
    term_until      date check (term_until > decided_on),
    exit_from       date,
    published_on    date,
    publication     uuid,
    removal         text check (removal in ('TERM', 'EXIT', 'ANNULLED')),
    removal_why     text not null,
    removed_on      date,
    removal_number  text not null,
    reviewing       boolean not null,
    check ((decided_on is null) = (decider is null)),
    check ((status = 'REMOVED') = (removed_on is not null)),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table credit.listing is '严重失信主体名单：拟列入、告知、决定、公布、提前移出、移出';
create index listing_by_proposed on credit.listing (proposed_at desc, id);
create index listing_by_division on credit.listing (division);
create index listing_by_territory on credit.listing (territory, proposed_at desc);
create index listing_by_decision on credit.listing (decision);
create index listing_by_term on credit.listing (term_until) where status in ('LISTED', 'PUBLISHED', 'EXIT_APPLIED');
create unique index listing_running on credit.listing (entry) where status not in ('REMOVED', 'NOT_LISTED');
alter table credit.listing enable row level security;
create policy sight on credit.listing using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = ''
         or unit and notified_on is not null and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');

create table credit.early_exit (
    id           uuid primary key,
    version      int  not null,
    listing      uuid not null references credit.listing,
    reason       text not null check (reason <> ''),
    applicant    text not null,
    applied_at   timestamptz not null,
    granted      boolean,
    decider      uuid,
    decider_name text not null,
    opinion      text not null check (granted is null or opinion <> ''),
    decided_at   timestamptz,
    revoked_at   timestamptz check (revoked_at >= decided_at),
    revoked_why  text not null check (revoked_at is null or revoked_why <> '')
);
comment on table credit.early_exit is '提前移出申请：结果和理由，查明虚假的撤销';
create index early_exit_by_listing on credit.early_exit (listing, id);
create unique index early_exit_open on credit.early_exit (listing) where granted is null;
alter table credit.early_exit enable row level security;
create policy sight on credit.early_exit using (exists (select from credit.listing l where l.id = listing));

create table credit.restriction (
    id              uuid primary key,
    version         int  not null,
    listing         uuid not null references credit.listing,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    receiver        text not null,
    receiver_name   text not null,
    areas           text[] not null check (cardinality(areas) > 0),
    measures        text not null,
    basis           text not null,
    enterprise_name text not null,
    enterprise_code text not null,
    party           text not null,
    unit            boolean not null,
    authority       text not null,
    number          text not null,
    ground_words    text not null,
    listed_on       date not null,
    term_until      date not null,
    status          text not null check (status in ('SENT', 'RECEIVED', 'ANSWERED', 'LIFTING', 'LIFTED')),
    sent_at         timestamptz not null,
    received_at     timestamptz,
    receiver_person text not null,
    answer          text not null,
    answered_by     text not null,
    answered_at     timestamptz,
    lifting_why     text not null,
    lifting_at      timestamptz,
    lifted_by       text not null,
    lifted          text not null,
    lifted_at       timestamptz,
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table credit.restriction is '联合惩戒通报：通报给哪个部门、哪些领域，签收、反馈、解除';
create index restriction_by_sent on credit.restriction (sent_at desc, id);
create index restriction_by_listing on credit.restriction (listing, id);
create index restriction_by_receiver on credit.restriction (receiver, sent_at desc);
create index restriction_by_division on credit.restriction (division);
alter table credit.restriction enable row level security;
create policy sight on credit.restriction using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor) and current_setting('anlan.enterprise', true) = ''
    or current_setting('anlan.body', true) <> '' and receiver = current_setting('anlan.body', true))
    with check (division <> '');
