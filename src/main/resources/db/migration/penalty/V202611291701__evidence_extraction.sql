-- How a copy, a photo or a recording was taken; the slip of it goes into the file.
create table penalty.extraction (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    evidence     uuid not null unique references penalty.evidence,
    way          text not null check (way in ('COPY', 'PHOTO', 'RECORDING', 'EXPORT')),
    place        text not null check (place <> ''),
    taken_at     timestamptz not null,
    refusal      text not null,
    witness      text not null,
    paper        uuid not null,
    check (refusal = '' or witness <> '')
);
comment on table penalty.extraction is '证据提取：提取方式、地点、时间，提供人拒绝签名的原因和见证人，证据提取单';
create index extraction_by_case on penalty.extraction (penalty_case);
alter table penalty.extraction enable row level security;
create policy sight on penalty.extraction using (
    current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
revoke update on penalty.extraction from anlan_app;
