-- A decision on the spot that is unpaid or contested goes on in the records of a case, from its decision on.
alter table penalty.penalty_case drop constraint penalty_case_source_check;
alter table penalty.penalty_case add constraint penalty_case_source_check check (source in (
    'REINSPECTION', 'INSPECTION', 'COMPLAINT', 'TRANSFER', 'SUPERIOR', 'ACCIDENT', 'ON_THE_SPOT'));
do $$ declare c text; begin
    select conname into strict c from pg_constraint
    where conrelid = 'penalty.penalty_case'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%filed_on IS NULL%number%';
    execute format('alter table penalty.penalty_case drop constraint %I', c);
end $$;
alter table penalty.penalty_case add constraint penalty_case_numbered check (
    (source = 'ON_THE_SPOT' or (filed_on is null) = (number = '')) and (source <> 'ON_THE_SPOT' or filed_on is null and number <> ''));
comment on column penalty.penalty_case.source is '案件来源；ON_THE_SPOT 是当场处罚决定以后的办理，没有立案，沿用决定书文号';

alter table penalty.spot_decision
    add column penalty_case uuid unique references penalty.penalty_case,
    add column recorded_by  uuid;
comment on column penalty.spot_decision.penalty_case is '逾期未缴、复议诉讼或者自行纠正以后在哪个案件中继续办理';
comment on column penalty.spot_decision.recorded_by is '登记缴款的人员';
alter table penalty.spot_decision drop constraint spot_decision_status_check;
alter table penalty.spot_decision add constraint spot_decision_status_check check (
    status in ('MADE', 'DELIVERED', 'FILED', 'CLOSED', 'VOIDED', 'CONTINUED'));
alter table penalty.spot_decision add constraint spot_decision_continued check ((status = 'CONTINUED') = (penalty_case is not null));
create index spot_decision_unpaid on penalty.spot_decision (decided_on) where status = 'FILED' and fine is not null and paid_on is null;
