create index if not exists paper_by_sha256 on platform.paper (sha256);

create function platform.verify_paper_file(hash text)
    returns table (kind text, title text, number text, dated date, organ_name text, status text, sha256 text, sm3 text,
                   newer_number text)
    language sql stable security definer set search_path = pg_catalog as $$
    select p.kind, p.title, p.number, p.dated, p.organ_name, p.status, p.sha256, p.sm3, n.number
    from platform.paper p
    left join platform.paper n on n.id = p.superseded_by
    where p.sha256 = hash
$$;
comment on function platform.verify_paper_file(text) is '公众凭文书文件的 SHA-256 核对真伪';
