create table inspection.patrol (
    id            uuid primary key,
    version       int  not null,
    division      text not null check (division <> ''),
    division_name text not null,
    agency        text not null,
    reporter      uuid not null,
    reporter_name text not null,
    what          text not null check (what in ('BLOCKED', 'WIRING', 'FIREWORKS', 'CHEMICALS', 'GAS', 'HEIGHT', 'WORKSHOP', 'OTHER')),
    enterprise    uuid,
    place         text not null,
    words         text not null,
    latitude      numeric(9,6) check (latitude between -90 and 90),
    longitude     numeric(9,6) check (longitude between -180 and 180),
    accuracy      numeric(9,2),
    at            timestamptz not null,
    status        text not null check (status in ('REPORTED', 'VISITING', 'TOLD', 'PASSED_ON', 'PUT_RIGHT', 'NO_HAZARD')),
    outcome       text not null,
    handled_by    text,
    handled_at    timestamptz
);
comment on table inspection.patrol is '巡查上报：信息员看到的隐患和处理情况';
create index patrol_by_at on inspection.patrol (at desc, id desc);
create index patrol_by_reporter on inspection.patrol (reporter, at desc);
alter table inspection.patrol enable row level security;
create policy sight on inspection.patrol using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.enterprise', true) = '')
    with check (division <> '');

create table inspection.patrol_photo (
    patrol   uuid not null references inspection.patrol,
    position int  not null,
    file     uuid not null references platform.file,
    name     text not null,
    primary key (patrol, position)
);
comment on table inspection.patrol_photo is '上报的照片';
alter table inspection.patrol_photo enable row level security;
create policy sight on inspection.patrol_photo using (exists (select from inspection.patrol p where p.id = patrol));
