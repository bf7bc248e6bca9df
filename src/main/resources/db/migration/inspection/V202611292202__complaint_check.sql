-- 举报核查：哪次检查是为核查哪件举报，只有举报承办机关看得到
create table inspection.complaint_check (
    visit     uuid primary key references inspection.visit,
    complaint uuid not null references complaint.complaint
);
comment on table inspection.complaint_check is '举报核查：由举报安排的现场检查';
create index complaint_check_by_complaint on inspection.complaint_check (complaint);
alter table inspection.complaint_check enable row level security;
create policy sight on inspection.complaint_check using (exists (select from complaint.complaint c where c.id = complaint));
