-- 现场登记：检查途中遇到、当场登记的企业，谁在什么时候、什么地方登记的，拍了哪些照片；随企业的档案
create table terminal.met_unit (
    territory   uuid not null,
    division    text not null,
    supervisor  text not null,
    deed        uuid not null unique references terminal.deed,
    person_name text not null,
    done_at     timestamptz not null,
    doubt       text,
    decided_by  text,
    latitude    numeric(9, 6),
    longitude   numeric(9, 6),
    accuracy    numeric(8, 1),
    photos      uuid[] not null,
    primary key (territory, deed),
    check ((latitude is null) = (longitude is null)),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table terminal.met_unit is '现场登记的企业：谁、何时、何地登记，附当场的照片';
comment on column terminal.met_unit.decided_by is '可能已经登记过、由人确认后登记的，是谁确认的';
alter table terminal.met_unit enable row level security;
create policy sight on terminal.met_unit using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) = '')
    with check (division <> '');

-- 以前登记的，照片一直在作业里
insert into terminal.met_unit (territory, division, supervisor, deed, person_name, done_at, doubt, latitude, longitude, accuracy, photos)
select t.id, t.division, t.supervisor, d.id, d.person_name, d.judged_at, d.doubt,
       (d.body -> 'position' ->> 'latitude')::numeric, (d.body -> 'position' ->> 'longitude')::numeric, (d.body -> 'position' ->> 'accuracy')::numeric,
       array(select p::uuid from jsonb_array_elements_text(coalesce(nullif(d.body -> 'photos', 'null'), '[]')) p)
from (select id, person_name, judged_at, doubt, answer::jsonb as answer, convert_from(body, 'UTF8')::jsonb -> 'body' as body
      from terminal.deed where kind = 'REGISTER' and status = 'ACCEPTED') d
join platform.territory t on t.id = (d.answer -> 'result' ->> 'enterprise')::uuid;
