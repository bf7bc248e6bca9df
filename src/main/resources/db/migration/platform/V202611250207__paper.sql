-- 文书登记：文号、冻结的内容、送达、查验

create table platform.paper_number (
    organ text not null,
    kind  text not null,
    year  int  not null,
    last  int  not null check (last > 0),
    primary key (organ, kind, year)
);
comment on table platform.paper_number is '文书编号：每个机关、每种文书、每年从 1 起连续编号，在签发的同一事务中取号';

create table platform.paper (
    id            uuid primary key,
    territory     uuid not null,
    division      text not null,
    supervisor    text not null,
    subject       uuid not null,
    sealed_for    text[],
    organ         text not null,
    organ_name    text not null,
    kind          text not null,
    title         text not null,
    form          text not null check (form in ('INTERNAL', 'LETTER', 'RECORD', 'LIST')),
    number        text not null,
    year          int  not null,
    seq           int,
    dated         date not null,
    addressee     text not null,
    template      text not null,
    edition       text not null,
    check_code    text not null unique,
    ledger_head   text,
    status        text not null check (status in ('ISSUED', 'SERVED', 'SUPERSEDED', 'VOIDED')),
    issued_at     timestamptz not null,
    issued_by     text not null,
    served_way    text check (served_way in ('DIRECT', 'LEFT', 'POST', 'ENTRUSTED', 'ELECTRONIC', 'ANNOUNCED')),
    served_to     text,
    served_at     timestamptz,
    superseded_by uuid references platform.paper,
    reason        text,
    file          uuid references platform.file,
    sha256        text,
    sm3           text,
    attempts      int not null default 0,
    next_attempt  timestamptz not null,
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade,
    unique (organ, kind, year, seq),
    check ((served_at is null) = (served_way is null)),
    check ((file is null) = (sha256 is null) and (file is null) = (sm3 is null)),
    check (status not in ('SUPERSEDED', 'VOIDED') or reason is not null)
);
comment on table platform.paper is '已签发的文书：签发后内容不变，错了另发新文书替代';
create index paper_by_subject on platform.paper (subject, issued_at);
create index paper_by_territory on platform.paper (territory, issued_at);
create index paper_by_number on platform.paper (number);
create index paper_to_print on platform.paper (next_attempt) where file is null;

alter table platform.paper enable row level security;
create policy sight on platform.paper using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = ''
         or current_setting('anlan.enterprise', true) = territory::text and form <> 'INTERNAL' and served_at is not null)
    and (sealed_for is null or current_setting('anlan.person', true) = '*'
         or current_setting('anlan.person', true) = any (sealed_for))
) with check (division <> '');

create table platform.paper_content (
    paper    uuid primary key references platform.paper,
    contents text not null,
    xhtml    text not null
);
comment on table platform.paper_content is '文书内容：签发时冻结的填写内容和版面，只增不改';
alter table platform.paper_content enable row level security;
create policy sight on platform.paper_content using (exists (select from platform.paper p where p.id = paper));
revoke update on platform.paper_content from anlan_app;
revoke select on platform.paper_content from anlan_reader;

create function platform.keep_paper() returns trigger language plpgsql as $$
begin
    if (new.id, new.territory, new.subject, new.organ, new.organ_name, new.kind, new.title, new.form, new.number, new.year,
        new.seq, new.dated, new.addressee, new.template, new.edition, new.check_code, new.ledger_head, new.issued_at,
        new.issued_by)
       is distinct from
       (old.id, old.territory, old.subject, old.organ, old.organ_name, old.kind, old.title, old.form, old.number, old.year,
        old.seq, old.dated, old.addressee, old.template, old.edition, old.check_code, old.ledger_head, old.issued_at,
        old.issued_by)
       or old.file is not null
          and (new.file, new.sha256, new.sm3) is distinct from (old.file, old.sha256, old.sm3)
       or old.served_at is not null
          and (new.served_way, new.served_to, new.served_at) is distinct from (old.served_way, old.served_to, old.served_at)
       or old.status in ('SUPERSEDED', 'VOIDED')
          and (new.status, new.superseded_by, new.reason) is distinct from (old.status, old.superseded_by, old.reason)
       or old.status = 'SERVED' and new.status not in ('SERVED', 'SUPERSEDED')
    then
        raise exception '文书 % 已经签发，不得更改', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_paper before update on platform.paper for each row execute function platform.keep_paper();

create function platform.verify_paper(code text)
    returns table (kind text, title text, number text, dated date, organ_name text, status text, sha256 text, sm3 text,
                   newer_number text)
    language sql stable security definer set search_path = pg_catalog as $$
    select p.kind, p.title, p.number, p.dated, p.organ_name, p.status, p.sha256, p.sm3, n.number
    from platform.paper p
    left join platform.paper n on n.id = p.superseded_by
    where p.check_code = code
$$;
comment on function platform.verify_paper(text) is '公众凭查验码核对文书真伪：只给种类、文号、日期、机关、哈希和效力，不给内容';
