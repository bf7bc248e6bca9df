-- 预留文号：离线终端先取一段文号，联网后用掉或者退回

create table platform.paper_number_reserved (
    organ       text not null,
    kind        text not null,
    year        int  not null,
    seq         int  not null check (seq > 0),
    number      text not null,
    device      text not null,
    reserved_at timestamptz not null,
    used_by     uuid references platform.paper,
    released_at timestamptz,
    primary key (organ, kind, year, seq),
    unique (organ, kind, number),
    check (used_by is null or released_at is null)
);
comment on table platform.paper_number_reserved is '为离线终端预留的文号；未用的退回后作废，不再使用';
create index paper_number_reserved_open on platform.paper_number_reserved (device) where used_by is null and released_at is null;
