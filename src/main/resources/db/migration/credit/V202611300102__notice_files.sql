-- 公告附件：看得见公告的看得见附件；只有草稿和退回修改的公告可以添加、移除
drop policy sight on credit.notice_file;
create policy sight on credit.notice_file for select using (exists (select from credit.notice n where n.id = notice));
create policy added on credit.notice_file for insert with check (
    exists (select from credit.notice n where n.id = notice and n.status in ('DRAFT', 'RETURNED')));
create policy removed on credit.notice_file for update using (
    exists (select from credit.notice n where n.id = notice and n.status in ('DRAFT', 'RETURNED')));
insert into mandate.duty_kind (kind, label) values ('REWORK_BULLETIN', '修改退回的公告');
