alter table inspection.visit
    add column opened_at        timestamptz,
    add column opened_by        text,
    add column opened_latitude  numeric(9,6) check (opened_latitude between -90 and 90),
    add column opened_longitude numeric(9,6) check (opened_longitude between -180 and 180),
    add column opened_accuracy  numeric(9,2),
    add check (opened_at is null or approved_at is not null);
comment on column inspection.visit.opened_at is '检查人员启动检查、启封检查对象的时间（四不两直）';

create table inspection.supplement (
    id         uuid primary key,
    visit      uuid not null references inspection.visit,
    text       text not null check (text <> ''),
    officer    uuid not null,
    name       text not null,
    written_at timestamptz not null
);
comment on table inspection.supplement is '补充说明：现场检查记录签署以后的补充，只增不改';
create index supplement_by_visit on inspection.supplement (visit, written_at);
revoke update on inspection.supplement from anlan_app;
alter table inspection.supplement enable row level security;
create policy sight on inspection.supplement using (exists (select from inspection.visit v where v.id = visit));

alter table inspection.visit_file add column supplement uuid references inspection.supplement;
comment on column inspection.visit_file.supplement is '随补充说明附入的照片；空为签署前附入';
