-- 文书管理：按企业检索，签字盖章后的扫描件

alter table platform.paper
    add column addressee_bigrams tsvector generated always as (platform.bigrams(addressee)) stored;
create index paper_by_addressee on platform.paper using gin (addressee_bigrams);
create index paper_by_day on platform.paper (dated desc, id desc);

create table platform.paper_scan (
    id               uuid primary key,
    paper            uuid not null references platform.paper,
    kind             text not null check (kind in ('SIGNED', 'RECEIPT', 'OTHER')),
    file             uuid not null references platform.file,
    name             text not null,
    media_type       text not null,
    size             bigint not null,
    sha256           text not null,
    sm3              text not null,
    note             text not null,
    added_at         timestamptz not null,
    added_by         text not null,
    added_by_name    text not null,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    unique (paper, sha256),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table platform.paper_scan is '文书扫描件：笔签的文书、送达回证等，凭哈希与文书绑定，只增不删，传错的可以撤下';
alter table platform.paper_scan enable row level security;
create policy sight on platform.paper_scan using (exists (select from platform.paper p where p.id = paper)
    and (current_setting('anlan.enterprise', true) = '' or withdrawn_at is null));

create function platform.keep_paper_scan() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'withdrawn_at' - 'withdrawn_reason' is distinct from to_jsonb(old) - 'withdrawn_at' - 'withdrawn_reason'
       or old.withdrawn_at is not null then
        raise exception '扫描件已经归入文书，不得更改' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_paper_scan before update on platform.paper_scan for each row execute function platform.keep_paper_scan();
