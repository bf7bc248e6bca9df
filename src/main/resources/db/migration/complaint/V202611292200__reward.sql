-- 举报奖励、移交承办、同一事项、以现场检查核查
alter table complaint.complaint
    add column confirmed    boolean,
    add column first_of     uuid references complaint.complaint check (first_of <> id),
    add column first_reason text not null default '',
    add column no_reward    text not null default '',
    add column visit        uuid,
    add column visit_paper  text not null default '',
    add column visit_result text not null default '';
update complaint.complaint set confirmed = measures <> '' where checked_on is not null;
alter table complaint.complaint drop constraint complaint_status_check;
alter table complaint.complaint add constraint complaint_status_check check (status in
    ('RECEIVED', 'ACCEPTED', 'REDIRECTED', 'CHECKING', 'CONFIRMED', 'UNFOUNDED', 'HANDLED', 'FEEDBACK', 'REWARD', 'CLOSED'));
create index complaint_by_first on complaint.complaint (first_of, received_at) where first_of is not null;

create table complaint.fine (
    complaint  uuid not null references complaint.complaint,
    number     text not null check (number <> ''),
    fine       numeric(14, 2) not null check (fine >= 0),
    decided_on date not null,
    typed      boolean not null,
    primary key (complaint, number)
);
comment on table complaint.fine is '举报事项引出的罚款决定：由本机关案件告知，或者按其他机关的决定书登记';

create table complaint.reward (
    id            uuid primary key,
    version       int  not null,
    complaint     uuid not null unique references complaint.complaint,
    status        text not null check (status in ('PROPOSED', 'RETURNED', 'APPROVED', 'PAID', 'GIVEN_UP', 'DENIED')),
    sum           numeric(14, 2) not null check (sum > 0),
    basis         text not null,
    sharing       text not null check (sharing in ('SINGLE', 'FIRST_SIGNER', 'SHARED')),
    proposer      uuid not null,
    proposer_name text not null,
    proposed_on   date not null,
    approver      uuid check (approver <> proposer),
    approver_name text not null,
    decided_on    date,
    opinion       text not null,
    payer         uuid check (payer <> approver and payer <> proposer),
    payer_name    text not null,
    claim_until   date,
    ended_on      date,
    receipt       text not null check (status <> 'PAID' or receipt <> ''),
    ending        text not null
);
comment on table complaint.reward is '举报奖励：金额、审批和支付，不含领奖人';

create table complaint.sealed_payee (
    complaint uuid primary key references complaint.complaint,
    content   bytea not null
);
comment on table complaint.sealed_payee is '领奖人：加密保存，只有承办人和批准后的付款人可以启封';

create table complaint.handover (
    id           uuid primary key,
    version      int  not null,
    complaint    uuid not null references complaint.complaint,
    asker        uuid not null,
    from_name    text not null,
    to_person    uuid not null,
    to_name      text not null,
    reason       text not null check (reason <> ''),
    asked_on     date not null,
    agreed       boolean,
    decider      uuid check (decider <> asker and decider <> to_person),
    decider_name text not null,
    decided_on   date,
    opinion      text not null
);
comment on table complaint.handover is '举报移交承办：理由和审批，批准后由接手人启封';
create unique index handover_waiting on complaint.handover (complaint) where agreed is null;
create index handover_by_complaint on complaint.handover (complaint, id);

alter table complaint.fine enable row level security;
alter table complaint.reward enable row level security;
alter table complaint.handover enable row level security;
create policy sight on complaint.fine using (exists (select from complaint.complaint c where c.id = complaint));
create policy sight on complaint.reward using (exists (select from complaint.complaint c where c.id = complaint));
create policy sight on complaint.handover using (exists (select from complaint.complaint c where c.id = complaint));

alter table complaint.sealed_payee enable row level security;
create policy kept on complaint.sealed_payee for insert with check (true);
create policy rewritten on complaint.sealed_payee for update using (
    exists (select from complaint.complaint c where c.id = complaint and c.handler::text = current_setting('anlan.person', true)));
create policy opened on complaint.sealed_payee for select using (current_setting('anlan.person', true) = '*'
    or exists (select from complaint.complaint c where c.id = complaint and c.handler::text = current_setting('anlan.person', true))
    or exists (select from complaint.reward r where r.complaint = sealed_payee.complaint and r.status = 'APPROVED'
               and r.payer::text = current_setting('anlan.person', true)));
revoke select on complaint.sealed_payee from anlan_reader;

insert into mandate.duty_kind (kind, label) values
    ('PROPOSE_REWARD', '提出举报奖励意见'), ('APPROVE_REWARD', '审批举报奖励'), ('PAY_REWARD', '支付举报奖金'),
    ('CONFIRM_CHECK', '确认举报核查结果'), ('APPROVE_HANDOVER', '审批举报移交');
