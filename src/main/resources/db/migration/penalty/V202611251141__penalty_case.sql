create schema penalty;
grant usage on schema penalty to anlan_app, anlan_reader;

create table penalty.penalty_case (
    id              uuid primary key,
    version         int  not null,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    enterprise_code text not null,
    trade           text not null,
    trade_name      text not null,
    town            text not null,
    number          text not null,
    cause           text not null check (cause <> ''),
    source          text not null check (source in ('REINSPECTION', 'INSPECTION', 'COMPLAINT', 'TRANSFER', 'SUPERIOR', 'ACCIDENT')),
    source_record   uuid unique,
    source_note     text not null,
    found_on        date not null,
    received_on     date,
    facts           text not null,
    agency          text not null,
    status          text not null check (status in (
        'LEAD', 'REJECTED', 'TRANSFERRED', 'FILED', 'INVESTIGATING', 'INVESTIGATED', 'REFERRED', 'NOTIFIED',
        'HEARING_PENDING', 'HEARING_SET', 'HEARD', 'REVIEWED', 'DISCUSSED', 'DECIDED', 'SERVED', 'DEFERRED', 'OVERDUE',
        'URGED', 'COURT_APPLIED', 'COURT_EXECUTION', 'SUSPENDED', 'EXECUTED', 'REVOKED', 'CLOSED', 'ARCHIVED')),
    officer         uuid not null,
    opened_by       uuid not null,
    opened_at       timestamptz not null,
    filed_on        date,
    clock_rule      text not null,
    decide_by       date,
    harm            boolean not null,
    public_interest boolean not null,
    complex         boolean not null,
    told            boolean not null,
    decided_on      date check (decided_on >= filed_on),
    closed_on       date,
    closing         text not null,
    archived_on     date check (archived_on >= closed_on),
    archive_file    uuid references platform.file,
    archive_sha256  text not null,
    name_bigrams    tsvector generated always as (platform.bigrams(enterprise_name)) stored,
    check ((filed_on is null) = (number = '')),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table penalty.penalty_case is '行政处罚案件：自线索至归档；当事人在告知之后才能看到';
comment on column penalty.penalty_case.clock_rule is '立案之日施行的办案期限规则，此后修改不影响本案';
comment on column penalty.penalty_case.source_record is '产生线索的记录；同一记录只立一案';
create index penalty_case_by_opened on penalty.penalty_case (opened_at desc, id);
create index penalty_case_by_filed on penalty.penalty_case (filed_on desc nulls last, id);
create index penalty_case_by_division on penalty.penalty_case (division);
create index penalty_case_by_territory on penalty.penalty_case (territory, opened_at desc);
create index penalty_case_open_by_decide on penalty.penalty_case (decide_by) where decided_on is null;
create index penalty_case_by_status on penalty.penalty_case (status);
create index penalty_case_by_number on penalty.penalty_case (number) where number <> '';
create index penalty_case_by_name on penalty.penalty_case using gin (name_bigrams);
alter table penalty.penalty_case enable row level security;
create policy sight on penalty.penalty_case using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = '' or told and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');

create table penalty.case_officer (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    officer      uuid not null,
    name         text not null,
    certificate  text not null,
    role         text not null check (role in ('INVESTIGATOR', 'REVIEWER', 'PRESIDER', 'PANEL', 'CLERK', 'APPROVER')),
    from_on      date not null,
    until_on     date check (until_on >= from_on)
);
comment on table penalty.case_officer is '案件人员：承办、法制审核、听证主持、批准，起止日期';
create index case_officer_by_case on penalty.case_officer (penalty_case);
alter table penalty.case_officer enable row level security;
create policy sight on penalty.case_officer using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
create unique index case_officer_once on penalty.case_officer (penalty_case, officer, role) where until_on is null;

create table penalty.party (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    kind         text not null check (kind in ('UNIT', 'PERSON')),
    name         text not null check (name <> ''),
    code         text not null,
    leader       text not null,
    position     text not null,
    address      text not null,
    phone        text not null
);
comment on table penalty.party is '当事人：单位和负有责任的人员分别列名';
create index party_by_case on penalty.party (penalty_case);
alter table penalty.party enable row level security;
create policy sight on penalty.party using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.offence (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    party         uuid not null references penalty.party,
    violation     text not null,
    act           text not null check (act <> ''),
    act_ended     date not null,
    stage         text not null check (stage in ('FIRST', 'OVERDUE')),
    provision     text not null,
    edition       text not null,
    law_version   uuid,
    fine          numeric(14,2) check (fine > 0),
    measures      text not null,
    discretion    text not null,
    decided_fine  numeric(14,2) check (decided_fine > 0)
);
comment on table penalty.offence is '违法行为：适用的版本、拟处罚款和裁量理由；分别裁量，合并处罚';
create index offence_by_case on penalty.offence (penalty_case);
alter table penalty.offence enable row level security;
create policy sight on penalty.offence using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.step (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    at           timestamptz not null,
    person       uuid,
    name         text not null,
    event        text not null,
    from_status  text not null,
    to_status    text not null,
    paper        text not null,
    basis        text not null,
    note         text not null
);
comment on table penalty.step is '办理环节：谁在何时、依据什么、从何状态到何状态';
create index step_by_case on penalty.step (penalty_case);
alter table penalty.step enable row level security;
create policy sight on penalty.step using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case))
    with check (exists (select from penalty.penalty_case c where c.id = penalty_case));
