create schema organization;
grant usage on schema organization to anlan_app, anlan_reader;

create table organization.division (
    code             text not null,
    name             text not null,
    level            text not null check (level in ('province', 'city', 'county', 'town', 'village')),
    parent           text,
    valid_from       date not null,
    valid_to         date,
    successors       text[] not null default '{}',
    successor_status text not null default 'READ' check (successor_status in ('READ', 'UNCERTAIN')),
    primary key (code, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
comment on table organization.division is '行政区划：有效期间与撤并去向；UNCERTAIN 为待核';
create index division_by_parent on organization.division (parent);

create table organization.delivered_file (
    path      text primary key,
    hash      text not null,
    loaded_at timestamptz not null
);
comment on table organization.delivered_file is '随程序交付并已载入的数据文件';
