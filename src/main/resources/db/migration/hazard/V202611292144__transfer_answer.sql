-- 移送其他部门：对方有账号的自己签收、退回、反馈结果；没有账号的由检查人员登记
alter table hazard.transfer add column body text not null default '', add column answer text, add column answered_on date, add column answer_number text;
comment on column hazard.transfer.body is '受移送机关的代号，该机关有账号、自己签收答复；空为由检查人员登记';
alter table hazard.transfer drop constraint transfer_status_check;
alter table hazard.transfer add constraint transfer_status_check check (status in ('PROPOSED', 'RETURNED', 'ISSUED', 'RECEIVED', 'DECLINED', 'ANSWERED'));
insert into mandate.duty_kind (kind, label) values ('BODY_HANDLES', '处理移送的问题'), ('AWAIT_TRANSFER', '催问移送问题的处理结果');