revoke update on penalty.step from anlan_app;

create table penalty.approval (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    kind         text not null check (kind in ('FILING', 'REJECTION', 'TRANSFER', 'REPORT', 'PRESERVATION', 'EXTENSION', 'DEFERRAL', 'URGE', 'COURT', 'CLOSURE')),
    subject      uuid,
    proposal     text not null,
    proposed_by  uuid not null,
    proposed_at  timestamptz not null,
    endorsed_by  uuid check (endorsed_by <> proposed_by),
    endorsed_at  timestamptz,
    endorsement  text not null,
    decided_by   uuid check (decided_by <> proposed_by and decided_by <> endorsed_by),
    decided_at   timestamptz,
    opinion      text not null,
    outcome      text not null check (outcome in ('PENDING', 'GRANTED', 'RETURNED')),
    check ((outcome = 'PENDING') = (decided_at is null))
);
comment on table penalty.approval is '审批：承办人提出，股室负责人审核，机关负责人批准，三人互不相同';
create index approval_by_case on penalty.approval (penalty_case);
alter table penalty.approval enable row level security;
create policy sight on penalty.approval using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
create unique index approval_pending on penalty.approval (penalty_case, kind) where outcome = 'PENDING';

create table penalty.evidence (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    kind         text not null check (kind in (
        'DOCUMENT', 'OBJECT', 'AUDIOVISUAL', 'ELECTRONIC', 'TESTIMONY', 'STATEMENT', 'APPRAISAL', 'SITE_RECORD')),
    name         text not null check (name <> ''),
    proves       text not null,
    original     boolean not null,
    provider     text not null,
    keeper       text not null,
    collected_on date not null,
    collectors   uuid[] not null check (cardinality(collectors) >= 2),
    file         uuid references platform.file,
    file_name    text not null,
    sha256       text not null,
    sm3          text not null,
    added_by     uuid not null,
    added_at     timestamptz not null
);
comment on table penalty.evidence is '证据：八种，原件或者核对无误的复制件，存放处所和文件哈希';
create index evidence_by_case on penalty.evidence (penalty_case);
alter table penalty.evidence enable row level security;
create policy sight on penalty.evidence using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
revoke update on penalty.evidence from anlan_app;

create table penalty.custody (
    id       uuid primary key,
    evidence uuid not null references penalty.evidence,
    at       timestamptz not null,
    keeper   text not null,
    place    text not null,
    reason   text not null,
    by_whom  text not null
);
comment on table penalty.custody is '证据保管：每次移交的时间、保管人、地点和事由';
create index custody_by_evidence on penalty.custody (evidence);
alter table penalty.custody enable row level security;
create policy sight on penalty.custody using (exists (select from penalty.evidence e where e.id = evidence));
revoke update on penalty.custody from anlan_app;

create table penalty.interview (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    nth          int  not null check (nth > 0),
    person       text not null,
    identity     text not null,
    position     text not null,
    phone        text not null,
    address      text not null,
    place        text not null,
    started      timestamptz not null,
    ended        timestamptz not null check (ended > started),
    officers     uuid[] not null check (cardinality(officers) >= 2),
    words        text not null,
    remark       text not null,
    refusal      text not null,
    paper        uuid not null
);
comment on table penalty.interview is '询问笔录：问答、核对意见和签名';
create index interview_by_case on penalty.interview (penalty_case);
alter table penalty.interview enable row level security;
create policy sight on penalty.interview using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.preservation (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    reason       text not null,
    objects      text[] not null check (cardinality(objects) > 0),
    place        text not null,
    keeper       text not null,
    urgent       boolean not null,
    officers     uuid[] not null check (cardinality(officers) >= 2),
    preserved_at timestamptz,
    approved_on  date,
    paper        uuid,
    due          date,
    disposal     text not null,
    disposed_on  date,
    disposal_paper uuid
);
comment on table penalty.preservation is '先行登记保存：经批准，七个工作日内作出处理决定';
create index preservation_by_case on penalty.preservation (penalty_case);
alter table penalty.preservation enable row level security;
create policy sight on penalty.preservation using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.report (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    facts        text not null,
    circumstances text not null,
    proposal     text not null check (proposal in ('PENALISE', 'EXCUSE', 'DISMISS', 'REFER')),
    ground       text not null,
    summary      text not null,
    reported_by  uuid not null,
    reported_at  timestamptz not null,
    current      boolean not null
);
comment on table penalty.report is '案件处理呈批：事实、情节、处理意见';
create index report_by_case on penalty.report (penalty_case);
alter table penalty.report enable row level security;
create policy sight on penalty.report using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
create unique index report_current on penalty.report (penalty_case) where current;

create table penalty.notice (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    party         uuid not null references penalty.party,
    fine          numeric(14,2) not null,
    measures      text not null,
    content       text not null,
    number        text not null,
    paper         uuid not null,
    hearing       boolean not null,
    hearing_ground text not null,
    hearing_paper uuid,
    notified_on   date not null,
    served_on     date check (served_on >= notified_on),
    defence_until date,
    waived_on     date,
    waiver        text not null,
    current       boolean not null
);
comment on table penalty.notice is '行政处罚告知：送达之日起计算陈述申辩和听证期限';
create index notice_by_case on penalty.notice (penalty_case);
alter table penalty.notice enable row level security;
create policy sight on penalty.notice using (exists (select from penalty.penalty_case c where c.id = penalty_case));
create unique index notice_current on penalty.notice (penalty_case, party) where current;

create table penalty.defence (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    notice       uuid not null references penalty.notice,
    given_on     date not null,
    person       text not null,
    words        text not null check (words <> ''),
    by_party     boolean not null,
    answer       text not null,
    accepted     boolean,
    answered_by  uuid,
    answered_on  date check (answered_on >= given_on),
    paper        uuid
);
comment on table penalty.defence is '陈述申辩及复核意见：每条都要答复，不得因此加重';
create index defence_by_case on penalty.defence (penalty_case);
alter table penalty.defence enable row level security;
create policy sight on penalty.defence using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.hearing (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    party        uuid not null references penalty.party,
    asked_on     date not null,
    due          date,
    words        text not null,
    presider     uuid,
    presider_name text not null,
    panel        text not null,
    clerk        text not null,
    sits_at      timestamptz,
    place        text not null,
    open         boolean not null,
    secrecy      text not null,
    summons      uuid,
    summoned_on  date,
    held_on      date,
    minutes      text not null,
    opinion      text not null,
    minutes_paper uuid,
    report_paper uuid,
    ended        text not null
);
comment on table penalty.hearing is '听证：期限、通知、笔录和报告';
create index hearing_by_case on penalty.hearing (penalty_case);
alter table penalty.hearing enable row level security;
create policy sight on penalty.hearing using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.legal_review (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    reviewer     uuid not null,
    name         text not null,
    reviewed_at  timestamptz not null,
    points       text[] not null,
    passed       boolean not null,
    opinion      text not null,
    paper        uuid not null,
    current      boolean not null
);
comment on table penalty.legal_review is '法制审核：未经审核或者审核未通过，不得作出决定';
create index legal_review_by_case on penalty.legal_review (penalty_case);
alter table penalty.legal_review enable row level security;
create policy sight on penalty.legal_review using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.discussion (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    sat_at       timestamptz not null,
    place        text not null,
    chair        uuid not null,
    members      uuid[] not null check (cardinality(members) >= 3),
    names        text[] not null,
    votes        text[] not null,
    opinions     text[] not null,
    conclusion   text not null,
    agreed       boolean not null,
    paper        uuid not null
);
comment on table penalty.discussion is '集体讨论：每名成员的意见、表决和结论';
create index discussion_by_case on penalty.discussion (penalty_case);
alter table penalty.discussion enable row level security;
create policy sight on penalty.discussion using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.decision (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    party        uuid not null references penalty.party,
    kind         text not null check (kind in ('PENALISE', 'EXCUSE', 'DISMISS')),
    fine         numeric(14,2) not null check (fine >= 0),
    measures     text not null,
    content      text not null,
    late_rate    numeric(5,2) not null check (late_rate >= 0),
    number       text not null,
    paper        uuid not null,
    decided_by   uuid not null,
    decided_on   date not null,
    served_on    date check (served_on >= decided_on),
    pay_by       date,
    measures_done_on date,
    published_on date,
    reported_on  date
);
comment on table penalty.decision is '处罚决定：罚款、其他处罚和履行期限';
create index decision_by_case on penalty.decision (penalty_case);
alter table penalty.decision enable row level security;
create policy sight on penalty.decision using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.payment (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    paid_on      date not null,
    amount       numeric(14,2) not null check (amount > 0),
    receipt      text not null check (receipt <> ''),
    recorded_by  uuid not null,
    recorded_at  timestamptz not null
);
comment on table penalty.payment is '缴款：罚缴分离，由代收机构的凭证登记';
create index payment_by_case on penalty.payment (penalty_case);
alter table penalty.payment enable row level security;
create policy sight on penalty.payment using (exists (select from penalty.penalty_case c where c.id = penalty_case));
create unique index payment_receipt on penalty.payment (receipt);
revoke update on penalty.payment from anlan_app;
